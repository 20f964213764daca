using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.DataProtection;

namespace Klynge.Web.Forms;

/// <summary>How to take back what was just done: a deed, its address's values and its form's fields.</summary>
public sealed record Undo(string Deed, ImmutableArray<string> Values, ImmutableDictionary<string, string> Fields)
{
    /// <summary>The undoing deed with its values and fields.</summary>
    public static Undo By(SiteRoute.Deed deed, ImmutableArray<string> values, params (string Name, string Value)[] fields) =>
        new(deed.Name, values, fields.ToImmutableDictionary(field => field.Name, field => field.Value));

    /// <summary>The deed's entry in the route table. Not in the cookie, which has its name.</summary>
    [JsonIgnore]
    public SiteRoute.Deed Route => Table.All.OfType<SiteRoute.Deed>().Single(deed => deed.Name == Deed);
}

/// <summary>What the next page says once: that it is done, and how to take it back.</summary>
public sealed record Notice(Words Said, Undo? Undo)
{
    const string Cookie = "done";

    static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Klynge.Notice");

    /// <summary>Leaves it for the next page.</summary>
    public static void Leave(HttpContext http, Notice notice) => http.Response.Cookies.Append(Cookie, Protector(http).Protect(JsonSerializer.Serialize(notice)), new CookieOptions
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromMinutes(1),
    });

    /// <summary>Takes what was left, so that it is said once; null when nothing was.</summary>
    public static Notice? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } left || http.Response.HasStarted) return null;
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });
        try
        {
            return JsonSerializer.Deserialize<Notice>(Protector(http).Unprotect(left));
        }
        catch (Exception unreadable) when (unreadable is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;   // another installation's, or tampered with: there is nothing to say
        }
    }
}
