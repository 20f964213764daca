using Microsoft.Net.Http.Headers;

namespace Klynge.Web.Assets;

/// <summary>Which encodings the browser takes (RFC 9110, 12.5.3).</summary>
static class AcceptedEncoding
{
    /// <summary>Whether a coding is named and not refused with <c>q=0</c>. A mere <c>*</c> gets the plain file.</summary>
    public static bool Takes(this HttpRequest request, string coding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var list)
        && list.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0.0);
}
