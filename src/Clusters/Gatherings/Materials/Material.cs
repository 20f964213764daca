using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Storage.Files;

namespace Klynge.Clusters.Gatherings.Materials;

/// <summary>Who may fetch a file of a gathering.</summary>
public enum Audience
{
    /// <summary>Anyone who reads the open page.</summary>
    Everyone,

    /// <summary>Those who have signed up, by the link of their sign-up, and those who hold the gathering.</summary>
    Guests,
}

/// <summary>A file of a gathering: slides, minutes, a list of links.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="Kind">What is in it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">Where it is kept.</param>
/// <param name="For">Who may fetch it.</param>
/// <param name="At">When it was added.</param>
public sealed record Material(Guid Id, string Title, string Name, FileKind Kind, long Size, string Hash, Audience For, DateTimeOffset At)
{
    /// <summary>Longest title. Characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>The largest file. Bytes: slides with pictures, and no film.</summary>
    public const long Largest = 25 * 1024 * 1024;

    /// <summary>The most files of one gathering.</summary>
    public const int Most = 50;

    /// <summary>The kinds that are taken.</summary>
    public static readonly ImmutableArray<FileKind> Taken =
        [FileKind.Pdf, FileKind.Pptx, FileKind.Docx, FileKind.Xlsx, FileKind.Odt, FileKind.Png, FileKind.Jpeg, FileKind.Gif, FileKind.WebP, FileKind.Text];

    /// <summary>Every reason why a file cannot be added by this title.</summary>
    /// <param name="title">As typed; empty for the file's name.</param>
    /// <param name="there">How many there are already.</param>
    public static IEnumerable<Message> WhyNot(string title, int there)
    {
        if (title.Length > LongestTitle)
        {
            yield return new("title-too-long", "title", new(
                $"Skriv høyst {LongestTitle} tegn.", $"Skriv høgst {LongestTitle} teikn.", $"Write at most {LongestTitle} characters."));
        }
        if (there >= Most)
        {
            yield return new("too-many-files", "form", new(
                $"Det er alt {Most} filer her. Fjern en før du legger til en ny.", $"Det er alt {Most} filer her. Fjern ei før du legg til ei ny.", $"There are {Most} files here already. Remove one before you add another."));
        }
    }

    /// <summary>No file was chosen.</summary>
    public static Message NoFile() => new("file-missing", "file", new("Velg en fil.", "Vel ei fil.", "Choose a file."));
}
