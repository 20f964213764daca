using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What speaks against what a person writes about an initiative.</summary>
public static class Editing
{
    /// <summary>Longest name. Characters.</summary>
    public const int LongestName = 120;

    /// <summary>Longest line: a theme, an indicator, a source, an owner.</summary>
    public const int LongestLine = 300;

    /// <summary>Longest text: a challenge, a reason, advice.</summary>
    public const int LongestText = 4000;

    /// <summary>Every reason why an initiative cannot be started so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="theme">What it is about.</param>
    /// <param name="counties">Codes.</param>
    /// <param name="known">Codes of all counties.</param>
    public static IEnumerable<Message> WhyNotStart(string name, string theme, ImmutableArray<string> counties, IReadOnlySet<string> known) =>
    [
        .. WhyNotName(name), .. WhyNotTheme(theme, counties, known),
    ];

    /// <summary>Every reason why it cannot take a name.</summary>
    public static IEnumerable<Message> WhyNotRename(this Initiative initiative, string name, int seen) =>
        [.. WhyNotName(name), .. initiative.Meanwhile("name", seen, "name")];

    /// <summary>Every reason why it cannot be described so.</summary>
    public static IEnumerable<Message> WhyNotDescribe(this Initiative initiative, string theme, ImmutableArray<string> counties, IReadOnlySet<string> known, int seen) =>
        [.. WhyNotTheme(theme, counties, known), .. initiative.Meanwhile("theme", seen, "theme")];

    /// <summary>Every reason why the shared challenge cannot be written so.</summary>
    public static IEnumerable<Message> WhyNotChallenge(this Initiative initiative, string text, int seen) =>
    [
        .. EditMessages.WhyNotText("challenge", text, LongestText, new("hva bedriftene må løse sammen", "kva bedriftene må løyse saman", "what the companies have to solve together")),
        .. initiative.Meanwhile("challenge", seen, "challenge"),
    ];

    /// <summary>Every reason why a goal cannot be written so.</summary>
    /// <param name="initiative">As it is.</param>
    /// <param name="goal">The number of one that is written anew; null for a new one.</param>
    /// <param name="text">The goal.</param>
    /// <param name="indicator">How it is measured.</param>
    /// <param name="seen">The version that the person saw.</param>
    public static IEnumerable<Message> WhyNotGoal(this Initiative initiative, int? goal, string text, string? indicator, int seen)
    {
        if (goal is { } number && !initiative.Goals.ContainsKey(number)) yield return EditMessages.NoSuch("goal", new("det målet", "det målet", "that goal"));
        foreach (var message in EditMessages.WhyNotText("text", text, LongestLine, new("målet", "målet", "the goal"))) yield return message;
        foreach (var message in EditMessages.WhyNotText("indicator", indicator, LongestLine)) yield return message;
        if (goal is { } written && initiative.ChangedSince(seen, $"goal-{written}")) yield return EditMessages.ChangedMeanwhile("text");
    }

    /// <summary>Every reason why an activity cannot be planned so.</summary>
    public static IEnumerable<Message> WhyNotActivity(this Initiative initiative, int? activity, string text, int? goal, int year)
    {
        if (activity is { } number && !initiative.Activities.ContainsKey(number)) yield return EditMessages.NoSuch("activity", new("den aktiviteten", "den aktiviteten", "that activity"));
        foreach (var message in EditMessages.WhyNotText("what", text, LongestLine, new("hva som skal gjøres", "kva som skal gjerast", "what is to be done"))) yield return message;
        if (goal is { } serves && !initiative.Goals.ContainsKey(serves)) yield return EditMessages.NoSuch("serves", new("det målet", "det målet", "that goal"));
        if (year is < 1 or > 10) yield return EditMessages.OutOfRange("year", new("Året i perioden", "Året i perioden", "The year of the period"), 1, 10);
    }

    /// <summary>Every reason why a budget cannot be so. It need not add up: that is shown, not refused.</summary>
    public static IEnumerable<Message> WhyNotBudget(Fact.BudgetPlanned budget)
    {
        const long Most = 1_000_000_000;
        foreach (var (at, kroner, what) in new (string, long, Words)[]
        {
            ("costs", budget.Costs, new("Kostnadene", "Kostnadene", "The costs")), ("companies", budget.Companies, new("Pengene fra bedrifter", "Pengane frå bedrifter", "Money from companies")),
            ("public", budget.Public, new("Offentlige penger", "Offentlege pengar", "Public money")), ("others", budget.Others, new("Andre penger", "Andre pengar", "Other money")),
        })
        {
            if (kroner is < 0 or > Most) yield return EditMessages.OutOfRange(at, what, 0, Most);
        }
    }

    /// <summary>Every reason why something cannot be stated so.</summary>
    public static IEnumerable<Message> WhyNotState(string text, string? source) =>
    [
        .. EditMessages.WhyNotText("text", text, LongestText, new("hva dere vil vise", "kva de vil vise", "what you want to show")),
        .. EditMessages.WhyNotText("source", source, LongestLine),
    ];

    /// <summary>Every reason why a step cannot be planned so.</summary>
    public static IEnumerable<Message> WhyNotStep(this Initiative initiative, int? step, string text, string owner, DateOnly? due)
    {
        if (step is { } number && !initiative.Steps.ContainsKey(number)) yield return NoSuchStep;
        foreach (var message in EditMessages.WhyNotText("text", text, LongestLine, new("hva som skal gjøres", "kva som skal gjerast", "what is to be done"))) yield return message;
        foreach (var message in EditMessages.WhyNotText("owner", owner, LongestLine, new("hvem som gjør det", "kven som gjer det", "who does it"))) yield return message;
        if (due < initiative.Began || due?.Year > 2099)
            yield return new("impossible-date", "due", new("Skriv en frist som kommer, for eksempel 19.02.2027.", "Skriv ein frist som kjem, til dømes 19.02.2027.", "Give a date to come, for example 19.02.2027."));
    }

    /// <summary>Every reason why a step cannot be ticked.</summary>
    public static IEnumerable<Message> WhyNotFinish(this Initiative initiative, int step) =>
        initiative.Steps.TryGetValue(step, out var planned) && planned.Done is null ? [] : [NoSuchStep];

    static readonly Message NoSuchStep = EditMessages.NoSuch("step", new("det steget", "det steget", "that step"));

    static IEnumerable<Message> WhyNotName(string name) =>
        EditMessages.WhyNotText("name", name, LongestName, new("hva initiativet heter", "kva initiativet heiter", "what the initiative is called"));

    static IEnumerable<Message> WhyNotTheme(string theme, ImmutableArray<string> counties, IReadOnlySet<string> known)
    {
        foreach (var message in EditMessages.WhyNotText("theme", theme, LongestLine, new("hva det handler om", "kva det handlar om", "what it is about"))) yield return message;
        if (counties.IsEmpty) yield return EditMessages.NoCounty;
        foreach (var county in counties.Where(county => !known.Contains(county))) yield return EditMessages.UnknownCounty(county);
    }

    static IEnumerable<Message> Meanwhile(this Initiative initiative, string thing, int seen, string at) =>
        initiative.ChangedSince(seen, thing) ? [EditMessages.ChangedMeanwhile(at)] : [];
}
