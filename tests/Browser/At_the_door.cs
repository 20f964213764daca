using System.Net;
using Klynge.Tests.Ground;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>Checking in on a phone when the network is gone, the server is killed, the browser restarts: all that was ticked is there, once.</summary>
public sealed class At_the_door(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<IPage> Phone(ADoor door, bool signedIn = true)
    {
        var context = await site.Context(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce, HasTouch = true });
        if (signedIn) await context.AddCookiesAsync([door.Session]);
        return await Come(await context.NewPageAsync(), door);
    }

    static async Task<IPage> Come(IPage page, ADoor door)
    {
        await page.GotoAsync(door.Page);
        await Assertions.Expect(page.Locator("[data-door][data-awake]")).ToBeVisibleAsync();
        return page;
    }

    static Task Kept(IPage page) => Assertions.Expect(page.Locator("[data-door][data-kept]")).ToBeVisibleAsync();

    static ILocator Tick(IPage page, int number) => page.Locator($"[data-door-list] li:has-text('Gjest {number:00}') button");

    static async Task TickAll(IPage page, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            await Tick(page, number).ClickAsync();
            await Assertions.Expect(Tick(page, number)).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    // Who stands at a door does not press a name that another phone has ticked. They look and press at once: in between, no tick comes in.
    static async Task TickAllBesideAnother(IPage page, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            await Tick(page, number).EvaluateAsync("button => { if (button.getAttribute('aria-pressed') === 'false') button.click(); }");
            await Assertions.Expect(Tick(page, number)).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    static Task Waiting(IPage page, int count) => Assertions.Expect(page.Locator($"[data-door-state][data-waiting='{count}']")).ToBeVisibleAsync();

    [Fact]
    public async Task Thirty_ticks_without_a_network_survive_a_reload_and_are_there_once_when_it_is_back()
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        await Kept(page);
        await page.Context.SetOfflineAsync(true);
        await TickAll(page, Enumerable.Range(1, 20));

        // Reloaded without a network: the page is there, and so is what was ticked.
        await page.ReloadAsync();
        await Waiting(page, 20);
        await Assertions.Expect(Tick(page, 7)).ToHaveAttributeAsync("aria-pressed", "true");
        await TickAll(page, Enumerable.Range(21, 10));
        await page.Locator("[data-door-add] summary").ClickAsync();
        await page.Locator("[data-door-add] input[name=name]").FillAsync("Åse Øy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Legg til", Exact = true }).ClickAsync();
        await Waiting(page, 31);
        // A mistake is taken back, still without a network: a second after it was drawn, no press is an eager thumb's.
        await page.WaitForTimeoutAsync(1_100);
        await Tick(page, 30).ClickAsync();
        await Assertions.Expect(Tick(page, 30)).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.StartsWith("0 har kommet", await door.Count(Cancel), StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await Waiting(page, 0);
        Assert.StartsWith("30 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_page_that_was_asked_for_one_guest_is_not_the_one_that_is_kept()
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        await Kept(page);
        await page.GotoAsync($"{door.Page}?q=07");
        await Assertions.Expect(page.Locator("[data-door-list] li")).ToHaveCountAsync(1);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(door.Page);
        await Assertions.Expect(page.Locator("[data-door-list] li")).ToHaveCountAsync(ADoor.Guests);
        await page.Context.DisposeAsync();
    }

    [Theory, InlineData(0), InlineData(2_500)]
    public async Task Who_signs_out_leaves_no_list_on_the_phone_and_every_tick_that_is_not_sent(int slow)
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        await Kept(page);
        await page.RouteAsync("**/fra-telefon", route => route.AbortAsync());
        await TickAll(page, [1, 2]);
        // A phone's own store may take its time.
        await page.EvaluateAsync("slow => { const keys = caches.keys.bind(caches); caches.keys = async () => { await new Promise(done => setTimeout(done, slow)); return keys(); }; }", slow);
        await page.EvaluateAsync("document.querySelector('form[data-sign-out]').requestSubmit()");
        await page.WaitForURLAsync(url => !url.Contains("/dor", StringComparison.Ordinal));
        Assert.Equal("0 0 2", await OnThePhone(page));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_when_one_signed_out_puts_no_list_back()
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        await Kept(page);
        await Waiting(page, 0);
        // The page that is being left answers no more; another one sees what is on the phone.
        var beside = await page.Context.NewPageAsync();
        await beside.GotoAsync($"{site.Root}/nb/personvern");
        var (asked, answered, left) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/fra-telefon", async route =>
        {
            var answer = await route.FetchAsync();
            asked.TrySetResult();
            await answered.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.RouteAsync("**/logg-ut", async route =>
        {
            answered.TrySetResult();
            await left.Task;
            await route.ContinueAsync();
        });
        await Tick(page, 1).ClickAsync();
        await asked.Task.WaitAsync(Cancel);
        await page.EvaluateAsync("document.querySelector('form[data-sign-out]').requestSubmit()");
        // The answer has been taken: nothing waits, and who has come stands nowhere.
        await answered.Task.WaitAsync(Cancel);
        string kept;
        while ((kept = await OnThePhone(beside))[^1] != '0') await Task.Delay(20, Cancel);
        Assert.Equal("0 0 0", kept);
        left.SetResult();
        await page.Context.DisposeAsync();
    }

    // Kept pages, lists that were told, ticks that are not sent.
    static Task<string> OnThePhone(IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const kept = (await caches.keys()).filter(name => name.startsWith("klynge-door")).length;
          const db = await new Promise(done => { const asked = indexedDB.open("klynge-door"); asked.onsuccess = () => done(asked.result); });
          const count = store => new Promise(done => { const asked = db.transaction(store).objectStore(store).count(); asked.onsuccess = () => done(asked.result); });
          return `${kept} ${await count("told")} ${await count("notes")}`;
        }
        """);

    [Fact]
    public async Task A_server_that_is_killed_in_between_loses_nothing()
    {
        await using var door = await ADoor.OfItsOwn(Cancel);
        var page = await Phone(door);
        await TickAll(page, Enumerable.Range(1, 5));
        await door.Kill();
        await TickAll(page, Enumerable.Range(6, 10));
        await door.Serve();
        await Waiting(page, 0);
        Assert.StartsWith("15 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_the_way_counts_once()
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        var lost = 0;
        await page.RouteAsync("**/fra-telefon", async route =>
        {
            // The server takes it; the phone never hears so.
            if (lost++ < 2)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else await route.ContinueAsync();
        });
        await TickAll(page, [1, 2, 3]);
        await Waiting(page, 0);
        Assert.True(lost > 2);
        Assert.StartsWith("3 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Two_phones_one_with_a_clock_years_off_come_to_one_list()
    {
        await using var door = await ADoor.At(site, Cancel);
        var (one, other) = (await Phone(door), await Phone(door));
        await other.Clock.SetSystemTimeAsync(new DateTime(2011, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await Task.WhenAll(TickAllBesideAnother(one, Enumerable.Range(1, 6)), TickAllBesideAnother(other, Enumerable.Range(4, 6)));
        await Waiting(one, 0);
        await Waiting(other, 0);
        await Assertions.Expect(one.Locator("[data-door-count]")).ToHaveTextAsync("9 har kommet, 30 er påmeldt");
        Assert.Equal("9 har kommet, 30 er påmeldt", await door.Count(Cancel));
        await one.Context.DisposeAsync();
        await other.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_tick_of_another_phone_that_is_known_but_not_yet_drawn_is_not_taken_back_by_a_press()
    {
        await using var door = await ADoor.At(site, Cancel);
        var (one, other) = (await Phone(door), await Phone(door));
        await Kept(one);
        var (asked, ticked, askedAgain, heard) = (0, new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await one.RouteAsync("**/fra-telefon", async route =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                askedAgain.TrySetResult();
                await heard.Task;
            }
            else await ticked.Task;
            await route.ContinueAsync();
        });
        await TickAll(one, [1, 2]);
        await TickAll(other, [7]);
        await Waiting(other, 0);
        ticked.SetResult();
        // The answer has come, and what was ticked meanwhile is on its way: the list is not drawn before both are there.
        await askedAgain.Task;
        Assert.Equal("false", await Tick(one, 7).GetAttributeAsync("aria-pressed"));
        await Tick(one, 7).ClickAsync();
        await Assertions.Expect(Tick(one, 7)).ToHaveAttributeAsync("aria-pressed", "true");
        heard.SetResult();
        await Waiting(one, 0);
        Assert.StartsWith("3 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await one.Context.DisposeAsync();
        await other.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_that_restarts_signed_out_keeps_the_ticks_until_somebody_signs_in()
    {
        await using var door = await ADoor.At(site, Cancel);
        var folder = Directory.CreateTempSubdirectory("klynge-phone-").FullName;
        using var playwright = await Playwright.CreateAsync();
        async Task<IBrowserContext> Start()
        {
            var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new()
            {
                ExecutablePath = AChromium.Path,
                Args = [.. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), "--no-first-run", "--disable-gpu-rasterization"],
                ViewportSize = new() { Width = 390, Height = 844 },
            });
            context.SetDefaultTimeout(Site.Patience);
            return context;
        }

        var before = await Start();
        await before.AddCookiesAsync([door.Session]);
        var page = await Come(await before.NewPageAsync(), door);
        await Kept(page);
        await before.SetOfflineAsync(true);
        await TickAll(page, [1, 2, 3]);
        await before.CloseAsync();
        // The server has said no before: the first time may take longer than the page's worker waits before it shows what it keeps.
        using (var http = new HttpClient()) Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(door.Page, Cancel)).StatusCode);

        // The session went with the browser, and the list with it; the ticks did not, and the door is shown again to whoever signs in.
        var after = await Start();
        var signedOut = await after.NewPageAsync();
        Assert.Equal(403, (await signedOut.GotoAsync(door.Page))!.Status);
        await Assertions.Expect(signedOut.Locator("[data-door]")).ToHaveCountAsync(0);
        Assert.StartsWith("0 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await after.AddCookiesAsync([door.Session]);
        var again = await Come(signedOut, door);
        await Waiting(again, 0);
        Assert.StartsWith("3 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await after.CloseAsync();
        await ThrowAway(folder);
    }

    // When a browser says that it is closed, a child of its may still be writing.
    static async Task ThrowAway(string folder)
    {
        for (var attempt = 0; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < 100)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }

    [Fact]
    public async Task A_phone_whose_session_has_ended_says_so_and_sends_after_the_next_sign_in()
    {
        await using var door = await ADoor.At(site, Cancel);
        var page = await Phone(door);
        await page.Context.ClearCookiesAsync();
        await TickAll(page, [1, 2]);
        await Assertions.Expect(page.Locator("[data-door-state]")).ToContainTextAsync("du er logget ut");
        await page.Context.AddCookiesAsync([door.Session]);
        await Waiting(page, 0);
        Assert.StartsWith("2 har kommet", await door.Count(Cancel), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_code_before_the_camera_leads_to_its_guest()
    {
        await using var door = await ADoor.At(site, Cancel);
        var context = await site.Context(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await context.AddCookiesAsync([door.Session]);
        // This browser has neither camera nor detector: both are played, the rest is the page's own.
        await context.AddInitScriptAsync("""
            navigator.mediaDevices.getUserMedia = async () => document.createElement("canvas").captureStream();
            HTMLMediaElement.prototype.play = async () => {};
            window.BarcodeDetector = class { async detect() { return window.seen ? [{ rawValue: window.seen }] : []; } };
            """);
        var page = await Come(await context.NewPageAsync(), door);
        await page.GetByRole(AriaRole.Button, new() { Name = "Les av en kode" }).ClickAsync();
        await page.EvaluateAsync("window.seen = 'https://elsewhere.example/qr'");
        await Assertions.Expect(page.Locator("[data-door-camera-says]")).ToContainTextAsync("hører ikke til noen");
        var code = await page.Locator("[data-door-list] li:has-text('Gjest 17')").GetAttributeAsync("data-code");
        await page.EvaluateAsync($"window.seen = '{door.Page}?code={code}'");
        await Assertions.Expect(Tick(page, 17)).ToBeFocusedAsync();
        await Assertions.Expect(Tick(page, 17)).ToHaveAttributeAsync("aria-pressed", "false");
        await context.DisposeAsync();
    }
}
