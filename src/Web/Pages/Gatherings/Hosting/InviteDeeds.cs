using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Access.People;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What is sent to choose guests, and to write and send invitations.</summary>
static class InviteDeeds
{
    /// <summary>How a tick for a printed letter begins; the organisation's number follows.</summary>
    public const string OnPaper = "paper-";

    public static async Task<IResult> Choose(Posted posted)
    {
        if (await posted.Get<GatheringQueries>().Get(posted.Gathering(), posted.Cancel) is not { } one) return TypedResults.NotFound();
        var ask = InviteAsk.Read(field => posted.Form[field] is { Length: > 0 } text ? text : null, one.Gathering.Plan);
        var suggested = await Suggest(posted.Http, posted.Visit, ask);
        var ticked = posted.Form.All("guest").ToHashSet(StringComparer.Ordinal);
        // Why each is suggested is found out again here: what a form says of it is nobody's word.
        return await Keep(posted, [.. suggested.Suggestions.SelectMany(one => Guests(one).Where(guest => ticked.Contains(guest.Tick)).Select(guest => guest.Guest))], HostingRoutes.Letter);
    }

    public static async Task<IResult> ChooseListed(Posted posted)
    {
        var list = new GuestSource.Listed(posted.Form["list"]);
        if (list.WhyNot().ToImmutableArray() is { IsEmpty: false } reasons) return posted.Again(HostingRoutes.Invite, reasons);
        var suggested = await posted.Get<SuggestGuests>().Run(list, posted.Cancel);
        var choosing = await posted.Get<ChooseGuests>().Run(posted.Gathering(), [.. suggested.Suggestions.SelectMany(one => Guests(one).Select(guest => guest.Guest))], By(posted), posted.Now, posted.Cancel);
        return choosing is null ? TypedResults.NotFound()
            : suggested.NotFound.IsEmpty ? posted.Done(HostingRoutes.Letter, HostingTexts.Chosen(choosing), null, posted.Value(ShowGathering.Value))
            : posted.Again(HostingRoutes.Invite, new Message("list-not-found", "list", HostingTexts.NotFound(suggested.NotFound, choosing.Added)));
    }

    public static async Task<IResult> Drop(Posted posted)
    {
        await posted.Get<ChooseGuests>().Drop(posted.Gathering(), posted.Ids("invitation"), By(posted), posted.Now, posted.Cancel);
        return posted.Done(HostingRoutes.Invited, HostingTexts.Dropped, null, posted.Value(ShowGathering.Value));
    }

    public static async Task<IResult> Write(Posted posted)
    {
        var form = posted.Form;
        var text = new InvitationText(new(form["subject-nb"], form["subject-nn"], form["subject-en"]), new(form["body-nb"], form["body-nn"], form["body-en"]));
        return Answer(posted, await posted.Get<WriteInvitation>().Run(posted.Gathering(), text, By(posted), posted.Now, posted.Cancel), HostingRoutes.Letter, HostingTexts.TextSaved);
    }

    public static async Task<IResult> Trial(Posted posted)
    {
        var me = posted.SignedIn;
        var own = MadeUpPeople.All.FirstOrDefault(person => person.Id == me.Id)?.Email ?? (await posted.Get<PeopleQueries>().Get(me.Id, posted.Cancel))?.Addresses.FirstOrDefault();
        if (EmailAddress.Read(own ?? "") is not { } address) return posted.Again(HostingRoutes.Letter, new Message("no-own-address", "preview", HostingTexts.NoOwnAddress));
        var language = ContactText.LanguageOf(posted.Form["in"]) ?? posted.Visit.Language;
        return await posted.Get<SendTrial>().Run(posted.Gathering(), language, new Addressee(me.Name, address), By(posted), me.ActingFor?.Organisation, posted.Now, posted.Cancel)
            ? posted.Done(HostingRoutes.Letter, HostingTexts.TrialSent(address.Text), null, posted.Value(ShowGathering.Value))
            : TypedResults.NotFound();
    }

    public static async Task<IResult> Send(Posted posted) =>
        Answer(posted, await posted.Get<SendInvitations>().Run(posted.Gathering(), By(posted), posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel), HostingRoutes.Letter);

    public static async Task<IResult> Again(Posted posted) =>
        Answer(posted, await posted.Get<SendInvitations>().Again(posted.Gathering(), By(posted), posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel), HostingRoutes.Manage);

    public static async Task<IResult> TakeBack(Posted posted) => posted.Ids("batch") is [var batch]
        ? Answer(posted, await posted.Get<SendInvitations>().TakeBack(posted.Gathering(), batch, By(posted), posted.Now, posted.Cancel), HostingRoutes.Manage)
        : TypedResults.NotFound();

    public static async Task<IResult> FoundContact(Posted posted)
    {
        var form = posted.Form;
        var typed = new ContactText(0, "", "", "", TypedSignUp.OneLine(form["name"]), form["email"], TypedSignUp.OneLine(form["role"]), form["language"]);
        return posted.Ids("invitation") is [var invitation]
            ? Answer(posted, await posted.Get<WriteInvitation>().FoundContact(posted.Gathering(), invitation, typed, new(form["source"], form["basis"]), By(posted), posted.Now, posted.Cancel), HostingRoutes.WorkList, HostingTexts.Found)
            : TypedResults.NotFound();
    }

    public static async Task<IResult> SentOnPaper(Posted posted)
    {
        var sent = await posted.Get<WriteInvitation>().SentOnPaper(posted.Gathering(), posted.Ids("invitation"), By(posted), posted.Now, posted.Cancel);
        return posted.Done(HostingRoutes.WorkList, HostingTexts.SentOnPaper(sent), null, posted.Value(ShowGathering.Value));
    }

    /// <summary>Who is suggested: of an initiative's partners nobody, for those who may not read it.</summary>
    public static async Task<Suggested> Suggest(HttpContext http, Visit visit, InviteAsk ask) =>
        ask.Source is GuestSource.Initiative(var id) && await ReadableInitiative.Of(http, visit, id) is null
            ? Suggested.Nobody
            : await http.RequestServices.GetRequiredService<SuggestGuests>().Run(ask.Source, http.RequestAborted);

    /// <summary>The guests that a suggestion stands for, each with what its tick is called.</summary>
    public static IEnumerable<(string Tick, ChosenGuest Guest)> Guests(Suggestion one)
    {
        var home = new Home.Registered(one.Number, one.Name);
        return one.Contacts.IsEmpty
            ? [(OnPaper + one.Number, new ChosenGuest(home, null, one.Written, one.Why))]
            : one.Contacts.Select(contact => (contact.Id.ToString("N"), new ChosenGuest(home, new Addressee(contact.Name, contact.Email), contact.Language ?? one.Written, one.Why)));
    }

    static async Task<IResult> Keep(Posted posted, ImmutableArray<ChosenGuest> guests, SiteRoute.Page next) =>
        await posted.Get<ChooseGuests>().Run(posted.Gathering(), guests, By(posted), posted.Now, posted.Cancel) is { } choosing
            ? posted.Done(next, HostingTexts.Chosen(choosing), null, posted.Value(ShowGathering.Value))
            : TypedResults.NotFound();

    static IResult Answer(Posted posted, ImmutableArray<Message>? reasons, SiteRoute.Page page, Words said) => reasons switch
    {
        null => TypedResults.NotFound(),
        { IsEmpty: true } => posted.Done(page, said, null, posted.Value(ShowGathering.Value)),
        var all => posted.Again(page, all.Value),
    };

    static IResult Answer(Posted posted, Sending? sending, SiteRoute.Page from) => sending switch
    {
        null => TypedResults.NotFound(),
        Sending.Posted(var letters, var batch) => posted.Done(HostingRoutes.Manage, HostingTexts.Sent(letters),
            Undo.By(HostingRoutes.TakeBack, [posted.Value(ShowGathering.Value)], ("batch", batch.ToString("N"))), posted.Value(ShowGathering.Value)),
        Sending.Withdrawn(var draft) => posted.Done(HostingRoutes.Manage, draft ? HostingTexts.TakenBackDraft : HostingTexts.TakenBack, null, posted.Value(ShowGathering.Value)),
        Sending.Refused(var reasons) => posted.Again(from, reasons),
    };

    static string By(Posted posted) => posted.SignedIn.Id.Pseudonym;
}
