using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Clusters.Readiness;
using Klynge.Register.Places;
using Klynge.Storage;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>An initiative that has chosen to be public.</summary>
public sealed record InitiativeBody(
    string Id, string Name, string Theme, ImmutableArray<string> Counties, string Stage, DateOnly Since, DateOnly Began, string? Finding, bool Example);

/// <summary>A page of the public initiatives.</summary>
public sealed record InitiativesBody(int Page, int Size, int Total, ImmutableArray<InitiativeBody> Initiatives);

/// <summary>A goal and how it is measured.</summary>
public sealed record GoalBody(string Text, string? Indicator);

/// <summary>A partner that has said yes.</summary>
public sealed record PartnerBody(string? Orgnr, string Name, string Kind);

/// <summary>A level of readiness: what the facts show, what was set by hand beside it, and what the level aimed for requires.</summary>
public sealed record LevelBody(string Criterion, int Level, int? ByHand, int? Required);

/// <summary>The public parts of an initiative; what is not public is null.</summary>
public sealed record InitiativeDetailBody(
    InitiativeBody Initiative, string? Challenge, ImmutableArray<GoalBody>? Goals, ImmutableArray<PartnerBody>? Partners, string? FindingRun, ImmutableArray<LevelBody>? Readiness);

/// <summary>Public initiatives for programs: the same whoever asks.</summary>
static class InitiativesEndpoint
{
    /// <summary>A page of the list.</summary>
    public static async Task<IResult> List(HttpContext http, PipelineQueries pipeline, Geography geography, CancellationToken cancel)
    {
        var language = LanguageInPath.Of(http);
        var fields = ApiAnswers.Fields(http);
        var (paging, pageFaults) = Paging.Read(http);
        var (format, formatFaults) = ApiAnswers.Format(http, PipelineListing.About.HasPositions);
        var (ask, askFaults) = PipelineAsk.Read(name => name is "stage" or "county" ? fields(name) : null);
        ImmutableArray<Words> faults = [.. askFaults, .. pageFaults, .. formatFaults];
        if (fields("county") is { } county && geography.County(county) is null) faults = faults.Add(PipelineTexts.Unknown("county", county, geography.Counties.Select(known => known.Code)));
        if (!faults.IsEmpty) return ApiAnswers.Refuse(faults, http);

        ImmutableArray<PipelineItem> all = [.. (await pipeline.All(cancel)).Where(item => !item.Public.IsEmpty && ask.Filter.Fits(item, default))];
        var shown = paging.Of(all, http);
        return await ApiAnswers.List(format, new InitiativesBody(paging.Page, paging.Size, all.Length, [.. shown.Select(Of)]), PipelineListing.About.Of("initiatives", shown, null, language), language);
    }

    /// <summary>One, as far as it is public.</summary>
    public static async Task<IResult> One(string id, HttpContext http, InitiativeQueries initiatives, CancellationToken cancel)
    {
        if (InitiativeId.TryParse(id) is not { } known || await initiatives.Get(known, cancel) is not { Public.IsEmpty: false } initiative)
            return ApiAnswers.NotFound(ApiTexts.NoSuchInitiative, http);
        bool Shows(PublicPart part) => initiative.Public.Contains(part);
        return ApiAnswers.Json(new InitiativeDetailBody(
            new(initiative.Id.ToString(), initiative.Name, initiative.Theme, initiative.Counties, initiative.State.Stage.Key(), initiative.Since, initiative.Began, Shows(PublicPart.Finding) ? initiative.Finding?.Address : null, initiative.IsExample),
            Shows(PublicPart.Challenge) ? initiative.Challenge : null,
            Shows(PublicPart.Goals) ? [.. initiative.Goals.Values.Select(goal => new GoalBody(goal.Text, goal.Indicator))] : null,
            Shows(PublicPart.Partners) ? [.. initiative.Partners.Values.Where(partner => partner.In).Select(partner => new PartnerBody(partner.Who.Number, partner.Who.Name, Clusters.Partners.PartnerWords.Key(partner.Kind)))] : null,
            Shows(PublicPart.Finding) ? initiative.Finding?.Run : null,
            Shows(PublicPart.Readiness)
                ? [.. Profile.Of(ReadinessFacts.Of(initiative), StandingCriteria.Current, ProgrammeLevel.Arena).Standings
                    .Select(standing => new LevelBody(standing.Criterion.Key, standing.Level, standing.ByHand?.Level, standing.Required))]
                : null));
    }

    static InitiativeBody Of(PipelineItem item) => new(
        item.Id.ToString(), item.Name, item.Theme, item.Counties, item.Stage.Key(), item.Since, item.Began, item.Public.Contains(PublicPart.Finding) ? item.Finding : null, item.Example);
}
