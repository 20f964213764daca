using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings;

/// <summary>One row of <c>gathering</c>. The room's seats are counted in it: every sign-up passes by this row.</summary>
sealed class GatheringRow
{
    public required string Id { get; set; }
    public int Year { get; set; }
    public int Number { get; set; }
    public required string Kind { get; set; }
    public required string State { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? StateAt { get; set; }
    public string? CancelReason { get; set; }
    public DateTimeOffset StartAt { get; set; }
    public DateTimeOffset EndAt { get; set; }
    public DateTimeOffset Deadline { get; set; }
    public int? Capacity { get; set; }
    public int SeatsTaken { get; set; }
    public int LastPlace { get; set; }

    /// <summary>County codes, a blank before and after each: <c> 11 46 </c>.</summary>
    public required string Counties { get; set; }
    public string? Finding { get; set; }
    public string? Initiative { get; set; }

    /// <summary>In bokmål: lists are ordered and searched by it.</summary>
    public required string Title { get; set; }

    /// <summary>The rest of the plan, as JSON.</summary>
    public required string Content { get; set; }
    public int Version { get; set; }
    public int CalendarVersion { get; set; }
    public required string MadeBy { get; set; }

    /// <summary>When those with a place were reminded of the day; null while they have not been.</summary>
    public DateTimeOffset? SoonAt { get; set; }
}

/// <summary>How gatherings are kept.</summary>
sealed class GatheringTable : IEntityTypeConfiguration<GatheringRow>
{
    sealed record Content(Words Title, string? Place, string? Link, ImmutableArray<Slot> Slots, string UniversalDesign, ImmutableArray<Language> Languages);

    public void Configure(EntityTypeBuilder<GatheringRow> table)
    {
        table.ToTable("gathering", t =>
        {
            t.HasCheckConstraint("gathering_kind_known", "kind in ('seminar', 'information-meeting', 'workshop')");
            t.HasCheckConstraint("gathering_state_has_its_facts", """
                (state = 'draft' and opened_at is null and state_at is null and cancel_reason is null)
                or (state = 'open' and opened_at is not null and state_at is null and cancel_reason is null)
                or (state = 'closed' and opened_at is not null and state_at is not null and cancel_reason is null)
                or (state = 'held' and opened_at is not null and state_at is null and cancel_reason is null)
                or (state = 'cancelled' and state_at is not null and cancel_reason is not null)
                """);
            t.HasCheckConstraint("gathering_ends_after_it_begins", "start_at < end_at");
            t.HasCheckConstraint("gathering_deadline_before_it_begins", "deadline <= start_at");
            t.HasCheckConstraint("gathering_capacity_positive", "capacity is null or capacity > 0");
            // The last word: never one seat more than the room has.
            t.HasCheckConstraint("gathering_seats_within_room", "seats_taken >= 0 and seats_taken <= coalesce(capacity, 0) and last_place >= 0");
            t.HasCheckConstraint("gathering_number_positive", "number > 0 and version > 0 and calendar_version >= 0");
        });
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        table.HasIndex(row => new { row.State, row.StartAt });
        table.HasIndex(row => row.Initiative);
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    /// <exception cref="InvalidDataException">Its state is none that we know.</exception>
    public static Gathering Read(GatheringRow row)
    {
        var content = JsonSerializer.Deserialize<Content>(row.Content) ?? throw new InvalidDataException($"The gathering {row.Id} has no content.");
        var plan = new Plan(TypedPlan.KindOf(row.Kind), content.Title, Venue.Of(content.Place, content.Link) ?? throw new InvalidDataException($"The gathering {row.Id} is nowhere."),
            row.StartAt, row.EndAt, row.Capacity, row.Deadline, content.Slots, content.UniversalDesign, content.Languages,
            [.. row.Counties.Split(' ', StringSplitOptions.RemoveEmptyEntries)], row.Finding, row.Initiative);
        return new Gathering(new GatheringId(row.Year, row.Number), plan, StateOf(row), row.Version, row.CalendarVersion, row.MadeBy);
    }

    /// <summary>A row of its own for a new gathering.</summary>
    public static GatheringRow New(Gathering gathering)
    {
        var row = new GatheringRow
        {
            Id = gathering.Id.ToString(),
            Year = gathering.Id.Year,
            Number = gathering.Id.Number,
            Kind = "",
            State = "",
            Counties = "",
            Title = "",
            Content = "",
            MadeBy = gathering.MadeBy,
        };
        Write(gathering, row);
        return row;
    }

    /// <summary>Lays a gathering into its row. Seats are the queue's.</summary>
    public static void Write(Gathering gathering, GatheringRow row)
    {
        var plan = gathering.Plan;
        (row.Kind, row.StartAt, row.EndAt, row.Deadline, row.Capacity) = (TypedPlan.KeyOf(plan.Kind), plan.Start, plan.End, plan.Deadline, plan.Capacity);
        (row.Counties, row.Finding, row.Initiative, row.Title) = ($" {string.Join(' ', plan.Counties)} ", plan.Finding, plan.Initiative, plan.Title.Nb);
        row.Content = JsonSerializer.Serialize(new Content(plan.Title, plan.Venue.PlaceOrNone, plan.Venue.LinkOrNone, plan.Slots, plan.UniversalDesign, plan.Languages));
        (row.Version, row.CalendarVersion) = (gathering.Version, gathering.CalendarVersion);
        (row.State, row.OpenedAt, row.StateAt, row.CancelReason) = gathering.State switch
        {
            GatheringState.Draft => ("draft", (DateTimeOffset?)null, (DateTimeOffset?)null, (string?)null),
            GatheringState.Open(var at) => ("open", at, null, null),
            GatheringState.Closed(var opened, var at) => ("closed", opened, at, null),
            GatheringState.Held(var opened) => ("held", opened, null, null),
            GatheringState.Cancelled(var opened, var at, var reason) => ("cancelled", opened, at, reason),
        };
    }

    public static Queue QueueOf(GatheringRow row) => new(row.Capacity, row.SeatsTaken, row.LastPlace);

    public static void Write(Queue queue, GatheringRow row) => (row.SeatsTaken, row.LastPlace) = (queue.Taken, queue.LastPlace);

    public static string WordOf(GatheringState state) => state switch
    {
        GatheringState.Draft => "draft",
        GatheringState.Open => "open",
        GatheringState.Closed => "closed",
        GatheringState.Held => "held",
        GatheringState.Cancelled => "cancelled",
    };

    static GatheringState StateOf(GatheringRow row) => row.State switch
    {
        "draft" => new GatheringState.Draft(),
        "open" => new GatheringState.Open(row.OpenedAt!.Value),
        "closed" => new GatheringState.Closed(row.OpenedAt!.Value, row.StateAt!.Value),
        "held" => new GatheringState.Held(row.OpenedAt!.Value),
        "cancelled" => new GatheringState.Cancelled(row.OpenedAt, row.StateAt!.Value, row.CancelReason!),
        _ => throw new InvalidDataException($"The gathering {row.Id} has the state '{row.State}'."),
    };
}
