using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Script in every text field of every deed, then every page read: it is text wherever it comes up, and the browser is told to run nothing that stands in a page.</summary>
public sealed partial class What_is_typed_is_never_run(SeededSite site) : IClassFixture<SeededSite>
{
    static readonly ImmutableArray<string> Payloads =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)//", "<svg onload=alert(1)>",
        "<svg><animate onbegin=alert(1) attributeName=x>", "<math><mi xlink:href=\"javascript:alert(1)\">x", "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)",
        "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<a href=\"javascript:alert(1)\">x</a>",
        "javascript:alert(1)//http://", "data:text/html,<script>alert(1)</script>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<form action=//evil.example><input name=token>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">", "<link rel=stylesheet href=//evil.example/x.css>", "<style>*{background:url(//evil.example)}</style>", "<details open ontoggle=alert(1)>",
        "<template><script>alert(1)</script></template>", "&lt;script&gt;alert(1)&lt;/script&gt;<b>", "\u2028<b onclick=alert(1)>\u2029", "<ǝɯɐɹɟı src=x><b>", "{{constructor.constructor('alert(1)')()}}<b>",
        // Braces of other languages of pages.
        "${alert(1)}<b>", "<%= 7*7 %><b>", "@(7*7)<b>", "#{7*7}<b>", "[[${7*7}]]<b>",
        // What a parser mends into something else.
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>", "<p/onclick=alert(1)//", "<b\fonclick=alert(1)>", "<b\tonclick\t=\talert(1)>", "<!DOCTYPE x><b>", "<![CDATA[<b>]]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?><b>",
        // Other elements that fetch, send or draw over.
        "<object data=javascript:alert(1)>", "<embed src=//evil.example/x.swf>", "<video><source onerror=alert(1)>", "<button formaction=javascript:alert(1)>x</button>", "<a href=\"jav\tascript:alert(1)\">x</a>",
        "<a href=vbscript:msgbox(1)>x</a>", "<svg><use href=\"data:image/svg+xml,<svg onload=alert(1)>\"/></svg>", "<svg><foreignObject><iframe srcdoc=x></foreignObject></svg>", "<b style=\"position:fixed;inset:0\">x</b>", "<input autofocus onfocus=alert(1)>",
        // Out of data that a page carries, and of text in another encoding.
        "</script><script type=\"application/ld+json\">{}", "\"}</script><b>", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-<b>", "\uFF1Cscript\uFF1Ealert(1)<b>", "%3Cscript%3Ealert(1)%3C/script%3E<b>",
        // Links of markdown, what a sheet would reckon, a header's next line, what turns the reading, and the end of a text of C.
        "[x](javascript:alert(1))<b>", "![x](//evil.example/x.png)<b>", "=HYPERLINK(\"//evil.example\")<b>", "\t=1+1<b>", "\uFF1D1+1<b>", "@SUM(1+1)<b>", "x\r\nBcc: evil@evil.example\r\n\r\n<b>", "\u202Egpj.exe<b>\u2066", "x\0<b onclick=alert(1)>",
        "[Klikk](https://evil.example \"<b>\")",
    ];

    [Fact]
    public async Task Wherever_it_comes_up()
    {
        var run = new ConcurrentBag<string?>();
        var stored = new HashSet<string>();
        foreach (var deed in Endpoints.Deeds)
        {
            var (who, about) = DrawnForm.WhoMay(site, deed);
            var form = await DrawnForm.Of(site, deed, who, about);
            foreach (var payload in Payloads)
            {
                if (form is null || form.Texts.IsEmpty) break;
                var typed = form.Typed(name => name.Contains("mail", StringComparison.Ordinal) ? $"\"{payload.Replace("\"", "", StringComparison.Ordinal)}\"@example.no" : payload);
                var answer = await site.Ask(who, "POST", typed.Action, typed.Fields);
                run.Add(Runs(answer, deed.Name, payload));
                // What only takes something of its own kind is left as it was, and the rest is sent.
                if (answer.Status == 422) answer = await site.Ask(who, "POST", typed.Action, typed.But(form, DrawnForm.Wrong(answer.Body)).Fields);
                run.Add(Runs(answer, deed.Name, payload));
                if (answer.Status != 303) continue;
                stored.Add(deed.Name);
                form = await DrawnForm.Of(site, deed, who, about);
            }
        }
        await Parallel.ForEachAsync(Pages(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (page, _) =>
        {
            var answer = await site.Ask(page.Who, "GET", page.Address);
            run.Add(Runs(answer, page.Address, null));
        });
        Wrong.None(run);
        // What was refused was echoed once; what was stored is what the pages were read for.
        Assert.Empty(new[] { "rename-initiative", "redescribe-initiative", "write-challenge", "save-goal", "add-step", "add-partner", "begin-initiative", "advise" }.Except(stored));
    }

    IEnumerable<(Visitor Who, string Address)> Pages() =>
        from route in Endpoints.Read.OfType<SiteRoute.Page>()
        from column in new[] { "Adviser", "Administrator", "anyone" }
        from about in new[] { "own", "public" }
        from language in Languages.All
        let who = site.Visitors[column]
        select (who, new Samples(site.Seeds, who, about).Address(route, language));

    /// <summary>What in an answer would run, or null.</summary>
    static string? Runs(Answer answer, string where, string? typed)
    {
        if (answer.Status >= 500) return $"{where}: answered {answer.Status} (typed {typed}).";
        if (!answer.HasStrictPolicy) return $"{where}: no policy.";
        if (!answer.IsHtml) return null;
        if (Payloads.FirstOrDefault(payload => payload.Contains('<', StringComparison.Ordinal) && answer.Body.Contains(payload, StringComparison.Ordinal)) is { } echoed) return $"{where}: echoes {echoed} as it was typed.";
        var tag = Tag().Matches(answer.Body).Select(match => match.Value).FirstOrDefault(tag => Dangerous().IsMatch(Value().Replace(tag, "\"\"")) || Leading().IsMatch(tag));
        return tag is null ? null : $"{where}: {tag} (typed {typed})";
    }

    [Fact]
    public void By_sixty_payloads_of_which_none_is_another() => Assert.InRange(Payloads.Distinct(StringComparer.Ordinal).Count(), 60, Payloads.Length);

    [Fact]
    public void The_policy_lets_nothing_run_that_stands_in_a_page()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
    }

    [GeneratedRegex("<[a-zA-Z][^>]*>")]
    private static partial Regex Tag();

    // What stands in a value is text: no quotation mark comes through there.
    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Value();

    // An event, a style, an element that no page of ours has.
    [GeneratedRegex("""\s(on\w+|style|srcdoc)\s*=|^<(iframe|object|embed|base|style|frame|applet)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();

    // A script that is not a file of ours, an address that is code or another's.
    [GeneratedRegex("""^<script(?![^>]*\ssrc="/assets/)|\s(href|src|action|formaction)="\s*((javascript|data|vbscript):|//)""", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
