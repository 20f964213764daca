using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Storage;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>A line of a letter: so much of one thing in one place.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Case">Where: the id of an initiative or gathering.</param>
/// <param name="Name">What that is called: by its id alone when not everyone may read of it.</param>
/// <param name="What">What is new there, in numbers: nothing that is said in confidence, and no names.</param>
public sealed record AlertLine(AlertKind Kind, string Case, Words Name, Words What);

/// <summary>What one person is to be told now.</summary>
/// <param name="Lines">The letter; empty when there is none.</param>
/// <param name="After">How far they have been told then.</param>
/// <param name="Tasks">The tasks among it.</param>
public sealed record Telling(ImmutableArray<AlertLine> Lines, ImmutableArray<Alert> After, ImmutableArray<DueTask> Tasks);

/// <summary>Decides what somebody is told. Pure: rights are asked anew each time, so who has lost them is told nothing.</summary>
public static class WhatToTell
{
    /// <param name="who">The person, with what they may today.</param>
    /// <param name="alerts">What they chose, and how far they have been told.</param>
    /// <param name="told">The tasks that they have been told of.</param>
    /// <param name="what">What happened.</param>
    /// <param name="now">The time.</param>
    public static Telling To(Person.SignedIn who, ImmutableArray<Alert> alerts, IReadOnlySet<DueTask> told, Happenings what, DateTimeOffset now)
    {
        var (today, own) = (OsloTime.Day(now), Own(who, alerts, what, OsloTime.Day(now)));
        var due = alerts.Where(alert => alert.IsDue(now) && (alert.Kind is AlertKind.Tasks || alert.ToldEntry >= what.After)).ToImmutableArray();
        var tasks = due.Any(alert => alert.Kind is AlertKind.Tasks) ? DueOf(who, told, what, today) : [];
        return new(
            [.. due.SelectMany(alert => alert.Kind is AlertKind.Tasks ? Lines(tasks) : Lines(alert.Kind, own.Where(mine => mine.Kind == alert.Kind && mine.What.Entry > alert.ToldEntry).Select(mine => mine.What)))],
            [.. alerts.Select(alert => due.Contains(alert) ? alert.Told(what.Last, now) : alert)],
            [.. tasks.Select(Named)]);
    }

    // What is told as a question is not told once more as a change.
    static ImmutableArray<(AlertKind Kind, Happening What)> Own(Person.SignedIn who, ImmutableArray<Alert> alerts, Happenings what, DateOnly today)
    {
        var wanted = alerts.Where(alert => alert.How is not HowOften.Never).Select(alert => alert.Kind).ToHashSet();
        var own = what.All.Select(each => (Kind: KindFor(who, each, today), What: each)).Where(each => each.Kind is { } kind && wanted.Contains(kind)).Select(each => (Kind: each.Kind!.Value, each.What)).ToImmutableArray();
        var asked = own.Where(each => each.Kind is AlertKind.Questions).Select(each => each.What.Entry).ToHashSet();
        return [.. own.Where(each => each.Kind is not AlertKind.Initiatives || !asked.Contains(each.What.Entry))];
    }

    static AlertKind? KindFor(Person.SignedIn who, Happening each, DateOnly today) => each.What switch
    {
        WhatHappened.Changed(var by) => by != who.Id.Pseudonym && HasPart(who, each.About, today) && May(who, Act.ReadCase, each.About, today) ? AlertKind.Initiatives : null,
        WhatHappened.Asked(var by) => by != who.Id.Pseudonym && May(who, Act.GiveAdvice, each.About, today) ? AlertKind.Questions : null,
        WhatHappened.Answered(var to) => to == who.Id.Pseudonym && May(who, Act.ReadCase, each.About, today) ? AlertKind.Questions : null,
        WhatHappened.SignedUp(var made) => (made == who.Id.Pseudonym || HasPart(who, each.About, today)) && May(who, Act.SeeGuests, each.About, today) ? AlertKind.SignUps : null,
    };

    static ImmutableArray<OpenFollowUp> DueOf(Person.SignedIn who, IReadOnlySet<DueTask> told, Happenings what, DateOnly today) =>
        [.. what.Tasks.Where(each => each.Task.Due >= today && each.Task.Due <= today.AddDays(1) && each.Task.Owner == who.Name && !told.Contains(Named(each)) && May(who, Act.FollowUp, each.About, today))];

    static DueTask Named(OpenFollowUp each) => new(each.Gathering.ToString(), each.Task.Number, each.Task.Due);

    // Under whichever of their mandates: they can choose it when they come.
    static bool May(Person.SignedIn who, Act act, Subject about, DateOnly today) =>
        new[] { who }.Concat(who.Mandates.Select(mandate => who with { ActingFor = mandate })).Any(each => Rights.May(each, act, about, today) is Permission.Allowed);

    static bool HasPart(Person.SignedIn who, Subject.Case about, DateOnly today) => who.CaseRoles.Any(role => (role.Case == about.Id || role.Case == about.Within) && role.Holds(today));

    static IEnumerable<AlertLine> Lines(AlertKind kind, IEnumerable<Happening> mine) =>
        from each in mine
        group each by (each.About.Id, Word: each.What.GetType()) into its
        select new AlertLine(kind, its.Key.Id, Called(its.Last().About, its.Last().Name), AlertWords.Of(its.Last().What, its.Select(each => each.Entry).Distinct().Count()));

    // A name that is not public is not for whoever reads the mail.
    static Words Called(Subject.Case about, Words name) =>
        ExampleMark.On(about.Public ? new($"{name.Nb} ({about.Id})", $"{name.Nn} ({about.Id})", $"{name.En} ({about.Id})") : AlertWords.Plain(about.Id), about.Example);

    static IEnumerable<AlertLine> Lines(ImmutableArray<OpenFollowUp> tasks) =>
        from each in tasks
        group each by (each.Gathering, each.Task.Due) into its
        select new AlertLine(AlertKind.Tasks, its.Key.Gathering.ToString(), Called(its.First().About, AlertWords.Plain(its.First().Title)), AlertWords.Due(its.Count(), its.Key.Due));
}
