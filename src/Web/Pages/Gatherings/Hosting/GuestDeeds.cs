using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What organisers send about sign-ups.</summary>
static class GuestDeeds
{
    public static async Task<IResult> Add(Posted posted)
    {
        var form = posted.Form;
        var typed = new TypedSignUp(form["name"], form["organisation"], form["email"], form["way"], "", "", ContactText.LanguageOf(form["language"]) ?? posted.Visit.Language);
        var home = OrganisationText.Number(typed.Organisation) is { } number && posted.Get<OrganisationQueries>().Get(number) is { } known
            ? (Home)new Home.Registered(number, known.Name)
            : new Home.Typed(TypedSignUp.OneLine(typed.Organisation));
        return Answer(posted, await posted.Get<KeepGuests>().Add(posted.Gathering(), typed, home, By(posted), posted.Now, posted.Cancel), HostingTexts.Added);
    }

    public static async Task<IResult> Cancel(Posted posted) => posted.Ids("guest") is [var guest]
        ? Answer(posted, await posted.Get<KeepGuests>().Cancel(posted.Gathering(), guest, By(posted), posted.Now, posted.Cancel), HostingTexts.CancelDone)
        : TypedResults.NotFound();

    public static async Task<IResult> Promote(Posted posted) => posted.Ids("guest") is [var guest]
        ? Answer(posted, await posted.Get<PromoteGuest>().Run(posted.Gathering(), guest, posted.Ids("instead") is [var other] ? other : null, By(posted), posted.Now, posted.Cancel), HostingTexts.PromoteDone)
        : TypedResults.NotFound();

    public static async Task<IResult> Note(Posted posted)
    {
        if (posted.Form["note"].Length > KeepGuests.LongestNote) return posted.Again(HostingRoutes.Guests, new Message("note-too-long", "form", HostingTexts.NoteTooLong));
        return posted.Ids("guest") is [var guest] && await posted.Get<KeepGuests>().Note(posted.Gathering(), guest, posted.Form["note"], By(posted), posted.Now, posted.Cancel)
            ? posted.Done(HostingRoutes.Guests, HostingTexts.NoteKept, null, posted.Value(ShowGathering.Value))
            : TypedResults.NotFound();
    }

    static IResult Answer(Posted posted, SignUpOutcome? outcome, Words said) => outcome switch
    {
        null => TypedResults.NotFound(),
        SignUpOutcome.Done => posted.Done(HostingRoutes.Guests, said, null, posted.Value(ShowGathering.Value)),
        SignUpOutcome.HadOne => posted.Done(HostingRoutes.Guests, HostingTexts.AddedHad, null, posted.Value(ShowGathering.Value)),
        SignUpOutcome.Refused(var reasons) => posted.Again(HostingRoutes.Guests, reasons),
    };

    static string By(Posted posted) => posted.SignedIn.Id.Pseudonym;
}
