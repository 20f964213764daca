using Klynge.Web.Pages.Errors;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Klynge.Web.Routes;

/// <summary>
/// Refuses a query field that the route does not know, that stands twice, or that no person wrote: a filter that is silently ignored shows another answer
/// than the one asked for.
/// </summary>
static class UnknownQuery
{
    /// <summary>No name, place or code that can be asked for is longer. Characters.</summary>
    public const int Longest = 200;

    public static IApplicationBuilder UseQueryCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var route = http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>();
        string[] unknown = route is null || route.Query.Contains("*") ? [] : [.. http.Request.Query.Where(field => !Knows(route, field.Key, field.Value)).Select(field => field.Key).Order()];
        string[] repeated = route is null || route.Query.Contains("*") ? [] : [.. http.Request.Query.Where(field => field.Value.Count > 1).Select(field => field.Key).Order()];
        string[] unreadable = route is null || route.Query.Contains("*") ? [] : [.. http.Request.Query.Where(field => field.Value.Any(Unreadable)).Select(field => field.Key).Order()];
        var refusal = unknown is not [] ? Refuse(http, route!, unknown)
            : repeated is not [] ? RefuseRepeated(http, route!, repeated)
            : unreadable is not [] ? RefuseUnreadable(http, route!, unreadable)
            : null;
        if (refusal is null) await next(http);
        else await refusal.ExecuteAsync(http);
    });

    static bool Knows(SiteRoute route, string field, StringValues values) =>
        route.Query.Contains(field) && (!route.Only.TryGetValue(field, out var only) || values.All(value => value == only));

    static bool Unreadable(string? value) => value is not null && (value.Length > Longest || value.Any(char.IsControl));

    static IResult RefuseUnreadable(HttpContext http, SiteRoute route, string[] unreadable) => route switch
    {
        SiteRoute.Data => TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: ErrorTexts.UnreadableFields(unreadable).In(LanguageInPath.Of(http)),
            extensions: new Dictionary<string, object?> { ["unreadable"] = unreadable }),
        SiteRoute.Page or SiteRoute.Deed => new RazorComponentResult<UnreadableQueryPage>(new { Unreadable = unreadable }) { PreventStreamingRendering = true, StatusCode = 400 },
    };

    static IResult RefuseRepeated(HttpContext http, SiteRoute route, string[] repeated) => route switch
    {
        SiteRoute.Data => TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: ErrorTexts.RepeatedFields(repeated).In(LanguageInPath.Of(http)),
            extensions: new Dictionary<string, object?> { ["repeated"] = repeated }),
        SiteRoute.Page or SiteRoute.Deed => new RazorComponentResult<RepeatedQueryPage>(new { Repeated = repeated }) { PreventStreamingRendering = true, StatusCode = 400 },
    };

    static IResult Refuse(HttpContext http, SiteRoute route, string[] unknown) => route switch
    {
        SiteRoute.Data => TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: ErrorTexts.UnknownFields(unknown).In(LanguageInPath.Of(http)),
            extensions: new Dictionary<string, object?> { ["unknown"] = unknown, ["known"] = route.Query.ToArray() }),
        SiteRoute.Page or SiteRoute.Deed => new RazorComponentResult<UnknownQueryPage>(new { Unknown = unknown, Known = route.Query }) { PreventStreamingRendering = true, StatusCode = 400 },
    };
}
