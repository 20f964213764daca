using Xunit;

namespace Klynge.Detection.Tests;

/// <summary>M and γ on a group's result are those of the measures themselves.</summary>
public sealed class What_is_said_of_each_group
{
    [Fact]
    public void M_is_Marcon_and_Puechs_of_its_decision_makers()
    {
        var country = SyntheticCountry.Make(1_500, 12, 2, 2, 0, jobs: false, seed: 3);
        var found = PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        double[] x = [.. found.Folded.Select(u => u.X)], y = [.. found.Folded.Select(u => u.Y)];
        int[] ones = [.. found.Folded.Select(_ => 1)];
        foreach (var group in found.Groups.Where(g => g.Size >= 2))
        {
            int[] members = [.. Enumerable.Range(0, found.Folded.Length).Where(u => country.Groups[group.Group].Leaves.Contains(found.Folded[u].Leaf))];
            var direct = MFunction.Values(x, y, ones, members, members, DetectionSettings.Default.RadiiMetres);
            Assert.Equal(group.Size, members.Length);
            Assert.Equal(DetectionSettings.Default.RadiiMetres, group.M.Select(m => m.RadiusMetres));
            for (var r = 0; r < direct.Length; r++)
                Assert.Equal(direct[r], group.M[r].M, 1e-10);
        }
    }

    [Fact]
    public void Gamma_is_Ellison_and_Glaesers_of_its_plants()
    {
        var random = new SplitMix(5);
        Area[] areas = [.. Enumerable.Range(0, 9).Select(a => new Area($"a{a}", a % 3 * 10_000.0, a / 3 * 10_000.0, []))];
        Unit[] units = [.. Enumerable.Range(0, 600).Select(u => new Unit($"u{u}", 0, 0, random.Below(6), 1 + random.Below(90), -1, random.Below(9), 5_000))];
        IndustryGroup[] groups = [.. Enumerable.Range(0, 6).Select(leaf => new IndustryGroup($"g{leaf}", $"g{leaf}", GroupKind.Industry, 2, [leaf]))];
        var found = AreaDetection.Run(units, areas, groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        Assert.All(found.Groups, group =>
        {
            var plants = found.Folded.Where(u => u.Leaf == group.Group).ToArray();
            var direct = EllisonGlaeser.Of(ByArea(plants), ByArea([.. found.Folded]), [.. plants.Select(u => u.Jobs)]);
            Assert.Equal(direct.Gamma, group.Gamma, 1e-12);
        });

        static long[] ByArea(Unit[] units) => [.. Enumerable.Range(0, 9).Select(a => units.Where(u => u.Area == a).Sum(u => (long)u.Jobs))];
    }
}
