using System.Data.Common;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Xunit;

namespace Klynge.Atlas.Tests.Runs;

/// <summary>Each constraint by name, tripped by the smallest wrong row.</summary>
public sealed class What_the_database_refuses : IDisposable
{
    readonly Given given = new();
    readonly AtlasDb db;

    public What_the_database_refuses()
    {
        db = given.Open();
        db.Runs.Add(A.Run());
        db.SaveChanges();
        db.Findings.Add(A.Address(1, run: 1));
        db.Versions.Add(A.Version(1, run: 1));
        db.SaveChanges();
    }

    public void Dispose()
    {
        db.Dispose();
        given.Dispose();
    }

    static RunRow Wrong(Action<RunRow> change)
    {
        var row = A.Run();
        change(row);
        return row;
    }

    static VersionRow WrongVersion(Action<VersionRow> change)
    {
        var row = A.Version(1, run: 2, name: "another");
        change(row);
        return row;
    }

    public static TheoryData<string, object> WrongRows() => new()
    {
        { "run_state_known", Wrong(row => (row.State, row.Figures) = ("asleep", null)) },
        { "run_ended_has_time", Wrong(row => row.EndedAt = null) },
        { "run_finished_has_figures", Wrong(row => row.Figures = null) },
        { "run_failed_has_reason", Wrong(row => row.Reason = "no reason to have one") },
        { "run_share_is_share", Wrong(row => row.Share = 1.01) },
        { "run_findings_when_finished", Wrong(row => row.Findings = -1) },
        { "finding_number_positive", A.Address(0, run: 1) },
        { "finding_runs_in_order", new FindingRow { Number = 2, Population = "p", Family = "f", FirstRun = 2, LastRun = 1 } },
        { "finding_not_superseded_by_itself", new FindingRow { Number = 2, Population = "p", Family = "f", FirstRun = 1, LastRun = 1, SupersededBy = 2 } },
        { "version_rank_positive", WrongVersion(row => row.Rank = 0) },
        { "version_q_is_probability", WrongVersion(row => row.Q = 1.5) },
        { "version_members_not_negative", WrongVersion(row => row.Members = -1) },
        { "member_part_known", new MemberRow { Run = 1, Number = 1, UnitId = "911111111", Part = "beside" } },
        { "verdict_outcome_known", new VerdictRow { Run = 1, ClusterId = "K001", Outcome = "perhaps", Content = "{}" } },
    };

    [Theory, MemberData(nameof(WrongRows))]
    public void A_row_that_cannot_be(string constraint, object row)
    {
        db.Runs.Add(A.Run());
        db.SaveChanges();
        db.Add(row);
        Assert.Contains(TestDatabase.OnPostgres ? $"violates check constraint \"{constraint}\"" : $"CHECK constraint failed: {constraint}", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_constraint_of_the_model_has_its_wrong_row() =>
        Assert.Equal(
            db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.GetEntityTypes()
                .SelectMany(type => type.GetCheckConstraints()).Select(check => check.Name!).Order(),
            WrongRows().Select(row => row.Data.Item1).Order());

    [Fact]
    public void Two_runs_of_one_population_at_the_same_time()
    {
        var running = new RunState.Running("count", 0.3, A.Noon);
        db.Runs.AddRange(A.Run(state: running), A.Run(state: running));
        Assert.Contains(TestDatabase.OnPostgres ? "unique constraint \"atlas_run_one_at_a_time\"" : "UNIQUE constraint failed: atlas_run.population", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_findings_of_a_run_with_one_name()
    {
        db.Findings.Add(A.Address(2, run: 1));
        db.Versions.Add(A.Version(2, run: 1, rank: 2, name: "Sjømat 1"));
        Assert.Contains(TestDatabase.OnPostgres ? "unique constraint \"ix_version_run_name\"" : "UNIQUE constraint failed: atlas_version.run, atlas_version.name", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_findings_of_a_run_with_one_rank()
    {
        db.Findings.Add(A.Address(2, run: 1));
        db.Versions.Add(A.Version(2, run: 1, rank: 1));
        Assert.Contains(TestDatabase.OnPostgres ? "unique constraint \"ix_version_run_rank\"" : "UNIQUE constraint failed: atlas_version.run, atlas_version.rank", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_that_is_no_finding()
    {
        db.Findings.Add(new() { Number = 2, Population = "p", Family = "f", FirstRun = 1, LastRun = 1, SupersededBy = 99 });
        Assert.Contains("foreign key constraint", Refusal(), StringComparison.OrdinalIgnoreCase);
    }

    string Refusal() => Assert.IsAssignableFrom<DbException>(Assert.Throws<DbUpdateException>(() => db.SaveChanges()).InnerException).Message;
}
