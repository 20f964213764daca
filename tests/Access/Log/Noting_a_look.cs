using Klynge.Access.Log;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Access.Tests.Log;

public sealed class Noting_a_look : IDisposable
{
    readonly TestDatabase database = TestDatabase.New();
    readonly AccessDb db;
    readonly Person.SignedIn adviser;

    public Noting_a_look()
    {
        db = AccessDb.Open(database.Database);
        adviser = new(A.Person(db), "Kari Eksempel", null, [], []);
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Theory]
    [InlineData(-1, 1), InlineData(0, 2)]
    public async Task Is_done_once_within_an_hour(int seconds, int entries)
    {
        await Look("guests", "A-26-001", A.Morning);
        await Look("guests", "A-26-001", A.Morning.AddHours(1).AddSeconds(seconds));
        Assert.Equal(entries, await new AccessLog(db).Count(Cancel));
    }

    [Fact]
    public async Task Tells_one_part_and_one_case_from_another()
    {
        await Look("guests", "A-26-001", A.Morning);
        await Look("access-needs", "A-26-001", A.Morning);
        await Look("guests", "A-26-002", A.Morning);
        Assert.Equal(3, await new AccessLog(db).Count(Cancel));
    }

    [Fact]
    public async Task Is_shown_to_the_one_whom_it_is_about_and_to_nobody_else()
    {
        var (about, other) = (A.Person(db), A.Person(db));
        await new AccessLog(db).Looked(adviser, "mandates", null, [about], A.Morning, Cancel);
        Assert.Equal(("Kari Eksempel", "mandates"), Assert.Single((await new AccessLog(db).About(about, 1, Cancel)).Select(look => (look.ByName, look.What))));
        Assert.Empty(await new AccessLog(db).About(other, 1, Cancel));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task Look(string what, string @case, DateTimeOffset at) => new AccessLog(db).Looked(adviser, what, @case, [], at, Cancel);
}
