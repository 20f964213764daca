using Klynge.Storage;

namespace Klynge.Clusters.Examples;

/// <summary>How everything that tells of an example says that it is one: pages, lists, files, appointments and letters.</summary>
public static class ExampleMark
{
    /// <summary>The word, as a stamp and as the head of a column.</summary>
    public static readonly Words Word = new("Eksempel", "Eksempel", "Example");

    /// <summary>What stands below a letter.</summary>
    public static readonly Words InLetters = new(
        "Dette er et eksempel fra en prøve av Klynge. Arrangementet finnes ikke.",
        "Dette er eit eksempel frå ein prøve av Klynge. Arrangementet finst ikkje.",
        "This is an example from a trial of Klynge. The event does not exist.");

    /// <summary>A title with the word before it, when it is of an example: where there is no room for a stamp.</summary>
    public static Words On(Words title, bool example) => example ? new($"{Word.Nb}: {title.Nb}", $"{Word.Nn}: {title.Nn}", $"{Word.En}: {title.En}") : title;
}
