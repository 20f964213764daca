using Klynge.Access.Cases;
using Klynge.Access.Demonstrating;
using Klynge.Access.Log;
using Klynge.Access.Mandates;
using Klynge.Access.Own;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Elsewhere;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Letters;
using Klynge.Access.SignIn.Passkeys;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Access;

/// <summary>What a site asks this room with.</summary>
public static class AccessRoom
{
    /// <summary>Makes the room known to a site.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="database">Where it stores.</param>
    /// <param name="demonstration">Whether made-up persons may be tried.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, Database database, Demonstration demonstration)
    {
        AccessDb.Add(services, database);
        foreach (var kind in AccessData.Kinds) services.AddSingleton(kind);
        services.AddScoped<PeopleQueries>().AddScoped<PersonNames>().AddScoped<RenamePerson>().AddScoped<MandateQueries>().AddScoped<GiveMandate>().AddScoped<EndMandate>()
            .AddScoped<CaseQueries>().AddScoped<OfferCaseRole>().AddScoped<AnswerOffer>().AddScoped<EndCaseRole>().AddScoped<EraseMe>().AddScoped<EraseWhoAsked>();
        if (demonstration.On) services.AddScoped<InviteMadeUpPeople>();
        return services.AddSingleton(demonstration)
            .AddScoped<WhoAsks>().AddScoped<BeginSession>().AddScoped<EndSession>().AddScoped<ChooseMandate>().AddScoped<SessionQueries>().AddScoped<AccessLog>()
            .AddSignIn();
    }

    static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddScoped<SignInByPassword>().AddScoped<GiveCode>().AddScoped<MakeFactor>().AddSingleton<FactorKeys>()
        .AddScoped<AskForLetter>().AddScoped<OpenLink>().AddScoped<BeginAccount>().AddScoped<RecoverAccount>().AddScoped<AccountQueries>()
        .AddScoped<ChangePassword>().AddScoped<ChangeAddress>().AddScoped<NewRecoveryCodes>().AddScoped<ForgetLinks>().AddScoped<SignInElsewhere>()
        .AddPasskeys();
}
