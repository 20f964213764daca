using Microsoft.AspNetCore.Antiforgery;

namespace Klynge.Web.Forms;

/// <summary>That a form was sent from our own page, by the one whom the page was drawn for.</summary>
/// <remarks>Two locks: the browser's own word on where the request comes from, and a token that no other site can read.</remarks>
static class FormToken
{
    /// <summary>The hidden field's name.</summary>
    public const string Field = "token";

    public static IServiceCollection AddFormTokens(this IServiceCollection services) => services.AddAntiforgery(antiforgery =>
    {
        antiforgery.FormFieldName = Field;
        antiforgery.HeaderName = "X-Klynge-Token";
        antiforgery.Cookie.Name = "form";
        // Language stands before the path: without this a token from /nb/ would be unknown under /en/.
        antiforgery.Cookie.Path = "/";
        antiforgery.Cookie.HttpOnly = true;
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        antiforgery.SuppressXFrameOptionsHeader = true;   // the content security policy forbids frames
    });

    /// <summary>Whether a request that changes something comes from a page of ours.</summary>
    public static async Task<bool> Holds(HttpContext http) =>
        FromOurselves(http.Request) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    static bool FromOurselves(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin") return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
