using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Tests;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>
/// Each of the nine stages of an initiative and each state of a gathering: who may do what does not hang on it, but that what is announced may be read by all; and every page and deed, by one
/// who may and one who may not, answers plainly. A deed is done, or refused in words with nothing changed.
/// </summary>
public sealed partial class Every_state_by_whose_it_is(SeededSite site) : IClassFixture<SeededSite>
{
    public static TheoryData<string, string> States => [.. InState.All];

    /// <summary>Deeds whose answer hangs on the state, and where they are done.</summary>
    static readonly (string Deed, string Where)[] Only =
    [
        ("rename-initiative", "idea advised mobilising pre-project ready applied running left"),
        ("split-off", "idea advised mobilising pre-project ready applied running left"),
        ("open-gathering", "closed draft"),
        ("close-sign-up", "announced full"),
        ("call-off-gathering", "closed draft announced full"),
        ("send-sign-up", "announced full"),
        ("add-guest", "closed announced full"),
        ("write-question", "closed draft announced full held"),
        ("send-feedback", "held"),
    ];

    [Theory, MemberData(nameof(States))]
    public async Task Rights_are_those_of_the_file_whatever_the_state(string of, string name)
    {
        var state = await InState.Sow(site, of, name);
        var route = Table.All.OfType<SiteRoute.Page>().First(page => page.Values is [var first] && first == of && page.About is not null);
        using var scope = site.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.RouteValues[of] = new Samples(state.Seeds, site.Visitors["anyone"], "own").Values(route).Single();
        var subject = Assert.IsType<Subject.Case>(await route.Subject(http));

        var wrong =
            from line in RightsFile.Lines
            where line.About == "own"
            from cell in line.Cells
            let may = cell.Value || (state.IsPublic && RightsFile.Lines.Single(other => other.Act == line.Act && other.About == "public").Cells[cell.Key])
            let permission = Rights.May(PartOf(subject, RightsFile.Person(cell.Key)), line.Act, subject, RightsFile.Today)
            where may != permission is Permission.Allowed
            select $"{line.Act} by {cell.Key} of {of} that is {name}: {permission}.";
        Wrong.None(wrong);
    }

    static Person PartOf(Subject.Case subject, Person person) => person is Person.SignedIn signedIn ? signedIn with { CaseRoles = [.. signedIn.CaseRoles.Select(role => role with { Case = subject.Within ?? subject.Id })] } : person;

    [Theory, MemberData(nameof(States))]
    public async Task Pages_answer_who_may_and_refuse_who_may_not(string of, string name)
    {
        var state = await InState.Sow(site, of, name);
        var wrong = new List<string?>();
        foreach (var page in About(of, Table.All.OfType<SiteRoute.Page>()))
        {
            foreach (var (who, may) in WhoMayAndWhoMayNot(page, state))
            {
                var address = new Samples(state.Seeds, who, "own").Address(page, Language.Nb);
                var answer = await site.Ask(who, "GET", address);
                // Nobody holds a key to what was never announced.
                int[] expected = may && page.Asks is Act.KeepOwnSignUp && !state.IsPublic ? [404] : may ? [200] : IsHidden(state, who) ? [404] : [403];
                wrong.Add(expected.Contains(answer.Status) ? null : $"{page.Name} of {of} that is {name} by {who.Column} answered {answer.Status}, not {string.Join(" or ", expected)}.");
            }
        }
        Wrong.None(wrong);
    }

    [Fact]
    public async Task Deeds_are_done_or_refused_in_words_with_nothing_changed()
    {
        var (wrong, done, refused, filled) = (new List<string?>(), new HashSet<(string Deed, string State)>(), new HashSet<(string Deed, string State)>(), new Dictionary<string, DrawnForm>());
        var states = new List<InState>();
        foreach (var (of, name) in InState.All) states.Add(await InState.Sow(site, of, name));
        // A form that is not drawn now is sent all the same, as it was drawn in another state: a page that was open is not always closed.
        foreach (var state in states)
            foreach (var deed in About(state.Of, Deeds).Where(deed => !filled.ContainsKey(deed.Name)))
                if (await DrawnForm.Of(site, deed, new Samples(state.Seeds, May(deed, state), "own")) is { } form) filled[deed.Name] = form;

        foreach (var each in states)
        {
            var (state, stood) = (each, each.Stands(site));
            var before = Tables.Hashes(site.Database);
            foreach (var deed in About(state.Of, Deeds))
            {
                foreach (var (who, may) in WhoMayAndWhoMayNot(deed, state).OrderBy(one => one.May))
                {
                    var samples = new Samples(state.Seeds, who, "own");
                    var form = await DrawnForm.Of(site, deed, samples) ?? filled.GetValueOrDefault(deed.Name) ?? new DrawnForm("", [], []);
                    var answer = await Send(who, samples.Address(deed, Language.Nb), form);
                    var after = Tables.Hashes(site.Database);
                    var says = $"{deed.Name} of {state.Of} that is {state.Name} by {who.Column} answered {answer.Status}";
                    if (may && answer.Status is 200 or 303)
                    {
                        done.Add((deed.Name, state.Name));
                        if (state.Stands(site) != stood || deed.Asks is Act.KeepOwnSignUp) (state, after) = (await InState.Sow(site, state.Of, state.Name), Tables.Hashes(site.Database));
                    }
                    else
                    {
                        if (may) refused.Add((deed.Name, state.Name));
                        int[] expected = may ? [404, 409, 422] : Endpoints.AsksForSignIn(deed, "POST", who) || !IsHidden(state, who) ? [403] : [404];
                        wrong.Add(expected.Contains(answer.Status) ? null : $"{says}, not {string.Join(" or ", expected)}: {answer.Body[..Math.Min(300, answer.Body.Length)]}");
                        wrong.Add(answer.Status is 409 or 422 && !Says().IsMatch(answer.Body) ? $"{says} and did not say why." : null);
                        // That the form was looked at is noted, and what was typed is kept.
                        wrong.Add(Tables.Changed(before, after).Split(", ").Except(["", "access_access_log", "access.access_log", "clusters_draft", "clusters.draft"]).FirstOrDefault() is { } changed ? $"{says} and changed {changed}." : null);
                    }
                    before = after;
                }
            }
        }
        Wrong.None(wrong);
        foreach (var (deed, where) in Only) Assert.Equal($"{deed}: {where}", $"{deed}: {string.Join(' ', InState.All.Select(one => one.Name).Distinct().Where(name => done.Contains((deed, name))))}");
        Assert.Equal(["clear-level", "note-contact", "save-public", "withdraw-letter"], About(InState.Initiative, Deeds).Select(deed => deed.Name).Where(deed => done.Contains((deed, Stage.Closed.Key()))).Order(StringComparer.Ordinal));
        Assert.All(InState.All, state => Assert.Contains(refused, one => one.State == state.Name));
    }

    async Task<Answer> Send(Visitor who, string address, DrawnForm form)
    {
        var typed = form.Typed(name => name.Contains("mail", StringComparison.Ordinal) ? "gjest@example.no" : "En tekst");
        var answer = await site.Ask(who, "POST", address, WithToken(typed));
        // What only takes something of its own kind is left as it was, and the rest is sent.
        if (answer.Status == 422 && DrawnForm.Wrong(answer.Body) is { IsEmpty: false } wrong) answer = await site.Ask(who, "POST", address, WithToken(typed.But(form, wrong)));
        return answer;

        IEnumerable<(string, string)> WithToken(DrawnForm sent) => [.. sent.Fields.Where(field => field.Name != "token"), ("token", who.Token.Field)];
    }

    // Not the keeping of what is typed meanwhile.
    static IEnumerable<SiteRoute.Deed> Deeds => Endpoints.Deeds.Where(deed => !deed.Name.EndsWith("-draft", StringComparison.Ordinal) && !deed.Name.EndsWith("-drop", StringComparison.Ordinal));

    /// <summary>Those that are about the initiative or the gathering of their address.</summary>
    static IEnumerable<T> About<T>(string of, IEnumerable<T> routes) where T : SiteRoute => routes.Where(route => route.Values is [var first, ..] && first == of && route.About is not null);

    Visitor May(SiteRoute route, InState state) => WhoMayAndWhoMayNot(route, state).First(one => one.May).Who;

    /// <summary>One who may and, where there is one, one who may not: somebody who may read before one who may not even that.</summary>
    IEnumerable<(Visitor Who, bool May)> WhoMayAndWhoMayNot(SiteRoute route, InState state)
    {
        bool may(string column) => RightsFile.Lines.Any(line => line.Act == route.Asks && (line.About is "own" or "nothing" || (state.IsPublic && line.About is "public")) && line.Cells[column]);
        string[] columns = ["Adviser", "County", "Board", "anyone", .. RightsFile.Columns];
        foreach (var answer in new[] { true, false })
            if (columns.FirstOrDefault(column => may(column) == answer) is { } column) yield return (site.Visitors[column], answer);
    }

    // Every fault by its field, or why there is nothing on the page to do it with.
    [GeneratedRegex("class=\"(error-summary|empty-state)\"")]
    private static partial Regex Says();

    static bool IsHidden(InState state, Visitor who) => !state.IsPublic && !RightsFile.Lines.Single(line => line.Act == Act.ReadPublicCase && line.About == "own").Cells[who.Column];
}
