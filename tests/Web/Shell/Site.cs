using Klynge.Storage;

namespace Klynge.Web.Tests.Shell;

/// <summary>A whole site at a free port, with its own empty database, for tests that ask it as a browser does.</summary>
public sealed class Site : IAsyncDisposable
{
    readonly WebApplication _site;
    readonly string _directory = Directory.CreateTempSubdirectory("klynge-web-").FullName;

    Site(Action<IServiceCollection>? services)
    {
        _site = KlyngeSite.Build(new SiteOptions(_directory, DataFolder.Find(), "http://127.0.0.1:0")
        {
            Services = services,
            AfterRequest = (path, statements) => Statements = (path, statements),
        });
    }

    /// <summary>The last request's path and how many SQL statements it took.</summary>
    public (string Path, int Count) Statements { get; private set; }

    /// <summary>The site's services, with its endpoints among them.</summary>
    public IServiceProvider Services => _site.Services;

    /// <summary>A browser that follows no redirect by itself and keeps no cookie.</summary>
    public HttpClient Browser { get; private set; } = new();

    public static async Task<Site> Start(Action<IServiceCollection>? services = null)
    {
        var site = new Site(services);
        await site._site.StartAsync();
        site.Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site._site.Urls.First()) };
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
