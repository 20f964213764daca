using Klynge.Access.Cases;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Roles;

/// <summary>What is sent about who has a part in an initiative.</summary>
static class PeopleDeeds
{
    public static async Task<IResult> Offer(Posted posted)
    {
        var (form, id) = (posted.Form, posted.Initiative());
        if (await posted.Get<InitiativeQueries>().Get(id, posted.Cancel) is not { } initiative) return TypedResults.NotFound();
        return await posted.Get<OfferCaseRole>().Run(id.ToString(), initiative.Name, form["name"], form["email"], MandateDeeds.RoleOf(form["role"]), posted.Visit.Language,
            posted.SignedIn, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel) switch
        {
            OfferOutcome.Refused(var reasons) => posted.Again(RightsRoutes.People, reasons),
            OfferOutcome.Offered => posted.Done(RightsRoutes.People, RightsTexts.Sent, null, id.ToString()),
        };
    }

    public static async Task<IResult> End(Posted posted) => Answer(posted, "part", RightsTexts.PartEnded, RightsTexts.NoSuchPart,
        await posted.Get<EndCaseRole>().Run(Case(posted), Which(posted, "part"), posted.SignedIn.Id, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel));

    public static async Task<IResult> TakeBack(Posted posted) => Answer(posted, "offer", RightsTexts.TakenBack, RightsTexts.NoSuchOffer,
        await posted.Get<EndCaseRole>().TakeBack(Case(posted), Which(posted, "offer"), posted.SignedIn.Id, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel));

    static IResult Answer(Posted posted, string field, Words done, Words not, bool was) =>
        was ? posted.Done(RightsRoutes.People, done, null, Case(posted)) : posted.Again(RightsRoutes.People, new Message("not-there", field, not));

    static string Case(Posted posted) => posted.Initiative().ToString();

    static Guid Which(Posted posted, string field) => Guid.TryParse(posted.Form[field], out var id) ? id : Guid.Empty;
}
