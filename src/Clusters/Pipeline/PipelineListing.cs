using Klynge.Atlas.Exports;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;

namespace Klynge.Clusters.Pipeline;

/// <summary>The pipeline as a table on its way out.</summary>
public static class PipelineListing
{
    /// <summary>What those who follow the initiatives take home.</summary>
    /// <param name="today">In Norway; silence is counted to it.</param>
    public static Listing<PipelineItem> Whole(DateOnly today) => StandingCriteria.Current.Criteria.Index().Aggregate(
        About.Date("last_contact", new("Siste kontakt", "Siste kontakt", "Last contact"), item => item.LastContact)
            .Whole("days_silent", new("Dager uten kontakt", "Dagar utan kontakt", "Days without contact"), item => item.Silence(today))
            .Whole("partners_in", new("Partnere med", "Partnarar med", "Partners in"), item => item.PartnersIn)
            .Whole("companies_signed", new("Bedrifter som har signert", "Bedrifter som har signert", "Companies that have signed"), item => item.CompaniesSigned),
        (listing, criterion) => listing
            .Whole("level_" + criterion.Item.Key.Replace('-', '_'), criterion.Item.Title, item => item.Levels[criterion.Index].Measured)
            .Whole("by_hand_" + criterion.Item.Key.Replace('-', '_'),
                new(criterion.Item.Title.Nb + ", satt for hånd", criterion.Item.Title.Nn + ", sett for hand", criterion.Item.Title.En + ", set by hand"),
                item => item.Levels[criterion.Index].ByHand));

    /// <summary>What anyone may take home of those that are public.</summary>
    public static Listing<PipelineItem> About { get; } = new Listing<PipelineItem>()
        .Text("id", new("Id", "Id", "Id"), item => item.Id.ToString())
        .Text("name", new("Navn", "Namn", "Name"), item => item.Name)
        .Text("theme", new("Tema", "Tema", "Theme"), item => item.Theme)
        .Codes("counties", new("Fylker", "Fylke", "Counties"), item => item.Counties)
        .Text("stage", new("Tilstand", "Tilstand", "Stage"), item => item.Stage.Key())
        .Date("since", new("Siden", "Sidan", "Since"), item => item.Since)
        .Date("began", new("Begynte", "Byrja", "Began"), item => item.Began)
        .Text("finding", new("Funn", "Funn", "Finding"), item => item.Public.Contains(PublicPart.Finding) ? item.Finding : null)
        .Truth("example", ExampleMark.Word, item => item.Example);
}
