using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>One row of <c>door_event</c>: kept as it came; only the name of who had not signed up is emptied in time.</summary>
sealed class DoorEventRow
{
    /// <summary>As the phone made it.</summary>
    public Guid Id { get; set; }
    public required string Gathering { get; set; }
    public required string Kind { get; set; }
    public DateTimeOffset At { get; set; }
    public Guid? SignUp { get; set; }
    public string? Name { get; set; }
    public string? Organisation { get; set; }
    public Guid? Event { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public required string By { get; set; }
}

/// <summary>How what happened at a door is kept.</summary>
sealed class DoorTable : IEntityTypeConfiguration<DoorEventRow>
{
    public void Configure(EntityTypeBuilder<DoorEventRow> table)
    {
        table.ToTable("door_event", t => t.HasCheckConstraint("door_event_has_its_facts", """
            (kind = 'came' and sign_up is not null and name is null and event is null)
            or (kind = 'walked-in' and sign_up is null and name is not null and organisation is not null and event is null)
            or (kind = 'taken-back' and sign_up is null and name is null and event is not null and event <> id)
            """));
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SignUpRow>().WithMany().HasForeignKey(row => row.SignUp).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.Gathering);
    }

    public static DoorEvent Read(DoorEventRow row) => row.Kind switch
    {
        "came" => new DoorEvent.Came(row.Id, row.At, row.SignUp!.Value),
        "walked-in" => new DoorEvent.WalkedIn(row.Id, row.At, row.Name!, row.Organisation!),
        "taken-back" => new DoorEvent.TakenBack(row.Id, row.At, row.Event!.Value),
        _ => throw new InvalidDataException($"The event {row.Id} at a door is of the kind '{row.Kind}'."),
    };

    public static DoorEventRow New(DoorEvent what, GatheringId gathering, string by, DateTimeOffset receivedAt)
    {
        var row = new DoorEventRow { Id = what.Id, Gathering = gathering.ToString(), Kind = "", At = what.At, ReceivedAt = receivedAt, By = by };
        (row.Kind, row.SignUp, row.Name, row.Organisation, row.Event) = what switch
        {
            DoorEvent.Came(_, _, var signUp) => ("came", (Guid?)signUp, (string?)null, (string?)null, (Guid?)null),
            DoorEvent.WalkedIn(_, _, var name, var organisation) => ("walked-in", null, name, organisation, null),
            DoorEvent.TakenBack(_, _, var taken) => ("taken-back", null, null, null, taken),
        };
        return row;
    }
}
