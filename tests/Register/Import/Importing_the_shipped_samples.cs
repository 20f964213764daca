using Klynge.Register.Import;
using Klynge.Register.Organisations;
using Xunit;

namespace Klynge.Register.Tests.Import;

public sealed class Importing_the_shipped_samples : IDisposable
{
    readonly GivenRegister register = new();

    public void Dispose() => register.Dispose();

    [Fact]
    public void The_bulk_json_of_2022_comes_in_whole()
    {
        var file = Assert.Single(register.Import(GivenRegister.Shipped("enheter_bulk_2022_AtoAlpha.json.gz"), asOf: "2022-08-15").Files);

        Assert.Equal((4929L, 4929L, 0L, FileEnd.Whole), (file.Read, file.New, file.SetAside, file.End));
        using var db = register.Open();
        Assert.Equal(["SN2007"], db.Set<UnitRow>().Where(unit => unit.Industry1 != null).Select(unit => unit.Standard1).Distinct().ToList());
    }

    [Fact]
    public void The_bulk_csv_of_2024_comes_in_with_both_files()
    {
        var import = register.Import(GivenRegister.Shipped("enheter_sample_2024.csv.gz"), GivenRegister.Shipped("underenheter_sample_2024.csv.gz"), "2024-02-01");

        Assert.Equal([6709L, 3812L], import.Files.Select(file => file.Read));
        Assert.All(import.Files, file => Assert.Equal((file.Read, 0L, FileEnd.Whole), (file.New, file.SetAside, file.End)));
        using var db = register.Open();
        // data-sources.md 2.1: no number of 1-4 is shown any more.
        Assert.Equal(0, db.Set<UnitRow>().Count(unit => unit.EmployeesBand == "1-4" && unit.Employees != null));
        Assert.True(db.Set<UnitRow>().Count(unit => unit.EmployeesBand == "1-4") > 1000);
        Assert.True(db.Set<UnitRow>().Count(unit => unit.Kind == "establishment" && unit.MayBeNamed && unit.Name != null) > 3000);
    }

    [Fact]
    public void The_slice_of_2026_is_in_the_new_standard()
    {
        var file = Assert.Single(register.Import(establishments: GivenRegister.Shipped("underenheter_slice_2026-08-05.csv.gz")).Files);

        Assert.Equal((8596L, 8596L, 0L), (file.Read, file.New, file.SetAside));
        using var db = register.Open();
        Assert.True(db.Set<UnitRow>().Count(unit => unit.Standard1 == "SN2025") > 8000);
        // Without the entities nobody can tell whose establishments they are.
        Assert.False(db.Set<UnitRow>().Any(unit => unit.MayBeNamed));
    }

    [Fact]
    public void The_date_is_taken_from_the_file_name_when_none_is_given()
    {
        var request = GivenRegister.Request(null, GivenRegister.Shipped("underenheter_slice_2026-08-05.csv.gz")) with { AsOf = null };
        var done = Assert.IsType<ImportOutcome.Done>(register.Importer().Run(request, null, TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2026, 8, 5), done.Import.AsOf);
    }
}
