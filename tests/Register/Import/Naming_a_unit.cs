using Klynge.Register.Import;
using Klynge.Register.Organisations;
using Xunit;

namespace Klynge.Register.Tests.Import;

/// <summary>No person is stored.</summary>
public sealed class Naming_a_unit : IDisposable
{
    const string Person = "OLA NORDMANN";

    readonly GivenRegister register = new();

    public void Dispose() => register.Dispose();

    [Fact]
    public void A_sole_proprietorship_counts_and_has_no_name()
    {
        register.Import(register.Write("e.json", A.Array([A.Entity(form: "ENK", name: Person)])));
        var unit = register.Unit(A.Equinor);
        Assert.Equal((false, null, null, "1103", "ENK"), (unit.MayBeNamed, unit.Name, unit.Address, unit.Municipality, unit.LegalForm));
    }

    [Fact]
    public void An_establishment_is_named_when_its_entity_may_be()
    {
        Both(A.Entity(), A.Establishment(A.Number(1), A.Equinor));
        Assert.Equal((true, "AVD FORUS", "Forusbeen 50"), (register.Unit(A.Number(1)).MayBeNamed, register.Unit(A.Number(1)).Name, register.Unit(A.Number(1)).Address));
    }

    [Theory]
    [InlineData("BEDR")]
    [InlineData("AAFY")]
    public void An_establishment_of_a_sole_proprietorship_is_not_named(string form)
    {
        Both(A.Entity(form: "ENK", name: Person), A.Establishment(A.Number(1), A.Equinor, Person, form));
        Assert.Equal((false, null, null), (register.Unit(A.Number(1)).MayBeNamed, register.Unit(A.Number(1)).Name, register.Unit(A.Number(1)).Address));
    }

    [Fact]
    public void An_establishment_whose_entity_is_not_known_is_not_named()
    {
        register.Import(establishments: register.Write("u.json", A.Array([A.Establishment(A.Number(1), A.Equinor, Person), A.Establishment(A.Number(2), null, Person)])));
        Assert.All([1, 2], i => Assert.Null(register.Unit(A.Number(i)).Name));
    }

    [Fact]
    public void An_establishment_is_named_once_its_entity_is_known()
    {
        var establishments = register.Write("u.json", A.Array([A.Establishment(A.Number(1), A.Equinor)]));
        register.Import(establishments: establishments, asOf: "2026-01-10");
        register.Import(register.Write("e.json", A.Array([A.Entity()])), establishments, "2026-02-10");
        Assert.Equal("AVD FORUS", register.Unit(A.Number(1)).Name);
        using var db = register.Open();
        Assert.Empty(db.Set<AddressHistoryRow>());
    }

    [Fact]
    public void An_entity_that_becomes_a_persons_takes_its_establishments_names_and_its_past_with_it()
    {
        Both(A.Entity(), A.Establishment(A.Number(1), A.Equinor), "2026-01-10");
        register.Import(register.Write("moved.json", A.Array([A.Entity().Replace("Forusbeen 50", "Olavegen 1", StringComparison.Ordinal)])), asOf: "2026-02-10");
        register.Import(register.Write("enk.json", A.Array([A.Entity(form: "ENK", name: Person)])), asOf: "2026-03-10");
        Assert.Null(register.Unit(A.Number(1)).Name);
        using var db = register.Open();
        Assert.NotEmpty(db.Set<AddressHistoryRow>());
        Assert.All(db.Set<AddressHistoryRow>(), past => Assert.Null(past.Address));
    }

    [Fact]
    public void A_person_is_forgotten_also_when_the_import_never_ends()
    {
        var abroad = A.Entity().Replace("\"landkode\":\"NO\"", "\"landkode\":\"SE\"", StringComparison.Ordinal);
        Both(abroad.Replace("STAVANGER", "Olavegen 1", StringComparison.Ordinal), A.Establishment(A.Number(1), A.Equinor), "2026-01-10");
        register.Import(register.Write("moved.json", A.Array([abroad])), asOf: "2026-02-10");
        var killed = register.Importer(afterBatch: _ => throw new InvalidOperationException("Killed."));
        var enk = register.Write("enk.json", A.Array([A.Entity(form: "ENK", name: Person)]));
        Assert.Throws<InvalidOperationException>(() => killed.Run(GivenRegister.Request(enk, null, "2026-03-10"), null, TestContext.Current.CancellationToken));

        Assert.Equal((false, null, null, null), (register.Unit(A.Number(1)).MayBeNamed, register.Unit(A.Number(1)).Name, register.Unit(A.Number(1)).Address, register.Unit(A.Number(1)).Place));
        using var db = register.Open();
        Assert.NotEmpty(db.Set<AddressHistoryRow>());
        Assert.All(db.Set<AddressHistoryRow>(), past => Assert.Equal((null, null), (past.Address, past.Place)));
    }

    [Theory]
    [InlineData("ENK")]
    [InlineData("BEDR")]
    [InlineData("XYZ")]
    public void A_broken_row_that_may_be_a_persons_leaves_only_its_line(string form)
    {
        var import = register.Import(register.Write("e.json", A.Array([A.Entity(form: form, name: Person).Replace("\"konkurs\":false}", "\"konkurs\":fal}", StringComparison.Ordinal)])));
        var row = Assert.Single(register.BadRows(import.Id));
        Assert.Equal((BadRowReason.Broken, 2L, null, null), (row.Reason, row.Line, row.Raw, row.Value));
    }

    [Fact]
    public void A_broken_row_of_a_company_is_kept_without_e_mail_telephone_and_care_of()
    {
        var import = register.Import(register.Write("e.json", A.Array([
            A.Entity(more: "\"epostadresse\":\"kari@firma.no\",\"telefon\":\"51 99 00 00\",\"mobil\":\"91234567\"").Replace("Forusbeen 50", "c/o Kari Nordmann", StringComparison.Ordinal)[..^1],
        ])));
        var raw = Assert.Single(register.BadRows(import.Id)).Raw!;
        Assert.Contains("EQUINOR ASA", raw, StringComparison.Ordinal);
        Assert.All(["kari", "51 99", "91234567", "Kari"], secret => Assert.DoesNotContain(secret, raw, StringComparison.Ordinal));
        Assert.True(raw.Length <= RawRow.Longest);
    }

    [Fact]
    public void A_broken_line_of_csv_is_kept_when_its_form_is_a_companys()
    {
        var import = register.Import(register.Write("e.csv", $"organisasjonsnummer,navn,organisasjonsform.kode\n{A.Number(0)},ACME AS,AS,x\n{A.Number(1)},{Person},ENK,x\n"));
        Assert.Equal([$"{A.Number(0)},ACME AS,AS,x", null], register.BadRows(import.Id).Select(row => row.Raw));
    }

    [Fact]
    public void No_persons_word_is_anywhere_in_the_database()
    {
        var person = A.Entity(form: "ENK", name: Person, more: "\"aktivitet\":[\"OLA NORDMANN snekrer\"],\"stiftelsesdato\":\"OLA NORDMANN\",\"epostadresse\":\"ola.nordmann@post.no\"");
        Both(person, A.Establishment(A.Number(1), A.Equinor, Person));
        Assert.DoesNotContain("NORDMANN", register.Everything(), StringComparison.OrdinalIgnoreCase);
        if (register.Database is not Storage.Database.OnSqlite { File: var database }) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, "klynge.db*"))
            Assert.DoesNotContain("NORDMANN", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase);
    }

    void Both(string entity, string establishment, string asOf = "2026-08-05") =>
        register.Import(register.Write("e.json", A.Array([entity])), register.Write("u.json", A.Array([establishment])), asOf);
}
