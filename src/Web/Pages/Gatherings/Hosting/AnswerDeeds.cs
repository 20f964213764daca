using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What the invited send: yes, no, no more, and that they have changed their mind.</summary>
static class AnswerDeeds
{
    public static async Task<IResult> Accept(Posted posted)
    {
        var form = posted.Form;
        var typed = new TypedSignUp(form["name"], "", "", form["way"], form["access"], form["diet"], posted.Visit.Language);
        return await posted.Get<AnswerInvitation>().Accept(posted.Value("token"), typed, posted.Now, posted.Cancel) switch
        {
            null => Mapping.Draw(posted.Http, Table.NotFound),
            SignUpOutcome.Done(_, var place) => Done(posted, place is null ? HostingTexts.YouAreIn : HostingTexts.YouWait),
            SignUpOutcome.HadOne => Done(posted, null),
            SignUpOutcome.Refused(var reasons) => posted.Again(HostingRoutes.Answer, reasons),
        };
    }

    public static async Task<IResult> Decline(Posted posted) =>
        await posted.Get<AnswerInvitation>().Decline(posted.Value("token"), posted.Now, posted.Cancel) ? Done(posted, null) : Mapping.Draw(posted.Http, Table.NotFound);

    public static async Task<IResult> OptOut(Posted posted) =>
        await posted.Get<AnswerInvitation>().OptOut(posted.Value("token"), posted.Now, posted.Cancel) ? Done(posted, null) : Mapping.Draw(posted.Http, Table.NotFound);

    public static async Task<IResult> TakeBack(Posted posted) =>
        await posted.Get<AnswerInvitation>().TakeBack(posted.Value("token"), posted.Now, posted.Cancel) ? Done(posted, HostingTexts.Reconsidered) : Mapping.Draw(posted.Http, Table.NotFound);

    static IResult Done(Posted posted, Words? said) => posted.Done(HostingRoutes.Answer, said, null, posted.Value("token"));
}
