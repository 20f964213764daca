using Klynge.Web.Pages.Errors;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Routes;

/// <summary>
/// Refuses a query field that the route does not know: a misspelt filter that is silently ignored shows another answer than the one asked for.
/// </summary>
static class UnknownQuery
{
    public static IApplicationBuilder UseQueryCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var route = http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>();
        string[] unknown = route is null || route.Query.Contains("*") ? [] : [.. http.Request.Query.Keys.Where(field => !route.Query.Contains(field)).Order()];
        if (unknown is []) await next(http);
        else await Refuse(http, route!, unknown).ExecuteAsync(http);
    });

    static IResult Refuse(HttpContext http, SiteRoute route, string[] unknown) => route switch
    {
        SiteRoute.Data => TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: ErrorTexts.UnknownFields(unknown).In(LanguageInPath.Of(http)),
            extensions: new Dictionary<string, object?> { ["unknown"] = unknown, ["known"] = route.Query.ToArray() }),
        SiteRoute.Page => new RazorComponentResult<UnknownQueryPage>(new { Unknown = unknown, Known = route.Query }) { PreventStreamingRendering = true, StatusCode = 400 },
    };
}
