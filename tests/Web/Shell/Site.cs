using System.Collections.Concurrent;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Klynge.Web.Oidc;
using Xunit;

namespace Klynge.Web.Tests.Shell;

/// <summary>A whole site at a free port, with its own empty database of the kind that the run is about, for tests that ask it as a browser does.</summary>
public sealed class Site : IAsyncDisposable
{
    readonly WebApplication _site;
    readonly ConcurrentDictionary<string, Awaited> _awaited = [];
    readonly TestDatabase _test;
    readonly bool _beside;

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
            AfterRequest = (request, statements) =>
            {
                if (_awaited.TryGetValue(request.Headers[Marking.Header].ToString(), out var awaited) && request.Path.Value!.EndsWith(awaited.Path, StringComparison.Ordinal))
                    awaited.Count.TrySetResult(statements);
            },
        });
    }

    /// <summary>How many SQL statements one request takes, whatever is asked before it and beside it.</summary>
    /// <param name="ask">Sends it.</param>
    public Task<int> Cost(Func<Task> ask) => Cost("", ask);

    /// <summary>The same of one among several.</summary>
    /// <param name="path">The end of its path; the first such is meant.</param>
    /// <param name="ask">Sends them.</param>
    public async Task<int> Cost(string path, Func<Task> ask)
    {
        var (mark, awaited) = (Guid.NewGuid().ToString(), new Awaited(path, new(TaskCreationOptions.RunContinuationsAsynchronously)));
        _awaited[mark] = awaited;
        Marking.Mark.Value = mark;
        await ask();
        // It is known a moment after the answer has come.
        return await awaited.Count.Task.WaitAsync(TestContext.Current.CancellationToken);
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
        site.Browser = new HttpClient(new Marking(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = new Uri(site._site.Urls.First()) };
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

/// <summary>Marks what is asked while its cost is counted.</summary>
sealed class Marking(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public const string Header = "X-Counted";

    public static readonly AsyncLocal<string?> Mark = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Mark.Value is { } mark) request.Headers.Add(Header, mark);
        return base.SendAsync(request, cancellationToken);
    }
}
