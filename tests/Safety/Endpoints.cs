using System.Collections.Immutable;
using Klynge.Access.Tests;
using Klynge.Web.Routes;

namespace Klynge.Safety.Tests;

/// <summary>What the endpoints of a running site are.</summary>
static class Endpoints
{
    /// <summary>The entry of the route table whose address an endpoint has: a deed's address, asked for, shows the deed's page.</summary>
    public static SiteRoute At(RouteEndpoint endpoint)
    {
        var raw = endpoint.RoutePattern.RawText!.TrimStart('/');
        var named = endpoint.Metadata.GetMetadata<SiteRoute>() ?? throw new InvalidOperationException($"The endpoint /{raw} stands in no route table.");
        bool Has(SiteRoute route) => route.Path.Nb == raw || route.Path.Nn == raw || route.Path.En == raw;
        return Has(named) ? named : Table.All.OfType<SiteRoute.Deed>().SingleOrDefault(deed => Has(deed) && deed.From == named) ?? named;
    }

    /// <summary>The methods that it takes.</summary>
    public static ImmutableArray<string> MethodsOf(RouteEndpoint endpoint) => [.. endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]];

    /// <summary>Every deed of the site, the keeping of drafts among them; not those that are there in the demonstration only.</summary>
    public static IEnumerable<SiteRoute.Deed> Deeds => Table.All.OfType<SiteRoute.Deed>().Where(deed => deed.Asks is not (Klynge.Access.Act.TryAs or Klynge.Access.Act.ClearExamples));

    /// <summary>Everything that is read: pages, data, files.</summary>
    public static IEnumerable<SiteRoute> Read => Table.All.Where(route => route is not SiteRoute.Deed);

    /// <summary>Whether a form that is sent by somebody who is signed out comes back with what was typed: all do but those that anyone may send.</summary>
    public static bool AsksForSignIn(SiteRoute route, string method, Visitor who) => route is SiteRoute.Deed && method == "POST" && who.Session is null
        && !RightsFile.Lines.Any(line => line.Act == route.Asks && line.About is "public" or "nothing" && line.Cells["anyone"]);
}
