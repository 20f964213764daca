using System.Threading.Channels;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Klynge.Web.Oidc;
using Xunit;

namespace Klynge.Web.Tests.Shell;

/// <summary>A whole site at a free port, with its own empty database of the kind that the run is about, for tests that ask it as a browser does.</summary>
public sealed class Site : IAsyncDisposable
{
    readonly WebApplication _site;
    readonly Channel<int> _counts = Channel.CreateUnbounded<int>();
    readonly TestDatabase _test;
    readonly bool _beside;

    volatile Awaited? _awaited;

    sealed record Awaited(string Path, TaskCompletionSource<int> Count);

    Site(Action<IServiceCollection>? services, bool demonstration, OidcProviders? oidc, TestDatabase? beside = null)
    {
        (_test, _beside) = (beside ?? TestDatabase.New(), beside is not null);
        _site = KlyngeSite.Build(new SiteOptions(_test.Folder, DataFolder.Find(), "http://127.0.0.1:0")
        {
            Connection = _test.ConnectionString,
            Services = services,
            Demonstration = demonstration,
            Oidc = oidc,
            AfterRequest = (path, statements) =>
            {
                _counts.Writer.TryWrite(statements);
                if (_awaited is { } awaited && path.EndsWith(awaited.Path, StringComparison.Ordinal)) awaited.Count.TrySetResult(statements);
            },
        });
    }

    /// <summary>How many SQL statements the next request in line took; it is known a moment after its answer has come.</summary>
    public ValueTask<int> Statements(CancellationToken cancel) => _counts.Reader.ReadAsync(cancel);

    /// <summary>How many SQL statements one request takes, whatever was asked before it.</summary>
    /// <param name="path">The end of its path.</param>
    /// <param name="ask">Sends it.</param>
    public async Task<int> Cost(string path, Func<Task> ask)
    {
        var count = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = new(path, count);
        await ask();
        return await count.Task;
    }

    /// <summary>Waits until every request has been counted, and forgets the counts.</summary>
    public async Task Quiet()
    {
        await Task.Delay(500, TestContext.Current.CancellationToken);
        while (_counts.Reader.TryRead(out _)) { }
    }

    /// <summary>The site's services, with its endpoints among them.</summary>
    public IServiceProvider Services => _site.Services;

    /// <summary>A browser that follows no redirect by itself and keeps no cookie.</summary>
    public HttpClient Browser { get; private set; } = new();

    public static Task<Site> Start(Action<IServiceCollection>? services = null, OidcProviders? oidc = null) => Start(services, demonstration: false, oidc);

    /// <summary>A site where made-up persons may be tried.</summary>
    public static Task<Site> StartDemonstration(Action<IServiceCollection>? services = null) => Start(services, demonstration: true, null);

    /// <summary>Another site over this one's database, where nobody made up may be tried.</summary>
    public Task<Site> WithoutDemonstration() => Started(new Site(null, demonstration: false, null, beside: _test));

    static Task<Site> Start(Action<IServiceCollection>? services, bool demonstration, OidcProviders? oidc) => Started(new Site(services, demonstration, oidc));

    static async Task<Site> Started(Site site)
    {
        await site._site.StartAsync();
        site.Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site._site.Urls.First()) };
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
        if (!_beside) _test.Dispose();
    }
}
