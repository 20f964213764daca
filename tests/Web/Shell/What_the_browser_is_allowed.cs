using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Klynge.Atlas.Findings;
using Klynge.Web.Pages.Front;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed class What_the_browser_is_allowed : IAsyncLifetime
{
    Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/nb/")]
    [InlineData("/nb/finnes-ikke")]
    [InlineData("/map/borders/norway.json")]
    public async Task Nothing_but_our_own_files_and_nothing_inline(string address)
    {
        var answer = await _site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/nb/")]
    [InlineData("/nn/sok")]
    public async Task A_page_has_no_inline_style_or_script_and_names_no_other_host(string address)
    {
        var page = await _site.Browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nb/")]
    [InlineData("/api/v1/findings")]
    public async Task The_answer_to_a_failure_allows_no_more(string address)
    {
        await using var failing = await Site.Start(services => services
            .AddScoped<ShowFront>(_ => throw new InvalidOperationException("Fails on purpose."))
            .AddScoped<FindingQueries>(_ => throw new InvalidOperationException("Fails on purpose.")));
        var answer = await failing.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/nb/", "<code>([^<]+)</code>")]
    [InlineData("/api/v1/findings", "\"reference\":\"([^\"]+)\"")]
    public async Task The_answer_to_a_failure_tells_a_reference_that_stands_in_the_log_and_nothing_of_the_inside(string address, string reference)
    {
        using var log = new Written();
        await using var failing = await Site.Start(services => services.AddSingleton<ILoggerProvider>(log)
            .AddScoped<ShowFront>(_ => throw new InvalidOperationException("Fails on purpose."))
            .AddScoped<FindingQueries>(_ => throw new InvalidOperationException("Fails on purpose.")));
        var text = await (await failing.Browser.GetAsync(address, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("on purpose", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var told = Regex.Match(text, reference).Groups[1].Value;
        Assert.NotEmpty(told);
        var (line, failure) = Assert.Single(log.Lines, each => each.Line.Contains(told, StringComparison.Ordinal));
        Assert.Equal("Fails on purpose.", failure?.Message);
        Assert.Contains("GET", line, StringComparison.Ordinal);
    }

    /// <summary>What a site writes to its log.</summary>
    sealed class Written : ILoggerProvider, ILogger
    {
        public ConcurrentBag<(string Line, Exception? Failure)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add((formatter(state, exception), exception));

        public void Dispose() { }
    }
}
