using Klynge.Register.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;

namespace Klynge.Register.Tests.Finding;

public sealed class Searching(PreparedRegister register) : IClassFixture<PreparedRegister>
{
    static string Said(SearchHit hit) => hit switch
    {
        SearchHit.Organisation o => o.Name,
        SearchHit.Industry i => i.Code,
        SearchHit.Chain c => c.Title.En,
        SearchHit.Category c => c.Title.En,
        SearchHit.Place p => p.Name,
        SearchHit.Knowledge k => k.Name,
        SearchHit.Cluster c => c.Name,
        _ => "",
    };

    [Theory]
    [InlineData("austevol", "Austevoll")]                          // the beginning
    [InlineData("Austevoll", "Austevoll")]
    [InlineData("austvoll", "Austevoll")]                          // a letter left out
    [InlineData("austevlol", "Austevoll")]                         // two letters swapped
    [InlineData("aas", "Ås")]                                      // aa for å
    [InlineData("ÅS", "Ås")]
    [InlineData("Bomlo", "Bømlo")]                                 // no dots
    [InlineData("boemlo", "Bømlo")]
    [InlineData("Alesund", "Ålesund")]
    [InlineData("tromsø", "Tromsø")]
    [InlineData("vestre toten", "Vestre Toten")]
    [InlineData("gce node", "GCE NODE")]
    [InlineData("ntnu", "Norges teknisk-naturvitenskapelige universitet")]
    [InlineData("oppdrett", "03.2")]
    [InlineData("aquaculture", "03.2")]                            // English
    [InlineData("Jordbruk", "01")]
    [InlineData("03.21", "03.21")]
    [InlineData("sjømat", "Seafood")]                              // a value chain, in each language
    [InlineData("seafood", "Seafood")]
    [InlineData("husholdningsapparater", "Household appliances")]  // a cluster category
    [InlineData("hushaldsapparat", "Household appliances")]
    [InlineData("household appl", "Household appliances")]
    [InlineData("811 545 112", "GAUSDAL LANDHANDLERI AS AVD JESSHEIM")]
    [InlineData("811545112", "GAUSDAL LANDHANDLERI AS AVD JESSHEIM")]
    [InlineData("hydro porsgrun", "Hydro aluminium AS, avd. Porsgrunn")]
    [InlineData("yara", "Yara Norge AS, avd. hydrovegen Porsgrunn")] // the largest first
    [InlineData("gausdal landhandleri", "GAUSDAL LANDHANDLERI AS AVD JESSHEIM")]
    [InlineData("landhandleri gausdal", "GAUSDAL LANDHANDLERI AS AVD JESSHEIM")]
    [InlineData("gaudsal landhandleri", "GAUSDAL LANDHANDLERI AS AVD JESSHEIM")]
    public void The_first_hit_is_what_was_meant(string typed, string first) => Assert.Equal(first, Said(register.Search.Run(typed)[0]));

    [Theory]
    [InlineData("landhandleri")]
    [InlineData("landhandlerri")]   // one too many
    [InlineData("landhanleri")]     // one too few
    [InlineData("landhadnleri")]    // swapped
    [InlineData("landhondleri")]    // another
    [InlineData("alndhandleri")]
    [InlineData("landhandleir")]
    public void A_wrong_letter_leaves_a_beginning_or_an_end(string typed) =>
        Assert.Contains(register.Search.Organisations("gausdal " + typed, 5), o => o.Name == "GAUSDAL LANDHANDLERI AS AVD JESSHEIM");

    [Fact]
    public void A_typed_a_may_be_an_å_but_comes_after_what_is_spelt_so()
    {
        var fits = register.Search.Run("alesund", 50).Select(h => h.Fit).ToArray();
        Assert.Equal(fits.Order(), fits);
        Assert.All(register.Search.Run("as", 50), hit => Assert.NotEqual("Ås", Said(hit)));
    }

    [Theory]
    [InlineData("nordmann")]
    [InlineData("hansen")]
    [InlineData("transport")]
    [InlineData("porsgrunn")]
    [InlineData("sjømat")]
    public void Where_something_begins_as_it_was_typed_nothing_far_fetched_stands_beside_it(string typed)
    {
        var hits = register.Search.Run(typed, 50);
        Assert.InRange(hits[0].Fit, Fit.Whole, Fit.Plain);
        Assert.DoesNotContain(hits, hit => hit.Fit == Fit.Near);
    }

    [Fact]
    public void A_word_inside_a_word_is_found() =>
        Assert.Contains(register.Search.Organisations("landhandl", 50), o => o.Name.Contains("LANDHANDLERI", StringComparison.Ordinal));

    [Fact]
    public void The_beginning_of_a_number_is_enough()
    {
        var hits = register.Search.Organisations("8115", 10);
        Assert.NotEmpty(hits);
        Assert.All(hits, o => Assert.StartsWith("8115", o.Orgnr));
    }

    [Fact]
    public void Units_that_may_not_be_named_do_not_take_the_room_of_those_that_may()
    {
        using var given = new Import.GivenRegister();
        given.Import(given.Write("e.json", Import.A.Array(Enumerable.Range(0, 20).Select(i => Import.A.Entity(Import.A.Number(i), form: i < 15 ? "ENK" : "AS")))));
        using var db = given.Open();
        var search = new Search.Search(db, new ReferenceIndex(Shipped.Classifications, Shipped.Geography, Shipped.Knowledge, Shipped.Clusters));
        Assert.Equal(3, search.Organisations("2000", 3).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qwertyzx")]
    [InlineData("999999999")]
    [InlineData("\"' OR 1=1 --")]
    [InlineData("* NEAR(")]
    public void Nothing_is_found_where_nothing_is(string typed) => Assert.Empty(register.Search.Run(typed).Where(h => h.Fit < Fit.Words));

    [Theory]
    [InlineData("roger bratseth")]
    [InlineData("jeanette gundersen")]
    [InlineData("karstein feet")]
    public void A_person_is_never_found(string name) => Assert.DoesNotContain(
        register.Search.Organisations(name, 50), o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_more_than_asked_for_comes_back() => Assert.Equal(7, register.Search.Run("as", 7).Length);

    [Theory]
    [InlineData("porsgrun")]
    [InlineData("transport oslo")]
    [InlineData("skipsbyging")]
    [InlineData("as")]             // what nearly every company is called
    public void Of_all_the_names_that_fit_a_few_hundred_are_looked_at(string typed) => Assert.InRange(LookedAt(() => register.Search.Run(typed)), 1, 500);

    // How long that takes is what bench/Search tells: here it would depend on whatever else the machine does.
    long LookedAt(Action search)
    {
        register.Db.Database.OpenConnection();
        try
        {
            return register.Db.Database.GetDbConnection() is SqliteConnection sqlite ? StepsOf(sqlite, search) / StepsForAName : FetchedBy(register.Db, search);
        }
        finally
        {
            register.Db.Database.CloseConnection();
        }
    }

    // SQLite's machine takes this many steps, or some more, to find a name and to hand over what is known of its unit.
    const int StepsForAName = 40;

    static long StepsOf(SqliteConnection sqlite, Action search)
    {
        var steps = 0L;
        raw.sqlite3_progress_handler(sqlite.Handle, 1, _ =>
        {
            steps++;
            return 0;
        }, null);
        search();
        raw.sqlite3_progress_handler(sqlite.Handle, 0, null, null);
        return steps;
    }

    // Units that were fetched for their names, asked as it is among a million of them: so few as are here PostgreSQL would rather read from end to end.
    static long FetchedBy(RegisterDb db, Action search)
    {
        using var transaction = db.Database.BeginTransaction();
        foreach (var way in new[] { "seqscan", "hashjoin", "mergejoin" }) db.Run($"set local enable_{way} = off");
        long Fetched() => db.Ask("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where schemaname = 'register' and relname = 'unit'", row => row.GetInt64(0)).Single();
        var before = Fetched();
        search();
        return Fetched() - before;
    }

    [Theory]
    [InlineData("porsgrun", "porsgrunn", true)]    // the beginning, whole
    [InlineData("porsgun", "porsgrunn", true)]
    [InlineData("prosgrunn", "porsgrunn", true)]   // swapped
    [InlineData("porsgrnnu", "porsgrunn", true)]
    [InlineData("yara", "yarn", false)]            // four letters must be right
    [InlineData("hansen", "jensen", false)]
    [InlineData("oslo", "os", false)]
    [InlineData("nordmann", "nordland", false)]    // eight letters may have one wrong, not two
    [InlineData("nordmann", "nordman", true)]
    [InlineData("skipsbygging", "skipsbgyging", true)]
    public void A_letter_or_two_may_be_wrong(string typed, string word, bool near) => Assert.Equal(near, Likeness.Near(typed, word));
}
