using Klynge.Atlas.Findings;
using Klynge.Detection;
using Xunit;

namespace Klynge.Atlas.Tests.Findings;

public sealed class Filtering_findings
{
    static readonly FindingSummary Austevoll = FindingSummary.Of(A.Finding);

    [Fact]
    public void A_filter_that_asks_nothing_keeps_all_in_their_order() =>
        Assert.Equal([Austevoll, Austevoll with { Address = "F2" }], new FindingFilter().Apply([Austevoll, Austevoll with { Address = "F2" }]));

    public static TheoryData<FindingFilter, bool> Questions() => new()
    {
        { new(Population: "norway-preview"), true }, { new(Population: "usa"), false },
        { new(County: "46"), true }, { new(County: "11"), false },
        { new(Municipality: "4625"), true }, { new(Municipality: "4601"), false },
        { new(LabourMarketRegion: "063"), true }, { new(LabourMarketRegion: "001"), false },
        { new(Chain: "Seafood"), true }, { new(Chain: "Maritime"), false },
        { new(Industry: "03"), true }, { new(Industry: "03.2"), true }, { new(Industry: "0321"), true }, { new(Industry: "10.2"), true },
        { new(Industry: "3"), false }, { new(Industry: "03.1"), false },
        { new(MinMembers: 2), true }, { new(MinMembers: 3), false },
        { new(AtLeast: Certainty.Certain), true }, { new(AtLeast: Certainty.VeryCertain), false },
        { new(Text: "austevoll sjømat"), true }, { new(Text: "SEAFOOD"), true }, { new(Text: "f1"), true }, { new(Text: "austevoll laks"), false },
    };

    [Theory, MemberData(nameof(Questions))]
    public void Each_question_keeps_what_fits(FindingFilter filter, bool fits) => Assert.Equal(fits, filter.Fits(Austevoll));

    [Fact]
    public void City_life_can_be_left_out()
    {
        var city = Austevoll with { Nature = ConcentrationKind.Urbanisation };
        Assert.True(new FindingFilter().Fits(city));
        Assert.False(new FindingFilter(IncludeUrbanisation: false).Fits(city));
        Assert.True(new FindingFilter(IncludeUrbanisation: false).Fits(city with { Nature = ConcentrationKind.NotCompared }));
    }
}
