using Klynge.Access.SignIn.Letters;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Where letters about sign-in lead.</summary>
static class SignInLinksOfSite
{
    public static SignInLinks Of(SiteAddress site) => new(
        Link: (language, secret) => site.Of(SignInRoutes.Link.Address(language, secret)),
        SignIn: language => site.Of(SignInRoutes.SignIn.Address(language)),
        Create: language => site.Of(SignInRoutes.Create.Address(language)),
        Security: language => site.Of(SignInRoutes.Security.Address(language)));
}
