using System.Globalization;
using System.Text;
using Klynge.Storage.Journal;
using Klynge.Web.Api;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Journals;

/// <summary>
/// The signed heads of the journals as open data: whoever copies one can tell later whether anything that stood in a journal that day has been changed or taken away.
/// They say how many entries there are, and nothing of what is in them.
/// </summary>
static class JournalAnchors
{
    /// <summary>Which days have one, the newest first, and the key that they are signed with.</summary>
    public static IResult List(SiteOptions options) => ApiAnswers.Json(new AnchorsBody(
        SigningKey.PublicOf(options.DataDirectory),
        [.. AnchorFolder.In(options.DataDirectory).Days().Reverse().Select(day => new AnchorBody(Iso(day), "/" + OperatingRoutes.Anchor.Path.En.Replace("{day}", Iso(day), StringComparison.Ordinal)))]));

    /// <summary>The one of a day, byte for byte as it was signed.</summary>
    public static IResult One(string day, SiteOptions options, HttpContext http) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && AnchorFolder.In(options.DataDirectory).Json(date) is { } json
            ? ApiAnswers.Content(Encoding.UTF8.GetBytes(json), "application/json")
            : ApiAnswers.NotFound(ErrorTexts.NotFound, http);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="Key">The public key: SubjectPublicKeyInfo in Base64; null before the first anchor.</param>
    /// <param name="Anchors">Each day.</param>
    sealed record AnchorsBody(string? Key, IReadOnlyList<AnchorBody> Anchors);

    /// <param name="Date">The day in Norway.</param>
    /// <param name="Url">Where its anchor is.</param>
    sealed record AnchorBody(string Date, string Url);
}
