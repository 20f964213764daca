using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.Door;

/// <summary>What is sent from a door: by plain forms, each tick with an id that its page made, or by a phone that sends what it has noted.</summary>
static class DoorDeeds
{
    /// <summary>One guest ticked (<c>sign-up/event</c>), or the events that were a mistake, with commas between.</summary>
    public static async Task<IResult> Tick(Posted posted)
    {
        var (tick, untick) = (posted.Form["tick"].Split('/'), posted.Form["untick"].Split(','));
        ImmutableArray<DoorEvent> events = tick is [var guest, var id] && Guid.TryParse(guest, out var signUp) && Guid.TryParse(id, out var made)
            ? [new DoorEvent.Came(made, posted.Now, signUp)]
            : [.. untick.Select(text => Guid.TryParse(text, out var taken) ? taken : (Guid?)null).OfType<Guid>().Take(TakeDoorEvents.Most).Select(taken => TakingBack(taken, posted.Now))];
        if (events.IsEmpty) return posted.Again(DoorRoutes.Door, DoorMessages.Unreadable());

        var undo = events is [DoorEvent.Came came] ? Undo.By(DoorRoutes.Tick, [posted.Value(ShowGathering.Value)], ("untick", came.Id.ToString())) : null;
        return await Answer(posted, events, undo is null ? DoorTexts.TakenBack : DoorTexts.Ticked, undo);
    }

    public static async Task<IResult> WalkIn(Posted posted)
    {
        if (!Guid.TryParse(posted.Form["event"], out var page)) return posted.Again(DoorRoutes.Door, DoorMessages.Unreadable());
        var (name, organisation) = (TypedSignUp.OneLine(posted.Form["name"]), TypedSignUp.OneLine(posted.Form["organisation"]));
        // Sent twice it is one; somebody else, on the page that one went back to, is another.
        var id = IdOf("walked in", page, $"{name}\n{organisation}");
        return await Answer(posted, [new DoorEvent.WalkedIn(id, posted.Now, name, organisation)],
            DoorTexts.WalkInAdded(name), Undo.By(DoorRoutes.Tick, [posted.Value(ShowGathering.Value)], ("untick", id.ToString())));
    }

    /// <summary>Takes what a phone has noted, and tells it what it can forget, what can never be kept, and who has come by all phones together.</summary>
    public static async Task<IResult> Take(Posted posted)
    {
        if (PhoneNotes.Read(posted.Form["notes"], posted.Form["sent"], posted.Now) is not { } notes || notes.Length > TakeDoorEvents.Most) return TypedResults.BadRequest();
        var events = notes.Select(note => note.Event).OfType<DoorEvent>().ToImmutableArray();
        if (await posted.Get<TakeDoorEvents>().Run(Id(posted), events, posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel) is not { } outcome) return TypedResults.NotFound();
        var unreadable = notes.Where(note => note.Event is null).Select(note => (note.Id, Why: DoorMessages.Unreadable()));
        return TypedResults.Json(new
        {
            at = posted.Now.ToUnixTimeMilliseconds(),
            kept = outcome.Kept,
            refused = outcome.Refused.Concat(unreadable).Select(each => new { id = each.Id, says = each.Why.Text.In(posted.Visit.Language) }),
            came = outcome.Attendance.Ticks,
            walkIns = outcome.Attendance.WalkIns.Select(one => new { id = one.Id, name = one.Name, organisation = one.Organisation }),
        }, JsonSerializerOptions.Web);
    }

    static async Task<IResult> Answer(Posted posted, ImmutableArray<DoorEvent> events, Words said, Undo? undo) =>
        await posted.Get<TakeDoorEvents>().Run(Id(posted), events, posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel) switch
        {
            null => Mapping.Draw(posted.Http, Table.NotFound),
            { Refused: { IsEmpty: false } refused } => posted.Again(DoorRoutes.Door, [.. refused.Select(each => each.Why)]),
            _ => posted.Done(DoorRoutes.Door, said, undo, posted.Value(ShowGathering.Value)),
        };

    // Made of the event that it takes back: sent from two pages it is one.
    static DoorEvent.TakenBack TakingBack(Guid taken, DateTimeOffset at) => new(IdOf("taken back", taken), at, taken);

    static Guid IdOf(string what, Guid page, string who = "") =>
        new(System.Security.Cryptography.SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(what), .. page.ToByteArray(), .. System.Text.Encoding.UTF8.GetBytes(who)]).AsSpan(0, 16));

    static GatheringId Id(Posted posted) => GatheringId.Read(posted.Value(ShowGathering.Value)) ?? default;
}
