using System.Collections.Concurrent;
using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>
/// The walk: each endpoint that the running site has × each column of docs/rights.csv × each subject that the file tells apart, by real requests.
/// A deed is sent without a token: whoever may do it is asked for one (400), whoever may not is refused before (403, 404), and nothing is changed.
/// </summary>
public sealed class Every_endpoint_by_every_role(SeededSite site) : IClassFixture<SeededSite>
{
    static readonly ParallelOptions AFew = new() { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };

    [Fact]
    public void Declares_what_it_asks_with_lines_in_the_file()
    {
        var silent = site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<SiteRoute>() is not { } route || RightsFile.Lines.All(line => line.Act != route.Asks));
        Assert.Empty(silent.Select(endpoint => $"{endpoint.RoutePattern.RawText} declares no act that docs/rights.csv has."));
    }

    [Fact]
    public async Task Answers_as_the_file_of_rights_says()
    {
        var wrong = new ConcurrentBag<string?>();
        await Parallel.ForEachAsync(Cells(), AFew, async (cell, _) => wrong.Add(await Ask(cell)));
        Wrong.None(wrong);
    }

    [Fact]
    public void Is_walked_for_every_role_and_every_subject()
    {
        var cells = Cells().ToList();
        Assert.Equal(RightsFile.Columns.Order(StringComparer.Ordinal), cells.Select(cell => cell.Who.Column).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["another", "nothing", "other", "own", "public", "self"], cells.Select(cell => cell.About).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Table.All.Except(cells.Select(cell => cell.Route)));
    }

    /// <summary>One question: may this visitor do at this endpoint what it does, to this?</summary>
    sealed record Cell(RouteEndpoint Endpoint, SiteRoute Route, string Method, Language Language, Visitor Who, string About, bool May, bool Hidden);

    IEnumerable<Cell> Cells() =>
        from endpoint in site.Endpoints
        let route = Endpoints.At(endpoint)
        from language in SeededSite.LanguagesOf(endpoint).Take(1)
        from method in Endpoints.MethodsOf(endpoint)
        from line in RightsFile.Lines
        where line.Act == endpoint.Metadata.GetMetadata<SiteRoute>()!.Asks
        from cell in line.Cells
        where Addressed(route, line.About, cell.Key)
        // Drawing the page twice for those who may have it tells nothing new: a few of them do for HEAD.
        where method != "HEAD" || !cell.Value || cell.Key is "anyone" or "Adviser" or "Administrator"
        select new Cell(endpoint, route, method, language, site.Visitors[cell.Key], line.About, cell.Value, IsHidden(line.About, cell.Key));

    // What is about oneself and names nobody in its address cannot be about another.
    static bool Addressed(SiteRoute route, string about, string who) => about switch
    {
        "another" => route.Values.Count > 0,
        "self" => who is not ("anyone" or "operator"),
        _ => true,
    };

    // Who may not even read of a case, or asks about another person, is not told that there is one.
    static bool IsHidden(string about, string who) => about switch
    {
        "own" or "other" or "public" => !RightsFile.Lines.Single(line => line.Act == Act.ReadPublicCase && line.About == about).Cells[who],
        "self" or "another" => true,
        _ => false,
    };

    async Task<string?> Ask(Cell cell)
    {
        var address = new Samples(site.Seeds, cell.Who, cell.About).Address(cell.Route, cell.Language);
        var answer = await site.Ask(cell.Who, cell.Method, address, cell.Method == "POST" ? [] : null);
        var says = $"{cell.Method} {address} ({cell.Route.Asks}, {cell.About}) by {cell.Who.Column}";
        if (!answer.HasStrictPolicy || answer.Headers.XContentTypeOptions != "nosniff") return $"{says} lacks the headers that tell the browser what it may.";
        if (cell.Who.Session is not null && !IsForAll(cell.Route) && !answer.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)) return $"{says} may be kept by a cache.";
        var expected = Expected(cell);
        return expected.Contains(answer.Status) ? null : $"{says} answered {answer.Status}, not {string.Join(" or ", expected)}.";
    }

    // Files of ours that hold nothing of anybody.
    static bool IsForAll(SiteRoute route) => route == Table.Data.Asset || route == Table.Data.Borders || route == DoorRoutes.Worker;

    static ImmutableArray<int> Expected(Cell cell) => (cell.Route, cell.May) switch
    {
        // The page "try it as" is there in the demonstration only, which this site is not.
        _ when cell.Route.Asks is Act.TryAs or Act.ClearExamples => [404],
        (_, true) when cell.Endpoint.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal) => [404],
        (_, true) when cell.Method == "POST" => [400],
        // The register is empty: what it holds is not found, and some questions need one more field, by all alike.
        (_, true) when cell.Route.Asks is Act.ReadPublic or Act.ExportOpenData => [200, 302, 303, 400, 404],
        // It has nothing to say but that one is still signed in.
        (_, true) when cell.Route == SignInRoutes.StayIn => [204],
        (_, true) => [200, 302, 303, 503],
        (_, false) when cell.Hidden && Endpoints.AsksForSignIn(cell.Route, cell.Method, cell.Who) => [403],
        (_, false) when cell.Hidden || cell.Route == Table.Data.Metrics => [404],
        (SiteRoute.Data, false) => cell.Who.Session is null ? [401] : [403],
        _ => [403],
    };
}
