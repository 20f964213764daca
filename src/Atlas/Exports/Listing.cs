using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>
/// A list described once: its columns with their names, kinds and values. Every format writes the sheet that it makes; no format knows a list.
/// </summary>
/// <typeparam name="TRow">What a row is of.</typeparam>
public sealed class Listing<TRow>
{
    readonly ImmutableArray<(Column Column, Func<TRow, Language, object?> Value)> columns;

    /// <summary>A list without columns.</summary>
    public Listing() => columns = [];

    Listing(ImmutableArray<(Column, Func<TRow, Language, object?>)> columns) => this.columns = columns;

    /// <summary>Whether its rows lie somewhere.</summary>
    public bool HasPositions => columns.Any(one => one.Column.Key == Column.Latitude);

    /// <summary>A column of text, the same in all languages.</summary>
    public Listing<TRow> Text(string key, Words head, Func<TRow, string?> value) => With(key, head, CellKind.Text, (row, _) => value(row));

    /// <summary>A column of text in the reader's language.</summary>
    public Listing<TRow> Words(string key, Words head, Func<TRow, Words?> value) => With(key, head, CellKind.Text, (row, language) => value(row)?.In(language));

    /// <summary>A column of lists of codes.</summary>
    public Listing<TRow> Codes(string key, Words head, Func<TRow, IEnumerable<string>?> value) =>
        With(key, head, CellKind.Codes, (row, _) => value(row) is { } codes ? codes.ToImmutableArray() : null);

    /// <summary>A column of whole numbers.</summary>
    public Listing<TRow> Whole(string key, Words head, Func<TRow, long?> value) => With(key, head, CellKind.Whole, (row, _) => value(row));

    /// <summary>A column of numbers. One that is not finite is not known.</summary>
    public Listing<TRow> Number(string key, Words head, Func<TRow, double?> value) =>
        With(key, head, CellKind.Number, (row, _) => value(row) is { } number && double.IsFinite(number) ? number : null);

    /// <summary>A column of yes and no.</summary>
    public Listing<TRow> Truth(string key, Words head, Func<TRow, bool?> value) => With(key, head, CellKind.Truth, (row, _) => value(row));

    /// <summary>A column of dates.</summary>
    public Listing<TRow> Date(string key, Words head, Func<TRow, DateOnly?> value) => With(key, head, CellKind.Date, (row, _) => value(row));

    /// <summary>The two columns of a position. Degrees, rounded to five decimals: a metre.</summary>
    public Listing<TRow> Position(Func<TRow, (double Lat, double Lon)?> value) =>
        Number(Column.Latitude, new("Breddegrad", "Breiddegrad", "Latitude"), row => value(row) is var (lat, _) ? Math.Round(lat, 5) : null)
            .Number(Column.Longitude, new("Lengdegrad", "Lengdegrad", "Longitude"), row => value(row) is var (_, lon) ? Math.Round(lon, 5) : null);

    /// <summary>The rows as a sheet.</summary>
    /// <param name="title">What it is; becomes the name of the file.</param>
    /// <param name="rows">In the order shown.</param>
    /// <param name="source">Where they are from.</param>
    /// <param name="language">Of the text.</param>
    public Sheet Of(string title, IEnumerable<TRow> rows, Source? source, Language language) => new(
        title, [.. columns.Select(one => one.Column)], [.. rows.Select(row => columns.Select(one => one.Value(row, language)).ToImmutableArray())], source);

    Listing<TRow> With(string key, Words head, CellKind kind, Func<TRow, Language, object?> value) => new(columns.Add((new Column(key, head, kind), value)));
}
