using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Runs;
using Klynge.Cli.Files;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Cli.Detect;

/// <summary><c>klynge detect --points</c> and <c>--areas</c>: anyone's data of any country, without a database.</summary>
static class DetectFiles
{
    /// <summary>What is asked for besides the files.</summary>
    /// <param name="Out">Folder of the results.</param>
    /// <param name="Level">False-discovery rate over families.</param>
    /// <param name="Radii">Of the discs. Metres, ascending; null when the positions are to decide.</param>
    /// <param name="Seed">For bootstrap and simulation.</param>
    /// <param name="MaxBad">Bad rows that are borne.</param>
    /// <param name="WithheldBelow">Cells with fewer establishments are withheld.</param>
    /// <param name="Json">The summary is printed as JSON.</param>
    internal sealed record Asked(string Out, double Level, double[]? Radii, ulong Seed, MaxBad MaxBad, int WithheldBelow, bool Json)
    {
        internal DetectionSettings With(double[] radii) => new(Level, radii, Seed);
    }

    public static async Task<int> Points(string path, Asked asked, TimeProvider time, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var started = time.GetLocalNow();
        var file = PointsFile.Read(path, asked.MaxBad, error);
        var radii = file.Radii(path, asked.Radii, error);
        using var bar = new Bar(error, "Detecting");
        var found = PointDetection.Run(file.Units, file.Strata, file.Industries.Groups, asked.With(radii), Told(bar), cancel);
        bar.Dispose();
        var run = Run(path, [path], radii, file.Units.Length, file.OwnersKnown, found, file.Projection, asked, started, time);
        return await Write(run, found, file.Industries, Cores, Name, asked, output, error, cancel);

        ImmutableArray<ExportedCore> Cores(Concentration finding)
        {
            var disc = (Core.Disc)finding.Core;
            var (lat, lon) = file.Projection?.Inverse(disc.X, disc.Y) ?? (double.NaN, double.NaN);
            return [ExportedCore.Rounded(disc.X, disc.Y, lat, lon, disc.RadiusMetres, null)];
        }

        string Name(Concentration finding)
        {
            var largest = finding.Members.Where(member => member.Core).MaxBy(member => found.Folded[member.Unit].Jobs).Unit;
            return file.Names[Array.FindIndex(file.Units, unit => unit.Id == found.Folded[largest].Id)];
        }
    }

    public static async Task<int> Areas(
        string areasPath, string countsPath, Asked asked, TimeProvider time, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var started = time.GetLocalNow();
        var file = AreasFiles.Read(areasPath, countsPath, asked.MaxBad, error);
        using var bar = new Bar(error, "Detecting");
        var found = file.Units.Length > 0
            ? AreaDetection.Run(file.Units, file.Areas, file.Industries.Groups, asked.With([]), Told(bar), cancel)
            : AreaDetection.Run(file.Counts, file.Areas, file.Industries.Groups, asked.With([]), asked.WithheldBelow, Told(bar), cancel);
        bar.Dispose();
        var units = file.Units.Length > 0 ? file.Units.Length : file.Counts.Sum(count => count.Establishments);
        var run = Run(countsPath, [areasPath, countsPath], [], units, file.OwnersKnown, found, file.Projection, asked, started, time);
        return await Write(run, found, file.Industries, Cores, Name, asked, output, error, cancel);

        ImmutableArray<ExportedCore> Cores(Concentration finding)
        {
            var inside = ((Core.Window)finding.Core).Areas;
            var (x, y) = (inside.Average(a => file.Areas[a].X), inside.Average(a => file.Areas[a].Y));
            var (lat, lon) = file.Projection?.Inverse(x, y) ?? (double.NaN, double.NaN);
            return [ExportedCore.Rounded(x, y, lat, lon, null, [.. inside.Select(a => file.Areas[a].Id)])];
        }

        string Name(Concentration finding) => string.Join(", ", ((Core.Window)finding.Core).Areas.Take(3).Select(a => file.Names[a]));
    }

    static ExportedRun Run(
        string name, string[] files, double[] radii, int units, bool ownersKnown, Detected found, LocalProjection? projection, Asked asked,
        DateTimeOffset started, TimeProvider time)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(File.ReadAllBytes(file));
        return new(
            null, Path.GetFileName(name), started, time.GetLocalNow(), null, null, asked.Level, [.. radii], asked.Seed, CodeVersion.Current,
            Convert.ToHexStringLower(hash.GetHashAndReset()), units, found.Folded.IsEmpty ? units : found.Folded.Length, found.FamiliesTested, found.FamiliesRejected,
            found.ShareOfJobsKnown, ownersKnown, null, null, null, projection?.GreatestError);
    }

    static async Task<int> Write(
        ExportedRun run, Detected found, IndustryCodes industries, Func<Concentration, ImmutableArray<ExportedCore>> cores, Func<Concentration, string> place,
        Asked asked, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var exported = found.Findings.Select((finding, rank) =>
        {
            var group = industries.Groups[finding.Group];
            return ExportedFinding.Of(
                string.Create(CultureInfo.InvariantCulture, $"{rank + 1}"), $"{group.Id["industry:".Length..]}, {place(finding)}", group.Kind, group.Level,
                [.. group.Leaves.Select(leaf => industries.Codes[leaf])], finding, cores(finding),
                [.. finding.Members.OrderByDescending(member => member.Core).Select(member => new ExportedMember(found.Folded[member.Unit].Id, member.Core ? "core" : "edge"))]) with
            {
                Group = group.Id,
            };
        });
        FindingFiles.WriteAll(asked.Out, new(run, [.. exported]), source: null, Language.En);
        if (!run.OwnersFolded)
            await error.WriteLineAsync("klynge: owners not folded: there is no column 'owner', so several units of one owner count as several decision-makers.");
        if (asked.Json) await output.WriteLineAsync(DetectSummary.Json(run, found.Findings.Length, asked.Out));
        else await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{found.Findings.Length} places found among {run.Units} units and {industries.Codes.Length} industries ({found.FamiliesRejected} of {found.FamiliesTested} families); written to {asked.Out}."));
        return (int)ExitCode.Done;
    }

    static Told<DetectionProgress> Told(Bar bar) => new(progress => bar.Report(progress.Share, progress.Stage));
}
