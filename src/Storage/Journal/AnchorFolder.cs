using System.Globalization;

namespace Klynge.Storage.Journal;

/// <summary>The anchors that an installation keeps and publishes: <c>anchors/2026-11-25.json</c> in its data directory, one a day.</summary>
/// <param name="Path">The folder.</param>
public sealed record AnchorFolder(string Path)
{
    /// <summary>The one of an installation.</summary>
    public static AnchorFolder In(string dataDirectory) => new(System.IO.Path.Combine(dataDirectory, "anchors"));

    /// <summary>The days that have one, the first first.</summary>
    public IReadOnlyList<DateOnly> Days() => !Directory.Exists(Path) ? [] :
    [
        .. Directory.EnumerateFiles(Path, "*.json").Select(System.IO.Path.GetFileNameWithoutExtension)
            .Select(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().Order(),
    ];

    /// <summary>The anchor of a day as it is published, or null.</summary>
    public string? Json(DateOnly day) => File.Exists(FileOf(day)) ? File.ReadAllText(FileOf(day)) : null;

    /// <summary>The anchor of a day, or null.</summary>
    /// <exception cref="InvalidDataException">The file is there and is none.</exception>
    public Anchor? Of(DateOnly day) => Json(day) is { } json ? Anchor.Read(json) : null;

    /// <summary>Lays an anchor in its place, over an earlier one of the same day.</summary>
    internal void Keep(Anchor anchor)
    {
        Directory.CreateDirectory(Path);
        var part = $"{FileOf(anchor.Date)}.{Guid.NewGuid():N}";
        File.WriteAllText(part, anchor.Json);
        File.Move(part, FileOf(anchor.Date), overwrite: true);
    }

    string FileOf(DateOnly day) => System.IO.Path.Combine(Path, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".json");
}
