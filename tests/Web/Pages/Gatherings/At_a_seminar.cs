using Klynge.Access;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings;

/// <summary>A site of a test's own with one announced seminar and an adviser who is signed in.</summary>
/// <param name="seats">How many the seminar has.</param>
public abstract class At_a_seminar(int seats = 80) : IAsyncLifetime
{
    private protected A_seminar seminar = null!;
    private protected Somebody adviser = null!;

    public async ValueTask InitializeAsync()
    {
        seminar = await A_seminar.Open(seats);
        adviser = await Somebody.In(seminar.Site, Role.Adviser);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        adviser.Dispose();
        await seminar.DisposeAsync();
    }
}
