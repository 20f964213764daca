using Klynge.Atlas.Runs;
using Klynge.Register.Import;
using Klynge.Web.Routes;
using Klynge.Web.Visits;
using OpenTelemetry.Metrics;

namespace Klynge.Web.Metrics;

/// <summary>The metrics in Prometheus' text format. Who may read them is asked like any other right.</summary>
static class MetricsMapping
{
    public static IServiceCollection AddSiteMetrics(this IServiceCollection services)
    {
        services.AddSingleton<SiteMetrics>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", SiteMetrics.Meter)
            .AddPrometheusExporter(prometheus => prometheus.ScrapeResponseCacheDurationMilliseconds = 0));
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapPrometheusScrapingEndpoint("/" + Table.Data.Metrics.Path.En, meterProvider: null, Before, optionsName: null).WithMetadata(Table.Data.Metrics);

    static void Before(IApplicationBuilder metrics) => metrics.Use(async (http, next) =>
    {
        // Data have one address and none below a language.
        if (LanguageInPath.IsNamed(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var services = http.RequestServices;
        await services.GetRequiredService<SiteMetrics>().Look(services.GetRequiredService<RunQueries>(), services.GetRequiredService<ImportQueries>(), http.RequestAborted);
        await next(http);
    });
}
