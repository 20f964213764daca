using System.Globalization;
using Klynge.Access;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What is sent about tasks.</summary>
static class FollowUpDeeds
{
    /// <summary>What <c>back</c> says when the answer is to be the gathering's first page.</summary>
    public const string ToManage = "manage";

    public static async Task<IResult> Add(Posted posted)
    {
        var into = InitiativeId.TryParse(posted.Form["initiative"]);
        if (!await MayWriteInto(posted, into)) return posted.Again(DoorRoutes.Tasks, AfterDeeds.Gone);
        return Answer(posted, await posted.Get<KeepFollowUps>().Add(posted.Gathering(), posted.Form["text"], posted.Form["owner"], posted.Form.Day("due"), into, posted.Hand(into), posted.Now, posted.Cancel), FollowUpTexts.Added, null);
    }

    public static async Task<IResult> AddUsual(Posted posted)
    {
        var outcome = await posted.Get<KeepFollowUps>().AddUsual(posted.Gathering(), posted.Form["owner"], posted.Visit.Language, posted.Hand(null), posted.Now, posted.Cancel);
        if (outcome is FollowUpOutcome.Refused(var reasons)) return posted.Again(DoorRoutes.Tasks, [.. reasons.Select(reason => reason.At == "owner" ? reason with { At = "usual-owner" } : reason)]);
        return Answer(posted, outcome, FollowUpTexts.AddedUsual(outcome is FollowUpOutcome.Done(var count) ? count : 0), null);
    }

    public static Task<IResult> Finish(Posted posted) =>
        Ticking(posted, posted.Get<KeepFollowUps>().Finish, FollowUpTexts.IsDone, Undo.By(DoorRoutes.ReopenTask, [posted.Value(ShowGathering.Value)], ("number", posted.Form["number"]), ("back", posted.Form["back"])));

    public static Task<IResult> Reopen(Posted posted) => Ticking(posted, posted.Get<KeepFollowUps>().Reopen, FollowUpTexts.IsOpen, null);

    static async Task<IResult> Ticking(Posted posted, Func<GatheringId, int, Hand, DateTimeOffset, CancellationToken, Task<FollowUpOutcome?>> deed, Words said, Undo? undo)
    {
        var number = int.TryParse(posted.Form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        // One that is a step of an initiative is ticked there.
        var tied = (await posted.Get<FollowUpQueries>().Of(posted.Gathering(), posted.Cancel)).FirstOrDefault(task => task.Number == number)?.Tied?.Initiative;
        if (!await MayWriteInto(posted, tied)) return posted.Again(DoorRoutes.Tasks, FollowUpTexts.NotYours(tied!.Value));
        return Answer(posted, await deed(posted.Gathering(), number, posted.Hand(tied), posted.Now, posted.Cancel), said, undo);
    }

    // The right to the gathering was asked of the route; the initiative has its own.
    static async Task<bool> MayWriteInto(Posted posted, InitiativeId? initiative) =>
        initiative is not { } id || (await posted.Get<InitiativeQueries>().Get(id, posted.Cancel) is { } there && posted.Visit.May(Act.EditInitiative, there.Subject()));

    static IResult Answer(Posted posted, FollowUpOutcome? outcome, Words said, Undo? undo) => outcome switch
    {
        null => posted.Again(DoorRoutes.Tasks, AfterDeeds.Gone),
        FollowUpOutcome.Refused(var reasons) => posted.Again(DoorRoutes.Tasks, reasons),
        FollowUpOutcome.Done => posted.Done(posted.Form["back"] == ToManage ? HostingRoutes.Manage : DoorRoutes.Tasks, said, undo, posted.Value(ShowGathering.Value)),
    };
}
