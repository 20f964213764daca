using System.Net;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.Safety;

/// <summary>One address that floods what costs much slows down nobody but itself. The site's time stands still, behind a proxy on its own machine.</summary>
public sealed class Reading_again_and_again : IAsyncLifetime
{
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    Site site = null!;
    int senders;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.Start(services => services.AddSingleton<TimeProvider>(time));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    string Stranger => $"203.0.113.{++senders}";

    [Fact]
    public async Task Of_a_thousand_searches_from_one_address_only_so_many_are_answered()
    {
        var flooder = Stranger;
        var statuses = await Times(1000, () => Status("/nb/sok?q=laks", flooder));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.OK, RateOfReading.Most).Concat(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 1000 - RateOfReading.Most)), statuses);
        Assert.Equal(HttpStatusCode.OK, await Status("/nb/sok?q=laks", Stranger));
        Assert.Equal(HttpStatusCode.OK, await Status("/nb/hjelp", flooder));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await Status("/nb/sok?q=laks", flooder));
    }

    [Fact]
    public async Task What_is_not_answered_asks_the_database_nothing()
    {
        var flooder = Stranger;
        var statements = await Times(200, () => site.Cost(() => Status("/api/v1/initiatives", flooder)));
        Assert.Equal(RateOfReading.Most, statements.Count(each => each > 0));
        Assert.Equal(0, await site.Cost(() => Status("/nb/arrangement?format=csv", flooder)));
        Assert.NotEqual(0, await site.Cost(() => Status("/nb/arrangement?format=csv", Stranger)));
    }

    [Fact]
    public async Task Who_has_to_wait_is_told_how_long_in_their_language()
    {
        var flooder = Stranger;
        await Times(RateOfReading.Most, () => Status("/nb/sok?q=a", flooder));
        foreach (var (address, says) in new[]
        {
            ("/nb/sok?q=a", "Det kom for mange spørringer"), ("/nn/funn?format=csv", "Det kom for mange spørjingar"), ("/en/industries?q=a", "Too many requests came"),
            ("/api/v1/organisations?q=a", "Det kom for mange sp"),
        })
        {
            using var answer = await Get(address, flooder);
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
            Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Searches_files_and_lists_of_the_API_are_one_count()
    {
        var flooder = Stranger;
        await Times(RateOfReading.Most, () => Status("/nb/sok?q=a", flooder));
        string[] costly = [.. Table.All.Where(route => route.Values.Count == 0).SelectMany(Costly)];
        Assert.True(costly.Length >= 20, $"Only {costly.Length} addresses cost much.");
        foreach (var address in costly) Assert.Equal((address, HttpStatusCode.TooManyRequests), (address, await Status(address, flooder)));
    }

    [Fact]
    public async Task What_a_sender_claims_before_the_proxys_own_word_hides_nobody()
    {
        var flooder = Stranger;
        await Times(RateOfReading.Most, () => Status("/nb/sok?q=a", flooder));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status("/nb/sok?q=a", $"198.51.100.1, {flooder}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status("/nb/sok?q=a", $"{flooder}:4711"));
    }

    [Fact]
    public async Task Whoever_asks_from_the_machine_itself_is_not_counted() =>
        Assert.All(await Times(RateOfReading.Most + 1, async () => (await site.Browser.GetAsync("/nb/sok?q=a", Cancel)).StatusCode), status => Assert.Equal(HttpStatusCode.OK, status));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1"), InlineData("::ffff:192.0.2.1", "192.0.2.1"), InlineData("2001:db8::1", "20010DB800000000"), InlineData("2001:db8::ffff", "20010DB800000000")]
    public void A_sender_is_an_address_or_a_household(string address, string name) =>
        Assert.Equal(name, SentFrom.Name(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } }));

    static IEnumerable<string> Costly(SiteRoute route) => route switch
    {
        SiteRoute.Data => route.Asks is Klynge.Access.Act.ExportOpenData && !route.Query.IsEmpty && !route.Query.Contains("*") ? ["/" + route.Path.Nb] : [],
        SiteRoute.Page => new[] { "q", "format" }.Where(field => route.Query.Contains(field)).Select(field => $"{route.Address(Language.Nb)}?{field}=a"),
        SiteRoute.Deed => [],
    };

    static async Task<List<T>> Times<T>(int times, Func<Task<T>> ask)
    {
        var answers = new List<T>();
        for (var i = 0; i < times; i++) answers.Add(await ask());
        return answers;
    }

    async Task<HttpStatusCode> Status(string address, string from)
    {
        using var answer = await Get(address, from);
        return answer.StatusCode;
    }

    async Task<HttpResponseMessage> Get(string address, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", from);
        return await site.Browser.SendAsync(request, Cancel);
    }
}
