namespace Klynge.Storage.Files;

/// <summary>The kinds of file that are taken. Found by what is in the file, never by its name. Others are refused: HTML and SVG can carry script.</summary>
public enum FileKind
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG in a JFIF or Exif file.</summary>
    Jpeg,

    /// <summary>Graphics Interchange Format.</summary>
    Gif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>Word document (Office Open XML).</summary>
    Docx,

    /// <summary>Excel workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>PowerPoint presentation (Office Open XML).</summary>
    Pptx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>Plain text in UTF-8; CSV is text too.</summary>
    Text,
}

/// <summary>What a kind is called.</summary>
public static class FileKinds
{
    /// <summary>The media type that it is sent as.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Gif => "image/gif",
        FileKind.WebP => "image/webp",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Text => "text/plain; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are ten kinds."),
    };

    /// <summary>The kind of a name that <see cref="FileNames.Clean"/> has made.</summary>
    public static FileKind OfName(string name) => Enum.GetValues<FileKind>().First(kind => kind.Endings().Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The endings that a name of this kind may have; the first is given when it has none of them.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Png => [".png"],
        FileKind.Jpeg => [".jpg", ".jpeg"],
        FileKind.Gif => [".gif"],
        FileKind.WebP => [".webp"],
        FileKind.Docx => [".docx"],
        FileKind.Xlsx => [".xlsx"],
        FileKind.Pptx => [".pptx"],
        FileKind.Odt => [".odt"],
        FileKind.Text => [".txt", ".csv"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are ten kinds."),
    };
}
