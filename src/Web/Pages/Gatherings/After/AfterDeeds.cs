using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Atlas.Findings;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Afterwards;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What is sent after a gathering: who wants to go on, and what becomes of them.</summary>
static class AfterDeeds
{
    /// <summary>The gathering that a form was sent to. The right to it was asked before, so there is one.</summary>
    public static GatheringId Gathering(this Posted posted) => GatheringId.Read(posted.Value(ShowGathering.Value))!.Value;

    /// <summary>It is not there any more.</summary>
    public static Message Gone => new("gone", "form", AfterTexts.Gone);

    public static async Task<IResult> NoteGoesOn(Posted posted)
    {
        if (!Guid.TryParse(posted.Form["sign-up"], out var signUp)) return posted.Again(DoorRoutes.After, Gone);
        var said = Klynge.Clusters.Gatherings.Feedback.NoteGoesOn.Read(posted.Form["goes-on"]);
        var (before, found) = await posted.Get<NoteGoesOn>().Run(posted.Gathering(), signUp, said, posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel);
        return !found ? posted.Again(DoorRoutes.After, Gone) : posted.Done(DoorRoutes.After, AfterTexts.Noted,
            Undo.By(DoorRoutes.NoteGoesOn, [posted.Value(ShowGathering.Value)], ("sign-up", signUp.ToString()), ("goes-on", before is { } was ? Klynge.Clusters.Gatherings.Feedback.NoteGoesOn.WordOf(was) : "")),
            posted.Value(ShowGathering.Value));
    }

    public static async Task<IResult> Tell(Posted posted) =>
        await posted.Get<TellInitiatives>().Run(posted.Gathering(), posted.Hand(null), posted.Now, posted.Cancel) is { } told
            ? posted.Done(DoorRoutes.After, AfterTexts.Told(told.Length), null, posted.Value(ShowGathering.Value))
            : Mapping.Draw(posted.Http, Table.NotFound);

    public static async Task<IResult> GoOnTogether(Posted posted)
    {
        if (await posted.Get<LookBackQueries>().Get(posted.Gathering(), posted.Cancel) is not { } back) return Mapping.Draw(posted.Http, Table.NotFound);
        var chosen = posted.Form.All("guests");
        ImmutableArray<(Party, PartnerKind)> guests =
            [.. back.Met.Where(one => chosen.Contains(one.Id.ToString())).Select(one => (one.Organisation, PartnerWords.KindOf(posted.Form[$"kind-{one.Id}"]) ?? one.LikelyKind))];

        if (InitiativeId.TryParse(posted.Form["into"]) is { } into)
        {
            // The right to the gathering was asked of the route; the initiative has its own.
            if (await posted.Get<InitiativeQueries>().Get(into, posted.Cancel) is not { } there || !posted.Visit.May(Act.EditInitiative, there.Subject())) return posted.Again(DoorRoutes.GoOn, Gone);
            return Answer(posted, await posted.Get<GoOnTogether>().Join(posted.Gathering(), into, guests, posted.Hand(into), posted.Now, posted.Cancel), GoOnTexts.Joined(there.Name));
        }
        var finding = back.Gathering.Plan.Finding is { } address && await posted.Get<FindingQueries>().Get(address, posted.Cancel) is Klynge.Atlas.Findings.FindingPage.Current(var current, _) ? PinnedFinding.Of(current) : null;
        var name = posted.Form["name"];
        return Answer(posted, await posted.Get<GoOnTogether>().Start(
            posted.Gathering(), guests, name, posted.Form["theme"], [.. posted.Form.All("counties")], finding, posted.Counties(), posted.Hand(null), posted.Now, posted.Cancel), GoOnTexts.Started(name));
    }

    static IResult Answer(Posted posted, Change? change, Words said) => change switch
    {
        null => Mapping.Draw(posted.Http, Table.NotFound),
        Change.Refused(var reasons) => posted.Again(DoorRoutes.GoOn, reasons),
        Change.Done(var initiative) => posted.Done(InitiativeRoutes.Initiative, said, null, initiative.Id.ToString()),
    };
}
