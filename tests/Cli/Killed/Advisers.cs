using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Cli.Tests.Killed;

/// <summary>Advisers at work, each in a form, at an initiative or at a door of their own. What was acknowledged is remembered.</summary>
/// <param name="browsers">What they use.</param>
sealed class Advisers(Browsers browsers)
{
    /// <summary>What a form said was kept of what was typed.</summary>
    public ConcurrentBag<string> Typed { get; } = [];

    /// <summary>What was written as an initiative's challenge.</summary>
    public ConcurrentBag<string> Written { get; } = [];

    /// <summary>Which fact of which initiative was undone.</summary>
    public ConcurrentBag<(string Initiative, int Entry)> Undone { get; } = [];

    /// <summary>The reasons of the moves that were made.</summary>
    public ConcurrentBag<string> Moved { get; } = [];

    /// <summary>The ids of what was noted at a door.</summary>
    public ConcurrentBag<Guid> Noted { get; } = [];

    /// <summary>Types into one field until told to stop; each key is sent as the script of the page would.</summary>
    public async Task Type(string session, CancellationToken stop)
    {
        const string page = "/nb/initiativ/start";
        var (typed, seen, tab) = (0, "", Guid.NewGuid().ToString("N"));
        while (!stop.IsCancellationRequested)
        {
            using var browser = browsers.New(session);
            await browsers.Once(async () =>
            {
                var form = await Browsers.Page(browser, page, stop);
                while (!stop.IsCancellationRequested)
                {
                    var text = $"Havbruk i nord, utgave {++typed} av {tab}";
                    var said = JsonDocument.Parse(await Browsers.Send(browser, form, page + "/lagre/utkast", stop, ("field", "theme"), ("seen", seen), ("value", text), ("page-id", tab))).RootElement;
                    seen = said.GetProperty("seen").GetString()!;
                    if (said.GetProperty("theirs").ValueKind is not JsonValueKind.Null) continue;
                    Typed.Add(text);
                    browsers.Acknowledge(Deed.Type);
                }
            }, stop);
        }
    }

    /// <summary>Writes the challenge of an initiative, undoes every other one, and moves the initiative to and fro, until told to stop.</summary>
    public async Task Edit(string initiative, string session, CancellationToken stop)
    {
        var at = $"/nb/initiativ/{initiative}";
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            using var browser = browsers.New(session);
            var text = $"{initiative}: utgave {i}";
            if (await browsers.Once(async () =>
            {
                var page = await Browsers.Page(browser, at + "/endre", stop);
                await Browsers.Send(browser, page, at + "/endre/utfordring", stop, ("challenge", text), ("seen", Browsers.Hidden(page, "seen")));
            }, stop))
            {
                browsers.Acknowledge(Deed.Write);
                Written.Add(text);
                if (i % 2 == 0) await Undo(browser, initiative, at, stop);
            }

            if (!await browsers.Once(async () =>
            {
                var page = await Browsers.Page(browser, at + "/flytt", stop);
                var to = page.Contains("value=\"pre-project\"", StringComparison.Ordinal) ? "pre-project" : "mobilising";
                var until = OsloTime.Day(TimeProvider.System.GetUtcNow()).AddMonths(8).ToString("O", CultureInfo.InvariantCulture);
                await Browsers.Send(browser, page, at + "/flytt/til", stop, ("to", to), ("kroner", "300000"), ("until", until), ("reason", text));
            }, stop)) continue;
            browsers.Acknowledge(Deed.Move);
            Moved.Add(text);
        }
    }

    // The newest that can be undone: it was written just now, and nobody else is in this initiative.
    async Task Undo(HttpClient browser, string initiative, string at, CancellationToken stop)
    {
        var entry = "";
        if (!await browsers.Once(async () =>
        {
            var page = await Browsers.Page(browser, at + "/journal", stop);
            entry = Browsers.Hidden(page, "entry");
            await Browsers.Send(browser, page, at + "/angre", stop, ("entry", entry));
        }, stop)) return;
        browsers.Acknowledge(Deed.Undo);
        Undone.Add((initiative, int.Parse(entry, CultureInfo.InvariantCulture)));
    }

    /// <summary>Notes who walks in at a door, and takes every batch's first back with the next, until told to stop. As a phone does: the same again until it is acknowledged.</summary>
    public async Task Note(string gathering, string session, CancellationToken stop)
    {
        var door = $"/nb/arrangement/{gathering}/dor";
        for (Guid? mistake = null; !stop.IsCancellationRequested;)
        {
            Guid[] came = [.. Enumerable.Range(0, 3).Select(_ => Guid.NewGuid())];
            var notes = came.Select(id => (object)new { id, kind = "walked-in", name = "Ola Eksempel", organisation = "Eksempel AS" }).ToList();
            if (mistake is { } taken)
            {
                var back = Guid.NewGuid();
                notes.Add(new { id = back, kind = "taken-back", @event = taken });
                came = [.. came, back];
            }
            if (!await browsers.Until(async () =>
            {
                using var browser = browsers.New(session);
                var said = await Browsers.Send(browser, await Browsers.Page(browser, door, stop), door + "/fra-telefon", stop, ("notes", JsonSerializer.Serialize(notes)), ("sent", ""));
                foreach (var kept in JsonDocument.Parse(said).RootElement.GetProperty("kept").EnumerateArray()) Noted.Add(kept.GetGuid());
            }, stop)) return;
            browsers.Acknowledge(Deed.Note);
            mistake = came[0];
        }
    }
}
