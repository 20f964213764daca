using Klynge.Access;
using Klynge.Access.Cases;
using Klynge.Access.Mandates;
using Klynge.Access.Own;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.Mine;

/// <summary>What is sent from one's own pages.</summary>
static class HomeDeeds
{
    /// <summary>Oneself; nobody where nobody is signed in.</summary>
    public static ValueTask<Subject?> AboutMe(HttpContext http) => new(Asking.Of(http) is Person.SignedIn me ? new Subject.Own(me.Id) : null);

    /// <summary>Whoever an offer is made to.</summary>
    public static async ValueTask<Subject?> AboutOffer(HttpContext http) =>
        Guid.TryParse((string?)http.Request.RouteValues["offer"], out var offer) && await http.RequestServices.GetRequiredService<CaseQueries>().WhomTo(offer, http.RequestAborted) is { } person
            ? new Subject.Own(person)
            : null;

    public static async Task<IResult> Choose(Posted posted)
    {
        var chosen = Guid.TryParse(posted.Form["mandate"], out var mandate) && Asking.SessionOf(posted.Http) is { } session
            && await posted.Get<ChooseMandate>().Run(posted.SignedIn, session, new(mandate), posted.Cancel);
        return chosen
            ? posted.Done(HomeRoutes.Home, HomeTexts.Chosen(posted.SignedIn.Mandates.Single(own => own.Id.Value == mandate)), null)
            : posted.Again(HomeRoutes.Home, new Message("no-such-mandate", "mandate", HomeTexts.NoSuchMandate));
    }

    public static async Task<IResult> Answer(Posted posted)
    {
        bool? yes = posted.Form["answer"] switch { "yes" => true, "no" => false, _ => null };
        if (yes is not { } answer) return posted.Again(HomeRoutes.Home, new Message("no-answer", "offers", HomeTexts.AnswerFirst));
        return await posted.Get<AnswerOffer>().Run(Guid.Parse(posted.Value("offer")), posted.SignedIn.Id, answer, posted.Now, posted.Cancel) switch
        {
            null => posted.Again(HomeRoutes.Home, new Message("no-offer", "offers", HomeTexts.NoOffer)),
            var @case => answer ? posted.Done(InitiativeRoutes.Initiative, HomeTexts.Taken, null, @case) : posted.Done(HomeRoutes.Home, HomeTexts.Declined, null),
        };
    }

    public static async Task<IResult> Rename(Posted posted)
    {
        var language = Languages.All.Where(each => each.Path() == posted.Form["language"]).Cast<Language?>().FirstOrDefault();
        if (TypedMandate.WhyNoName(posted.Form["name"]) is { } reason) return posted.Again(HomeRoutes.Stored, reason);
        await posted.Get<RenamePerson>().Run(posted.SignedIn.Id, posted.Form["name"], language ?? posted.Visit.Language, posted.Now, posted.Cancel);
        return posted.Done(HomeRoutes.Stored, HomeTexts.Renamed, null);
    }

    public static async Task<IResult> ChooseAlerts(Posted posted)
    {
        var chosen = new Dictionary<AlertKind, HowOften>();
        foreach (var kind in AlertKinds.All)
            if (AlertKinds.Way(posted.Form[kind.Key()]) is { } how) chosen[kind] = how;
        if (AlertKinds.All.Except(chosen.Keys).ToArray() is { Length: > 0 } missing) return posted.Again(HomeRoutes.Alerts, [.. missing.Select(kind => new Message("no-way", kind.Key(), AlertTexts.ChooseOne))]);
        await posted.Get<ChooseAlerts>().Run(posted.SignedIn.Id, chosen, posted.Now, posted.Cancel);
        return posted.Done(HomeRoutes.Alerts, AlertTexts.Saved, null);
    }

    public static async Task<IResult> AskErasure(Posted posted)
    {
        if (posted.Form["sure"] != "yes") return posted.Again(HomeRoutes.Erase, new Message("not-sure", "sure", HomeTexts.TickFirst));
        await posted.Get<EraseMe>().Ask(posted.SignedIn.Id, posted.Now, posted.Cancel);
        return posted.Done(HomeRoutes.Erase, null, null);
    }

    public static async Task<IResult> KeepMe(Posted posted)
    {
        await posted.Get<EraseMe>().TakeBack(posted.SignedIn.Id, posted.Now, posted.Cancel);
        return posted.Done(HomeRoutes.Erase, HomeTexts.Kept, null);
    }
}
