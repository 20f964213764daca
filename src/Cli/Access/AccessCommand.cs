using System.CommandLine;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Clusters.Contacts;
using Klynge.Register.Places;
using Klynge.Storage;
using Klynge.Web;
using Klynge.Web.Pages.Mine;

namespace Klynge.Cli.Access;

/// <summary><c>klynge access</c>: the first administrator, whom nobody on the site can have made.</summary>
static class AccessCommand
{
    public static Command Build() => new("access", "Who may do what: makes the administrator of an installation, who then gives others their mandates.") { Administrator() };

    static Command Administrator()
    {
        var mail = new Argument<string>("MAIL") { Description = "E-mail address of the administrator." };
        var name = new Option<string>("--name") { Description = "What the administrator is called.", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "Organisation number of whoever runs the installation.", Required = true };
        var language = new Option<string>("--language") { Description = "Language of the letter: nb, nn or en.", DefaultValueFactory = _ => "nb" }.AcceptOnlyFromAmong("nb", "nn", "en");
        var command = new Command(
            "administrator",
            """
            Makes somebody administrator and prints the link by which they make their account. It works once, for 14 days.
            The same link is sent by e-mail when the site runs. The site's address is taken from KLYNGE__ADDRESS.

            Example:
              klynge access administrator kari@example.no --name "Kari Nordmann" --organisation 986399445
            """)
        {
            mail, name, organisation, language, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Make(parsed, parsed.GetRequiredValue(mail), parsed.GetRequiredValue(name), parsed.GetRequiredValue(organisation), parsed.GetRequiredValue(language), cancel));
        return command;
    }

    static async Task<int> Make(ParseResult parsed, string mail, string name, string organisation, string language, CancellationToken cancel)
    {
        using var at = Installation.Of(parsed);
        await using var db = AccessDb.Open(at.Database);
        var now = TimeProvider.System.GetUtcNow();
        var root = SiteAddress.OfEnvironment();
        var typed = new TypedMandate(name, mail, OrganisationText.Number(organisation), Role.Administrator, [], OsloTime.Day(now), null, Languages.All.Single(each => each.Path() == language));
        var counties = Geography.Load(at.Data).Counties.Select(county => county.Code).ToHashSet();
        var link = await new GiveMandate(db, LinksInAccessLetters.Of(path => root + path)).Run(typed, counties, null, null, now, cancel) switch
        {
            MandateOutcome.Given(_, _, var begin) => begin,
            MandateOutcome.Refused(var reasons) => throw new CommandFailed(string.Join(' ', reasons.Select(reason => reason.Text.En)), ExitCode.Usage),
        };
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{name} is administrator. They begin here:\n{link}");
        return (int)ExitCode.Done;
    }
}
