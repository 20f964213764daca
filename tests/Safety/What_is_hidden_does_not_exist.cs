using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Whoever guesses, or swaps an id for another's, in the path, the query or a form, learns nothing and changes nothing.</summary>
public sealed class What_is_hidden_does_not_exist(SeededSite site) : IClassFixture<SeededSite>
{
    static readonly ParallelOptions AFew = new() { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };

    // They have a role in their own case and region, and none in the other.
    static readonly ImmutableArray<string> Members = ["anyone", "Adviser", "ClusterManager", "MemberContact", "Assessor"];

    static readonly Access.PersonId Nobody = Access.PersonId.New();

    /// <summary>The address of what nobody has made, shaped as the other's.</summary>
    Samples Missing(Visitor who, string about) => new(site.Seeds with { Other = new("I-26-999", "A-26-999", Guid.NewGuid().ToString()), Stranger = Nobody, StrangersSession = Guid.NewGuid(), StrangersOffer = Guid.NewGuid() }, who, about);

    [Fact]
    public async Task It_is_answered_as_what_is_not_there()
    {
        var wrong = new ConcurrentBag<string?>();
        await Parallel.ForEachAsync(AboutOthers(), AFew, async (asked, _) =>
        {
            var (who, route, language, about) = asked;
            var (method, form) = route is SiteRoute.Deed ? ("POST", Array.Empty<(string, string)>()) : ("GET", null);
            var (hidden, missing) = (new Samples(site.Seeds, who, about).Address(route, language), Missing(who, about).Address(route, language));
            var (one, other) = (await site.Ask(who, method, hidden, form), await site.Ask(who, method, missing, form));
            // Whoever is signed out may have been signed in a moment ago: the form comes back with all that was typed, whether or not there is such a case.
            var expected = Endpoints.AsksForSignIn(route, method, who) ? 403 : 404;
            wrong.Add(one.Status != expected || Plain(one) != Plain(other) ? $"{method} {hidden} by {who.Column} answered {one.Status}, and {missing} {other.Status}; or the page tells them apart." : null);
        });
        Wrong.None(wrong);
    }

    IEnumerable<(Visitor, SiteRoute, Language, string)> AboutOthers() =>
        from route in Table.All
        from line in RightsFile.Lines
        where line.Act == route.Asks && (line.About is "other" or "another") && route.Values.Count > 0
        from column in Members
        where !line.Cells[column]
        select (site.Visitors[column], route, Language.Nb, line.About);

    // The page repeats the address that was asked for, and a token, or what was typed and is sealed, is written anew each time: what is left must be the same.
    string Plain(Answer answer) => new[] { site.Seeds.Other.Initiative, "I-26-999", site.Seeds.Other.Gathering, "A-26-999", Seeds.PasskeyOf(site.Seeds.Stranger), Seeds.PasskeyOf(Nobody) }
        .SelectMany(id => new[] { id, id.Replace('-', ' ') }).Aggregate(Tokens().Replace(answer.Body, ""), (text, id) => text.Replace(id, "ID", StringComparison.Ordinal));

    static System.Text.RegularExpressions.Regex Tokens() => new("name=\"(token|page-id|kept)\" value=\"[^\"]*\"|\"traceId\":\"[^\"]*\"|[0-9a-f]{8}([- ][0-9a-f]{4}){3}[- ][0-9a-f]{12}");

    [Fact]
    public async Task Another_id_in_path_query_or_form_shows_nothing_and_changes_nothing()
    {
        string[] foreign = [site.Seeds.Other.Initiative, site.Seeds.Other.Gathering, site.Seeds.Stranger.Value.ToString(), site.Seeds.StrangersSession.ToString(), site.Seeds.StrangersOffer.ToString()];
        var before = Tables.With(site.Database, Seeds.Canary);
        var wrong = new ConcurrentBag<string?>();
        await Parallel.ForEachAsync(Swapped(foreign), AFew, async (asked, _) =>
        {
            var (who, method, address, fields) = asked;
            var answer = await site.Ask(who, method, address, fields);
            var shown = answer.Body + string.Concat(answer.Headers.Select(header => header.Value.ToString()));
            wrong.Add(answer.Status >= 500 || shown.Contains(Seeds.Canary, StringComparison.OrdinalIgnoreCase) ? $"{method} {address} by {who.Column} with {string.Join('&', fields?.Select(field => $"{field.Name}={field.Value}") ?? [])} answered {answer.Status} with what is another's." : null);
        });
        Wrong.None(wrong);
        Assert.Equal(before, Tables.With(site.Database, Seeds.Canary));
    }

    IEnumerable<(Visitor Who, string Method, string Address, (string Name, string Value)[]? Fields)> Swapped(string[] foreign)
    {
        foreach (var who in Members.Select(column => site.Visitors[column]))
        {
            var own = new Samples(site.Seeds, who, "own");
            foreach (var route in Table.All)
            {
                string[] values = [.. own.Values(route)];
                (string, string)[]? form = route is SiteRoute.Deed ? [("token", who.Token.Field)] : null;
                foreach (var id in foreign)
                {
                    // The sign-up of another is opened by its key alone, which nobody has guessed.
                    for (var at = 0; at < values.Length; at++) yield return (who, form is null ? "GET" : "POST", route.Address(Language.Nb, [.. values[..at], id, .. values[(at + 1)..]]), form);
                    foreach (var field in route.Query.Where(field => field != "*")) yield return (who, "GET", $"{route.Address(Language.Nb, values)}?{field}={id}", null);
                    if (route is not SiteRoute.Deed deed || who.Session is null) continue;
                    foreach (var field in deed.Fields) yield return (who, "POST", route.Address(Language.Nb, values), [("token", who.Token.Field), (field.Replace("*", "1", StringComparison.Ordinal), id)]);
                }
            }
        }
    }

    [Fact]
    public async Task Ten_thousand_guesses_find_nothing()
    {
        var found = new ConcurrentBag<string?>();
        await Parallel.ForEachAsync(Enumerable.Range(1, 3400), AFew, async (number, _) =>
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{number:000}");
            foreach (var address in new[] { InitiativeRoutes.Readiness.Address(Language.Nb, $"I-26-{id}"), InitiativeRoutes.ApiOne.Address(Language.Nb, $"I-26-{id}"), GatheringRoutes.Own.Address(Language.Nb, site.Seeds.Public.Gathering, Clusters.Gatherings.SignUps.LinkToken.New()) })
            {
                var answer = await site.Ask(site.Visitors["Assessor"], "GET", address);
                // What has a public part is refused as such, or shown as such.
                if (answer.Status != 404 && !address.Contains(site.Seeds.Public.Initiative, StringComparison.Ordinal)) found.Add($"{address} answered {answer.Status}.");
            }
        });
        Wrong.None(found);
    }
}
