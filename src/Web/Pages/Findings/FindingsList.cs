using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Web.Pages.Findings;

/// <summary>What the list page shows: pure, from the summaries of a run and the question.</summary>
/// <param name="Query">What was asked, with the page brought inside its range.</param>
/// <param name="All">Findings of the population, without city life unless it is asked for.</param>
/// <param name="Hidden">Findings that fit but are left out, because urban density explains them and they were not asked for.</param>
/// <param name="Matching">Those that fit, sorted.</param>
/// <param name="Shown">Those on this page.</param>
/// <param name="Pages">1 or more.</param>
/// <param name="Loosen">When nothing fits: the filter to remove, and the findings gained; null when no single one helps.</param>
public sealed record FindingsList(
    FindingsQuery Query, int All, int Hidden, ImmutableArray<FindingSummary> Matching, ImmutableArray<FindingSummary> Shown, int Pages, Loosening? Loosen)
{
    /// <summary>Answers the question.</summary>
    public static FindingsList Of(ImmutableArray<FindingSummary> all, FindingsQuery query, Language language)
    {
        var matching = Sorted(Filter(query).Apply(all), query.Order, language);
        var pages = Math.Max(1, (matching.Length + query.Size - 1) / query.Size);
        var page = Math.Min(query.Page, pages);
        var shown = all.Count(f => query.Urban || f.Nature is not ConcentrationKind.Urbanisation);
        var hidden = query.Urban ? 0 : Filter(query with { Urban = true }).Apply(all).Length - matching.Length;
        return new(query with { Page = page }, shown, hidden, matching, [.. matching.Skip((page - 1) * query.Size).Take(query.Size)], pages,
            matching.IsEmpty ? BestLoosening(all, query) : null);
    }

    static FindingFilter Filter(FindingsQuery query) => new(
        County: query.County, Municipality: query.Municipality, LabourMarketRegion: query.Region, Chain: query.Chain, Industry: query.Industry,
        MinMembers: query.Members, AtLeast: query.Certainty, IncludeUrbanisation: query.Urban, Text: query.Text);

    // Ties are broken by rank, so that the same address always shows the same order.
    static ImmutableArray<FindingSummary> Sorted(ImmutableArray<FindingSummary> findings, Order order, Language language) => order switch
    {
        Order.Strength => [.. findings.OrderBy(f => f.Rank)],
        Order.Certainty => [.. findings.OrderBy(f => f.Q).ThenBy(f => f.Rank)],
        Order.Members => [.. findings.OrderByDescending(f => f.Members).ThenBy(f => f.Rank)],
        Order.Ratio => [.. findings.OrderByDescending(f => f.LeadingRatio()).ThenBy(f => f.Rank)],
        Order.Name => [.. findings.OrderBy(f => f.Name.In(language), StringComparer.Create(language.Culture(), ignoreCase: true)).ThenBy(f => f.Rank)],
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There are five orders."),
    };

    static Loosening? BestLoosening(ImmutableArray<FindingSummary> all, FindingsQuery query) => query.Active
        .Select(field => new Loosening(field, Filter(query.Without(field)).Apply(all).Length))
        .Where(l => l.Gain > 0)
        .OrderByDescending(l => l.Gain)
        .FirstOrDefault();
}

/// <summary>A filter that stands in the way.</summary>
/// <param name="Field">Its field in the address.</param>
/// <param name="Gain">Findings when it is removed.</param>
public sealed record Loosening(string Field, int Gain);
