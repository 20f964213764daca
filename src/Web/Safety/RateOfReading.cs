using System.Collections.Concurrent;
using System.Globalization;
using Klynge.Access;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Safety;

/// <summary>
/// Slows down whoever asks again and again for what costs much, so that the others are served: searches, files, and the lists of the API.
/// Counted by the clock that the site is given, which the limiters of the framework do not take. Each machine of an installation counts for itself; its own requests are not counted.
/// </summary>
sealed class RateOfReading(TimeProvider time)
{
    /// <summary>How many of them one sender is answered in each while: an office that searches together, or a program that turns the pages of a list.</summary>
    public const int Most = 60;

    static readonly TimeSpan While = TimeSpan.FromSeconds(10);

    volatile Counts counts = new(0);

    /// <summary>How long the sender has to wait; null when the request is answered now.</summary>
    public TimeSpan? Wait(SiteRoute route, HttpContext http)
    {
        if (!CostsMuch(route, http) || SentFrom.IsOwnMachine(http)) return null;
        var now = time.GetUtcNow();
        var number = now.Ticks / While.Ticks;
        // Two who begin a while at once begin it twice: then a handful of requests is not counted.
        var current = counts;
        if (current.Number != number) counts = current = new Counts(number);
        return current.By.AddOrUpdate(SentFrom.Name(http), 1, static (_, before) => before + 1) <= Most ? null : new TimeSpan((number + 1) * While.Ticks - now.Ticks);
    }

    static bool CostsMuch(SiteRoute route, HttpContext http) => route switch
    {
        SiteRoute.Page => http.Request.Query.ContainsKey("q") || http.Request.Query.ContainsKey("format"),
        SiteRoute.Data => route.Asks is Act.ExportOpenData && !route.Query.IsEmpty,
        SiteRoute.Deed => false,
    };

    static IResult TooOften(HttpContext http, SiteRoute route, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return route switch
        {
            SiteRoute.Data => TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: ErrorTexts.TooOftenTitle.In(LanguageInPath.Of(http)), detail: ErrorTexts.TooOften(wait).In(LanguageInPath.Of(http))),
            SiteRoute.Page or SiteRoute.Deed => new RazorComponentResult<TooOftenPage>(new { Title = ErrorTexts.TooOftenTitle, More = ErrorTexts.TooOften(wait) })
            { PreventStreamingRendering = true, StatusCode = StatusCodes.Status429TooManyRequests },
        };
    }

    /// <summary>Answers too many with 429, before the page or the file is read.</summary>
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>() is { } route && Wait(route, http) is { } wait) await TooOften(http, route, wait).ExecuteAsync(http);
        else await next(http);
    }

    sealed record Counts(long Number)
    {
        public ConcurrentDictionary<string, int> By { get; } = new();
    }
}
