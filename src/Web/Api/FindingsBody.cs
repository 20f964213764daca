using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Web.Api;

/// <summary>Findings in the fixed shape of <c>findings.json</c>: one writer for files, pages' exports and the API.</summary>
public sealed class FindingsBody(FindingQueries findings, RunQueries runs)
{
    /// <summary>The whole of some findings with their run, in the order given; null when the population has no finished run.</summary>
    public async Task<ExportedFindings?> Of(PopulationInfo population, IEnumerable<FindingSummary> some, Language language, CancellationToken cancel)
    {
        if (await runs.Current(population.Name, cancel) is not { } run) return null;

        var whole = (await findings.All(population.Name, cancel)).ToDictionary(finding => finding.Address);
        return new(ExportedRun.Of(run, population, language), [.. some.Select(summary => ExportedFinding.Of(whole[summary.Address], language))]);
    }

    /// <summary>The same as bytes; an empty list when nothing has been run.</summary>
    public async Task<byte[]> Write(PopulationInfo population, IEnumerable<FindingSummary> some, Language language, CancellationToken cancel)
    {
        using var stream = new MemoryStream();
        if (await Of(population, some, language, cancel) is { } body) FindingFiles.Json(stream, body);
        else stream.Write("{\"run\":null,\"findings\":[]}"u8);
        return stream.ToArray();
    }

    /// <summary>The same as rows; none when nothing has been run.</summary>
    public async Task<Sheet> Sheet(PopulationInfo population, IEnumerable<FindingSummary> some, Language language, CancellationToken cancel) =>
        FindingsListing.Of((await Of(population, some, language, cancel))?.Findings ?? [], Source.Of(population), language);

    /// <summary>One finding as bytes.</summary>
    public static byte[] Write(Finding finding, Language language)
    {
        using var stream = new MemoryStream();
        FindingFiles.Json(stream, ExportedFinding.Of(finding, language));
        return stream.ToArray();
    }
}
