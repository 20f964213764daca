using System.Collections.Immutable;
using System.Globalization;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Clusters.Readiness;
using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>What the address asks of the pipeline.</summary>
/// <param name="Filter">What is to be shown.</param>
/// <param name="AsTable">The table, and not the board.</param>
/// <param name="Page">Page of the table, from 1.</param>
/// <param name="Size">Rows on a page of the table.</param>
sealed record PipelineAsk(PipelineFilter Filter, bool AsTable, int Page, int Size)
{
    public static readonly string[] Fields = ["stage", "county", "ready", "weak", "contact", "q", "sort", "view", "page", "size"];

    /// <summary>Reads it; what cannot be read is told.</summary>
    public static (PipelineAsk Ask, ImmutableArray<Words> Faults) Read(Func<string, string?> ask)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        T? Known<T>(string field, Func<string, T?> read, IEnumerable<string> known)
            where T : struct
        {
            if (ask(field) is not { } text) return null;
            if (read(text) is { } value) return value;
            faults.Add(PipelineTexts.Unknown(field, text, known));
            return null;
        }

        var stage = Known<Stage>("stage", text => Stages.Of(text), Stages.All.Select(Stages.Key));
        var ready = Known<ProgrammeLevel>("ready", text => Stages.LevelOf(text), Enum.GetValues<ProgrammeLevel>().Select(Stages.Key));
        var keys = StandingCriteria.Current.Criteria.Select(criterion => criterion.Key).ToArray();
        var weak = ask("weak");
        if (weak is not null && !keys.Contains(weak)) faults.Add(PipelineTexts.Unknown("weak", weak, keys));
        var silent = Known<bool>("contact", text => text == "90" ? true : null, ["90"]) ?? false;
        var order = Known<PipelineOrder>("sort", Order, ["silence", "moved", "name"]) ?? PipelineOrder.Silence;
        var table = Known<bool>("view", text => text is "table" ? true : text is "board" ? false : null, ["board", "table"]) ?? false;
        var page = Known<int>("page", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null, ["1", "2"]) ?? 1;
        var sizes = Findings.FindingsQuery.Sizes;
        var size = Known<int>("size", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && sizes.Contains(number) ? number : null,
            sizes.Select(one => one.ToString(CultureInfo.InvariantCulture))) ?? sizes[0];
        return (new(new(stage, ask("county"), ready, weak, silent, ask("q"), order), table, page, size), faults.ToImmutable());
    }

    static PipelineOrder? Order(string text) => text switch
    {
        "silence" => PipelineOrder.Silence,
        "moved" => PipelineOrder.Moved,
        "name" => PipelineOrder.Name,
        _ => null,
    };
}
