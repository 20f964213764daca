using System.Collections.Immutable;
using System.Text;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Klynge.Web.Pages.SignIn;

/// <summary>A form that was sent by somebody who was signed out: carried through signing in, and then shown as it was, not sent.</summary>
/// <param name="Deed">The deed's name.</param>
/// <param name="Values">The values of its address.</param>
/// <param name="Fields">What was typed. No password, no file.</param>
public sealed record KeptForm(string Deed, ImmutableArray<string> Values, ImmutableDictionary<string, ImmutableArray<string>> Fields)
{
    const string Purpose = "kept-form";

    // As long as somebody may take to find their way back in, by letter if need be.
    static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>Seals what was typed, for a hidden field.</summary>
    public static string Seal(HttpContext http, SiteRoute.Deed deed, IReadOnlyList<string> values, FormValues typed) => Sealed.Seal(http, Purpose, new KeptForm(deed.Name, [.. values],
        typed.Names.Where(name => typed.Has(name) && !name.Contains("password", StringComparison.OrdinalIgnoreCase)).ToImmutableDictionary(name => name, name => typed.All(name).ToImmutableArray())), Lasts);

    /// <summary>Opens it; null when nothing good is there.</summary>
    public static KeptForm? Open(HttpContext http, string text) => Sealed.Open<KeptForm>(http, Purpose, text);

    /// <summary>The form's own page with what was typed; where that page does not show all of it, a page that does.</summary>
    public async Task<IResult> Show(HttpContext http, Language language)
    {
        if (Table.All.OfType<SiteRoute.Deed>().SingleOrDefault(deed => deed.Name == Deed) is not { } deed || deed.ValueNames(language).Count != Values.Length) return Mapping.Draw(http, Table.NotFound);
        var typed = new FormValues(new FormCollection(Fields.ToDictionary(field => field.Key, field => new StringValues([.. field.Value]))));
        http.Request.RouteValues = new RouteValueDictionary(deed.ValueNames(language).Zip(Values).Select(pair => KeyValuePair.Create(pair.First, (object?)pair.Second)));

        var page = deed.From;
        string[] own = [.. Values.Take(page.ValueNames(language).Count)];
        var visit = new Visit(language, page, own, http.Request.Query, "/" + page.Path.In(language))
        {
            Person = Asking.Of(http),
            Today = OsloTime.Day(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()),
            Typed = typed,
            Notice = new Notice(SignInTexts.FormIsBack, null),
        };
        visit.Take(http);
        if (await page.Subject(http) is { } subject && visit.May(page.Asks, subject) && await IsNoted(http, page))
        {
            var html = await Drawn(http, new RazorComponentResult(page.Component, page.ValueNames(language).Zip(own).ToDictionary(pair => pair.First, pair => (object?)pair.Second)) { PreventStreamingRendering = true });
            if (html.Contains($"action=\"{deed.Address(language, [.. Values])}\"", StringComparison.Ordinal) && Fields.Keys.All(name => html.Contains($"name=\"{name}\"", StringComparison.Ordinal)))
                return TypedResults.Text(html, "text/html; charset=utf-8");
        }
        (visit with { Route = deed, Values = Values }).Take(http);
        http.Response.StatusCode = StatusCodes.Status200OK;
        return new RazorComponentResult<StaleFormPage>(new { Typed = typed, Deed = deed, BackIn = true }) { PreventStreamingRendering = true };
    }

    // Nothing is shown that was not noted; where the database takes nothing just now, what was typed is.
    static async Task<bool> IsNoted(HttpContext http, SiteRoute.Page page)
    {
        try
        {
            await Confidential.Note(http, page);
            return true;
        }
        catch (Exception failure) when (WriteFailure.IsPassing(failure))
        {
            return false;
        }
    }

    static async Task<string> Drawn(HttpContext http, RazorComponentResult page)
    {
        var body = http.Response.Body;
        using var buffer = new MemoryStream();
        try
        {
            http.Response.Body = buffer;
            await page.ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
