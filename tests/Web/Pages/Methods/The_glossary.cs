using System.Text;
using Klynge.Storage;
using Klynge.Web.Pages.Methods;
using Xunit;

namespace Klynge.Web.Tests.Pages.Methods;

/// <summary>
/// docs/glossary.md is made of data/names/glossary.csv, which the site shows. When a word changes: scripts/glossary writes the page again.
/// </summary>
public sealed class The_glossary
{
    static readonly string Page = Path.Combine(Path.GetDirectoryName(DataFolder.Find().Path.TrimEnd('/'))!, "docs", "glossary.md");

    readonly Glossary glossary = new(DataFolder.Find());

    [Fact]
    public void Is_the_same_in_the_documents_as_on_the_site()
    {
        if (Environment.GetEnvironmentVariable("KLYNGE_WRITE_GLOSSARY") is "yes") File.WriteAllText(Page, Markdown());
        Assert.Equal(Markdown(), File.ReadAllText(Page));
    }

    [Fact]
    public void Says_every_word_and_its_meaning_in_three_languages() => Assert.All(glossary.Terms, term =>
    {
        Assert.All(Languages.All, language => Assert.False(string.IsNullOrWhiteSpace(term.Word.In(language)), term.Key));
        Assert.All(Languages.All, language => Assert.EndsWith(".", term.Meaning.In(language), StringComparison.Ordinal));
    });

    [Fact]
    public void Has_no_word_twice() => Assert.Equal(glossary.Terms.Length, glossary.Terms.Select(term => term.Key).Distinct().Count());

    [Theory]
    [InlineData("readiness", "mogenskap")]
    [InlineData("call", "utlysing")]
    [InlineData("grant", "tilskot")]
    [InlineData("eligible-costs", "stønadsgrunnlag")]
    [InlineData("comparison-group", "samanlikningsgruppe")]
    [InlineData("q-value", "q-verdi")]
    public void Has_the_words_of_the_programme_and_of_the_method(string key, string nn) =>
        Assert.Equal(nn, glossary.Terms.Single(term => term.Key == key).Word.Nn);

    string Markdown()
    {
        var text = new StringBuilder("""
            # Glossary

            The words of the field, as the site uses them. Made of [data/names/glossary.csv](../data/names/glossary.csv) by `scripts/glossary`; change the words there.
            Code uses the English word. Arena, NCE and GCE are never translated.

            | English | Bokmål | Nynorsk | What it means here |
            | --- | --- | --- | --- |

            """);
        foreach (var term in glossary.In(Language.En)) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {term.Word.En} | {term.Word.Nb} | {term.Word.Nn} | {term.Meaning.En} |\n");
        return text.ToString();
    }
}
