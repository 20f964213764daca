using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Register;
using Klynge.Register.Organisations;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.Hosting;

/// <summary>A printed letter is in the form of Norwegian that the organisation's municipality has chosen, or that the organisation itself has asked for.</summary>
public sealed class Writing_in_the_form_of_the_municipality
{
    // Stord has decided for nynorsk, Trondheim is bokmål and Haugesund has decided nothing. In the register bokmål is what stands there when nobody has chosen.
    static readonly (int Number, string Municipality, string? Registered, string Form)[] Organisations =
        [(210000003, "4614", null, "nn"), (210000011, "4614", "nb", "nn"), (210000038, "5001", null, "nb"), (210000046, "1106", "nb", "nb"), (210000054, "5001", "nn", "nn")];

    [Fact]
    public async Task Nynorsk_to_Stord_and_bokmal_to_Trondheim_on_one_sheet_after_the_other()
    {
        await using var site = await Site.Start();
        using (var scope = site.Services.CreateScope())
        {
            var register = scope.ServiceProvider.GetRequiredService<RegisterDb>();
            register.AddRange(Organisations.Select(each => new UnitRow
            {
                Orgnr = each.Number,
                Kind = "entity",
                MayBeNamed = true,
                Name = $"Bedrift {each.Number} AS",
                LegalForm = "AS",
                Municipality = each.Municipality,
                WrittenLanguage = each.Registered,
            }));
            await register.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var adviser = await Somebody.In(site, Role.Adviser);
        using var begun = await adviser.Send(HostingRoutes.Begin, [], ("kind", "seminar"), ("town", "Haugesund"), ("day", "2099-02-25"), ("start", "10:00"), ("place", "Scandic Maritim"), ("link", ""), ("capacity", ""), ("counties", "11"), ("finding", ""), ("initiative", ""));
        var id = begun.Headers.Location!.OriginalString.Split('/')[^2];
        using var chosen = await adviser.Send(HostingRoutes.ChooseListed, [id], ("list", string.Join('\n', Organisations.Select(each => each.Number.ToString(CultureInfo.InvariantCulture)))));

        // The page is asked for in English: what is on the sheets follows who they go to.
        var letters = Regex.Matches(await adviser.Page(HostingRoutes.Paper.Address(Storage.Language.En, id)), "<article class=\"paper\".*?</article>", RegexOptions.Singleline).Select(match => match.Value).ToArray();
        Assert.Equal(Organisations.Length, letters.Length);
        Assert.All(Organisations, each =>
        {
            var letter = Assert.Single(letters, letter => letter.Contains($"Bedrift {each.Number} AS", StringComparison.Ordinal));
            Assert.StartsWith($"<article class=\"paper\" lang=\"{each.Form}\"", letter, StringComparison.Ordinal);
            string[] nynorsk = ["Meld dykk på innan", "utan konto", "Med helsing"], bokmal = ["Meld dere på innen", "uten konto", "Med hilsen"];
            var (own, other) = each.Form == "nn" ? (nynorsk, bokmal) : (bokmal, nynorsk);
            Assert.All([.. own, "<p>Hei,</p>"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
            Assert.All(other, words => Assert.DoesNotContain(words, letter, StringComparison.Ordinal));
        });
    }
}
