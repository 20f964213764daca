using System.CommandLine;
using System.Text.Json;
using Klynge.Storage;
using Klynge.Storage.Verify;
using Klynge.Web;

namespace Klynge.Cli.Keep;

/// <summary><c>klynge verify</c>: whether all is as it was written.</summary>
static class VerifyCommand
{
    public static Command Build()
    {
        var anchors = new Option<FileInfo[]>("--anchor")
        {
            Description = "An anchor that was kept elsewhere: from a mail, or from /data/journal. Only such a one shows that an older backup was put in place, or that all was made anew.",
            AllowMultipleArgumentsPerToken = true,
        };
        var language = new Option<string>("--language") { Description = "Language of what is found: nb, nn or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("nb", "nn", "en");
        var command = new Command(
            "verify",
            """
            Walks every journal from its first entry, holds it against every anchor, and reads every kept file. Changes nothing. Exit code 1 and the first
            bad entry when something is not as it was written.

            Examples:
              klynge verify
              klynge verify --anchor 2026-11-25.json --language nb
              klynge verify --json
            """)
        {
            anchors, language, CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Run(
            parsed, parsed.GetValue(anchors) ?? [], Languages.All.Single(one => one.Path() == parsed.GetValue(language)), cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, FileInfo[] anchors, Language language, CancellationToken cancel)
    {
        using var at = Installation.Of(parsed);
        if (at.IsMissing) throw new CommandFailed($"There is nothing to verify in {at.Directory}. Name the folder with --data, or the database with --database.", ExitCode.Input);
        var outside = new List<OutsideAnchor>();
        foreach (var file in anchors)
        {
            if (!file.Exists) throw new FileNotFoundException(null, file.FullName);
            outside.Add(new(file.Name, await File.ReadAllTextAsync(file.FullName, cancel)));
        }
        var verified = await new VerifyInstallation(StoringRooms.Of(at.Database), at.Directory).Run(outside, cancel);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue<bool>("--json")) await output.WriteLineAsync(Json(verified, language));
        else await output.WriteLineAsync(Text(verified, language));
        return (int)(verified.Faults.Count == 0 ? ExitCode.Done : ExitCode.Wrong);
    }

    static string Text(Verification verified, Language language)
    {
        string Count(long number, string one, string more) => $"{number.ToString("N0", language.Culture())} {(number == 1 ? one : more)}";
        var (entries, journals, anchors, files) = (verified.Journals.Sum(journal => journal.Entries), verified.Journals.Count, verified.Anchors, verified.Files);
        var looked = new Words(
            $"Sett på: {Count(entries, "innslag", "innslag")} i {Count(journals, "journal", "journaler")}, {Count(anchors, "anker", "ankre")} og {Count(files, "fil", "filer")}.",
            $"Sett på: {Count(entries, "innslag", "innslag")} i {Count(journals, "journal", "journalar")}, {Count(anchors, "anker", "anker")} og {Count(files, "fil", "filer")}.",
            $"Looked at {Count(entries, "entry", "entries")} in {Count(journals, "journal", "journals")}, {Count(anchors, "anchor", "anchors")} and {Count(files, "file", "files")}.");
        var whole = new Words("Alt er slik det ble skrevet.", "Alt er slik det vart skrive.", "All is as it was written.");
        var found = new Words(Count(verified.Faults.Count, "feil:", "feil:"), Count(verified.Faults.Count, "feil:", "feil:"), Count(verified.Faults.Count, "fault:", "faults:"));
        return verified.Faults.Count == 0
            ? $"{looked.In(language)} {whole.In(language)}"
            : $"{looked.In(language)} {found.In(language)}{string.Concat(verified.Faults.Select(fault => $"\n{fault.Where.In(language)}: {fault.What.In(language)}"))}";
    }

    static string Json(Verification verified, Language language) => JsonSerializer.Serialize(
        new
        {
            whole = verified.Faults.Count == 0,
            journals = verified.Journals.Select(journal => new { module = journal.Module, entries = journal.Entries }),
            anchors = verified.Anchors,
            files = verified.Files,
            faults = verified.Faults.Select(fault => new { code = fault.Code, entry = fault.Entry, where = fault.Where.In(language), what = fault.What.In(language) }),
        },
        JsonText.Indented);
}
