using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;

namespace Klynge.Clusters.Pipeline;

/// <summary>An initiative as a list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Counties">Codes.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">Since what day.</param>
/// <param name="Began">The day it began.</param>
/// <param name="Host">Who applies; null while nobody does.</param>
/// <param name="Finding">Address of its finding; null without one.</param>
/// <param name="LastContact">The last contact with the adviser; null when never.</param>
/// <param name="PartnersIn">Partners that have said yes or signed.</param>
/// <param name="CompaniesSigned">Companies that have signed.</param>
/// <param name="Levels">Measured level, and the one set by hand, for each of the standing criteria in their order.</param>
/// <param name="Public">What anyone may read.</param>
/// <param name="Example">Whether a made-up person began it.</param>
public sealed record PipelineItem(
    InitiativeId Id, string Name, string Theme, ImmutableArray<string> Counties, Stage Stage, DateOnly Since, DateOnly Began, string? Host, string? Finding, DateOnly? LastContact,
    int PartnersIn, int CompaniesSigned, ImmutableArray<(int Measured, int? ByHand)> Levels, ImmutableArray<PublicPart> Public, bool Example = false)
{
    /// <summary>So many days without contact, and an initiative has been left alone. An ordinary quarter.</summary>
    public const int LongSilence = 90;

    /// <summary>Days since the last contact, or since it began when there has been none.</summary>
    public int Silence(DateOnly today) => today.DayNumber - (LastContact ?? Began).DayNumber;

    /// <summary>Whether somebody ought to call: no contact for 90 days, and not ended or out of the programme.</summary>
    public bool LeftAlone(DateOnly today) => Stage is not (Stage.Closed or Stage.Left) && Silence(today) >= LongSilence;

    /// <summary>The level that counts in each criterion.</summary>
    public IEnumerable<int> Counts => Levels.Select(level => level.ByHand ?? level.Measured);

    /// <summary>Whether it meets all that a level of the programme requires.</summary>
    public bool IsReadyFor(ProgrammeLevel level) =>
        StandingCriteria.Current.Criteria.Zip(Counts).All(pair => !pair.First.Required.TryGetValue(level, out var required) || pair.Second >= required);

    /// <summary>The criterion furthest below what Arena requires, the first of equals; null when nothing lacks.</summary>
    public Criterion? Weakest => StandingCriteria.Current.Criteria.Zip(Counts, (criterion, level) => (Criterion: criterion, Lacks: criterion.Required.GetValueOrDefault(ProgrammeLevel.Arena) - level))
        .Where(pair => pair.Lacks > 0).OrderByDescending(pair => pair.Lacks).Select(pair => pair.Criterion).FirstOrDefault();

    /// <summary>The same without what no choice makes public, which a search would find.</summary>
    public PipelineItem ForAnyone => this with { Host = null, Finding = Public.Contains(PublicPart.Finding) ? Finding : null, LastContact = null };

    internal static PipelineItem Of(InitiativeRow row) => new(
        InitiativeId.TryParse(row.Id)!.Value, row.Name, row.Theme, [.. row.Counties.Split(',')], Stages.Of(row.State)!.Value, row.Since, row.Began, row.HostName, row.Finding, row.LastContact,
        row.PartnersIn, row.CompaniesSigned, InitiativeTable.Levels(row.Levels), [.. row.PublicParts.Split(',').Select(PublicParts.Of).OfType<PublicPart>()], row.Example);
}
