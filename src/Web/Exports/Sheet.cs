using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Exports;

/// <summary>A table on its way out: the same rows as CSV and as a spreadsheet.</summary>
/// <param name="Title">What it is, used as the name of the file.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Each as long as the columns. A cell is text, a whole number, a number or null for what is not known.</param>
/// <param name="Source">Attribution and what may be claimed: goes wherever the rows go.</param>
public sealed record Sheet(string Title, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<object?>> Rows, Source Source);

/// <summary>A column: its key is the same in all languages, so that a script written once keeps working.</summary>
public sealed record Column(string Key, Words Head);

/// <summary>Where the rows are from.</summary>
/// <param name="Attribution">The licence's own line.</param>
/// <param name="Statement">What may be claimed from the population.</param>
public sealed record Source(string Attribution, Words Statement);
