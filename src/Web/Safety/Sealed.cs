using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Klynge.Web.Safety;

/// <summary>What a browser carries for us and can neither read nor change, for one purpose and for a while.</summary>
static class Sealed
{
    /// <summary>Seals a value.</summary>
    public static string Seal<T>(HttpContext http, string purpose, T value, TimeSpan lasts) =>
        Protector(http, purpose).Protect(JsonSerializer.Serialize(new Content<T>(Now(http) + lasts, value)));

    /// <summary>Opens what was sealed for the same purpose; null when it is too old, was changed, or is not ours.</summary>
    public static T? Open<T>(HttpContext http, string purpose, string? text) where T : class
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<Content<T>>(Protector(http, purpose).Unprotect(text)) is { } content && Now(http) < content.Until ? content.Value : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Puts a sealed value into a cookie of our own, that no other site's request brings along.</summary>
    public static void Leave<T>(HttpContext http, string cookie, T value, TimeSpan lasts) =>
        http.Response.Cookies.Append(cookie, Seal(http, cookie, value, lasts), Options(http, lasts));

    /// <summary>What the cookie holds; null when nothing good.</summary>
    public static T? Find<T>(HttpContext http, string cookie) where T : class => Open<T>(http, cookie, http.Request.Cookies[cookie]);

    /// <summary>Takes the cookie away.</summary>
    public static void Remove(HttpContext http, string cookie) => http.Response.Cookies.Delete(cookie, Options(http, null));

    static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new() { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = lasts };

    static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    static IDataProtector Protector(HttpContext http, string purpose) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Klynge.Sealed", purpose);

    sealed record Content<T>(DateTimeOffset Until, T Value);
}
