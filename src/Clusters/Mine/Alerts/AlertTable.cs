using Klynge.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>One row of <c>alert</c>: a person and a kind.</summary>
sealed class AlertRow
{
    public Guid Person { get; set; }
    public string Kind { get; set; } = "";
    public string How { get; set; } = "";
    public long ToldEntry { get; set; }
    public DateOnly ToldOn { get; set; }
}

/// <summary>One row of <c>alert_task</c>: a task that somebody has been told is due. Dropped when its day is over.</summary>
sealed class AlertTaskRow
{
    public Guid Person { get; set; }
    public string Gathering { get; set; } = "";
    public int Number { get; set; }
    public DateOnly Due { get; set; }
}

/// <summary>How alerts are kept.</summary>
static class AlertTable
{
    public static Alert Read(AlertRow row) => new(
        AlertKinds.All.Single(kind => kind.Key() == row.Kind), AlertKinds.Way(row.How) ?? throw new InvalidDataException($"The way {row.How} is none."), row.ToldEntry, row.ToldOn);

    /// <summary>Every kind of one person, those without a row as they are before anybody chooses.</summary>
    public static IEnumerable<Alert> Whole(IEnumerable<AlertRow> rows, long last, DateTimeOffset now)
    {
        var stored = rows.Select(Read).ToDictionary(alert => alert.Kind);
        return AlertKinds.All.Select(kind => stored.GetValueOrDefault(kind) ?? Alert.Unchosen(kind, last, now));
    }

    /// <summary>Puts a person's alerts into the next save.</summary>
    public static void Write(ClustersDb db, PersonId person, IReadOnlyCollection<AlertRow> rows, IEnumerable<Alert> alerts)
    {
        foreach (var alert in alerts)
        {
            var row = rows.SingleOrDefault(row => row.Kind == alert.Kind.Key());
            if (row is null) db.Add(row = new AlertRow { Person = person.Value, Kind = alert.Kind.Key() });
            (row.How, row.ToldEntry, row.ToldOn) = (alert.How.Key(), alert.ToldEntry, alert.ToldOn);
        }
    }

    sealed class Alerts : IEntityTypeConfiguration<AlertRow>
    {
        public void Configure(EntityTypeBuilder<AlertRow> table)
        {
            table.ToTable("alert", t =>
            {
                t.HasCheckConstraint("alert_kind_known", $"kind in ({List(AlertKinds.All.Select(kind => kind.Key()))})");
                t.HasCheckConstraint("alert_how_known", $"how in ({List(AlertKinds.Ways.Select(how => how.Key()))})");
                t.HasCheckConstraint("alert_told_is_an_entry", "told_entry >= 0");
            });
            table.HasKey(row => new { row.Person, row.Kind });
        }

        static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));
    }

    sealed class Tasks : IEntityTypeConfiguration<AlertTaskRow>
    {
        public void Configure(EntityTypeBuilder<AlertTaskRow> table)
        {
            table.ToTable("alert_task", t => t.HasCheckConstraint("alert_task_names_a_task", "number > 0 and gathering <> ''"));
            table.HasKey(row => new { row.Person, row.Gathering, row.Number, row.Due });
        }
    }
}
