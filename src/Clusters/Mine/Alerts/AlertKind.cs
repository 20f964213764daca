using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>What somebody may be told of by letter without asking.</summary>
public enum AlertKind
{
    /// <summary>Others changed an initiative that one has a part in.</summary>
    Initiatives,

    /// <summary>One's advice is asked for, or what one asked is answered.</summary>
    Questions,

    /// <summary>A task of one's own is due tomorrow.</summary>
    Tasks,

    /// <summary>Somebody signed up to a gathering that one holds.</summary>
    SignUps,
}

/// <summary>How soon somebody is told.</summary>
public enum HowOften
{
    /// <summary>Within minutes.</summary>
    AtOnce,

    /// <summary>In one letter each morning.</summary>
    Daily,

    /// <summary>Not by letter.</summary>
    Never,
}

/// <summary>What alerts are called, and what holds before anybody chooses.</summary>
public static class AlertKinds
{
    /// <summary>All, in the order shown.</summary>
    public static ImmutableArray<AlertKind> All { get; } = [.. Enum.GetValues<AlertKind>()];

    /// <summary>All ways, in the order shown.</summary>
    public static ImmutableArray<HowOften> Ways { get; } = [.. Enum.GetValues<HowOften>()];

    /// <summary>Stable English word: a form's field, and what is stored.</summary>
    public static string Key(this AlertKind kind) => kind switch
    {
        AlertKind.Initiatives => "initiatives",
        AlertKind.Questions => "questions",
        AlertKind.Tasks => "tasks",
        AlertKind.SignUps => "sign-ups",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Stable English word: a form's value, and what is stored.</summary>
    public static string Key(this HowOften how) => how switch
    {
        HowOften.AtOnce => "at-once",
        HowOften.Daily => "daily",
        HowOften.Never => "never",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    /// <summary>The way of a word; null when it is none.</summary>
    public static HowOften? Way(string word) => Ways.Where(how => how.Key() == word).Cast<HowOften?>().FirstOrDefault();

    /// <summary>What holds until somebody chooses: what waits for them is told each morning, the rest stands on their own page.</summary>
    public static HowOften Unchosen(this AlertKind kind) => kind is AlertKind.Questions or AlertKind.Tasks ? HowOften.Daily : HowOften.Never;

    /// <summary>What it is called.</summary>
    public static Words Title(this AlertKind kind) => kind switch
    {
        AlertKind.Initiatives => new("Initiativ du er med i, er endret", "Initiativ du er med i, er endra", "Initiatives that you are in have changed"),
        AlertKind.Questions => new("Spørsmål om råd, og svar på dine", "Spørsmål om råd, og svar på dine", "Questions for your advice, and answers to yours"),
        AlertKind.Tasks => new("Oppgaver med frist i morgen", "Oppgåver med frist i morgon", "Tasks due tomorrow"),
        AlertKind.SignUps => new("Påmeldinger til arrangementene dine", "Påmeldingar til arrangementa dine", "Sign-ups to your events"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>When it is told.</summary>
    public static Words Title(this HowOften how) => how switch
    {
        HowOften.AtOnce => new("Med en gang", "Med ein gong", "At once"),
        HowOften.Daily => new("Samlet hver morgen", "Samla kvar morgon", "Gathered each morning"),
        HowOften.Never => new("Aldri", "Aldri", "Never"),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };
}
