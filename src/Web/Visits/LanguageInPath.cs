using Klynge.Storage;
using StringWithQuality = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Klynge.Web.Visits;

/// <summary>
/// Moves /nb, /nn or /en from the path to the path base, before routing: pages and links then know nothing of it.
/// "/" leads to the language chosen before, else to what the browser asks for. The choice is the site's only cookie.
/// </summary>
public static class LanguageInPath
{
    const string Cookie = "language";

    // What the language of an answer hangs on where the path does not say it.
    const string Choosing = "Accept-Language, Cookie";

    /// <summary>The language of a request: of its path, else chosen before, else what the browser asks for, else bokmål.</summary>
    /// <remarks>An answer that asks here without a language in its path is another for another reader, so it gets its <c>Vary</c> here.</remarks>
    public static Language Of(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(Language), out var known) && known is Language language) return language;

        if (!http.Response.HasStarted && !http.Response.Headers.Vary.Contains(Choosing)) http.Response.Headers.Append("Vary", Choosing);
        return Preferred(http.Request);
    }

    /// <summary>Whether the request's path begins with a language.</summary>
    internal static bool IsNamed(HttpContext http) => http.Items.ContainsKey(typeof(Language));

    internal static IApplicationBuilder UseLanguageInPath(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        foreach (var language in Languages.All)
        {
            if (!http.Request.Path.StartsWithSegments("/" + language.Path(), out var rest)) continue;

            if (!rest.HasValue)
            {
                http.Response.Redirect($"/{language.Path()}/{http.Request.QueryString}");
                return;
            }
            http.Request.PathBase += "/" + language.Path();
            http.Request.Path = rest;
            http.Items[typeof(Language)] = language;
            CultureOf(language);
            Remember(http, language);
            break;
        }
        if (http.Request.Path == "/" && !IsNamed(http))
        {
            http.Response.Redirect($"/{Of(http).Path()}/");
            return;
        }
        await next(http);
    });

    static void CultureOf(Language language) =>
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = language.Culture();

    /// <summary>A choice is a step from one of our own pages to another language; a shared link alone chooses nothing.</summary>
    static void Remember(HttpContext http, Language language)
    {
        if (Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value
            && Languages.All.Any(other => other != language && (from.AbsolutePath + "/").StartsWith($"/{other.Path()}/", StringComparison.Ordinal)))
        {
            http.Response.Cookies.Append(Cookie, language.Path(), new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
                Secure = http.Request.IsHttps,
            });
        }
    }

    static Language Preferred(HttpRequest request)
    {
        var chosen = Languages.All.Where(language => language.Path() == request.Cookies[Cookie]);
        var asked = StringWithQuality.TryParseList(request.Headers.AcceptLanguage, out var list) ? list : [];
        var wanted = asked.OrderByDescending(value => value.Quality ?? 1)
            .Select(value => value.Value.Value?.Split('-')[0].ToLowerInvariant())
            .SelectMany(code => code switch
            {
                "nn" => [Language.Nn],
                "nb" or "no" or "da" or "sv" => [Language.Nb],
                "en" => [Language.En],
                _ => Array.Empty<Language>(),
            });
        return chosen.Concat(wanted).FirstOrDefault(Language.Nb);
    }
}
