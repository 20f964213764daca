using System.CommandLine;
using Klynge.Cli.Files;
using Klynge.Detection;

namespace Klynge.Cli.Detect;

/// <summary>The options of <c>klynge detect</c> for files of anyone's.</summary>
sealed class FileOptions
{
    public Option<FileInfo?> Points { get; } = new("--points") { Description = "A file of points: no database is used." };

    public Option<FileInfo?> Areas { get; } = new("--areas") { Description = "A file of areas, together with --counts: no database is used." };

    public Option<FileInfo?> Counts { get; } = new("--counts") { Description = "Establishments by area and industry, or one row an establishment." };

    public Option<string> MaxBad { get; } = new("--max-bad") { Description = "How many rows that cannot be used are borne: a number, or a share such as 0.5%.", DefaultValueFactory = _ => "0.1%" };

    public Option<double> Level { get; } = new("--level") { Description = "False-discovery rate over industry families.", DefaultValueFactory = _ => DetectionSettings.Default.Level };

    public Option<string?> Radii { get; } = new("--radii")
    {
        Description = "Radii of the discs. Metres, ascending, with commas. Without it 1 to 40 km, from the smallest that three of four points are placed within (precision_m).",
    };

    public Option<ulong> Seed { get; } = new("--seed") { Description = "For bootstrap and simulation; the same seed gives the same files.", DefaultValueFactory = _ => 1 };

    public Option<int> WithheldBelow { get; } = new("--withheld-below")
    {
        Description = "Cells with fewer establishments than this are missing from --counts though they are there (3 in the American data).",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>Runs when files are given; null when they are not.</summary>
    public Task<int>? Run(ParseResult parsed, string folder, CancellationToken cancel)
    {
        var (points, areas, counts) = (parsed.GetValue(Points), parsed.GetValue(Areas), parsed.GetValue(Counts));
        if (points is null && areas is null && counts is null)
            return null;
        if (points is not null && (areas ?? counts) is not null)
            throw new CommandFailed("Give --points, or --areas with --counts, not both.", ExitCode.Usage);
        if (points is null && (areas is null || counts is null))
            throw new CommandFailed("--areas and --counts belong together: give both.", ExitCode.Usage);
        var maxBad = Files.MaxBad.Read(parsed.GetRequiredValue(MaxBad)) ?? throw new CommandFailed($"--max-bad is '{parsed.GetValue(MaxBad)}'; give a number, or a share such as 0.5%.", ExitCode.Usage);
        if (parsed.GetValue(Level) is not (> 0 and < 1))
            throw new CommandFailed($"--level is {parsed.GetValue(Level)}; it must be between 0 and 1.", ExitCode.Usage);

        var radii = parsed.GetValue(Radii) is { } given ? Lists.Ascending(given, "--radii") : null;
        var asked = new DetectFiles.Asked(folder, parsed.GetValue(Level), radii, parsed.GetValue(Seed), maxBad, parsed.GetValue(WithheldBelow), parsed.GetValue<bool>("--json"));
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        return points is not null
            ? DetectFiles.Points(points.FullName, asked, TimeProvider.System, output, error, cancel)
            : DetectFiles.Areas(areas!.FullName, counts!.FullName, asked, TimeProvider.System, output, error, cancel);
    }
}
