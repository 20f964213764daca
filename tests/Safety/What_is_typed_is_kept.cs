using System.Collections.Immutable;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Every form with a field to type in keeps what is typed, and only the browser keeps what says who somebody is or is given without a name.</summary>
public sealed class What_is_typed_is_kept(SeededSite site) : IClassFixture<SeededSite>
{
    /// <summary>Forms that are typed in one go, and why.</summary>
    static readonly ImmutableDictionary<string, string> InOneGo = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["sign-in-by-password"] = "an address and a password",
        ["give-code"] = "a code",
        ["make-second-factor"] = "a code",
        ["recover-by-password"] = "a code and a password",
        ["recover-by-passkey"] = "a code",
        ["ask-account"] = "a name and an address, before there is a person",
        ["ask-recovery"] = "an address",
        ["change-address"] = "an address",
        ["rename-passkey"] = "a word",
        ["walk-in"] = "the door keeps its own on the telephone",
    });

    /// <summary>Forms that say who somebody is, what they eat or what they think without a name: not ours before they are sent.</summary>
    static readonly string[] Browsers =
    [
        "send-sign-up", "change-sign-up", "accept-invitation", "add-guest", "note-guest", "ask-question", "ask-by-link", "send-feedback", "choose-listed", "found-contact", "preview-contacts", "give-mandate",
        "offer-case-role", "rename-me",
    ];

    [Fact]
    public async Task By_every_form_that_a_page_draws()
    {
        var (wrong, drawn) = (new List<string?>(), new HashSet<string>());
        foreach (var deed in Endpoints.Deeds)
        {
            var (who, about) = DrawnForm.WhoMay(site, deed);
            if (await DrawnForm.Of(site, deed, who, about) is not { } form || form.Texts.IsEmpty) continue;
            drawn.Add(deed.Name);
            var kept = form.Opening.Contains("data-place=\"", StringComparison.Ordinal);
            wrong.Add(kept == InOneGo.ContainsKey(deed.Name) ? $"{deed.Name}: the form is {(kept ? "" : "not ")}kept." : null);
            foreach (var text in form.Texts.Where(_ => kept)) wrong.Add(form.Fields.Any(field => field.Name == "seen." + text) ? null : $"{deed.Name}: the field {text} is not kept.");
            wrong.Add(Browsers.Contains(deed.Name) && form.Opening.Contains("data-keep", StringComparison.Ordinal) ? $"{deed.Name}: sent to us while it is typed." : null);
        }
        Wrong.None(wrong);
        Assert.True(drawn.Count > 35, $"Only {drawn.Count} forms were drawn: {string.Join(", ", drawn)}.");
    }

    [Fact]
    public void By_the_browser_alone_where_it_is_not_ours() => Assert.Empty(Endpoints.Deeds.Where(deed => Browsers.Contains(deed.Name) && !(deed.InBrowser && deed.Keeping is null)).Select(deed => deed.Name));

    // The forms that no page draws for these visitors, of things that are not there now, are said in the table all the same.
    [Fact]
    public void By_every_deed_that_knows_a_field_which_people_write_in()
    {
        string[] written = ["name", "text", "reason", "question", "answer", "note", "list", "challenge", "theme", "title", "title_nb", "body-nb", "seats", "programme", "best", "better", "organisation"];
        Assert.Empty(Endpoints.Deeds.Where(deed => !deed.KeepsTyped && !InOneGo.ContainsKey(deed.Name) && deed.Fields.Any(written.Contains) && !NotWritten(deed)).Select(deed => deed.Name));
    }

    // A button's answer, and what drops a draft.
    static bool NotWritten(SiteRoute.Deed deed) => deed == HomeRoutes.Answer || deed.Name.EndsWith("-drop", StringComparison.Ordinal);
}
