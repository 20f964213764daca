using Klynge.Access;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Forms;

/// <summary>Puts the route table's deeds where they answer. Checks come before the handler: size, token, known fields.</summary>
static partial class DeedMapping
{
    public static void MapDeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var deed in Table.All.OfType<SiteRoute.Deed>())
            foreach (var path in Languages.All.Select(deed.Path.In).Distinct())
            {
                routes.MapMethods("/" + path, ["POST"], (Delegate)((HttpContext http) => Answer(http, deed))).WithMetadata(deed).DisableAntiforgery().ExcludeFromDescription();
                // A page that was sent back with its faults stands at the deed's address: asked for again, it is the page.
                routes.MapMethods("/" + path, ["GET", "HEAD"], (Delegate)((HttpContext http) => ToThePage(http, deed))).WithMetadata(deed.From).ExcludeFromDescription();
            }
    }

    static IResult ToThePage(HttpContext http, SiteRoute.Deed deed)
    {
        var language = LanguageInPath.Of(http);
        return TypedResults.Extensions.SeeOther(deed.From.Address(language, [.. deed.From.ValueNames(language).Select(name => (string)http.Request.RouteValues[name]!)]));
    }

    static async Task<IResult> Answer(HttpContext http, SiteRoute.Deed deed)
    {
        if (http.RequestServices.GetRequiredService<RateOfForms>().Wait(deed, http) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Bad<TooOftenPage>(StatusCodes.Status429TooManyRequests, new { Title = FormTexts.TooOftenTitle, More = FormTexts.TooOften(wait) });
        }
        var (form, refusal) = await Read(http, deed);
        if (form is null) return refusal!;
        if (!await FormToken.Holds(http)) return Bad<StaleFormPage>(StatusCodes.Status400BadRequest, new { Typed = form, Deed = deed });
        string[] unknown = [.. form.Names.Where(name => !deed.Knows(name)).Order(StringComparer.Ordinal)];
        return unknown is []
            ? await CarryOut(new Posted(http, deed, form), deed)
            : Bad<UnknownFieldPage>(StatusCodes.Status400BadRequest, new { Unknown = unknown });
    }

    /// <summary>What cannot be written, its entry in the journal included, is not done at all; the form comes back with what was typed, and says so.</summary>
    static async Task<IResult> CarryOut(Posted posted, SiteRoute.Deed deed)
    {
        try
        {
            return await SentForm.CarryOut(posted, deed);
        }
        catch (Exception failure) when (WriteFailure.IsPassing(failure))
        {
            NotSaved(posted.Get<ILoggerFactory>().CreateLogger(typeof(DeedMapping)), deed.Name, failure);
            // What was to be saved is not to be shown as if it were.
            foreach (var room in new ModuleDb[] { posted.Get<ClustersDb>(), posted.Get<AccessDb>() }) room.ChangeTracker.Clear();
            var page = posted.Again(deed.From, FormTexts.NotSaved);
            if (page is DrawnAgain drawn) drawn.Status = StatusCodes.Status503ServiceUnavailable;
            return page;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database could not write what the form {Deed} asked for.")]
    private static partial void NotSaved(ILogger log, string deed, Exception failure);

    /// <summary>Answers a form from somebody who is signed out, perhaps since a moment ago: refused, with all that was typed.</summary>
    public static async Task SignedOut(HttpContext http, SiteRoute.Deed deed)
    {
        var (form, refusal) = await Read(http, deed);
        IResult answer = form is null ? refusal! : Bad<StaleFormPage>(StatusCodes.Status403Forbidden, new { Typed = form, Deed = deed, SignedOut = true });
        await answer.ExecuteAsync(http);
    }

    static async Task<(FormValues? Form, IResult? Refusal)> Read(HttpContext http, SiteRoute.Deed deed)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = deed.Largest;
        if (!http.Request.HasFormContentType) return (null, Bad<StaleFormPage>(StatusCodes.Status415UnsupportedMediaType, new { }));
        try
        {
            // A body of parts is read to its limits and no further; files above 64 KB go to disk.
            var limits = new FormOptions { ValueCountLimit = 5000, KeyLengthLimit = 200, MultipartBodyLengthLimit = deed.Largest, BufferBodyLengthLimit = deed.Largest };
            return (new FormValues(await http.Request.ReadFormAsync(limits, http.RequestAborted)), null);
        }
        catch (Exception tooMuch) when (tooMuch is BadHttpRequestException or InvalidDataException)
        {
            return (null, Bad<TooLargePage>(StatusCodes.Status413PayloadTooLarge, new { deed.Largest }));
        }
    }

    static RazorComponentResult<TPage> Bad<TPage>(int status, object values) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<TPage>(values) { PreventStreamingRendering = true, StatusCode = status };
}
