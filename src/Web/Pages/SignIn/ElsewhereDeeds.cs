using Klynge.Access;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Elsewhere;
using Klynge.Web.Forms;
using Klynge.Web.Oidc;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Going to a provider, and leaving one for good.</summary>
static class ElsewhereDeeds
{
    public static Task<IResult> SignIn(Posted posted) => Leave(posted, new Journey.ToSignIn(LocalAddress.Read(posted.Form[Carried.Next])), SignInRoutes.SignIn);

    public static Task<IResult> Begin(Posted posted) => Leave(posted, new Journey.ToBegin(posted.Value("secret")), SignInRoutes.Link);

    public static Task<IResult> Link(Posted posted) => Asking.IsFresh(posted.Http, posted.Now) ? Leave(posted, new Journey.ToLink(posted.SignedIn.Id), SignInRoutes.Security) : Task.FromResult(SecurityDeeds.SignInFirst(posted));

    public static async Task<IResult> Unlink(Posted posted)
    {
        if (!Asking.IsFresh(posted.Http, posted.Now)) return SecurityDeeds.SignInFirst(posted);
        return await posted.Get<SignInElsewhere>().Unlink(posted.SignedIn.Id, posted.Form["issuer"], posted.Now, posted.Cancel)
            ? posted.Done(SignInRoutes.Security, SignInTexts.ElsewhereUnlinked, null)
            : posted.Again(SignInRoutes.Security, SignInMessages.LastWay());
    }

    /// <remarks>
    /// Not a redirect: a form may lead to ourselves only, which browsers hold its redirects to as well. The page goes on by itself, or by its link.
    /// </remarks>
    static async Task<IResult> Leave(Posted posted, Journey journey, SiteRoute.Page from)
    {
        if (posted.Get<OidcProviders>().Find(posted.Form["provider"]) is not { } provider) return Mapping.Draw(posted.Http, Table.NotFound);
        try
        {
            await posted.Http.ChallengeAsync(provider.Scheme, journey.Write(posted.Visit.Language, anew: posted.Person is Person.SignedIn));
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or AuthenticationFailureException)
        {
            return posted.Again(from, SignInMessages.ProviderDown(provider.Title));
        }
        var response = posted.Http.Response;
        var address = response.Headers.Location.ToString();
        response.Headers.Remove("Location");
        response.StatusCode = StatusCodes.Status200OK;
        response.Headers["Refresh"] = $"0;url={address}";
        response.Headers.CacheControl = "no-cache, no-store";
        return new RazorComponentResult<LeavingPage>(new { Provider = provider.Title, Address = address }) { PreventStreamingRendering = true };
    }
}
