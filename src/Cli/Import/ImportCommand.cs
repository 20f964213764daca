using System.CommandLine;
using System.Globalization;
using Klynge.Register.Import;
using Klynge.Register.Search;
using Klynge.Storage;

namespace Klynge.Cli.Import;

/// <summary><c>klynge import</c>: lays public registers into the database.</summary>
static class ImportCommand
{
    static readonly Uri LiveRegister = new("https://data.brreg.no/enhetsregisteret/api/");

    public static Command Create() => new("import", "Lays a public register into the database.") { Enhetsregisteret() };

    static Command Enhetsregisteret()
    {
        var entities = new Option<string?>("--entities")
        {
            Description = "Bulk file of entities (enheter): JSON or CSV, gzip or plain; a path, an https address, or - for standard input.",
        };
        var establishments = new Option<string?>("--establishments") { Description = "Bulk file of establishments (underenheter), likewise." };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Date of the snapshot, 2026-08-05. Without it: the date in the file's name, its server's Last-Modified, or when it was written. It decides which standard the industry codes are in.",
        };
        var download = new Option<bool>("--download") { Description = "Fetch both files from the live register. This needs network (some 280 MB)." };
        var from = new Option<string?>("--from") { Description = $"With --download: another base address than {LiveRegister}." };
        var part = new Option<bool>("--part") { Description = "The files are a sample: units that they do not have stay as they are." };
        var maxBad = new Option<string>("--max-bad")
        {
            Description = "Rows that may be set aside before the exit code is 1: a number or a share of the rows, 0.1%.",
            DefaultValueFactory = _ => "0.1%",
        };
        var json = CommonOptions.Json();
        var command = new Command("enhetsregisteret",
            """
            Imports Enhetsregisteret from its bulk files.

            Bad rows never stop it: they are counted by reason and kept with their line. Interrupted, the same command goes on where it
            was; run twice it changes nothing. Names of persons are not stored: sole proprietorships count, and are never shown.

              klynge import enhetsregisteret --entities enheter.json.gz --establishments underenheter.json.gz --as-of 2026-08-05
              klynge import enhetsregisteret --download
            """)
        {
            entities, establishments, asOf, download, from, part, maxBad, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(), json,
        };
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var request = parsed.GetValue(download)
                    ? Download(parsed.GetValue(from))
                    : new ImportRequest(Source(parsed.GetValue(entities)), Source(parsed.GetValue(establishments)));
                request = request with { AsOf = parsed.GetValue(asOf), Complete = !parsed.GetValue(part) };
                var limit = BadRowLimit.Parse(parsed.GetValue(maxBad)!);
                using var installation = Installation.Of(parsed);
                var import = new ImportRegister(installation.Database, installation.Data, TimeProvider.System);
                ImportRecord done;
                try
                {
                    done = Run(import, request, parsed.InvocationConfiguration.Error, cancel);
                }
                finally
                {
                    // Search finds by an index of the names that may be shown; what an import that stopped had read, it keeps.
                    NameIndex.Refresh(installation.Register, installation.Reference.Geography);
                }
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(json)) ImportText.WriteJson(done, output);
                else ImportText.Write(done, output);
                return (int)Judge(done, limit, parsed.InvocationConfiguration.Error);
            },
            CancellationToken.None));
        return command;
    }

    static RegisterSource? Source(string? text) => text is null ? null : RegisterSource.Of(text);

    static ImportRequest Download(string? from)
    {
        var folder = from is null ? LiveRegister
            : Uri.TryCreate(from.TrimEnd('/') + "/", UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given
            : throw new CommandFailed($"--from {from} is no http address. Leave it out for {LiveRegister}.", ExitCode.Usage);
        return new ImportRequest(
            new RegisterSource.OnNet(new Uri(folder, "enheter/lastned")), new RegisterSource.OnNet(new Uri(folder, "underenheter/lastned")));
    }

    static ImportRecord Run(ImportRegister import, ImportRequest request, TextWriter error, CancellationToken cancel)
    {
        using var bar = new Bar(error, "Importing");
        // Without a length (standard input, some servers) the bar stands and the rows count.
        var progress = new Told<ImportProgress>(at => bar.Report(
            at.TotalBytes is > 0 and var total ? (double)at.Bytes / total : 0, string.Create(CultureInfo.InvariantCulture, $"{at.Rows:N0} {at.Kind}")));
        try
        {
            return import.Run(request, progress, cancel) switch
            {
                ImportOutcome.Done(var done) => done,
                ImportOutcome.Refused(var why) => throw new CommandFailed(why.In(Language.En), ExitCode.Usage),
            };
        }
        catch (UnreadableSourceException fault)
        {
            throw new CommandFailed(fault.Message, ExitCode.Input);
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailed("Stopped. What was read is kept; the same command goes on from there.", ExitCode.Wrong);
        }
    }

    static ExitCode Judge(ImportRecord import, BadRowLimit limit, TextWriter error)
    {
        var cut = import.Files.FirstOrDefault(file => file.End is FileEnd.Cut);
        if (cut is not null)
        {
            error.WriteLine($"klynge: {cut.Name}: ends too early, after {cut.Read:N0} rows. They were imported and nothing was closed; fetch the file again.");
            return ExitCode.Wrong;
        }
        var (read, bad) = (import.Files.Sum(file => file.Read), import.Files.Sum(file => file.SetAside));
        if (!limit.IsPassed(bad, read)) return ExitCode.Done;
        error.WriteLine($"klynge: {bad:N0} of {read:N0} rows were set aside, more than --max-bad allows. See them on the site's page of imports.");
        return ExitCode.Wrong;
    }
}
