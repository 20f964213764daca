using Klynge.Atlas.Exports;
using Klynge.Detection;
using Klynge.Storage;
using Xunit;

namespace Klynge.Atlas.Tests.Exports;

public sealed class Writing_findings_as_a_table
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("  =1+1")]
    [InlineData("＝1+1")]
    public void A_name_is_never_a_formula(string name)
    {
        var sheet = FindingsListing.Of([ExportedFinding.Of(A.Finding with { Name = new(name, name, name) }, Language.En)], source: null, Language.En);
        Assert.Contains($"F1,'{name},", System.Text.Encoding.UTF8.GetString(Csv.ForPrograms(sheet, Language.En)), StringComparison.Ordinal);
    }

    /// <summary>Other people's scripts read these columns. Add at the end; anything else is an ADR first.</summary>
    [Fact]
    public void The_columns_are_as_promised() =>
        Assert.Equal(
            "id,name,level,industries,lat,lon,x,y,radius_m,areas,members,observed,expected,ratio,ratio_low,ratio_high,ratio_interval,p,q,p_jobs,q_jobs,kind,warnings,employees,"
            + "national_share,without_largest_q,knowledge,missing,strength,led_by,observed_jobs,expected_jobs,ratio_jobs,group,title,municipalities",
            string.Join(',', FindingsListing.Of([], source: null, Language.En).Columns.Select(column => column.Key)));

    [Fact]
    public void Jobs_stand_with_what_was_expected_of_them()
    {
        var figures = A.Concentration with { Jobs = new JobsEvidence.Tested(900, 100.5, 1e-9, 1e-8, 1e-7) };
        var sheet = FindingsListing.Of([ExportedFinding.Of(A.Finding with { Evidence = A.Finding.Evidence with { Figures = figures } }, Language.En)], source: null, Language.En);
        object? Cell(string key) => sheet.Rows[0][sheet.Columns.Index().Single(column => column.Item.Key == key).Index];
        Assert.Equal([900.0, 100.5, 1e-8, 1e-7, 900 / 100.5], [Cell("observed_jobs"), Cell("expected_jobs"), Cell("p_jobs"), Cell("q_jobs"), Cell("ratio_jobs")]);
    }

    [Fact]
    public void A_position_is_given_to_the_metre_and_no_finer() =>
        Assert.Equal(new ExportedCore(1235, 6543211, 59.12346, 10.98765, 2000, null), ExportedCore.Rounded(1234.567, 6543210.9, 59.1234567, 10.9876543, 2000, null));

    [Fact]
    public void Who_may_not_be_named_has_a_number_of_its_own()
    {
        var named = A.Finding.Members.First(member => member.Name is not null);
        var shown = ShownIds.Of([named, named with { Id = "912345678", Name = null }, named with { Id = "998765432", Name = null, Core = false }]);
        Assert.Equal([named.Id, "u000001", "u000002"], shown.Select(one => one.Id));
    }
}
