namespace Klynge.Web.Safety;

/// <summary>What the browser is allowed: our own files and nothing else; nobody may frame us; no address is told to others.</summary>
static class SecurityHeaders
{
    /// <summary>No inline script, no inline style, no other host. <c>data:</c> pictures are MapLibre's own icons.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // As the answer starts, not before: the answer to a failure begins with every header cleared.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // What is stricter, or a page that needs the camera, has said so itself.
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (headers["Permissions-Policy"].Count == 0) headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
