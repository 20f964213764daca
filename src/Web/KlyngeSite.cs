using System.Text.Encodings.Web;
using System.Text.Unicode;
using Klynge.Access;
using Klynge.Atlas;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Clusters;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Mine;
using Klynge.Register;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.KnownClusters;
using Klynge.Register.Organisations;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage.Files;
using Klynge.Web.Api;
using Klynge.Web.Assets;
using Klynge.Web.Chores;
using Klynge.Web.Forms;
using Klynge.Web.Journals;
using Klynge.Web.Mail;
using Klynge.Web.Maps;
using Klynge.Web.Metrics;
using Klynge.Web.Oidc;
using Klynge.Web.Pages;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Front;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Gatherings.After;
using Klynge.Web.Pages.Gatherings.Door;
using Klynge.Web.Pages.Gatherings.Hosting;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Pages.Initiatives.Deeds;
using Klynge.Web.Pages.Mine;
using Klynge.Web.Pages.SignIn;
using Klynge.Web.Pages.Trying;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Statements;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Klynge.Web;

/// <summary>The site as a whole: its services and the order in which a request passes through it.</summary>
public static partial class KlyngeSite
{
    /// <summary>Builds the site; the caller runs it.</summary>
    /// <exception cref="NotOwnMachineException">It is the demonstration, and would be heard by others than its own machine.</exception>
    /// <exception cref="RealPeopleAreHereException">It is the demonstration, and real people use the installation.</exception>
    public static WebApplication Build(SiteOptions options)
    {
        if (options.Demonstration) NotOwnMachineException.ThrowUnlessOwn(options.Urls);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Klynge.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        if (options.Urls.Length > 0) builder.WebHost.UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // That keys lie unencrypted in the database unless a certificate is configured stands in docs/security.md; at each start it is no news.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A failure is told once, by us, with the reference that the reader was given.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // That a page with a form is not to be kept by anybody is as it should be, and a form without its token is the sender's fault.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // What stops the start is thrown to the caller, who says it in one line; the host would say it once more, with its stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(Operator.Of(builder.Configuration));
        builder.Services.AddOidc(options.Oidc ?? OidcProviders.Of(builder.Configuration));
        builder.Services.AddKlynge(options);
        builder.Services.AddPostOffice(options, builder.Configuration);
        options.Services?.Invoke(builder.Services);

        var site = builder.Build();
        StoringRooms.Migrate(options.Database);
        if (options.Demonstration) RealPeopleAreHereException.ThrowIfAny(options.Database);
        site.UsePassage(options);
        site.MapPages();
        site.MapDeeds();
        site.MapApi();
        site.MapMetrics();
        site.MapData(Table.Data.Asset, (string name, SiteAssets assets, HttpContext http) => assets.Answer(name, http));
        site.MapData(SignInRoutes.ElsewhereAnswer, OidcMapping.Answer);
        site.MapData(SignInRoutes.StayIn, () => TypedResults.NoContent());
        site.MapData(Table.Data.Favicon, (SiteAssets assets) => TypedResults.LocalRedirect(assets["mark.svg"]));
        site.MapData(Table.Data.Robots, () => TypedResults.Text("User-agent: *\nAllow: /\n"));
        site.MapData(Table.Data.Borders, LiveMap.Borders);
        site.MapData(OperatingRoutes.Anchors, JournalAnchors.List);
        site.MapData(OperatingRoutes.Anchor, JournalAnchors.One);
        site.MapData(GatheringRoutes.Calendar, CalendarFileAnswer.Answer);
        site.MapData(DoorRoutes.Worker, DoorWorker.Answer);
        site.MapData(InitiativeRoutes.LetterFile, Partnering.FetchLetter);
        site.MapData(DoorRoutes.MaterialFile, MaterialDeeds.Fetch);
        site.MapData(DoorRoutes.GuestFile, MaterialDeeds.FetchByLink);
        site.MapData(Table.Data.FindingsOnMap, LiveMap.Findings);
        site.MapData(Table.Data.FindingOnMap, LiveMap.OneFinding);
        return site;
    }

    /// <summary>Everything that pages and data ask for.</summary>
    public static IServiceCollection AddKlynge(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Data);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<IInterceptor, StatementCount>();
        services.AddSiteMetrics();
        services.AddPages();
        services.AddInitiatives();
        services.AddAtlasAndRegister(options);
        services.AddChores(options);
        services.AddGatherings();
        if (options.Demonstration) services.AddScoped<ExampleQueries>().AddScoped<BetweenStavangerAndBergen>().AddScoped<ClearDemonstration>();
        services.AddHosting();
        services.AddHostingChores();
        services.AddOwnData();
        services.AddSingleton(provider => LinksInAccessLetters.Of(provider.GetRequiredService<SiteAddress>().Of));
        services.AddSingleton(provider => LinksInAlerts.Of(provider.GetRequiredService<SiteAddress>().Of));
        services.AddSingleton(FileStore.In(options.DataDirectory));
        services.AddSingleton(provider => LinksInLetters.Of(provider.GetRequiredService<SiteAddress>()));
        services.AddSingleton(provider => SignInLinksOfSite.Of(provider.GetRequiredService<SiteAddress>()));
        services.AddHttpContextAccessor();
        services.AddCascadingValue(provider => Visit.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddRazorComponents();
        services.AddFormTokens();
        services.AddSingleton<RateOfForms>();
        services.AddSingleton<RateOfReading>();
        services.AddSingleton<SiteAddress>();
        services.AddAccess(options);
        services.AddProblemDetails();
        // Norwegian letters are themselves, not six characters each.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(compression =>
        {
            // The one secret in a page is the form's token, which is written anew, and otherwise, each time: its length tells nothing.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/geo+json", "application/problem+json", "image/svg+xml", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        return services;
    }

    static void AddAtlasAndRegister(this IServiceCollection services, SiteOptions options)
    {
        var database = options.Database;
        services.AddSingleton(database);
        RegisterDb.Add(services, database);
        AtlasDb.Add(services, database);
        ClustersDb.Add(services, database);
        services.AddSingleton(_ => Classifications.Load(options.Data));
        services.AddSingleton(_ => Geography.Load(options.Data));
        services.AddSingleton(_ => KnowledgeEnvironments.Load(options.Data));
        services.AddSingleton(_ => KnownClusters.Load(options.Data));
        services.AddSingleton<RunCache>();
        services.AddSingleton<ChartFiles>();
        services.AddSingleton<Charts>();
        services.AddSingleton<Relief>();
        services.AddSingleton<Ground>();
        services.AddScoped<PopulationStore>();
        services.AddScoped<ShowFront>();
        services.AddScoped<ShowFinding>();
        services.AddScoped<RunQueries>();
        services.AddScoped<FindingQueries>();
        services.AddScoped<ImportQueries>();
        services.AddSingleton<ReferenceIndex>();
        services.AddScoped<Search>();
        services.AddScoped<OrganisationQueries>();
    }

    static void UsePassage(this WebApplication site, SiteOptions options)
    {
        site.UseWordOfProxy();
        site.UseSecurityHeaders();
        site.UseResponseCompression();
        var metrics = site.Services.GetRequiredService<SiteMetrics>();
        site.Use(async (http, next) =>
        {
            var statements = await StatementCount.During(() => next(http));
            metrics.Answered(http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>()?.Name, statements);
            options.AfterRequest?.Invoke(http.Request, statements);
        });
        // With services of its own: the half-drawn page holds the layout's outlets, and the page that says so could not be drawn over it.
        site.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, CreateScopeForErrors = true });
        site.UseLocalhostByName(options.Urls);
        site.UseLanguageInPath();
        site.UsePerson(options.Operators);
        site.UseRouting();
        site.Use(site.Services.GetRequiredService<RateOfReading>().Pass);
        site.UseRights(site.Services.GetRequiredService<TimeProvider>());
        site.UseQueryCheck();
    }

    /// <summary>What the reader is told when the program did wrong: a reference that stands in the log, and nothing of what went wrong.</summary>
    static Task Failed(HttpContext http)
    {
        var reference = http.TraceIdentifier;
        var failure = http.Features.Get<IExceptionHandlerPathFeature>();
        Failure(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KlyngeSite)), reference, http.Request.Method, failure?.Endpoint?.Metadata.GetMetadata<SiteRoute>()?.Name, failure?.Error);
        var data = failure?.Path.StartsWith("/api/", StringComparison.Ordinal) is true;
        IResult answer = data
            ? TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError, extensions: new Dictionary<string, object?> { ["reference"] = reference })
            : new RazorComponentResult<FailedPage>(new { Reference = reference }) { PreventStreamingRendering = true, StatusCode = 500 };
        return answer.ExecuteAsync(http);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reference {Reference}: {Method} of {Route} failed.")]
    private static partial void Failure(ILogger log, string reference, string method, string? route, Exception? failure);
}
