using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What is done behind a link from a letter.</summary>
static class LinkDeeds
{
    public static async Task<IResult> BeginByPassword(Posted posted) =>
        await posted.Get<BeginAccount>().ByPassword(posted.Value("secret"), SignInDeeds.Typed(posted, "password"), posted.Now, posted.Cancel) switch
        {
            BeginOutcome.Gone => Gone(posted),
            BeginOutcome.Refused(var reasons) => posted.Again(SignInRoutes.Link, reasons),
            BeginOutcome.Begun(var account, _, _) => SignInDeeds.GoOn(posted, new HalfWay(account, MakesFactor: true)),
        };

    public static async Task<IResult> RecoverByPassword(Posted posted)
    {
        switch (await posted.Get<RecoverAccount>().ByPassword(posted.Value("secret"), posted.Form["code"], SignInDeeds.Typed(posted, "password"), posted.Now, posted.Cancel))
        {
            case RecoverOutcome.Refused(var reasons):
                return posted.Again(SignInRoutes.Link, reasons);
            case RecoverOutcome.Back(var account, _, GaveCode: false):
                return SignInDeeds.GoOn(posted, new HalfWay(account, MakesFactor: true));
            case RecoverOutcome.Back(_, var person, _):
                Notice.Leave(posted.Http, new Notice(SignInTexts.PasswordIsNew, null));
                var arrived = await Arriving.Arrive(posted, person, SignInMethod.Password);
                return await SecurityDeeds.AppNext(posted, person) ?? arrived;
            default:
                return Gone(posted);
        }
    }

    // The link's page says what became of it, and what to do.
    static RazorComponentResult Gone(Posted posted) => Mapping.Draw(posted.Http, SignInRoutes.Link);
}
