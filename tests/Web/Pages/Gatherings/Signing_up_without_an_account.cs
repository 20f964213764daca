using System.Net;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings;

public sealed class Signing_up_without_an_account : IAsyncLifetime
{
    A_seminar _seminar = null!;
    Somebody _guest = null!;

    public async ValueTask InitializeAsync() => _guest = new Somebody((_seminar = await A_seminar.Open()).Site);

    public ValueTask DisposeAsync()
    {
        _guest.Dispose();
        return _seminar.DisposeAsync();
    }

    string Page => $"/nb/arrangement/{_seminar.Id}";

    [Fact]
    public async Task A_guest_signs_up_confirms_by_the_letter_changes_and_cancels()
    {
        var sent = await _seminar.SignUp(_guest, "ola@example.no");
        Assert.Equal((HttpStatusCode.SeeOther, $"{Page}/pamelding/takk"), (sent.StatusCode, sent.Headers.Location?.OriginalString));
        Assert.Contains("Sjekk e-posten din", await _guest.Page($"{Page}/pamelding/takk"), StringComparison.Ordinal);

        var own = A_seminar.Link(Assert.Single(await _seminar.Letters("ola@example.no")));
        Assert.Contains("Bekreft påmeldingen", await _guest.Page(own), StringComparison.Ordinal);
        string[] values = [_seminar.Id.ToString(), own.Split('/')[^1]];
        Assert.Equal(HttpStatusCode.SeeOther, (await _guest.Send(GatheringRoutes.Confirm, values)).StatusCode);
        Assert.Contains("Du er påmeldt.", await _guest.Page(own), StringComparison.Ordinal);

        await _guest.Send(GatheringRoutes.Change, values, ("name", "Ola Nordmann"), ("way", "online"), ("access", ""), ("diet", ""));
        var changed = await _guest.Page(own);
        Assert.Contains("Ola Nordmann", changed, StringComparison.Ordinal);
        Assert.Contains("https://meet.example/secret", changed, StringComparison.Ordinal);
        Assert.Contains("Påmeldingen er endret.", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Påmeldingen er endret.", await _guest.Page(own), StringComparison.Ordinal);

        await _guest.Send(GatheringRoutes.Cancel, values);
        Assert.Contains("Du har meldt avbud.", await _guest.Page(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_names_the_sites_own_address_whatever_host_was_asked_for()
    {
        var set = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Klynge:Address", "https://klynge.example.no")]).Build();
        await using var seminar = await A_seminar.Open(services: services => services.AddSingleton(provider => new SiteAddress(set, provider.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>())));
        using var guest = new Somebody(seminar.Site);
        guest.Browser.DefaultRequestHeaders.Host = "evil.example";
        Assert.Equal(HttpStatusCode.SeeOther, (await seminar.SignUp(guest, "ola@example.no")).StatusCode);
        var letter = Assert.Single(await seminar.Letters("ola@example.no"));
        Assert.Contains("https://klynge.example.no/nb/", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", letter.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_alone_confirms_nothing()
    {
        await _seminar.SignUp(_guest, "ola@example.no");
        var own = A_seminar.Link((await _seminar.Letters("ola@example.no"))[0]);
        await _guest.Page(own);
        Assert.Contains("Bekreft påmeldingen", await _guest.Page(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_signed_up_is_answered_as_one_that_has_not()
    {
        var (first, second) = (await _seminar.SignUp(_guest, "ola@example.no"), await _seminar.SignUp(_guest, "OLA@example.no"));
        Assert.Equal((first.StatusCode, first.Headers.Location), (second.StatusCode, second.Headers.Location));
    }

    [Fact]
    public async Task What_is_wrong_stands_in_a_summary_and_at_its_field_with_what_was_typed()
    {
        var answer = await _guest.Send(GatheringRoutes.SendSignUp, [_seminar.Id.ToString()],
            ("name", "<script>alert(1)</script>"), ("organisation", "974 767 881"), ("email", "ola@@example"), ("access", ""), ("diet", ""));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<title>Feil: Meld deg på", page, StringComparison.Ordinal);
        Assert.Contains("Rett 3 ting før du går videre", page, StringComparison.Ordinal);
        Assert.All(["organisation", "email", "way"], field => Assert.Contains($"href=\"{Page}/pamelding/send#{field}\"", page, StringComparison.Ordinal));
        Assert.Contains("aria-describedby=\"email-help email-error\" aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ola@@example\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_again_for_a_page_that_came_back_leads_to_the_form()
    {
        var answer = await _guest.Browser.GetAsync($"{Page}/pamelding/send", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.SeeOther, $"{Page}/pamelding"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("role"), InlineData("state"), InlineData("place"), InlineData("capacity"), InlineData("confirmed")]
    public async Task A_field_that_the_form_does_not_have_is_refused(string field)
    {
        var answer = await _guest.Send(GatheringRoutes.SendSignUp, [_seminar.Id.ToString()],
            ("name", "Ola"), ("organisation", "Eksempel AS"), ("email", "ola@example.no"), ("way", "room"), (field, "1"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await _seminar.Letters("ola@example.no"));
    }

    [Fact]
    public async Task Without_its_token_a_form_changes_nothing_and_keeps_what_was_typed()
    {
        var answer = await _guest.Post($"{Page}/pamelding/send", ("name", "Ola"), ("organisation", "Eksempel AS"), ("email", "ola@example.no"), ("way", "room"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("value=\"ola@example.no\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await _seminar.Letters("ola@example.no"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example"), InlineData("Sec-Fetch-Site", "cross-site"), InlineData("Origin", "null")]
    public async Task A_form_from_another_site_changes_nothing(string header, string value)
    {
        var token = await _guest.Token($"{Page}/pamelding");
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Page}/pamelding/send")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["name"] = "Ola", ["organisation"] = "Eksempel AS", ["email"] = "ola@example.no", ["way"] = "room" }),
        };
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.BadRequest, (await _guest.Browser.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(await _seminar.Letters("ola@example.no"));
    }

    [Fact]
    public async Task Another_visitors_token_is_refused()
    {
        using var other = new Somebody(_seminar.Site);
        var token = await other.Token($"{Page}/pamelding");
        await _guest.Page($"{Page}/pamelding");
        var answer = await _guest.Post($"{Page}/pamelding/send", ("token", token), ("name", "Ola"), ("organisation", "Eksempel AS"), ("email", "ola@example.no"), ("way", "room"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_cannot_put_a_line_into_a_letters_header()
    {
        await _seminar.SignUp(_guest, "ola@example.no", name: "Ola\r\nBcc: all@example.no");
        var letter = Assert.Single(await _seminar.Letters("ola@example.no"));
        Assert.DoesNotContain('\n', letter.Name!);
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_is_refused_before_it_is_read()
    {
        var token = await _guest.Token($"{Page}/pamelding");
        var answer = await _guest.Post($"{Page}/pamelding/send", ("token", token), ("name", new string('a', 200_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_sends_again_and_again_is_slowed_down_and_told_when_to_try_again()
    {
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 40 && answer?.StatusCode != HttpStatusCode.TooManyRequests; i++)
            answer = await _guest.Post($"{Page}/pamelding/send", ("name", "Ola"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("vent", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Reading goes on.
        await _guest.Page(Page);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), InlineData("1"), InlineData("%27%20or%201=1")]
    public async Task A_link_that_is_made_up_opens_nothing(string token) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.Browser.GetAsync($"{Page}/min/{token}", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Each_language_has_the_form_in_its_own_words()
    {
        Assert.Contains("Meld meg på", await _guest.Page($"{Page}/pamelding"), StringComparison.Ordinal);
        Assert.Contains("Sign me up", await _guest.Page(GatheringRoutes.SignUp.Address(Language.En, _seminar.Id.ToString())), StringComparison.Ordinal);
    }
}
