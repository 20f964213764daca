using System.Collections.Immutable;
using System.Net;
using System.Text;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Klynge.Web;
using Klynge.Web.Oidc;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>A whole site without a network under it, where a request costs some milliseconds: with its subjects, and one visitor for each column of docs/rights.csv. Its time stands still.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    readonly TestDatabase database = TestDatabase.New();
    WebApplication site = null!;
    TestServer server = null!;
    int sender;

    /// <summary>Who asks, by the columns of the file of rights.</summary>
    internal ImmutableDictionary<string, Visitor> Visitors { get; private set; } = [];

    /// <summary>What is asked about.</summary>
    internal Seeds Seeds { get; private set; } = null!;

    public IServiceProvider Services => site.Services;

    internal string Folder => database.Folder;

    internal Database Database => database.Database;

    /// <summary>Every endpoint that the site answers at.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()];

    public async ValueTask InitializeAsync()
    {
        site = KlyngeSite.Build(new SiteOptions(database.Folder, DataFolder.Find(), "http://localhost")
        {
            Connection = database.ConnectionString,
            // One that nobody asks: where it would send people to is not there.
            Oidc = new OidcProviders([new("idporten", "ID-porten", new Uri("https://idporten.example"), "klynge", null, [], [])]),
            Services = services =>
            {
                services.AddSingleton<IServer>(provider => new TestServer(provider));
                services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero)));
                // Nothing happens but what is asked for: what a request changed is seen by comparing before and after.
                foreach (var own in services.Where(each => each.ServiceType == typeof(IHostedService) && IsOurs(each)).ToArray()) services.Remove(own);
            },
        });
        await site.StartAsync();
        server = (TestServer)site.Services.GetRequiredService<IServer>();
        Seeds = await Seeds.Sow(site.Services);
        Visitors = (await Task.WhenAll(RightsFile.Columns.Select(column => Visitor.Of(this, column)))).ToImmutableDictionary(visitor => visitor.Column);
    }

    static bool IsOurs(ServiceDescriptor service) => (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly == typeof(KlyngeSite).Assembly;

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        database.Dispose();
    }

    /// <summary>Asks by a real request, from an address that nobody else has sent from, so that nobody is slowed down, where the visitor has none of their own.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="method">GET, HEAD or POST.</param>
    /// <param name="address">Path and query.</param>
    /// <param name="form">What is sent, as a form; null for nothing.</param>
    /// <param name="headers">Besides.</param>
    internal async Task<Answer> Ask(Visitor visitor, string method, string address, IEnumerable<(string Name, string Value)>? form = null, params (string Name, string Value)[] headers)
    {
        var body = form is null ? null : Encoding.UTF8.GetBytes(string.Join('&', form.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")));
        var number = Interlocked.Increment(ref sender);
        var context = await server.SendAsync(http =>
        {
            var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, "?" + after) : (address, "");
            (http.Request.Method, http.Request.Scheme, http.Request.Host) = (method, "http", new HostString("localhost"));
            (http.Request.Path, http.Request.QueryString) = (PathString.FromUriComponent(path), new QueryString(query));
            http.Connection.RemoteIpAddress = visitor.From ?? new IPAddress([(byte)(visitor.FromOperator ? 127 : 10), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
            if (visitor.Cookies is { Length: > 0 } cookies) http.Request.Headers.Cookie = cookies;
            foreach (var (name, value) in headers) http.Request.Headers.Append(name, value);
            if (body is null) return;
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.ContentLength = body.Length;
            http.Request.Body = new MemoryStream(body);
        }, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(context.Response.Body);
        return new Answer(context.Response.StatusCode, context.Response.ContentType ?? "", context.Response.Headers, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The languages in which an endpoint's address is the route's own: where the words are the same, all that have them.</summary>
    internal static ImmutableArray<Language> LanguagesOf(RouteEndpoint endpoint)
    {
        var route = endpoint.Metadata.GetMetadata<SiteRoute>()!;
        var raw = endpoint.RoutePattern.RawText!.TrimStart('/');
        if (route is SiteRoute.Data) return [Language.Nb];
        ImmutableArray<Language> own = [.. Languages.All.Where(language => Table.All.Any(other => other.Path.In(language) == raw))];
        return own.IsEmpty ? [Language.Nb] : own;
    }
}

/// <summary>What came back.</summary>
sealed record Answer(int Status, string ContentType, IHeaderDictionary Headers, string Body)
{
    /// <summary>Whether the browser is told to run and load nothing but files of ours.</summary>
    public bool HasStrictPolicy => Headers.ContentSecurityPolicy.ToString() is { } policy && policy.Contains("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal)
        && policy.Split(';').All(rule => rule.Trim().Split(' ')[1..].All(source => source is "'none'" or "'self'" or "data:" or "blob:"));

    public bool IsHtml => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}
