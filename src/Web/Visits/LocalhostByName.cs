using System.Net;

namespace Klynge.Web.Visits;

/// <summary>Leads from 127.0.0.1 to localhost: a browser gives a passkey to a name, never to a number.</summary>
static class LocalhostByName
{
    /// <remarks>
    /// Only where the site was told to listen at localhost. Who names 127.0.0.1 may have a proxy in front that passes that number on as the host,
    /// and its visitors have no site at their own localhost. Probes of health are answered where they ask.
    /// </remarks>
    internal static void UseLocalhostByName(this IApplicationBuilder app, IEnumerable<string> urls)
    {
        if (!urls.Any() || !urls.All(url => BindingAddress.Parse(url).Host == "localhost")) return;
        app.Use((http, next) =>
        {
            var request = http.Request;
            if (!IPAddress.TryParse(request.Host.Host, out var number) || !IPAddress.IsLoopback(number)
                || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Path.StartsWithSegments("/health"))
                return next(http);

            var host = request.Host.Port is { } port ? new HostString("localhost", port) : new HostString("localhost");
            http.Response.Redirect($"{request.Scheme}://{host}{request.PathBase}{request.Path}{request.QueryString}");
            return Task.CompletedTask;
        });
    }
}
