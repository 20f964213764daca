using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Routes;

/// <summary>Puts the route table's entries where they answer, each with its entry as metadata.</summary>
static class Mapping
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Maps every page of the table at its words in each language.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (var page in Table.All.OfType<SiteRoute.Page>())
            foreach (var path in Languages.All.Select(page.Path.In).Distinct())
                routes.MapMethods("/" + path, Reading, (Delegate)((HttpContext http) => Answer(http, page, path))).WithMetadata(page).ExcludeFromDescription();

        routes.MapFallback("{**path}", (HttpContext http) => Unmatched(http)).WithMetadata(Table.NotFound);
    }

    // Everything here is read; a page that exists refuses any other method, and so does what does not exist.
    static IResult Unmatched(HttpContext http)
    {
        if (Reading.Contains(http.Request.Method)) return Draw(http, Table.NotFound);
        http.Response.Headers.Allow = string.Join(", ", Reading);
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>Maps data at its entry's address, and there only: below a language there is none. The handler is a minimal-API delegate.</summary>
    public static RouteHandlerBuilder MapData(this IEndpointRouteBuilder routes, SiteRoute.Data route, Delegate handler) =>
        routes.MapMethods("/" + route.Path.Nb, Reading, handler).WithMetadata(route)
            .AddEndpointFilter(async (context, next) => LanguageInPath.IsNamed(context.HttpContext) ? Draw(context.HttpContext, Table.NotFound) : await next(context));

    static async Task<IResult> Answer(HttpContext http, SiteRoute.Page page, string path)
    {
        var visit = Visit.Of(http);
        // Another language's words, or none before them: the page has one address in each language.
        if (!http.Request.PathBase.HasValue || page.Path.In(visit.Language) != path)
        {
            var values = page.ValueNames(visit.Language).Select(name => (string)http.Request.RouteValues[name]!);
            return TypedResults.LocalRedirect(page.Address(visit.Language, [.. values]) + http.Request.QueryString, permanent: false, preserveMethod: true);
        }
        if (Notice.Take(http) is { } notice) (visit with { Notice = notice }).Take(http);
        return page.File is { } file && visit.Ask("format") is { } format ? await file(http, visit, format) : Draw(http, page);
    }

    /// <summary>Draws a page; its status is 200 unless the page itself says otherwise.</summary>
    public static RazorComponentResult Draw(HttpContext http, SiteRoute.Page page)
    {
        var values = page.ValueNames(LanguageInPath.Of(http)).ToDictionary(name => name, name => http.Request.RouteValues[name]);
        return new RazorComponentResult(page.Component, values) { PreventStreamingRendering = true, ContentType = "text/html; charset=utf-8" };
    }
}
