using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What can be undone, and why something cannot. To undo is a fact of its own; the first one stays in the journal.</summary>
public static class Undoing
{
    /// <summary>Every reason why a fact cannot be undone. Empty when it can.</summary>
    /// <param name="initiative">As it is.</param>
    /// <param name="entry">Number of the fact.</param>
    public static IEnumerable<Message> WhyNotUndo(this Initiative initiative, int entry)
    {
        if (entry < 1 || entry > initiative.Entries.Length)
        {
            yield return NoSuchFact;
            yield break;
        }
        var what = initiative.Entries[entry - 1].What;
        if (initiative.UndoneEntries.Contains(entry))
        {
            yield return AlreadyUndone;
            yield break;
        }
        if (FactSubject.Of(what) is not { } thing)
        {
            yield return Lasting(what);
            yield break;
        }
        if (initiative.Entries.Skip(entry).Any(later => !initiative.UndoneEntries.Contains(later.Number) && StandsOn(later.What, thing)))
            yield return LaterFirst;
    }

    /// <summary>Whether a person is offered to undo it.</summary>
    public static bool CanUndo(this Initiative initiative, int entry) => !initiative.WhyNotUndo(entry).Any();

    static bool StandsOn(Fact later, string thing) => thing is not FactSubject.Alone && FactSubject.Of(later) is { } other
        && (other == thing || other.StartsWith(thing + "/", StringComparison.Ordinal));

    static Message Lasting(Fact fact) => fact switch
    {
        Fact.Advised => new("advice-stays", "undo", new(
            "Et råd som er gitt, kan ikke angres: det er lest. Gi et nytt råd som retter det.",
            "Eit råd som er gjeve, kan ikkje angrast: det er lese. Gje eit nytt råd som rettar det.",
            "Advice that has been given cannot be undone: it has been read. Give new advice that corrects it.")),
        Fact.Started => new("start-stays", "undo", new(
            "Starten kan ikke angres. Avslutt initiativet hvis det ble startet ved en feil.",
            "Starten kan ikkje angrast. Avslutt initiativet om det vart starta ved ein feil.",
            "The start cannot be undone. Close the initiative if it was started by mistake.")),
        _ => new("stays", "undo", new(
            "Dette gjelder flere saker, så det kan ikke angres her. Før det som er riktig nå.",
            "Dette gjeld fleire saker, så det kan ikkje angrast her. Før det som er rett no.",
            "This concerns several cases, so it cannot be undone here. Note what is right now.")),
    };

    static readonly Message NoSuchFact = new("no-such-fact", "undo", new(
        "Det er ingenting å angre der. Last siden på nytt og prøv igjen.",
        "Det er ingenting å angre der. Last sida på nytt og prøv igjen.",
        "There is nothing to undo there. Reload the page and try again."));

    static readonly Message AlreadyUndone = new("already-undone", "undo", new(
        "Dette er angret allerede.",
        "Dette er angra alt.",
        "This has been undone already."));

    static readonly Message LaterFirst = new("later-first", "undo", new(
        "Noe som kom etter, bygger på dette. Angre det siste først.",
        "Noko som kom etter, byggjer på dette. Angre det siste først.",
        "Something later builds on this. Undo the latest first."));
}
