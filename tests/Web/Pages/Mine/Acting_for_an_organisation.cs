using System.Collections.Immutable;
using Klynge.Web.Pages.Mine;
using Xunit;

namespace Klynge.Web.Tests.Pages.Mine;

public sealed class Acting_for_an_organisation
{
    static readonly ImmutableDictionary<string, string> Names = ImmutableDictionary<string, string>.Empty.Add("986399445", "Eksempel AS");

    [Theory]
    [InlineData("986399445", "Eksempel AS")]
    [InlineData("974100169", "974100169")]
    [InlineData("000000001", "oppdiktet virksomhet")]
    public void Says_its_name_where_it_is_known(string number, string said) => Assert.Equal(said, HomeTexts.Organisation(number, Names).Nb);
}
