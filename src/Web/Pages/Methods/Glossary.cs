using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Pages.Methods;

/// <summary>A word of the field.</summary>
/// <param name="Key">Fragment of its address.</param>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means here, in a sentence or two.</param>
public sealed record Term(string Key, Words Word, Words Meaning);

/// <summary>The words of the field in three languages, from <c>data/names/glossary.csv</c>.</summary>
public sealed class Glossary(DataFolder data)
{
    const string Name = "glossary.csv";

    /// <summary>Every word, in the order of the file.</summary>
    public ImmutableArray<Term> Terms { get; } = Read(data);

    /// <summary>Every word, as the language sorts.</summary>
    public ImmutableArray<Term> In(Language language) =>
        [.. Terms.OrderBy(t => t.Word.In(language), StringComparer.Create(language.Culture(), ignoreCase: true))];

    static ImmutableArray<Term> Read(DataFolder data)
    {
        using var reader = new StreamReader(data.File("names", Name));
        reader.ReadLine();
        var terms = ImmutableArray.CreateBuilder<Term>();
        while (reader.ReadLine() is { } line)
        {
            if (Cells(line) is not [var key, var nb, var nn, var en, var explanationNb, var explanationNn, var explanationEn])
                throw new InvalidDataException($"{Name}: line {terms.Count + 2} does not have seven cells.");
            terms.Add(new(key, new(nb, nn, en), new(explanationNb, explanationNn, explanationEn)));
        }
        return terms.ToImmutable();
    }

    // The file is ours: a cell in quotes holds no quote itself.
    static IEnumerable<string> Split(string line)
    {
        for (var at = 0; at <= line.Length;)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? line.IndexOf('"', at + 1) + 1 : line.IndexOf(',', at);
            if (end <= 0) end = line.Length;
            yield return quoted ? line[(at + 1)..(end - 1)] : line[at..end];
            at = end + 1;
        }
    }

    static string[] Cells(string line) => [.. Split(line)];
}
