using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>Where guests are to be suggested from, as an address or a form says it.</summary>
/// <param name="By">finding, region, knowledge, public or initiative.</param>
/// <param name="Finding">Address of a finding.</param>
/// <param name="Initiative">Id of an initiative.</param>
/// <param name="County">Code of a county; null for those of the gathering.</param>
/// <param name="Source">The same, as the rooms below ask for it.</param>
public sealed record InviteAsk(string By, string? Finding, string? Initiative, string? County, GuestSource Source)
{
    /// <summary>Reads it; what is not said is the gathering's own.</summary>
    public static InviteAsk Read(Func<string, string?> field, Plan plan)
    {
        var (finding, initiative, county) = (field("finding") ?? plan.Finding, field("initiative") ?? plan.Initiative, field("county"));
        var by = field("by") is { } said and ("finding" or "region" or "knowledge" or "public" or "initiative") ? said : finding is not null ? "finding" : initiative is not null ? "initiative" : "region";
        var counties = county is null ? plan.Counties : [county];
        return new(by, finding, initiative, county, by switch
        {
            "finding" => new GuestSource.Finding(finding ?? ""),
            "initiative" => new GuestSource.Initiative((initiative ?? "").ToUpperInvariant()),
            "knowledge" => new GuestSource.Knowledge(counties),
            "public" => new GuestSource.PublicActors(counties),
            _ => new GuestSource.Region(counties),
        });
    }
}
