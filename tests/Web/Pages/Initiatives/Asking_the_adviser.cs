using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

public sealed class Asking_the_adviser
{
    [Fact]
    public async Task A_question_of_the_project_team_waits_on_the_advisers_own_page_until_it_is_answered_with_the_same_words_for_all()
    {
        await using var site = await Site.Start();
        var id = await AnInitiative.Hidden(site);
        using var team = await Somebody.In(site, Role.ProjectTeam, id);
        using var adviser = await Somebody.In(site, Role.Adviser);
        var log = $"/nb/initiativ/{id}/rad";

        Assert.Contains("Spør rådgiveren", await team.Page(log), StringComparison.Ordinal);
        Assert.DoesNotContain("Spør rådgiveren", await adviser.Page(log), StringComparison.Ordinal);
        using (var empty = await team.Send(InitiativeRoutes.AskAdvice, [id], ("ask", " "))) Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using (var asked = await team.Send(InitiativeRoutes.AskAdvice, [id], ("ask", "Teller timer & reiser?"))) Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        Assert.Contains("Venter på svar", await team.Page(log), StringComparison.Ordinal);

        var home = await adviser.Page("/nb/min-side");
        Assert.Contains("Spør om råd: Teller timer & reiser? (Grønn havn)", home, StringComparison.Ordinal);
        // The link opens the form with the question in it.
        var answering = Regex.Match(home, "href=\"([^\"#]+/rad\\?q=[^\"#]+)#give\"").Groups[1].Value;
        Assert.Contains("Teller timer & reiser?</textarea>", await adviser.Page(answering), StringComparison.Ordinal);
        using (var given = await adviser.Send(InitiativeRoutes.Advise, [id], ("question", "Teller timer & reiser?"), ("text", "Timer, ikke reiser."), ("to", "one"))) Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        Assert.DoesNotContain("Spør om råd: Teller", (await adviser.Page("/nb/min-side")).Split("Siden sist")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Venter på svar", await team.Page(log), StringComparison.Ordinal);

        // Whose region it is not is told of nothing.
        using var elsewhere = await Somebody.In(site, Role.Evaluator);
        Assert.DoesNotContain("Teller timer", await elsewhere.Page("/nb/min-side"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_may_be_about_the_same_say_so_on_the_board()
    {
        await using var site = await Site.Start();
        var (first, second) = (await AnInitiative.Hidden(site), await AnInitiative.Hidden(site));
        using var adviser = await Somebody.In(site, Role.Adviser);
        var cards = (await adviser.Page("/nb/initiativ")).Split("<article").Skip(1).ToArray();
        foreach (var (mine, other) in new[] { (first, second), (second, first) })
            Assert.Contains($"</a> ({other})", Assert.Single(cards, card => card.Contains($"data-case=\"{mine}\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
