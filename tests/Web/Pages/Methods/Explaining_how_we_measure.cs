using System.Xml.Linq;
using Klynge.Storage;
using Klynge.Web.Pages.Methods;
using Xunit;

namespace Klynge.Web.Tests.Pages.Methods;

public sealed class Explaining_how_we_measure
{
    [Fact]
    public void Every_formula_is_well_formed() =>
        Assert.All(AllMethods.List.Where(m => m.Formula is not null), m => Assert.Equal("math", XElement.Parse(m.Formula!).Name.LocalName));

    [Fact]
    public void A_formula_says_what_its_letters_mean() =>
        Assert.All(AllMethods.List, m => Assert.Equal(m.Formula is null, m.Symbols is null));

    [Fact]
    public void Each_word_of_the_glossary_stands_once_and_in_three_languages()
    {
        var terms = new Glossary(DataFolder.Find()).Terms;
        Assert.True(terms.Length > 25);
        Assert.Equal(terms.Length, terms.Select(t => t.Key).Distinct().Count());
        Assert.All(terms, term => Assert.All(Languages.All, language =>
        {
            Assert.NotEmpty(term.Word.In(language));
            Assert.EndsWith(".", term.Meaning.In(language), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Each_test_that_is_named_exists()
    {
        var root = Directory.GetParent(DataFolder.Find().Path)!.FullName;
        var classes = Directory.EnumerateFiles(Path.Combine(root, "tests", "Detection"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.All(AllMethods.List, method => Assert.Contains(method.Test, classes));
    }
}
