using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What is sent about feedback.</summary>
static class FeedbackDeeds
{
    public static async Task<IResult> Give(Posted posted)
    {
        var form = posted.Form;
        var typed = new TypedFeedback(form["useful"], form["met"], form["best"], form["better"], form["contact"], form["goes-on"]);
        return await posted.Get<GiveFeedback>().Run(posted.Gathering(), posted.Value("token"), typed, posted.Now, posted.Cancel) switch
        {
            null => Mapping.Draw(posted.Http, Table.NotFound),
            FeedbackOutcome.Refused(var reasons) => posted.Again(DoorRoutes.GuestFeedback, reasons),
            FeedbackOutcome.Taken => posted.Done(DoorRoutes.GuestFeedback, null, null, posted.Value(ShowGathering.Value), posted.Value("token")),
        };
    }

    public static async Task<IResult> Ask(Posted posted) =>
        await posted.Get<AskForFeedback>().Run(posted.Gathering(), posted.SignedIn.Id.Pseudonym, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel) is { } count
            ? posted.Done(DoorRoutes.Feedback, FeedbackTexts.Asked(count), null, posted.Value(ShowGathering.Value))
            : Mapping.Draw(posted.Http, Table.NotFound);
}
