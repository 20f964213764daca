using System.Collections.Concurrent;
using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Whatever is asked for by GET or HEAD, by whomever, each table holds the same rows afterwards. Only that somebody looked at what is confidential is noted.</summary>
public sealed class Reading_changes_nothing(SeededSite site) : IClassFixture<SeededSite>
{
    [Fact]
    public async Task By_anybody_at_any_address()
    {
        var before = Hashes();
        var failed = new ConcurrentBag<string?>();
        await Parallel.ForEachAsync(Questions(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (question, _) =>
        {
            var (who, method, address) = question;
            var answer = await site.Ask(who, method, address);
            failed.Add(answer.Status >= 500 && answer.Status != 503 ? $"{method} {address} by {who.Column} answered {answer.Status}." : null);
        });
        Wrong.None(failed);
        Assert.Equal("", Tables.Changed(before, Hashes()));
    }

    // Those who may most, and one who may nothing; a deed's own address is asked for as well.
    IEnumerable<(Visitor, string, string)> Questions() =>
        from route in Table.All
        from column in new[] { "Adviser", "Administrator", "anyone" }
        from about in new[] { "own", "public" }
        from method in new[] { "GET", "HEAD" }
        let who = site.Visitors[column]
        select (who, method, new Samples(site.Seeds, who, about).Address(route, Language.Nb));

    ImmutableSortedDictionary<string, string> Hashes() => Tables.Hashes(site.Database).RemoveRange(["access_access_log", "access.access_log"]);
}
