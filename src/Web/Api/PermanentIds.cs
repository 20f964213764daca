using Klynge.Access;
using Klynge.Atlas.Findings;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Initiatives;
using Klynge.Register.Knowledge;
using Klynge.Register.KnownClusters;
using Klynge.Register.Organisations;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>Permanent ids lead to the page in the reader's language, or to the data where data is asked for.</summary>
static class PermanentIds
{
    public static async Task<IResult> Lead(
        string id, HttpContext http, FindingQueries findings, KnownClusters clusters, KnowledgeEnvironments knowledge, OrganisationQueries organisations, GatheringQueries gatherings, CancellationToken cancel)
    {
        var language = LanguageInPath.Of(http);
        http.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        var address = id switch
        {
            ['F', ..] when await findings.Get(id, cancel) is not null => Either(Table.Finding, Table.Data.ApiFinding),
            ['A', ..] when GatheringId.Read(id) is { } gathering && await gatherings.Get(gathering, cancel) is { Gathering.IsPublic: true } => Either(GatheringRoutes.Gathering, null),
            ['K', ..] when clusters.Get(id) is not null => Either(Table.Cluster, null),
            ['M', ..] when knowledge.Get(id) is not null => Either(Table.KnowledgeEnvironment, null),
            ['I', ..] when await Initiative(id, http) => Either(InitiativeRoutes.Initiative, InitiativeRoutes.ApiOne),
            _ when organisations.Get(id) is not null => Either(Table.Organisation, Table.Data.ApiOrganisation),
            _ => null,
        };
        if (address is null) return WantsPage(http) ? Mapping.Draw(http, Table.NotFound) : ApiAnswers.NotFound(ApiTexts.NoSuchId, http);

        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);

        string Either(SiteRoute page, SiteRoute? data) => (data is not null && WantsData(http) ? data : page).Address(language, id);
    }

    // Whether there is one that the visitor may read of: of others it is not said that there are any.
    static async Task<bool> Initiative(string id, HttpContext http) =>
        InitiativeId.TryParse(id) is { } known && known.ToString() == id
        && await http.RequestServices.GetRequiredService<InitiativeQueries>().Where(known, http.RequestAborted) is { } where
        && Visit.Of(http).May(Act.ReadPublicCase, new Subject.Case(id, where.Counties, where.Public, Example: where.Example));

    static bool WantsPage(HttpContext http) => !WantsData(http) && http.Request.Headers.Accept.ToString().Contains("html", StringComparison.OrdinalIgnoreCase);

    // What is named first in Accept among JSON and HTML wins; a browser names HTML.
    static bool WantsData(HttpContext http)
    {
        var accept = http.Request.Headers.Accept.ToString();
        var (json, html) = (accept.IndexOf("json", StringComparison.OrdinalIgnoreCase), accept.IndexOf("html", StringComparison.OrdinalIgnoreCase));
        return json >= 0 && (html < 0 || json < html);
    }
}
