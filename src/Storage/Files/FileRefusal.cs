using System.Globalization;

namespace Klynge.Storage.Files;

/// <summary>Why a file is not taken. Closed.</summary>
public abstract record FileRefusal
{
    FileRefusal() { }

    /// <summary>There is nothing in it.</summary>
    public sealed record Empty : FileRefusal;

    /// <summary>It is larger than allowed here.</summary>
    /// <param name="Limit">The largest, in bytes.</param>
    public sealed record TooLarge(long Limit) : FileRefusal;

    /// <summary>It is none of the kinds that are taken here.</summary>
    /// <param name="Taken">The kinds.</param>
    public sealed record WrongKind(IReadOnlyList<FileKind> Taken) : FileRefusal;

    /// <summary>A picture with more points than anybody's screen: opening it would bring a machine to its knees.</summary>
    public sealed record TooManyPixels(long Width, long Height) : FileRefusal;

    /// <summary>A document that unpacks to far more than it should, in too many parts, or to places outside itself.</summary>
    public sealed record UnsafeArchive : FileRefusal;

    /// <summary>A document with macros, or one that fetches from elsewhere what it shows.</summary>
    public sealed record ActiveContent : FileRefusal;

    /// <summary>It begins as a document and does not hold what such a one must.</summary>
    public sealed record Damaged : FileRefusal;

    /// <summary>The file that all virus programs are tried with.</summary>
    public sealed record Virus : FileRefusal;

    /// <summary>For the person.</summary>
    /// <param name="at">The id of the field.</param>
    public Message Message(string at) => this switch
    {
        Empty => new("file-empty", at, new(
            "Filen er tom. Velg den på nytt.",
            "Fila er tom. Vel henne på nytt.",
            "The file is empty. Choose it again.")),
        TooLarge(var limit) => new("file-too-large", at, new(
            $"Filen er for stor. Den kan være opptil {Megabytes(limit, Language.Nb)} MB. Lagre den med mindre bilder, eller del den opp.",
            $"Fila er for stor. Ho kan vere opp til {Megabytes(limit, Language.Nn)} MB. Lagre henne med mindre bilete, eller del henne opp.",
            $"The file is too large. It can be up to {Megabytes(limit, Language.En)} MB. Save it with smaller pictures, or split it.")),
        WrongKind(var taken) => new("file-wrong-kind", at, new(
            $"Innholdet i filen er ikke av et slag vi kan ta imot. Lagre den som {Names(taken, "eller")}, og velg den på nytt.",
            $"Innhaldet i fila er ikkje av eit slag vi kan ta imot. Lagre henne som {Names(taken, "eller")}, og vel henne på nytt.",
            $"What is in the file is not of a kind that we can take. Save it as {Names(taken, "or")}, and choose it again.")),
        TooManyPixels(var width, var height) => new("file-too-many-pixels", at, new(
            $"Bildet er for stort: {width} × {height} punkter. Gjør det mindre, og velg det på nytt.",
            $"Biletet er for stort: {width} × {height} punkt. Gjer det mindre, og vel det på nytt.",
            $"The picture is too large: {width} × {height} pixels. Make it smaller, and choose it again.")),
        UnsafeArchive => new("file-unsafe-archive", at, new(
            "Dokumentet er pakket på en måte som ikke er trygg å åpne. Lagre det på nytt fra programmet det er skrevet i, eller som PDF.",
            "Dokumentet er pakka på ein måte som ikkje er trygg å opne. Lagre det på nytt frå programmet det er skrive i, eller som PDF.",
            "The document is packed in a way that is not safe to open. Save it anew from the program it was written in, or as PDF.")),
        ActiveContent => new("file-active-content", at, new(
            "Dokumentet har makroer eller henter innhold utenfra, og det kan vi ikke ta imot. Lagre det uten, eller som PDF.",
            "Dokumentet har makroar eller hentar innhald utanfrå, og det kan vi ikkje ta imot. Lagre det utan, eller som PDF.",
            "The document has macros or fetches content from elsewhere, which we cannot take. Save it without them, or as PDF.")),
        Damaged => new("file-damaged", at, new(
            "Filen kan ikke leses; kanskje ble den ikke helt overført. Åpne den hos deg, lagre den på nytt, og velg den igjen.",
            "Fila kan ikkje lesast; kanskje vart ho ikkje heilt overført. Opne henne hos deg, lagre henne på nytt, og vel henne igjen.",
            "The file cannot be read; perhaps it was not sent whole. Open it, save it anew, and choose it again.")),
        Virus => new("file-virus", at, new(
            "Filen ser ut til å ha virus og er ikke tatt imot. Kontroller maskinen din med et virusprogram.",
            "Fila ser ut til å ha virus og er ikkje teken imot. Kontroller maskina di med eit virusprogram.",
            "The file seems to hold a virus and was not taken. Check your machine with a virus program.")),
    };

    static string Megabytes(long bytes, Language language) =>
        (bytes / 1_048_576.0).ToString("0.#", language.Culture() is var culture ? culture : CultureInfo.InvariantCulture);

    static string Names(IReadOnlyList<FileKind> kinds, string or)
    {
        string[] names = [.. kinds.SelectMany(kind => kind.Endings()).Select(ending => ending[1..])];
        return names is [var only] ? only : $"{string.Join(", ", names[..^1])} {or} {names[^1]}";
    }
}
