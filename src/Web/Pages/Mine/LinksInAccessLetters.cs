using Klynge.Access.People;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Mine;

/// <summary>Where letters about roles lead.</summary>
public static class LinksInAccessLetters
{
    /// <param name="of">Makes a whole address of a path of the site.</param>
    public static AccessLinks Of(Func<string, string> of) => new(
        Begin: (language, secret) => of(SignInRoutes.Link.Address(language, secret)),
        Home: language => of(HomeRoutes.Home.Address(language)));
}
