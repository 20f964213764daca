using Klynge.Register.Industries;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Register.Tests.Import;
using Xunit;

namespace Klynge.Register.Tests.Populations;

public sealed class Building_from_an_import
{
    [Fact]
    public void The_same_pipeline_takes_the_imported_register()
    {
        using var given = new GivenRegister();
        given.Import(GivenRegister.Shipped("enheter_sample_2024.csv.gz"), GivenRegister.Shipped("underenheter_sample_2024.csv.gz"), asOf: "2024-01-31");
        using var db = RegisterDb.Open(given.Database);
        var store = new PopulationStore(db);

        var info = store.Build("norway", Shipped.Data, Shipped.Classifications, Shipped.Geography);

        Assert.Equal((Standard.Nace2, new DateOnly(2024, 1, 31)), (info.Standard, info.To));
        Assert.Equal(info.Read, info.Units + info.Left.Sum(l => l.Rows));
        Assert.InRange(info.Units, 2_500, 3_800);
        Assert.Equal("legal-entity", info.Left[0].Reason);
        Assert.Null(store.Load("norway")!.Units.FirstOrDefault(u => Shipped.Geography.Municipality(u.Area) is null));
        Assert.StartsWith("Ekte registerdata, 31. januar 2024", info.Statement.Nb);
        // The sample of 2024 stands under parents that are not its own; no rule tells each, so the reader is told how many (docs/adr/0038).
        Assert.InRange(info.Flagged.Single(flag => flag.Flag == "parent-unlike").Units, 400, 900);

        NameIndex.Refresh(db, Shipped.Geography);
        var search = new Search.Search(db, new ReferenceIndex(Shipped.Classifications, Shipped.Geography, Shipped.Knowledge, Shipped.Clusters));
        Assert.NotEmpty(search.Organisations("skole", 5));
    }

    [Fact]
    public void The_order_of_the_file_does_not_matter()
    {
        using var given = new GivenRegister();
        int[] numbers = [A.Number(5), A.Number(2), A.Number(9)];
        given.Import(given.Write("e.json", A.Array(numbers.Select(n => A.Entity(n)))));
        using var db = given.Open();
        Assert.Equal(numbers.Order(), RegisterUnits.Read(db, Shipped.Classifications, Shipped.Geography).Rows.Select(unit => unit.Orgnr));
    }

    [Theory]
    [InlineData("\"konkurs\":true", true)]
    [InlineData("\"underAvvikling\":true", true)]
    [InlineData("\"tvangsopplostPgaManglendeRegnskapDato\":\"2026-06-24\"", true)]
    [InlineData("\"sisteInnsendteAarsregnskap\":\"2025\"", false)]
    public void Establishments_go_with_an_owner_that_is_bankrupt_or_dissolved(string more, bool gone) =>
        Assert.Equal(gone, Assert.Single(Candidates([A.Entity(more: more)], [A.Establishment(A.Number(1), A.Equinor)]), unit => !unit.IsEntity).Gone);

    [Theory]
    [InlineData("2026-08-05", true)]
    [InlineData("2026-08-06", false)]   // Told beforehand.
    public void An_establishment_is_gone_on_the_day_that_it_closes(string date, bool gone)
    {
        var closing = A.Establishment(A.Number(1), A.Equinor)[..^1] + $",\"nedleggelsesdato\":\"{date}\"}}";
        Assert.Equal(gone, Assert.Single(Candidates([A.Entity()], [closing]), unit => !unit.IsEntity).Gone);
    }

    [Fact]
    public void Establishments_of_public_bodies_are_their_topmost_superiors()
    {
        var (municipality, agency, school) = (A.Number(1), A.Number(2), A.Number(3));
        var units = Candidates(
            [
                A.Entity(municipality, "KOMM"), A.Entity(agency, "ORGL", more: $"\"overordnetEnhet\":\"{municipality}\""),
                A.Entity(school, "ORGL", more: $"\"overordnetEnhet\":\"{agency}\""),
            ],
            [A.Establishment(A.Number(4), school), A.Establishment(A.Number(5), municipality)]);
        Assert.All(units.Where(unit => !unit.IsEntity), unit => Assert.Equal(municipality, unit.Parent));
    }

    [Fact]
    public void Superiors_in_a_circle_have_an_end()
    {
        var (one, other) = (A.Number(1), A.Number(2));
        var units = Candidates(
            [A.Entity(one, "ORGL", more: $"\"overordnetEnhet\":\"{other}\""), A.Entity(other, "ORGL", more: $"\"overordnetEnhet\":\"{one}\"")],
            [A.Establishment(A.Number(3), one)]);
        Assert.Contains(Assert.Single(units, unit => !unit.IsEntity).Parent, new int?[] { one, other });
    }

    [Fact]
    public void An_imported_unit_that_serves_its_own_group_is_known_as_such() => Assert.True(
        Assert.Single(Candidates([A.Entity(more: "\"hjelpeenhetskode\":{\"kode\":\"70.100\"}")], [])).Auxiliary);

    static Candidate[] Candidates(string[] entities, string[] establishments)
    {
        using var given = new GivenRegister();
        given.Import(given.Write("e.json", A.Array(entities)), given.Write("u.json", A.Array(establishments)));
        using var db = given.Open();
        return RegisterUnits.Read(db, Shipped.Classifications, Shipped.Geography).Rows;
    }

    [Theory]
    [InlineData("SALONG SAKS", "SAKS FISK AS", "4601", true)]    // another name, another municipality
    [InlineData("SAKS SALONG", "SAKS FISK AS", "4601", false)]
    [InlineData("SALONG SAKS", "SAKS FISK AS", "1103", false)]
    public void A_parent_far_away_with_another_name_is_a_caveat(string name, string parentsName, string parentsMunicipality, bool unlike)
    {
        using var given = new GivenRegister();
        given.Import(
            given.Write("e.json", A.Array([A.Entity(name: parentsName).Replace("\"1103\"", $"\"{parentsMunicipality}\"", StringComparison.Ordinal)])),
            given.Write("u.json", A.Array([A.Establishment(A.Number(1), A.Equinor, name)])));
        using var db = given.Open();
        var unit = RegisterUnits.Read(db, Shipped.Classifications, Shipped.Geography).Rows.Single(row => row.Orgnr == A.Number(1));
        Assert.Equal(unlike, unit.ParentIsUnlike);
    }

    [Fact]
    public void An_interrupted_import_that_completes_is_another_input()
    {
        using var given = new GivenRegister();
        var file = given.Write("e.json", A.Array([A.Entity()]));
        var killed = given.Importer(afterBatch: _ => throw new InvalidOperationException("Killed."));
        Assert.Throws<InvalidOperationException>(() => killed.Run(GivenRegister.Request(file, null), null, TestContext.Current.CancellationToken));
        string Fingerprint()
        {
            using var db = given.Open();
            return RegisterUnits.Fingerprint(db);
        }
        var before = Fingerprint();
        given.Import(file);
        Assert.NotEqual(before, Fingerprint());
    }

    [Fact]
    public void Who_may_not_be_named_is_not_in_the_index()
    {
        using var given = new GivenRegister();
        // The parents of these establishments are not there: no one can tell whose they are.
        given.Import(establishments: GivenRegister.Shipped("underenheter_slice_2026-08-05.csv.gz"));
        using var db = RegisterDb.Open(given.Database);
        NameIndex.Refresh(db, Shipped.Geography);
        var search = new Search.Search(db, new ReferenceIndex(Shipped.Classifications, Shipped.Geography, Shipped.Knowledge, Shipped.Clusters));
        Assert.Empty(search.Organisations("gausdal landhandleri", 5));
        Assert.Empty(search.Organisations("811545112", 5));

        var store = new PopulationStore(db);
        store.Build("norway", Shipped.Data, Shipped.Classifications, Shipped.Geography);
        Assert.All(store.Load("norway")!.Units, u => Assert.Null(u.Name));
    }
}
