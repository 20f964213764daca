using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static Klynge.Atlas.Runs.RunState;

namespace Klynge.Atlas.Runs;

sealed class RunRow
{
    public int Id { get; set; }
    public required string Population { get; set; }
    public required string State { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public required string Stage { get; set; }
    public double Share { get; set; }
    public string? Reason { get; set; }
    public DateOnly DataFrom { get; set; }
    public DateOnly DataTo { get; set; }
    public required string Parameters { get; set; }
    public required string CodeVersion { get; set; }
    public required string InputHash { get; set; }
    public string? Figures { get; set; }
    public int Findings { get; set; }
}

sealed class RunTable : IEntityTypeConfiguration<RunRow>
{
    /// <summary>A run that has not said that it works for so long is lost. It says so every second.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(30);

    public void Configure(EntityTypeBuilder<RunRow> table)
    {
        table.ToTable("run", t =>
        {
            t.HasCheckConstraint("run_state_known", "state in ('running', 'finished', 'cancelled', 'failed', 'lost')");
            t.HasCheckConstraint("run_ended_has_time", "(state in ('running', 'lost')) = (ended_at is null)");
            t.HasCheckConstraint("run_finished_has_figures", "(state = 'finished') = (figures is not null)");
            t.HasCheckConstraint("run_failed_has_reason", "(state = 'failed') = (reason is not null)");
            t.HasCheckConstraint("run_share_is_share", "share between 0 and 1");
            t.HasCheckConstraint("run_findings_when_finished", "findings >= 0 and (findings = 0 or state = 'finished')");
        });
        table.HasIndex(run => run.Population).IsUnique().HasFilter("state = 'running'").HasDatabaseName("atlas_run_one_at_a_time");
        table.HasIndex(run => new { run.Population, run.State });
    }

    public static string Id(int number) => $"R{number}";

    /// <returns>The number in <c>R12</c>, or null when it is not such an id.</returns>
    public static int? Number(string id) =>
        id is ['R', >= '1' and <= '9', ..] && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <exception cref="InvalidOperationException">The stored state is not one of ours.</exception>
    public static Run Read(RunRow row, DateTimeOffset now) => new(
        Id(row.Id), row.Population, row.StartedAt, State(row, now), row.DataFrom, row.DataTo,
        AtlasJson.Read<RunParameters>(row.Parameters), row.CodeVersion, row.InputHash, row.Findings);

    static RunState State(RunRow row, DateTimeOffset now) => row.State switch
    {
        "running" when now - row.SeenAt > LostAfter => new Lost(row.SeenAt, row.Stage, row.Share),
        "running" => new Running(row.Stage, row.Share, row.SeenAt),
        "finished" => new Finished(row.EndedAt!.Value, AtlasJson.Read<RunFigures>(row.Figures!)),
        "cancelled" => new Cancelled(row.EndedAt!.Value, row.Stage, row.Share),
        "failed" => new Failed(row.EndedAt!.Value, row.Reason!),
        "lost" => new Lost(row.SeenAt, row.Stage, row.Share),
        _ => throw new InvalidOperationException($"Run {row.Id} is stored in the state '{row.State}', which is not known."),
    };

    public static void Write(RunState state, RunRow row)
    {
        (row.State, row.EndedAt, row.Reason, row.Figures) = state switch
        {
            Running => ("running", null, null, null),
            Finished(var at, var figures) => ("finished", at, null, AtlasJson.Write(figures)),
            Cancelled(var at, _, _) => ("cancelled", at, null, null),
            Failed(var at, var reason) => ("failed", (DateTimeOffset?)at, (string?)reason, (string?)null),
            Lost => ("lost", null, null, null),
        };
        (row.Stage, row.Share, row.SeenAt) = state switch
        {
            Running(var stage, var share, var seen) => (stage, share, seen),
            Finished(var at, _) => ("done", 1, at),
            Cancelled(var at, var stage, var share) => (stage, share, at),
            Failed(var at, _) => (row.Stage, row.Share, at),
            Lost(var seen, var stage, var share) => (stage, share, seen),
        };
    }
}
