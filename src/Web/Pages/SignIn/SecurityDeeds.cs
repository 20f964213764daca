using Klynge.Access;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage.Mail;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What somebody changes in how they sign in: only when they have shown who they are within the last quarter of an hour.</summary>
static class SecurityDeeds
{
    /// <summary>To sign-in, and back to the page.</summary>
    public static IResult SignInFirst(Posted posted)
    {
        Notice.Leave(posted.Http, new Notice(SignInTexts.ShowItIsYou, null));
        return TypedResults.Extensions.SeeOther(posted.Visit.To(SignInRoutes.SignIn) + Carried.Query(posted.Visit.To(SignInRoutes.Security)));
    }

    public static Task<IResult> ChangePassword(Posted posted) => WhenFresh(posted, async session =>
    {
        var reasons = await posted.Get<ChangePassword>().Run(posted.SignedIn.Id, SignInDeeds.Typed(posted, "current-password"), SignInDeeds.Typed(posted, "password"), session, posted.Now, posted.Cancel);
        if (!reasons.IsEmpty) return posted.Again(SignInRoutes.Security, reasons);
        return await AppNext(posted, posted.SignedIn.Id) ?? posted.Done(SignInRoutes.Security, SignInTexts.PasswordChanged, null);
    });

    /// <summary>A password opens nothing without a code: on to making the app, for one who has a password and no app; null for others.</summary>
    public static async Task<IResult?> AppNext(Posted posted, PersonId person) => await posted.Get<AccountQueries>().Of(person, posted.Cancel) is { HasPassword: true, HasFactor: false }
        ? TypedResults.Extensions.SeeOther(posted.Visit.To(SignInRoutes.Factor) + Carried.Query(posted.Visit.To(SignInRoutes.Security)))
        : null;

    public static Task<IResult> NewCodes(Posted posted) => WhenFresh(posted, async _ =>
        CodesPage.Draw(posted, await posted.Get<NewRecoveryCodes>().Run(posted.SignedIn.Id, posted.Now, posted.Cancel), posted.Visit.To(SignInRoutes.Security)));

    public static Task<IResult> ChangeAddress(Posted posted) => WhenFresh(posted, async _ =>
    {
        var address = posted.Form["email"];
        if (!MailAddresses.IsUsable(address)) return posted.Again(SignInRoutes.Security, SignInMessages.NoAddress());
        await posted.Get<ChangeAddress>().Ask(posted.SignedIn.Id, address, posted.Now, posted.Cancel);
        return posted.Done(SignInRoutes.Security, SignInTexts.AddressAsked, null);
    });

    /// <summary>Whoever has the letter has the address; signed in or not.</summary>
    public static async Task<IResult> ConfirmAddress(Posted posted) => await posted.Get<ChangeAddress>().Confirm(posted.Value("secret"), posted.Now, posted.Cancel)
        ? posted.Done(posted.Person is Person.SignedIn ? SignInRoutes.Security : SignInRoutes.SignIn, SignInTexts.AddressConfirmed, null)
        : Mapping.Draw(posted.Http, SignInRoutes.Link);

    static async Task<IResult> WhenFresh(Posted posted, Func<Guid, Task<IResult>> change) =>
        Asking.SessionOf(posted.Http) is { } session && session.IsFresh(posted.Now) && await posted.Get<AccountQueries>().Of(posted.SignedIn.Id, posted.Cancel) is not null
            ? await change(session.Id)
            : SignInFirst(posted);
}
