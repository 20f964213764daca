using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Storage;
using Klynge.Web.Pages.Gatherings.Hosting;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.Hosting;

public sealed class Counting_one
{
    [Fact]
    public void One_is_spoken_of_as_one_and_two_as_two()
    {
        Assert.Equal(new Words("1 påmelding", "1 påmelding", "1 sign-up"), HostingTexts.SignUps(1));
        Assert.Equal(new Words("2 påmeldinger", "2 påmeldingar", "2 sign-ups"), HostingTexts.SignUps(2));
        Assert.Equal("is chosen and has no letter yet.", HostingTexts.ChosenUnsent(1).En);
        Assert.Equal("er valde og har ikkje fått brev.", HostingTexts.ChosenUnsent(2).Nn);
        Assert.Equal("One letter is noted as sent.", HostingTexts.SentOnPaper(1).En);
        Assert.Equal("2 brev er noterte som sende.", HostingTexts.SentOnPaper(2).Nn);
        Assert.Equal("1 lagd til. 1 var vald, invitert eller påmeld alt. 1 ønskjer ikkje brev.", HostingTexts.Chosen(new Choosing(1, 1, 1)).Nn);
        Assert.Equal("2 added. 2 were chosen, invited or signed up already. 2 want no letters.", HostingTexts.Chosen(new Choosing(2, 2, 2)).En);
    }
}
