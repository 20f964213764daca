using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Api;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Safety;

/// <summary>Asks Access once for each request, on its route, before anything is read.</summary>
static class RightToAsk
{
    public static IApplicationBuilder UseRights(this IApplicationBuilder app, OperatorsNetwork network) => app.Use(async (http, next) =>
    {
        var permission = http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>() is { } route
            ? Rights.May(network.Asking(http), route.Asks)
            : new Permission.Allowed();
        await (permission switch
        {
            Permission.Allowed => next(http),
            // That there are metrics is nobody else's business.
            Permission.Denied when http.GetEndpoint()!.Metadata.GetMetadata<SiteRoute>() == Table.Data.Metrics => ApiAnswers.NotFound(ErrorTexts.NotFound, http).ExecuteAsync(http),
            Permission.Denied(var why) => Refuse(http, why).ExecuteAsync(http),
        });
    });

    static IResult Refuse(HttpContext http, Words why) => http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>() is SiteRoute.Data
        ? TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, title: why.In(LanguageInPath.Of(http)))
        : new RazorComponentResult<DeniedPage>(new { Why = why }) { PreventStreamingRendering = true, StatusCode = StatusCodes.Status403Forbidden };
}
