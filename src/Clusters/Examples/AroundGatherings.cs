using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Outbox;

namespace Klynge.Clusters.Examples;

/// <summary>What made-up guests ask before a gathering, how they say it was, and what is agreed on afterwards: by the links and deeds that everybody has.</summary>
sealed partial class AroundGatherings(ClustersDb db, GuestLinks links, FileStore files)
{
    /// <summary>What guests of the meeting say, by their addresses.</summary>
    static readonly ImmutableArray<(string Address, TypedFeedback Says)> Said =
    [
        ("aase@gjest.example", new("5", "yes", "At vi var flere med samme plugg-problem.", "", "", "yes")),
        ("oeyvind@gjest.example", new("4", "yes", "Kartet over hvem som sitter hvor.", "Mer tid til å snakke sammen.", "", "maybe")),
        ("vigdis@gjest.example", new("4", "maybe", "", "Kortere innlegg.", "", "no")),
        ("vidar@gjest.example", new("5", "yes", "Svar på hva en klynge kan søke om.", "", "", "yes")),
        ("unni@gjest.example", new("3", "no", "", "Flere fra Sunnhordland.", "", "maybe")),
    ];

    /// <summary>Some ask about the seminar, and all get the same answers.</summary>
    public async Task AskAndAnswer(GatheringId seminar, Hand by, DateTimeOffset at, CancellationToken cancel)
    {
        await Ask(seminar, "anne@gjest.example", "Kan vi ta med en kunde?", at, cancel);
        await Ask(seminar, "arne@gjest.example", "Blir presentasjonene lagt ut etterpå?", at, cancel);
        await Answer(seminar, 1, "Ja. Kunden melder seg på selv, så vi vet hvor mange som spiser lunsj.", by, at, cancel);
        await Answer(seminar, 2, "Ja, dagen etter, på denne siden.", by, at, cancel);
        Hold(await new PublishAnswers(db, links).Run(seminar, by.Person, by.For, at, cancel) is QuestionOutcome.Done, "the answers are not out");
    }

    /// <summary>One question waits for its answer.</summary>
    public Task AskLately(GatheringId seminar, DateTimeOffset at, CancellationToken cancel) => Ask(seminar, "bente@gjest.example", "Er det lading for elbil ved salen?", at, cancel);

    /// <summary>A file is laid out.</summary>
    public async Task Share(GatheringId gathering, string title, string name, Audience audience, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        Hold(await new KeepMaterials(db).Add(gathering, title, await ExampleFiles.Keep(files, name, cancel), audience, by.Person, at, cancel) is MaterialOutcome.Added, $"{name} cannot be laid out");

    /// <summary>Those who came to the meeting are asked how it was.</summary>
    public async Task LookBack(GatheringId meeting, Hand by, DateTimeOffset at, CancellationToken cancel)
    {
        await new AskForFeedback(db, links).Run(meeting, by.Person, by.For, at, cancel);
        await Tick(meeting, [5], by, at, cancel);
    }

    /// <summary>Tasks are done, by their numbers in the template.</summary>
    public async Task Tick(GatheringId gathering, int[] tasks, Hand by, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var task in tasks) Hold(await new KeepFollowUps(db).Finish(gathering, task, by, at, cancel) is FollowUpOutcome.Done, $"task {task} cannot be done");
    }

    /// <summary>Some of them answer, and the first tasks are done.</summary>
    public async Task SayHowItWas(GatheringId meeting, Hand by, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var (address, says) in Said)
            Hold(await ByLink(meeting, address, token => new GiveFeedback(db).Run(meeting, token, says, at, cancel), cancel) is FeedbackOutcome.Taken, $"{address} cannot say how it was");
        await Tick(meeting, [6, 7], by, at, cancel);
    }

    async Task Ask(GatheringId id, string address, string question, DateTimeOffset at, CancellationToken cancel) =>
        Hold(await ByLink(id, address, token => new AskQuestion(db).ByLink(id, token, new TypedQuestion(question, "", Language.Nb), at, cancel), cancel) is QuestionOutcome.Done, $"{address} cannot ask");

    async Task Answer(GatheringId id, int number, string answer, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        Hold(await new AnswerQuestion(db).Run(id, number, answer, by.Person, at, cancel) is QuestionOutcome.Done, $"question {number} cannot be answered");

    /// <summary>Does something by the newest link in a guest's letters that opens their sign-up; null when none does.</summary>
    async Task<T?> ByLink<T>(GatheringId id, string address, Func<string, Task<T?>> deed, CancellationToken cancel) where T : class
    {
        Guid[] letters = [.. (await OutboxQueries.List(db, null, id.ToString(), 1, 500, cancel)).Where(letter => letter.To == address).Select(letter => letter.Id)];
        var contents = await OutboxQueries.Contents(db, letters, cancel);
        foreach (var token in letters.SelectMany(letter => Token().Matches(contents[letter].Text)))
            if (await deed(token.Value) is { } outcome) return outcome;
        return null;
    }

    static void Hold(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException($"The example does not hold: {what}.");
    }

    [GeneratedRegex(@"(?<=/)[\w-]{43}(?=[\s/]|$)")]
    private static partial Regex Token();
}
