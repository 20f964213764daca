using System.Collections.Immutable;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>A table on its way out: the same rows in every format that it is written in.</summary>
/// <param name="Title">What it is, used as the name of the file.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Each as long as the columns; a cell is of its column's kind, or null for what is not known.</param>
/// <param name="Source">Attribution and what may be claimed: goes wherever the rows go. Null for a person's own data.</param>
public sealed record Sheet(string Title, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<object?>> Rows, Source? Source)
{
    /// <summary>Whether the rows lie somewhere: there are columns <c>lat</c> and <c>lon</c>.</summary>
    public bool HasPositions => Columns.Any(column => column.Key == Column.Latitude) && Columns.Any(column => column.Key == Column.Longitude);
}

/// <summary>A column: its key is the same in all languages, so that a script written once keeps working.</summary>
/// <param name="Key">Small letters and underscores.</param>
/// <param name="Head">What a person calls it.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record Column(string Key, Words Head, CellKind Kind)
{
    /// <summary>Key of degrees north, WGS 84.</summary>
    public const string Latitude = "lat";

    /// <summary>Key of degrees east, WGS 84.</summary>
    public const string Longitude = "lon";
}

/// <summary>What the cells of a column are.</summary>
public enum CellKind
{
    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary><see cref="ImmutableArray{T}"/> of codes or addresses without blanks. A list where the format has lists, else parted by blanks.</summary>
    Codes,

    /// <summary><see cref="long"/>.</summary>
    Whole,

    /// <summary><see cref="double"/>, finite.</summary>
    Number,

    /// <summary><see cref="bool"/>.</summary>
    Truth,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,
}

/// <summary>Where the rows are from.</summary>
/// <param name="Attribution">The line that the licence asks for.</param>
/// <param name="Statement">What may be claimed from the population.</param>
public sealed record Source(Words Attribution, Words Statement)
{
    /// <summary>Of a population.</summary>
    public static Source Of(PopulationInfo population) => new(Attributions.Line(population.Licence), population.Statement);
}
