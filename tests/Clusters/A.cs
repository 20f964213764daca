using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;

namespace Klynge.Clusters.Tests;

/// <summary>Valid ones: a test changes only what it is about.</summary>
static class A
{
    /// <summary>When the gathering of the tests begins: Wednesday 24 February 2027 at 10.00.</summary>
    public static readonly DateTimeOffset Start = Oslo(2027, 2, 24, 10);

    public static readonly DateTimeOffset Deadline = Oslo(2027, 2, 21, 23, 59);

    /// <summary>Four weeks before.</summary>
    public static readonly DateTimeOffset Now = Oslo(2027, 1, 27, 9);

    public static readonly GatheringId Id = new(2027, 6);

    public static readonly Plan Plan = new(
        GatheringKind.Seminar, new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund"),
        new Venue.RoomAndOnline("Rica Maritim, Haugesund", "https://example.org/mote"), Start, Start.AddHours(4), 80, Deadline,
        [new Slot(Start, Start.AddMinutes(30), "Velkommen", "Kari Nordmann", null)], "Teleslynge og heis", [Language.Nb], ["11", "46"], "F117", null);

    public static readonly Gathering Gathering = new(Id, Plan, new GatheringState.Open(Now.AddDays(-1)), 1, 0, "person:00000000-0000-0000-0000-000000000001");

    public static readonly TypedPlan TypedPlan = TypedPlan.Of(Plan);

    public static readonly TypedSignUp TypedSignUp = new("Kari Nordmann", "Kaikraft Eksempel AS", "kari@example.no", "room", "", "", Language.Nb);

    public static readonly ContactText ContactText = new(2, "974767880", "", "", "Kari Nordmann", "kari@example.no", "Daglig leder", "nn");

    public static DateTimeOffset Oslo(int year, int month, int day, int hour, int minute = 0) =>
        ((OsloTime.Instant)OsloTime.Of(new DateOnly(year, month, day), new TimeOnly(hour, minute))).At;

    public static SignUp SignUp(int number, SignUpState state, Way way = Way.InRoom) => new(
        Guid.CreateVersion7(), Id, new Guest($"Gjest {number}", EmailAddress.Read($"gjest{number}@example.no")!.Value, new Home.Typed("Eksempel AS"), Language.Nb), way, state, Now);

    /// <summary>Ends a test that is stopped.</summary>
    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static ImmutableArray<string> Codes(this IEnumerable<Message> messages) => [.. messages.Select(message => message.Code)];
}
