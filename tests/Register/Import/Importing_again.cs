using System.Globalization;
using Klynge.Register.Import;
using Klynge.Register.Organisations;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Register.Tests.Import;

public sealed class Importing_again : IDisposable
{
    readonly GivenRegister register = new();

    public void Dispose() => register.Dispose();

    [Fact]
    public void The_same_files_twice_change_nothing()
    {
        var (entities, establishments) = (GivenRegister.Shipped("enheter_sample_2024.csv.gz"), GivenRegister.Shipped("underenheter_sample_2024.csv.gz"));
        register.Import(entities, establishments, "2024-02-01");
        var again = register.Import(entities, establishments, "2024-03-01");

        Assert.All(again.Files, file => Assert.Equal((file.Read, 0L, 0L, 0L), (file.Unchanged, file.New, file.Changed, file.Gone)));
        using var db = register.Open();
        Assert.Equal((0, 0, 0), (db.Set<IndustryHistoryRow>().Count(), db.Set<AddressHistoryRow>().Count(), db.Set<EmployeesHistoryRow>().Count()));
    }

    [Fact]
    public void What_changed_is_kept_with_its_dates()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])), asOf: "2026-01-10");
        var changed = A.Entity().Replace("06.100", "06.200", StringComparison.Ordinal).Replace("Forusbeen 50", "Forusbeen 10", StringComparison.Ordinal).Replace("21408", "21000", StringComparison.Ordinal);
        var file = register.Import(register.Write("b.json", A.Array([changed])), asOf: "2026-02-10").Files[0];

        Assert.Equal((1L, 0L), (file.Changed, file.New));
        using var db = register.Open();
        var (january, february) = (new DateOnly(2026, 1, 10), new DateOnly(2026, 2, 10));
        var industry = Assert.Single(db.Set<IndustryHistoryRow>());
        Assert.Equal((january, february, "06.100", "SN2025"), (industry.Since, industry.Until, industry.Industry1, industry.Standard1));
        var address = Assert.Single(db.Set<AddressHistoryRow>());
        Assert.Equal((january, february, "Forusbeen 50"), (address.Since, address.Until, address.Address));
        var employees = Assert.Single(db.Set<EmployeesHistoryRow>());
        Assert.Equal((january, february, 21408), (employees.Since, employees.Until, employees.Employees));
        var unit = register.Unit(A.Equinor);
        Assert.Equal(("06.200", february, february, february), (unit.Industry1, unit.IndustrySince, unit.AddressSince, unit.EmployeesSince));
    }

    /// <summary>The published JSON is sorted by name. Rows laid by number would touch most pages of the table with each batch (docs/adr/0035).</summary>
    [Fact]
    public void Rows_lie_in_the_order_in_which_they_came()
    {
        int[] numbers = [A.Number(5), A.Number(2), A.Number(9), A.Number(1)];
        register.Import(register.Write("a.json", A.Array(numbers.Select(n => A.Entity(n)))));
        using var db = register.Open();
        var asTheyLie = TestDatabase.OnPostgres ? "SELECT orgnr FROM register.unit ORDER BY ctid" : "SELECT orgnr FROM register_unit NOT INDEXED ORDER BY rowid";
        Assert.Equal(numbers, db.Ask(asTheyLie, row => row.GetInt32(0)));
    }

    [Fact]
    public void Files_in_any_order_come_to_the_same_register_with_the_same_history()
    {
        using var other = new GivenRegister();
        var random = new Random(7);
        foreach (var (into, sorted) in new[] { (register, true), (other, false) })
        {
            int[] Order(int[] numbers)
            {
                if (!sorted) random.Shuffle(numbers);
                return numbers;
            }
            var (first, second) = (Order([.. Enumerable.Range(0, 200)]), Order([.. Enumerable.Range(20, 200)]));
            into.Import(into.Write("a.json", A.Array(first.Select(i => A.Entity(A.Number(i))))), asOf: "2026-01-10");
            into.Import(into.Write("b.json", A.Array(second.Select(i => A.Entity(A.Number(i)).Replace("21408", i % 3 == 0 ? "7" : "21408", StringComparison.Ordinal)))), asOf: "2026-02-10", complete: false);
        }
        string Units(GivenRegister of) => string.Join('\n', of.Everything().Split('\n').Where(line => !line.StartsWith("import", StringComparison.Ordinal)));
        Assert.Equal(Units(register), Units(other));
        using var db = other.Open();
        Assert.Equal(60, db.Set<EmployeesHistoryRow>().Count());
    }

    [Fact]
    public void What_did_not_change_gets_no_history()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])), asOf: "2026-01-10");
        register.Import(register.Write("b.json", A.Array([A.Entity(name: "EQUINOR ENERGY ASA")])), asOf: "2026-02-10");

        using var db = register.Open();
        Assert.Empty(db.Set<IndustryHistoryRow>());
        Assert.Empty(db.Set<AddressHistoryRow>());
        Assert.Equal(new DateOnly(2026, 1, 10), register.Unit(A.Equinor).IndustrySince);
    }

    [Fact]
    public void The_move_to_the_new_standard_is_a_change_of_industry()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])), asOf: "2025-08-01");
        register.Import(register.Write("b.json", A.Array([A.Entity()])), asOf: "2025-10-01");
        using var db = register.Open();
        Assert.Equal("SN2007", Assert.Single(db.Set<IndustryHistoryRow>()).Standard1);
        Assert.Equal("SN2025", register.Unit(A.Equinor).Standard1);
    }

    [Fact]
    public void Two_imports_of_one_day_leave_no_history_of_no_days()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])));
        register.Import(register.Write("b.json", A.Array([A.Entity().Replace("06.100", "06.200", StringComparison.Ordinal)])));
        using var db = register.Open();
        Assert.Empty(db.Set<IndustryHistoryRow>());
        Assert.Equal("06.200", register.Unit(A.Equinor).Industry1);
    }

    [Fact]
    public void A_unit_that_the_whole_register_no_longer_has_is_closed_and_comes_back_open()
    {
        var both = register.Write("both.json", A.Array([A.Entity(A.Number(1)), A.Entity(A.Number(2))]));
        register.Import(both, asOf: "2026-01-10");
        var gone = register.Import(register.Write("one.json", A.Array([A.Entity(A.Number(1))])), asOf: "2026-02-10").Files[0];

        Assert.Equal((1L, 1L), (gone.Gone, gone.Unchanged));
        Assert.Equal((null, new DateOnly(2026, 2, 10)), (register.Unit(A.Number(1)).Closed, register.Unit(A.Number(2)).Closed));
        Assert.Equal(2, register.Units());

        Assert.Equal(1, register.Import(both, asOf: "2026-03-10").Files[0].Changed);
        Assert.Null(register.Unit(A.Number(2)).Closed);
    }

    [Theory]
    [InlineData("organisasjonsnummer,navn,organisasjonsform.kode\n{0},\"EIN \"AS,AS\n{1},TO AS,AS\n", 1L)]    // misquoted
    [InlineData("organisasjonsnummer,navn,organisasjonsform.kode\n{0},EIN AS,AS,x\n{1},TO AS,AS\n", 1L)]       // a column too many
    [InlineData("organisasjonsnummer,navn,organisasjonsform.kode\nx,EIN AS,AS,x\n{1},TO AS,AS\n", 0L)]         // whose it is cannot be read
    [InlineData("organisasjonsnummer,navn,organisasjonsform.kode\n123456789,EIN AS,AS\n{1},TO AS,AS\n", 0L)]  // nor here
    public void A_row_set_aside_closes_no_living_unit(string rows, long gone)
    {
        register.Import(register.Write("all.json", A.Array([A.Entity(A.Number(1)), A.Entity(A.Number(2)), A.Entity(A.Number(3))])), asOf: "2026-01-10");
        var file = register.Import(register.Write("b.csv", string.Format(CultureInfo.InvariantCulture, rows, A.Number(1), A.Number(2))), asOf: "2026-02-10").Files[0];
        Assert.Equal((1L, gone), (file.SetAside, file.Gone));
        Assert.Null(register.Unit(A.Number(1)).Closed);
        Assert.Equal(gone == 1, register.Unit(A.Number(3)).Closed is not null);
    }

    [Fact]
    public void A_sound_row_after_a_broken_one_of_the_same_unit_is_used()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])), asOf: "2026-01-10");
        register.Import(register.Write("b.json", A.Array([A.Entity().Replace("false}", "fal}", StringComparison.Ordinal), A.Entity(name: "NEW AS")])), asOf: "2026-02-10");
        Assert.Equal("NEW AS", register.Unit(A.Equinor).Name);
    }

    [Fact]
    public void A_file_that_lacks_more_than_a_tenth_closes_nothing_and_says_so()
    {
        register.Import(register.Write("all.json", A.Array(Enumerable.Range(0, 300).Select(i => A.Entity(A.Number(i))))), asOf: "2026-01-10");
        var file = register.Import(register.Write("some.json", A.Array(Enumerable.Range(0, 150).Select(i => A.Entity(A.Number(i))))), asOf: "2026-02-10").Files[0];
        Assert.Equal((0L, new ReasonCount(BadRowReason.ManyGone, 150)), (file.Gone, Assert.Single(file.Reasons)));
        Assert.Null(register.Unit(A.Number(200)).Closed);
    }

    [Fact]
    public void A_text_file_whose_last_line_has_no_end_is_cut()
    {
        var rows = $"organisasjonsnummer,navn,organisasjonsform.kode\n{A.Number(1)},EIN AS,AS";
        Assert.Equal(FileEnd.Cut, register.Import(register.Write("a.csv", rows), asOf: "2026-01-10").Files[0].End);
        Assert.Equal(FileEnd.Whole, register.Import(register.Write("b.csv", rows + "\n"), asOf: "2026-02-10").Files[0].End);
    }

    [Fact]
    public void A_sample_closes_nothing()
    {
        register.Import(register.Write("both.json", A.Array([A.Entity(A.Number(1)), A.Entity(A.Number(2))])), asOf: "2026-01-10");
        Assert.Equal(0, register.Import(register.Write("one.json", A.Array([A.Entity(A.Number(1))])), asOf: "2026-02-10", complete: false).Files[0].Gone);
        Assert.Null(register.Unit(A.Number(2)).Closed);
    }

    [Fact]
    public void Entities_alone_close_no_establishments()
    {
        var entities = register.Write("e.json", A.Array([A.Entity()]));
        register.Import(entities, register.Write("u.json", A.Array([A.Establishment(A.Number(1), A.Equinor)])), "2026-01-10");
        register.Import(entities, asOf: "2026-02-10");
        Assert.Null(register.Unit(A.Number(1)).Closed);
    }

    [Fact]
    public void A_deleted_unit_keeps_what_was_known_of_it()
    {
        register.Import(register.Write("a.json", A.Array([A.Entity()])), asOf: "2026-01-10");
        register.Import(register.Write("b.json", A.Array([
            $$"""{"organisasjonsnummer":"{{A.Equinor}}","navn":"EQUINOR ASA","organisasjonsform":{"kode":"AS"},"slettedato":"2026-02-01","respons_klasse":"SlettetEnhet"}""",
        ])), asOf: "2026-02-10");
        var unit = register.Unit(A.Equinor);
        Assert.Equal((new DateOnly(2026, 2, 1), "06.100", "Forusbeen 50"), (unit.Closed!.Value, unit.Industry1, unit.Address));
    }

    [Fact]
    public void A_unit_that_stands_twice_counts_once_and_the_first_row_is_used()
    {
        var import = register.Import(register.Write("a.json", A.Array([A.Entity(name: "FIRST AS"), A.Entity(name: "SECOND AS")])));
        Assert.Equal((2L, 1L, 1L), (import.Files[0].Read, import.Files[0].New, import.Files[0].SetAside));
        Assert.Equal("FIRST AS", register.Unit(A.Equinor).Name);
        Assert.Equal((BadRowReason.Duplicate, 3L), (Assert.Single(register.BadRows(import.Id)).Reason, register.BadRows(import.Id)[0].Line));
    }

    [Fact]
    public void An_older_snapshot_is_not_laid_over_a_newer_one()
    {
        var file = register.Write("a.json", A.Array([A.Entity()]));
        register.Import(file, asOf: "2026-02-10");
        var refused = Assert.IsType<ImportOutcome.Refused>(register.Ask(file, asOf: "2026-01-10"));
        Assert.Contains("2026-02-10", refused.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_without_files_is_refused() => Assert.IsType<ImportOutcome.Refused>(register.Ask());

    [Fact]
    public void Two_imports_do_not_run_at_once()
    {
        var file = register.Write("a.json", A.Array([A.Entity()]));
        ImportOutcome? second = null;
        register.Importer(afterBatch: _ => second = register.Ask(file)).Run(GivenRegister.Request(file, null), null, TestContext.Current.CancellationToken);
        Assert.IsType<ImportOutcome.Refused>(second);
    }

    [Fact]
    public void Importing_tells_how_far_it_has_come()
    {
        var file = register.Write("a.json", A.Array(Enumerable.Range(0, 10).Select(i => A.Entity(A.Number(i)))));
        var told = new List<ImportProgress>();
        register.Importer(batch: 4, afterBatch: told.Add).Run(GivenRegister.Request(file, null), null, TestContext.Current.CancellationToken);
        Assert.Equal([4L, 8L, 10L], told.Select(progress => progress.Rows));
        Assert.All(told, progress => Assert.Equal(new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture), progress.TotalBytes?.ToString(CultureInfo.InvariantCulture)));
    }
}
