using System.Collections.Immutable;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Each deed, filled in by somebody who may do it, but sent in a way that only another site, another visitor or a made-up client would: refused, and nothing is changed.</summary>
public sealed class Forms_that_are_not_ours(SeededSite site) : IClassFixture<SeededSite>
{
    // Fields that decide, and that no form of ours has; where a form has one by this name it is left out for that form.
    static readonly ImmutableArray<string> Forbidden =
    [
        "role", "roles", "state", "stage", "amount", "owner", "ownerId", "sealedAt", "score", "deadline", "id", "personId", "person", "actingFor", "mandate", "isAdmin", "administrator",
        "demonstration", "by", "at", "version", "confirmedAt", "givenBy", "createdAt", "erasedAt", "public", "__proto__", "constructor",
    ];

    [Fact]
    public Task A_deed_without_its_token_is_refused() => Refused((_, _, form) => new(form.Fields.RemoveAll(IsToken)));

    [Fact]
    public Task A_deed_with_another_visitors_token_is_refused() => Refused((_, who, form) => new(Tokened(form, site.Visitors[who.Column == "Auditor" ? "Board" : "Auditor"])));

    [Fact]
    public Task A_deed_from_another_site_is_refused() => Refused((_, who, form) => new(Tokened(form, who), ("Origin", "https://evil.example")));

    [Fact]
    public Task A_deed_from_nowhere_is_refused() => Refused((_, who, form) => new(Tokened(form, who), ("Origin", "null")));

    [Fact]
    public Task A_deed_that_the_browser_says_comes_from_another_site_is_refused() => Refused((_, who, form) => new(Tokened(form, who), ("Sec-Fetch-Site", "cross-site")));

    [Fact]
    public Task A_deed_from_a_neighbouring_host_is_refused() => Refused((_, who, form) => new(Tokened(form, who), ("Sec-Fetch-Site", "same-site")));

    [Fact]
    public async Task A_field_that_no_form_has_is_refused_and_named()
    {
        var forms = await AllFilled();
        var before = Tables.Hashes(site.Database);
        var wrong = new List<string?>();
        foreach (var (deed, who, form) in forms)
        {
            foreach (var field in Forbidden.Where(name => !deed.Knows(name)))
            {
                var answer = await site.Ask(who, "POST", form.Action, [.. Tokened(form, who), (field, "1")]);
                wrong.Add(answer.Status == 400 && answer.Body.Contains($"Ukjent felt: {field}.", StringComparison.Ordinal) ? null : $"{deed.Name} answered {answer.Status} to the field {field}.");
            }
        }
        Wrong.None(wrong);
        Assert.Equal("", Tables.Changed(before, Tables.Hashes(site.Database)));
    }

    [Fact]
    public async Task The_same_form_sent_as_it_is_drawn_is_no_stale_one()
    {
        // That the walks above are refused for what they did, and not because nothing of this kind is ever taken. Signing out would end the walk.
        var stale = new List<string?>();
        foreach (var deed in Endpoints.Deeds.Where(deed => (deed.Fields.Length == 0 || deed.Drafts is not null) && deed != SignInRoutes.SignOut))
        {
            var (who, form) = await Filled(deed);
            var answer = await site.Ask(who, "POST", form.Action, Tokened(form, who), ("Origin", "http://localhost"), ("Sec-Fetch-Site", "same-origin"));
            stale.Add(answer.Status == 400 ? $"{deed.Name} answered 400." : null);
        }
        Wrong.None(stale);
    }

    /// <summary>What is sent instead.</summary>
    sealed record Attack(IEnumerable<(string, string)> Fields, params (string, string)[] Headers);

    async Task Refused(Func<SiteRoute.Deed, Visitor, DrawnForm, Attack> how)
    {
        var forms = await AllFilled();
        var before = Tables.Hashes(site.Database);
        var wrong = new List<string?>();
        foreach (var (deed, who, form) in forms)
        {
            var attack = how(deed, who, form);
            var answer = await site.Ask(who, "POST", form.Action, attack.Fields, attack.Headers);
            wrong.Add(answer.Status == 400 ? null : $"{deed.Name} answered {answer.Status}.");
        }
        Wrong.None(wrong);
        Assert.Equal("", Tables.Changed(before, Tables.Hashes(site.Database)));
    }

    // Before anything is counted: that somebody looked at the page of a form is noted.
    async Task<List<(SiteRoute.Deed Deed, Visitor Who, DrawnForm Form)>> AllFilled()
    {
        var forms = new List<(SiteRoute.Deed, Visitor, DrawnForm)>();
        foreach (var deed in Endpoints.Deeds)
        {
            var (who, form) = await Filled(deed);
            forms.Add((deed, who, form));
        }
        return forms;
    }

    // Where the page draws no form for this state of things, the bare address is attacked.
    async Task<(Visitor Who, DrawnForm Form)> Filled(SiteRoute.Deed deed)
    {
        var (who, about) = DrawnForm.WhoMay(site, deed);
        var form = await DrawnForm.Of(site, deed, who, about) ?? new DrawnForm(new Samples(site.Seeds, who, about).Address(deed, Klynge.Storage.Language.Nb), [], []);
        return (who, form.Typed(name => $"Skrevet i {name}"));
    }

    static bool IsToken((string Name, string Value) field) => field.Name == "token";

    static IEnumerable<(string, string)> Tokened(DrawnForm form, Visitor whose) => [("token", whose.Token.Field), .. form.Fields.RemoveAll(IsToken)];
}
