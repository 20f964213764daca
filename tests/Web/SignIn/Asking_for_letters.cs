using System.Net;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed class Asking_for_letters : IAsyncLifetime
{
    Site site = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>At most five mails.</summary>
    [Fact]
    public async Task Two_hundred_times_writes_few_and_answers_the_rest_with_how_long_to_wait()
    {
        using var somebody = new Newcomer(site);
        var token = await somebody.Self.Token(SignInRoutes.Forgot.Address(Language.Nb));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 200; i++)
        {
            using var answer = await somebody.Self.Post(SignInRoutes.AskRecovery.Address(Language.Nb), ("token", token), ("email", somebody.Address));
            answers.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests) Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        }
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.SeeOther or HttpStatusCode.TooManyRequests, status.ToString()));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.InRange((await somebody.Letters()).Count, 1, 5);
    }

    [Fact]
    public async Task Leads_to_the_same_page_for_the_same_questions_whether_there_is_an_account_or_not()
    {
        var clock = new FakeTimeProvider(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        await using var site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        using var kari = new Newcomer(site);
        await kari.Arrive();
        foreach (var deed in new[] { SignInRoutes.AskRecovery, SignInRoutes.AskAccount })
        {
            // Long after the last letter to either of them: to each address they are few.
            clock.Advance(TimeSpan.FromHours(2));
            // The first of its kind makes what the next finds made.
            await Asked(deed, "first@bedrift.no");
            var (known, unknown) = (await Asked(deed, kari.Address), await Asked(deed, "liv2@bedrift.no"));
            Assert.Equal((SignInRoutes.LetterSent.Address(Language.Nb), HttpStatusCode.SeeOther), (known.To, known.Status));
            Assert.True(known.Questions > 0);
            Assert.Equal(known, unknown);
        }

        async Task<(string? To, HttpStatusCode Status, long Size, int Questions)> Asked(SiteRoute.Deed deed, string address)
        {
            using var somebody = new Newcomer(site, address);
            HttpResponseMessage answer = null!;
            var questions = await site.Cost(deed.Path.Nb, async () =>
                answer = await somebody.Self.Send(deed, [], deed == SignInRoutes.AskAccount ? [("name", "Ola"), ("email", address)] : [("email", address)]));
            using (answer)
            {
                // The page, and what the answer carries to it: the browser is told no more than the reader.
                var page = await somebody.Self.Page(answer.Headers.Location!.ToString());
                return (answer.Headers.Location?.ToString(), answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length + Without(page).Length, questions);
            }
        }
    }

    [Theory]
    [InlineData("kari@bedrift.no\r\nBcc: alle@bedrift.no")]
    [InlineData("kari@bedrift.no, ola@bedrift.no")]
    [InlineData("kari")]
    public async Task Is_refused_for_what_is_not_one_plain_address(string address)
    {
        using var somebody = new Newcomer(site);
        using var answer = await somebody.Self.Send(SignInRoutes.AskAccount, [], ("name", "Kari"), ("email", address));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv e-postadressen din", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_a_name_with_a_line_break_on_one_line()
    {
        using var somebody = new Newcomer(site);
        using var answer = await somebody.Self.Send(SignInRoutes.AskAccount, [], ("name", "Kari\r\nBcc: alle@bedrift.no"), ("email", somebody.Address));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("Hei Kari Bcc: alle@bedrift.no\n", Assert.Single(await somebody.Letters()), StringComparison.Ordinal);
    }

    // What differs from one browser to the next.
    static string Without(string page) => Regex.Replace(page, "name=\"token\" value=\"[^\"]+\"", "");
}
