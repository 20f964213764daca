using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Pipeline;

/// <summary>How a list of initiatives is ordered.</summary>
public enum PipelineOrder
{
    /// <summary>Those longest without contact first.</summary>
    Silence,

    /// <summary>Newest move first.</summary>
    Moved,

    /// <summary>By name.</summary>
    Name,
}

/// <summary>What of the pipeline is asked for; everything when nothing is.</summary>
/// <param name="Stage">In this state.</param>
/// <param name="County">Working in this county.</param>
/// <param name="Ready">Meeting all that this level requires.</param>
/// <param name="Weak">Weakest in this criterion.</param>
/// <param name="LeftAlone">Without contact for 90 days.</param>
/// <param name="Text">With these words in name, theme, host or id; in any order and case.</param>
/// <param name="Order">How they are ordered.</param>
public sealed record PipelineFilter(
    Stage? Stage = null, string? County = null, ProgrammeLevel? Ready = null, string? Weak = null, bool LeftAlone = false, string? Text = null, PipelineOrder Order = PipelineOrder.Silence)
{
    /// <summary>The same as far as anyone may ask it: what is not public neither chooses nor orders.</summary>
    public PipelineFilter ForAnyone => this with { Ready = null, Weak = null, LeftAlone = false, Order = Order is PipelineOrder.Silence ? PipelineOrder.Moved : Order };

    /// <summary>Whether an initiative is asked for.</summary>
    public bool Fits(PipelineItem item, DateOnly today) =>
        (Stage is null || item.Stage == Stage)
        && (County is null || item.Counties.Contains(County))
        && (Ready is not { } level || item.IsReadyFor(level))
        && (Weak is null || item.Weakest?.Key == Weak)
        && (!LeftAlone || item.LeftAlone(today))
        && (Text is null || Says(item, Text));

    /// <summary>Those that fit, in order.</summary>
    public IEnumerable<PipelineItem> Of(IEnumerable<PipelineItem> items, DateOnly today)
    {
        var fitting = items.Where(item => Fits(item, today));
        return Order switch
        {
            PipelineOrder.Silence => fitting.OrderByDescending(item => item.Silence(today)).ThenBy(item => item.Id),
            PipelineOrder.Moved => fitting.OrderByDescending(item => item.Since).ThenByDescending(item => item.Id),
            PipelineOrder.Name => fitting.OrderBy(item => item.Name, StringComparer.Create(Language.Nb.Culture(), ignoreCase: true)).ThenBy(item => item.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(items), Order, "There are three orders."),
        };
    }

    static bool Says(PipelineItem item, string text)
    {
        var all = FoldedText.Of($"{item.Id} {item.Name} {item.Theme} {item.Host}");
        return FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => all.Contains(word, StringComparison.Ordinal));
    }
}
