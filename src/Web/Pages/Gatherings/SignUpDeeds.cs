using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>What guests send: sign-up, confirmation, change and cancellation.</summary>
static class SignUpDeeds
{
    public static async Task<IResult> Send(Posted posted)
    {
        var typed = Read(posted);
        var outcome = await posted.Get<SignUpGuest>().Run(Id(posted), typed, Home(posted, typed.Organisation), posted.Now, posted.Cancel);
        return outcome switch
        {
            null => Mapping.Draw(posted.Http, Table.NotFound),
            // The page says the same to an address that had signed up already: whether it had is nobody else's business.
            SignUpOutcome.Done or SignUpOutcome.HadOne => posted.Done(GatheringRoutes.Thanks, null, null, posted.Value(ShowGathering.Value)),
            SignUpOutcome.Refused(var reasons) => posted.Again(GatheringRoutes.SignUp, reasons),
        };
    }

    public static async Task<IResult> Confirm(Posted posted) =>
        Answer(posted, await posted.Get<ConfirmSignUp>().Run(Id(posted), Token(posted), posted.Now, posted.Cancel), null);

    public static async Task<IResult> Change(Posted posted) =>
        Answer(posted, await posted.Get<ChangeSignUp>().Run(Id(posted), Token(posted), Read(posted), posted.Now, posted.Cancel), GatheringsTexts.Changed);

    public static async Task<IResult> Cancel(Posted posted) =>
        Answer(posted, await posted.Get<CancelSignUp>().Run(Id(posted), Token(posted), posted.Now, posted.Cancel), null);

    static IResult Answer(Posted posted, SignUpOutcome? outcome, Words? said) => outcome switch
    {
        null => Mapping.Draw(posted.Http, Table.NotFound),
        SignUpOutcome.Done or SignUpOutcome.HadOne => posted.Done(GatheringRoutes.Own, said, null, posted.Value(ShowGathering.Value), Token(posted)),
        SignUpOutcome.Refused(var reasons) => posted.Again(GatheringRoutes.Own, reasons),
    };

    static GatheringId Id(Posted posted) => GatheringId.Read(posted.Value(ShowGathering.Value)) ?? default;

    static string Token(Posted posted) => posted.Value("token");

    static TypedSignUp Read(Posted posted)
    {
        var form = posted.Form;
        return new(form["name"], form["organisation"], form["email"], form["way"], form["access"], form["diet"], posted.Visit.Language);
    }

    // By number it is the register's own name; by name it stays as it was typed, and the adviser matches it.
    static Home Home(Posted posted, string typed) =>
        OrganisationText.Number(typed) is { } number && posted.Get<OrganisationQueries>().Get(number) is { Name: { } name }
            ? new Home.Registered(number, name)
            : new Home.Typed(TypedSignUp.OneLine(typed));
}
