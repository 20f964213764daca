namespace Klynge.Web.Safety;

/// <summary>The cookie that holds a session's secret: read by us only, gone when the browser closes or the session is over.</summary>
static class SessionCookie
{
    // A name that begins so is taken by browsers only over https, from this very host, for the whole site (RFC 6265bis, section 4.1.3).
    static string Name(HttpRequest request) => request.IsHttps ? "__Host-session" : "session";

    /// <summary>The secret that the browser brought; null when none, or when it is none of ours by its length.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name(request)] is { Length: 43 } secret ? secret : null;

    public static void Write(HttpContext http, string secret) => http.Response.Cookies.Append(Name(http.Request), secret, Options(http));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request), Options(http));

    // Lax: whoever comes by a link in an e-mail is signed in still; what changes something has its own two locks.
    static CookieOptions Options(HttpContext http) => new() { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps };
}
