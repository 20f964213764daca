using System.Globalization;
using Xunit;

namespace Klynge.Register.Tests.Finding;

/// <summary>
/// What is found, and in which order, stands in <c>hits.txt</c> and is the same on SQLite and PostgreSQL. When a change of the search is meant to
/// change it, run this test with <c>KLYNGE_TESTS_WRITE=1</c> on SQLite, look at the difference, and run it on both.
/// </summary>
public sealed class Searching_on_both_databases(PreparedRegister register) : IClassFixture<PreparedRegister>
{
    static readonly string File = Path.Combine(Shipped.Data.Path, "..", "tests", "Register", "Search", "hits.txt");

    static readonly string[] Typed =
    [
        "a", "as", "no", "1", "aa", "å", "ås", "as oslo", "porsgrunn", "porsgrun", "prosgrunn", "Bomlo", "bømlo", "boemlo", "Alesund", "transport", "transport oslo",
        "skipsbyging", "skipsbygging", "landhandleri", "landhandlerri", "landhadnleri", "alndhandleri", "gausdal landhandleri", "gaudsal landhandlerri", "hydro",
        "hydro porsgrun", "yara", "austevol", "austvoll", "sjømat", "sjomat", "fisk", "fiske austevoll", "bygg og anlegg", "bygg & anlegg", "og", "avd", "avd oslo",
        "rørlegger", "rorlegger", "roerlegger", "elektro", "elekrto", "elektor", "regnskap", "regnskp", "eiendom", "eiendomm", "konsult", "kosnult", "kafé", "kafe",
        "7-eleven", "24", "2020", "3d", "norsk", "nrosk", "equinor", "equnior", "kommune", "komune", "hansen", "nordmann", "skole", "barnehage", "barnehgae", "frisør",
        "frisor", "x", "zz", "* NEAR(", "\"' OR 1=1 --", "drop table", "restaurant", "restuarant", "restaurnat", "811", "8115", "98", "telemark", "teelmark", "æøå",
        "møre og romsdal", "nordland fylkeskommune", "maskin", "makskin", "mekaniske verksted", "mekansike verkstde", "havbruk", "havbruuk", "energi", "enregi",
    ];

    [Fact]
    public void The_same_names_are_found_in_the_same_order()
    {
        var found = string.Concat(Typed.Select(typed => string.Create(CultureInfo.InvariantCulture,
            $"{typed}\n  {string.Join(' ', register.Search.Organisations(typed, 25).Select(hit => $"{hit.Orgnr}/{hit.Fit}"))}\n")));
        if (Environment.GetEnvironmentVariable("KLYNGE_TESTS_WRITE") == "1") System.IO.File.WriteAllText(File, found);
        Assert.Equal(System.IO.File.ReadAllText(File).Split('\n'), found.Split('\n'));
    }
}
