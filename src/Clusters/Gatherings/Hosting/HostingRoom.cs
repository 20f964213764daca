using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Register.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>What a site asks to hold gatherings: guests, invitations, contacts, reminders.</summary>
public static class HostingRoom
{
    /// <summary>Makes queries and deeds known to a site.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services) => services
        .AddScoped<AddresseeQueries>().AddScoped<ContactQueries>().AddScoped<ImportContacts>().AddScoped<DropContact>()
        .AddScoped<HostingQueries>().AddScoped<GuestQueries>().AddScoped<KeepGuests>().AddScoped<RemindGuests>()
        .AddScoped<InvitationQueries>().AddScoped<SuggestGuests>().AddScoped<ChooseGuests>().AddScoped<WriteInvitation>().AddScoped<SendInvitations>().AddScoped<SendTrial>().AddScoped<AnswerInvitation>();
}
