using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Klynge.Walks.Tests;

/// <summary>What Klynge is for, from end to end, by people at browsers: an adviser, one who was invited, one who heard of it, and a phone at the door.</summary>
public sealed class From_a_finding_to_readiness(Installation klynge)
{
    // The seminar begins in a quarter of an hour: time enough to sign up before it, and who met counts from its day on.
    readonly DateTimeOffset start = FirstThatCanBe(TimeProvider.System.GetUtcNow().AddMinutes(15));

    DateTimeOffset Deadline => start.AddMinutes(-1);

    static DateTimeOffset FirstThatCanBe(DateTimeOffset start)
    {
        while (!CanBe(OsloTime.Clock(start))) start = start.AddMinutes(1);
        return start;
    }

    // It ends on the day that it begins, so it begins before the last minute of one; and in the night when the clock is moved, times come twice or never.
    static bool CanBe(DateTimeOffset clock) =>
        clock is not { Hour: 23, Minute: 59 } && (clock.Hour >= 4 || OsloTime.Zone.GetUtcOffset(clock.Date) == OsloTime.Zone.GetUtcOffset(clock.Date.AddHours(4)));

    static string Day(DateTimeOffset time) => OsloTime.Day(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Clock(DateTimeOffset time) => OsloTime.Clock(time).ToString("HH:mm", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Finding_initiative_seminar_sign_ups_check_in_follow_up_readiness()
    {
        var adviser = await klynge.Somebody();
        await adviser.GotoAsync("/nb/prov-som");
        await Press(adviser, "button[name=role][value=Adviser]");

        // The strongest finding, and an initiative of it.
        await adviser.GotoAsync("/nb/funn?county=11");
        await adviser.Locator("ol.finding-list a[href*='/nb/funn/F']").First.ClickAsync();
        var finding = Regex.Match(adviser.Url, @"/funn/(F\d+)").Groups[1].Value;
        var member = await adviser.Locator("main a[href*='/virksomheter/']").First.EvaluateAsync<string[]>("link => [link.href.match(/virksomheter\\/(\\d{9})/)[1], link.textContent.trim()]");
        await adviser.Locator("a[href*='initiativ/start']").First.ClickAsync();
        await adviser.FillAsync("#name", "Fjorden rundt");
        await adviser.FillAsync("#theme", "Felles utprøving av utslippsfri drift");
        await adviser.Locator("input[name=counties][value='11']").CheckAsync();
        await Send(adviser, "/initiativ/start");
        await adviser.WaitForURLAsync("**/nb/initiativ/I-*");
        var initiative = new Uri(adviser.Url).AbsolutePath;
        var before = await Levels(adviser, initiative);

        // Somebody to invite, and a seminar in a box.
        await adviser.GotoAsync("/nb/kontakter/les-inn");
        await adviser.FillAsync("#list", $"Navn;E-post;Virksomhet;Organisasjonsnummer\nIda Invitert;ida@eksempelverft.example;{member[1]};{member[0]}");
        await adviser.FillAsync("#source", "Samtale i dag");
        await adviser.Locator("[name=basis]").First.EvaluateAsync("field => field.tagName == 'SELECT' ? field.selectedIndex = 1 : field.checked = true");
        await Send(adviser, "/kontakter/les-inn/se");
        await Send(adviser, "/kontakter/les-inn/lagre");

        await adviser.GotoAsync($"/nb/arrangement/nytt?finding={finding}&initiative={initiative.Split('/')[^1]}");
        await adviser.FillAsync("#town", "Haugesund");
        await adviser.FillAsync("#day", Day(start));
        await adviser.FillAsync("#start", Clock(start));
        await adviser.FillAsync("#place", "Maritim Hall, Haugesund");
        await Send(adviser, "/arrangement/nytt/lagre");
        await adviser.WaitForURLAsync("**/inviter**");
        var gathering = Regex.Match(adviser.Url, "/arrangement/(A-[0-9A-Za-z-]+)").Groups[1].Value;
        var invite = adviser.Url;
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/endre");
        await adviser.FillAsync("#deadline", Day(Deadline));
        await adviser.FillAsync("#deadline_clock", Clock(Deadline));
        await Send(adviser, "/endre/lagre");
        await adviser.GotoAsync(invite);
        await adviser.FillAsync("#list", "ida@eksempelverft.example");
        await Send(adviser, "/inviter/liste");
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/invitasjon");
        await Send(adviser, "/invitasjon/send");

        // The one who was invited answers by the link of the letter; the other signs up by the open page, and confirms by a link.
        var invited = await klynge.Somebody(390);
        await invited.GotoAsync(Link(await klynge.LetterTo("ida@eksempelverft.example"), "/invitasjon/"));
        await Send(invited, "/ja");
        await Expect(invited.Locator("main")).ToContainTextAsync("Du er påmeldt");

        var open = await klynge.Somebody(390);
        await open.GotoAsync($"/nb/arrangement/{gathering}/pamelding");
        await open.FillAsync("#name", "Ole Åpen");
        await open.FillAsync("#organisation", "Eksempelverft Stord AS");
        await open.FillAsync("#email", "ole@stord.example");
        await Send(open, "/pamelding");
        await open.GotoAsync(Link(await klynge.LetterTo("ole@stord.example"), $"/arrangement/{gathering}/min/"));
        await Send(open, "/bekreft");
        await Expect(open.Locator("main")).ToContainTextAsync("Ole Åpen");

        // At the door the network goes away and comes back.
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/dor");
        await Expect(adviser.Locator("[data-door-list] > li")).ToHaveCountAsync(2);
        await Expect(adviser.Locator("[data-door][data-awake]")).ToBeVisibleAsync();
        await adviser.Context.SetOfflineAsync(true);
        foreach (var name in new[] { "Ida Invitert", "Ole Åpen" })
        {
            var tick = adviser.Locator("[data-door-list] > li", new() { HasText = name }).Locator("button[name=tick]");
            await tick.ClickAsync();
            await Expect(tick).ToHaveAttributeAsync("aria-pressed", "true");
        }
        await Expect(adviser.Locator("[data-door-state][data-waiting='2']")).ToBeVisibleAsync();
        await adviser.Context.SetOfflineAsync(false);
        await Expect(adviser.Locator("[data-door-state][data-waiting='0']")).ToContainTextAsync("Alt er sendt");

        // Shortly before midnight the seminar is tomorrow's, and until then nobody has met.
        while (OsloTime.Day(TimeProvider.System.GetUtcNow()) < OsloTime.Day(start)) await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        // Afterwards: who goes on becomes a partner, and what was promised is a task.
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/etterpa");
        await Expect(adviser.Locator(".met-list > li")).ToHaveCountAsync(2);
        await adviser.Locator(".met-list > li", new() { HasText = "Ida Invitert" }).Locator("button[name=goes-on][value=yes]").ClickAsync();
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/oppgaver");
        await adviser.FillAsync("#text", "Sende referatet");
        await adviser.FillAsync("#due", Day(start.AddDays(1)));
        await Send(adviser, "/oppgaver/ny");
        await Expect(adviser.Locator("main")).ToContainTextAsync("Sende referatet");
        await adviser.GotoAsync($"/nb/arrangement/{gathering}/etterpa/initiativ");
        foreach (var tick in await adviser.Locator("input[name=guests]").AllAsync()) await tick.CheckAsync();
        await Send(adviser, "/etterpa/initiativ/lagre");

        // The initiative knows who met, and its profile has moved.
        await adviser.GotoAsync(initiative + "/partnere");
        await Expect(adviser.Locator("main")).ToContainTextAsync("Eksempelverft Stord AS");
        await Expect(adviser.Locator("main")).ToContainTextAsync(member[1]);
        await adviser.GotoAsync(initiative + "/partnere/1");
        await adviser.Locator("input[name=answer][value=yes]").CheckAsync();
        await adviser.FillAsync("#said-by", "daglig leder");
        await Press(adviser, "form:has(#said-by) button[type=submit]");
        Assert.NotEqual(before, await Levels(adviser, initiative));
    }

    // How long the bar of each dimension is, and nothing else of the page.
    static async Task<string[]> Levels(IPage page, string initiative)
    {
        await page.GotoAsync(initiative + "/modenhet");
        var bars = await page.Locator(".profile path.bar").AllAsync();
        Assert.NotEmpty(bars);
        return [.. await Task.WhenAll(bars.Select(async bar => (await bar.GetAttributeAsync("d"))!))];
    }

    // Presses, and waits until the page that it leads to is there.
    static async Task Press(IPage page, string what)
    {
        var loaded = new TaskCompletionSource();
        void There(object? sender, IPage now) => loaded.TrySetResult();
        page.Load += There;
        await page.Locator(what).First.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromMinutes(2));
        page.Load -= There;
    }

    // Presses the button of the form that goes to an address; nothing was at fault.
    static async Task Send(IPage page, string deed)
    {
        await Press(page, $"form[action*='{deed}'] button[type=submit]");
        var faults = page.Locator(".error-summary");
        Assert.True(await faults.CountAsync() == 0, $"{page.Url}: {(await faults.CountAsync() > 0 ? await faults.First.InnerTextAsync() : "")}");
    }

    string Link(string letter, string part) =>
        Regex.Match(letter, $@"{Regex.Escape(klynge.Root)}/\S*{Regex.Escape(part)}\S+").Value is { Length: > 0 } found ? found : throw new InvalidOperationException($"No link with {part} in: {letter}");
}
