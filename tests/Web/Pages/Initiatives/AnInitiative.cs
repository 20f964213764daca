using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>Initiatives of a site, made without its forms.</summary>
static class AnInitiative
{
    static readonly Hand Somebody = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", null, "adviser");

    /// <summary>One that shows the given parts to everyone; name, theme and stage when none is given. Its id.</summary>
    public static Task<string> Public(Site site, params ImmutableArray<PublicPart> parts) => In(site, "11", parts.IsEmpty ? [PublicPart.About] : parts);

    /// <summary>One that nobody but those who follow it may read. Its id.</summary>
    public static Task<string> Hidden(Site site, string county = "11") => In(site, county, []);

    static async Task<string> In(Site site, string county, ImmutableArray<PublicPart> parts)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var started = Assert.IsType<Change.Done>(await services.GetRequiredService<StartInitiative>().Run(
            "Grønn havn", "Landstrøm på Haugalandet", [county], null, new HashSet<string> { county }, Somebody, now, cancel)).After.Id;
        await services.GetRequiredService<WriteChallenge>().Run(started, "En fortrolig utfordring", 1, Somebody, now, cancel);
        await services.GetRequiredService<MakePublic>().Run(started, parts, Somebody, now, cancel);
        return started.ToString();
    }
}
