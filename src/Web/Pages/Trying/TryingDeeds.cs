using Klynge.Access.Demonstrating;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.Trying;

/// <summary>What is sent from "try it as".</summary>
static class TryingDeeds
{
    /// <summary>What stands for nobody: the site as anyone sees it.</summary>
    public const string Anyone = "anyone";

    /// <summary>Signs in as the made-up person of a role, or out.</summary>
    public static async Task<IResult> Begin(Posted posted)
    {
        var before = SessionCookie.Read(posted.Http.Request);
        if (posted.Form["role"] == Anyone)
        {
            if (before is not null) await posted.Get<EndSession>().BySecret(before, posted.Now, posted.Cancel);
            SessionCookie.Remove(posted.Http);
            return posted.Done(Table.Front, TryingTexts.AsAnyone, null);
        }
        if (MadeUpPeople.All.FirstOrDefault(one => one.Role.ToString() == posted.Form["role"]) is not { } person) return posted.Again(TryingRoutes.Try, new Message("role-missing", "roles", TryingTexts.NoRole));
        if (!await posted.Get<InviteMadeUpPeople>().AreHere(posted.Cancel)) return posted.Again(TryingRoutes.Try, new Message("nobody-made-up", "", TryingTexts.NobodyHere));

        SessionCookie.Write(posted.Http, await posted.Get<BeginSession>().Run(
            person.Id, SignInMethod.Demonstration, null, posted.Http.Request.Headers.UserAgent.ToString(), before, posted.Now, posted.Cancel));
        var (page, values) = await Beginnings.Of(person.Role, posted);
        return posted.Done(page, TryingTexts.Now(person), null, values);
    }

    /// <summary>Takes out all that is made up.</summary>
    public static async Task<IResult> Clear(Posted posted)
    {
        var cases = await posted.Get<ClearDemonstration>().Run(posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel);
        SessionCookie.Remove(posted.Http);
        return posted.Done(TryingRoutes.Try, TryingTexts.Cleared(cases.Length), null);
    }
}
