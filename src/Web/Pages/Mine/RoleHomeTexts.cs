using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Pages.Roles;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Mine;

/// <summary>Words of a role's home, and the pages that it begins with.</summary>
static class RoleHomeTexts
{
    public static readonly Words Late = new("forfalt", "forfalle", "overdue");
    public static readonly Words Going = new("initiativ i gang der du har ansvar", "initiativ i gang der du har ansvar", "initiatives going on where you are responsible");
    public static readonly Words LeftAlone = new("ikke kontaktet på 90 dager", "ikkje kontakta på 90 dagar", "not contacted for 90 days");
    public static readonly Words Ready = new("klare til å søke, eller har søkt", "klare til å søkje, eller har søkt", "ready to apply, or have applied");
    public static readonly Words Coming = new("arrangement som kommer", "arrangement som kjem", "events to come");

    /// <summary>What the section is called.</summary>
    public static Words As(Role role) => new($"Som {role.Name().Nb}", $"Som {role.Name().Nn}", $"As {role.Name().En}");

    /// <summary>The pages that somebody begins with; each sees those that their role may.</summary>
    public static ImmutableArray<(SiteRoute.Page Route, Words Title)> Doors =>
    [
        (Table.Findings, new("Funn", "Funn", "Findings")),
        (InitiativeRoutes.Pipeline, new("Initiativ", "Initiativ", "Initiatives")),
        (InitiativeRoutes.Start, new("Start et initiativ", "Start eit initiativ", "Start an initiative")),
        (InitiativeRoutes.AdviceToAll, new("Råd til alle", "Råd til alle", "Advice to all")),
        (GatheringRoutes.List, new("Arrangement", "Arrangement", "Events")),
        (HostingRoutes.Contacts, new("Kontakter", "Kontaktar", "Contacts")),
        (OperatingRoutes.Letters, new("Brev", "Brev", "Letters")),
        (RightsRoutes.Mandates, RightsTexts.Mandates),
        (RightsRoutes.Rights, RightsTexts.Rights),
        (RightsRoutes.AccessLog, RightsTexts.AccessLog),
    ];
}
