using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters;
using Klynge.Web.Pages.Contacts;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Gatherings.Hosting;
using Klynge.Web.Pages.Lists;
using static Klynge.Access.Act;

namespace Klynge.Web.Routes;

/// <summary>Holding a gathering: plan, guests, invitations, letters; and the contacts of organisations.</summary>
public static class HostingRoutes
{
    public static readonly SiteRoute.Page Hosted = new("hosted-gatherings", typeof(HostedPage), new("arrangement/styr", "arrangement/styr", "events/manage"), PlanGatherings, [.. Turning.Fields]);
    public static readonly SiteRoute.Page New = new("new-gathering", typeof(NewPage), new("arrangement/nytt", "arrangement/nytt", "events/new"), PlanGatherings, "finding", "initiative", "county", "kind", "copy");
    public static readonly SiteRoute.Deed Begin = new("begin-gathering", new("arrangement/nytt/lagre", "arrangement/nytt/lagre", "events/new/save"), PlanGatherings, New,
        ["kind", "town", "place", "link", "day", "start", "capacity", "counties", "finding", "initiative", "copy"], PlanDeeds.Begin)
    { Drafts = typeof(ClustersDb) };

    public static readonly SiteRoute.Page Manage = Of("manage-gathering", typeof(ManagePage), "/styr", "/styr", "/manage", SeeGuests);
    public static readonly SiteRoute.Page Guests = Of("gathering-guests", typeof(GuestsPage), "/pameldte", "/pamelde", "/guests", SeeGuests, ["q", "needs=yes", .. Turning.Fields, "format"], GuestsFile.Answer);
    public static readonly SiteRoute.Page Edit = Of("edit-gathering", typeof(EditPage), "/endre", "/endre", "/edit", EditGathering);
    public static readonly SiteRoute.Page Invite = Of("invite-guests", typeof(InvitePage), "/inviter", "/inviter", "/invite", EditGathering, ["by", "finding", "initiative", "county"]) with { Confidential = new("invite-guests") };
    public static readonly SiteRoute.Page Letter = Of("invitation-letter", typeof(LetterPage), "/invitasjon", "/invitasjon", "/invitation", EditGathering, ["in"]) with { Confidential = new("invitation-letter") };
    public static readonly SiteRoute.Page Invited = Of("invited-guests", typeof(InvitedPage), "/inviterte", "/inviterte", "/invited", SeeGuests, [.. Turning.Fields]);
    public static readonly SiteRoute.Page WorkList = Of("work-list", typeof(WorkListPage), "/arbeidsliste", "/arbeidsliste", "/work-list", EditGathering) with { Confidential = new("work-list") };
    public static readonly SiteRoute.Page Paper = Of("printed-letters", typeof(PaperPage), "/brev", "/brev", "/letters", EditGathering) with { Confidential = new("printed-letters") };

    public static readonly SiteRoute.Deed Open = On(Manage, "open-gathering", "kunngjor", "kunngjer", "announce", EditGathering, [], PlanDeeds.Open);
    public static readonly SiteRoute.Deed Close = On(Manage, "close-sign-up", "steng", "steng", "close", EditGathering, [], PlanDeeds.Close);
    public static readonly SiteRoute.Deed Hold = On(Manage, "hold-gathering", "holdt", "halde", "held", EditGathering, [], PlanDeeds.Hold);
    public static readonly SiteRoute.Deed CallOff = On(Manage, "call-off-gathering", "avlys", "avlys", "call-off", EditGathering, ["reason"], PlanDeeds.CallOff, drafts: true);
    public static readonly SiteRoute.Deed Replan = On(Edit, "replan-gathering", "lagre", "lagre", "save", EditGathering,
        ["kind", "title_nb", "title_nn", "title_en", "place", "link", "day", "start", "end", "capacity", "deadline", "deadline_clock", "programme", "universal_design", "languages", "counties", "finding", "initiative"],
        PlanDeeds.Replan, drafts: true);

    public static readonly SiteRoute.Deed AddGuest = On(Guests, "add-guest", "ny", "ny", "new", SeeGuests, ["name", "organisation", "email", "way", "language"], GuestDeeds.Add) with { InBrowser = true };
    public static readonly SiteRoute.Deed CancelGuest = On(Guests, "cancel-guest", "avbud", "avbod", "cancel", SeeGuests, ["guest"], GuestDeeds.Cancel);
    public static readonly SiteRoute.Deed PromoteGuest = On(Guests, "promote-guest", "plass", "plass", "promote", SeeGuests, ["guest", "instead"], GuestDeeds.Promote);
    public static readonly SiteRoute.Deed NoteGuest = On(Guests, "note-guest", "merknad", "merknad", "note", SeeGuests, ["guest", "note"], GuestDeeds.Note) with { InBrowser = true };

    public static readonly SiteRoute.Deed Choose = On(Invite, "choose-guests", "velg", "vel", "choose", EditGathering, ["guest", "by", "finding", "initiative", "county"], InviteDeeds.Choose) with { Largest = 1024 * 1024 };
    public static readonly SiteRoute.Deed ChooseListed = On(Invite, "choose-listed", "liste", "liste", "list", EditGathering, ["list"], InviteDeeds.ChooseListed) with { Largest = 1024 * 1024, InBrowser = true };
    public static readonly SiteRoute.Deed Drop = On(Invited, "drop-guests", "fjern", "fjern", "drop", EditGathering, ["invitation"], InviteDeeds.Drop);
    public static readonly SiteRoute.Deed WriteLetter = On(Letter, "write-invitation", "skriv", "skriv", "write", EditGathering,
        ["subject-nb", "subject-nn", "subject-en", "body-nb", "body-nn", "body-en"], InviteDeeds.Write, drafts: true);
    public static readonly SiteRoute.Deed Trial = On(Letter, "send-trial", "prove", "prove", "trial", EditGathering, ["in"], InviteDeeds.Trial);
    public static readonly SiteRoute.Deed Send = On(Letter, "send-invitations", "send", "send", "send", EditGathering, [], InviteDeeds.Send);
    public static readonly SiteRoute.Deed SendAgain = On(Manage, "send-invitations-again", "send-igjen", "send-igjen", "send-again", EditGathering, [], InviteDeeds.Again);
    public static readonly SiteRoute.Deed TakeBack = On(Manage, "take-back-invitations", "trekk-tilbake", "trekk-tilbake", "take-back", EditGathering, ["batch"], InviteDeeds.TakeBack);
    public static readonly SiteRoute.Deed FoundContact = On(WorkList, "found-contact", "kontakt", "kontakt", "contact", EditGathering, ["invitation", "name", "email", "role", "language", "source", "basis"], InviteDeeds.FoundContact) with { InBrowser = true };
    public static readonly SiteRoute.Deed SentOnPaper = On(WorkList, "sent-on-paper", "sendt", "sendt", "sent", EditGathering, ["invitation"], InviteDeeds.SentOnPaper);

    public static readonly SiteRoute.Page Answer = new("answer-invitation", typeof(AnswerPage), new("invitasjon/{token}", "invitasjon/{token}", "invitation/{token}"), AnswerInvitation);
    public static readonly SiteRoute.Deed Accept = Answered("accept-invitation", "ja", "ja", "yes", ["name", "way", "access", "diet"], AnswerDeeds.Accept) with { InBrowser = true };
    public static readonly SiteRoute.Deed Decline = Answered("decline-invitation", "nei", "nei", "no", [], AnswerDeeds.Decline);
    public static readonly SiteRoute.Deed OptOut = Answered("opt-out", "ingen-flere", "ingen-fleire", "no-more", [], AnswerDeeds.OptOut);
    public static readonly SiteRoute.Deed Reconsider = Answered("reconsider-invitation", "angre", "angre", "undo", [], AnswerDeeds.TakeBack);

    public static readonly SiteRoute.Page Contacts = new("contacts", typeof(ContactsPage), new("kontakter", "kontaktar", "contacts"), KeepContacts, ["q", .. Turning.Fields, "format"])
    { File = ContactsFile.Answer, Confidential = new("contacts") };
    public static readonly SiteRoute.Page Import = new("import-contacts", typeof(ImportPage), new("kontakter/les-inn", "kontaktar/les-inn", "contacts/import"), KeepContacts)
    { Confidential = new("contacts") };
    public static readonly SiteRoute.Deed Preview = new("preview-contacts", new("kontakter/les-inn/se", "kontaktar/les-inn/sjaa", "contacts/import/preview"), KeepContacts, Import,
        ["list", "file", "rows", "source", "basis", "choice-*"], ContactDeeds.Preview)
    { Largest = 12 * 1024 * 1024, InBrowser = true };
    public static readonly SiteRoute.Deed TakeIn = new("take-in-contacts", new("kontakter/les-inn/lagre", "kontaktar/les-inn/lagre", "contacts/import/save"), KeepContacts, Import,
        ["rows", "source", "basis", "choice-*"], ContactDeeds.TakeIn)
    { Largest = 12 * 1024 * 1024 };
    public static readonly SiteRoute.Deed Aside = new("rows-set-aside", new("kontakter/les-inn/avvik", "kontaktar/les-inn/avvik", "contacts/import/aside"), KeepContacts, Import,
        ["rows", "source", "basis", "choice-*"], ContactDeeds.Aside)
    { Largest = 12 * 1024 * 1024 };
    public static readonly SiteRoute.Deed DropContact = new("drop-contact", new("kontakter/slett", "kontaktar/slett", "contacts/delete"), KeepContacts, Contacts, ["contact"], ContactDeeds.Drop);
    public static readonly SiteRoute.Deed NoMore = new("no-more-letters", new("kontakter/ingen-flere", "kontaktar/ingen-fleire", "contacts/no-more"), KeepContacts, Contacts, ["contact"], ContactDeeds.NoMore);

    public static ImmutableArray<SiteRoute> All =>
    [
        Hosted, New, Begin, Manage, Guests, Edit, Invite, Letter, Invited, WorkList, Paper, Open, Close, Hold, CallOff, Replan, AddGuest, CancelGuest, PromoteGuest, NoteGuest,
        Choose, ChooseListed, Drop, WriteLetter, Trial, Send, SendAgain, TakeBack, FoundContact, SentOnPaper, Answer, Accept, Decline, OptOut, Reconsider,
        Contacts, Import, Preview, TakeIn, Aside, DropContact, NoMore,
    ];

    static SiteRoute.Page Of(string name, Type component, string nb, string nn, string en, Act asks, string[]? query = null, Func<HttpContext, Visits.Visit, string, Task<IResult>>? file = null) =>
        new(name, component, new("arrangement/{gathering}" + nb, "arrangement/{gathering}" + nn, "events/{gathering}" + en), asks, query ?? [])
        { About = ShowGathering.About, File = file, Confidential = asks is SeeGuests ? new(name) : null };

    static SiteRoute.Deed On(SiteRoute.Page from, string name, string nb, string nn, string en, Act asks, ImmutableArray<string> fields, Func<Forms.Posted, Task<IResult>> run, bool drafts = false) =>
        new(name, new($"{from.Path.Nb}/{nb}", $"{from.Path.Nn}/{nn}", $"{from.Path.En}/{en}"), asks, from, fields, run) { About = ShowGathering.About, Drafts = drafts ? typeof(ClustersDb) : null };

    static SiteRoute.Deed Answered(string name, string nb, string nn, string en, ImmutableArray<string> fields, Func<Forms.Posted, Task<IResult>> run) =>
        new(name, new("invitasjon/{token}/" + nb, "invitasjon/{token}/" + nn, "invitation/{token}/" + en), AnswerInvitation, Answer, fields, run) { Rate = new(Burst: 30, PerMinute: 30), Largest = 32 * 1024 };
}
