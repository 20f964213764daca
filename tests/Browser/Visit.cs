using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>How a visitor comes: width of the window, colour scheme, with or without JavaScript.</summary>
public sealed record Visitor(int Width, ColorScheme Scheme, bool JavaScript)
{
    public static readonly Visitor Desktop = new(1280, ColorScheme.Light, true);

    /// <summary>Phone and desktop, light and dark.</summary>
    public static IEnumerable<Visitor> All =>
        from width in new[] { 390, 1280 }
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        select new Visitor(width, scheme, true);

    public override string ToString() => $"{Width} px, {Scheme}, {(JavaScript ? "with" : "without")} JavaScript";
}

/// <summary>Which of axe's rules.</summary>
public enum Rules
{
    All,

    /// <summary>Those whose answer hangs on colours.</summary>
    Colours,
    AllButColours,
}

/// <summary>One visit in a context of its own: what the browser complained of and asked for is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly List<string> complaints = [];

    Visit(IBrowserContext context, IPage page, string address)
    {
        Context = context;
        Page = page;
        // Lines that come from taking screenshots without a graphics card are the browser's own.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("[.WebGL-", StringComparison.Ordinal)) complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) complaints.Add($"left the site: {request.Url}");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors in the console, faults in scripts, requests to other hosts. Empty when all is well.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <param name="site">The site.</param>
    /// <param name="visitor">How they come.</param>
    /// <param name="session">The secret of the session that they are signed in by; null when not signed in.</param>
    public static async Task<Visit> Begin(Site site, Visitor visitor, string? session = null)
    {
        var context = await site.Context(new()
        {
            ViewportSize = new() { Width = visitor.Width, Height = visitor.Width < 600 ? 844 : 900 },
            ColorScheme = visitor.Scheme,
            JavaScriptEnabled = visitor.JavaScript,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = site.Root,
        });
        var visit = new Visit(context, await context.NewPageAsync(), site.Root);
        if (session is not null) await visit.SignIn(site, session);
        return visit;
    }

    /// <summary>Signed in from the next request on, by a session's secret.</summary>
    public Task SignIn(Site site, string session) => Context.AddCookiesAsync([new Cookie { Name = "session", Value = session, Url = site.Root, HttpOnly = true }]);

    /// <summary>The window as wide as that, in those colours, from now on.</summary>
    public async Task Resize(int width, ColorScheme scheme)
    {
        await Page.SetViewportSizeAsync(width, width < 600 ? 844 : 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    /// <summary>What axe finds against WCAG 2.2 AA, one line a violation with its first place.</summary>
    // Run in the page itself, which has no frames: the package's own way opens a second page each time, and says where each thing stands that is as it should be.
    public async Task<IReadOnlyList<string>> AxeViolations(Rules rules = Rules.All)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window")) await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async ({ only, without }) => {
              const rules = Object.fromEntries(without.map(rule => [rule, { enabled: false }]));
              const { violations } = await axe.run({ runOnly: only, rules, resultTypes: ["violations"] });
              return violations.map(({ id, help, nodes }) => `${id}: ${help} · ${nodes[0].html}`);
            }
            """, new
        {
            only = rules is Rules.Colours
                ? new { type = "rule", values = AboutColours }
                : new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
            without = rules is Rules.AllButColours ? AboutColours : [],
        });
    }

    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    static readonly string[] AboutColours = ["color-contrast", "link-in-text-block"];

    /// <summary>How many pixels the page is wider than the window: 0 when nothing scrolls sideways.</summary>
    public Task<int> SidewaysScroll() =>
        Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>The fields of forms that stand less than 8 pixels below the field before them: label and box would not be told apart from its neighbour's.</summary>
    public Task<string[]> CrampedFields() => Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("form > .field")].filter(field => {
          let above = field.previousElementSibling;
          while (above && !above.matches(".field")) above = above.previousElementSibling;
          if (!above) return false;
          const [one, other] = [above.getBoundingClientRect(), field.getBoundingClientRect()];
          return one.height > 0 && other.height > 0 && other.top > one.top + 8 && other.top - one.bottom < 8;
        }).map(field => (field.querySelector("[name]") ?? field).getAttribute("name") ?? field.id)
        """);

    /// <summary>What a first visit to this page brought over the wire, in bytes: the page and all that it loaded by itself.</summary>
    public Task<int> Weight() =>
        Page.EvaluateAsync<int>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, each) => sum + each.transferSize, 0)");

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    /// <summary>Becomes the made-up person of a role, with one press.</summary>
    public async Task Be(string role)
    {
        await Open("/nb/prov-som");
        await Page.Locator($"button[name=role][value={role}]").ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Goes there and expects 200.</summary>
    public async Task Open(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(200, response!.Status);
    }
}
