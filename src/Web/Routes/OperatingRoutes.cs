using System.Collections.Immutable;
using Klynge.Web.Mail;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Pages.Operating;
using static Klynge.Access.Act;

namespace Klynge.Web.Routes;

/// <summary>Running an installation: its letters and its signed heads.</summary>
public static class OperatingRoutes
{
    public static readonly SiteRoute.Page Letters = new("letters", typeof(LettersPage), new("drift/brev", "drift/brev", "operating/letters"), KeepMail, [.. Turning.Fields, "state", "q"])
    { Confidential = new("letters") };

    public static readonly SiteRoute.Page Letter = new("letter", typeof(LetterPage),
        new("drift/brev/{room}/{letter}", "drift/brev/{room}/{letter}", "operating/letters/{room}/{letter}"), KeepMail);

    public static readonly SiteRoute.Deed SendAgain = new("send-letter-again",
        new("drift/brev/{room}/{letter}/send-igjen", "drift/brev/{room}/{letter}/send-igjen", "operating/letters/{room}/{letter}/send-again"), KeepMail, Letter, ["state", "at"], LetterDeeds.SendAgain);

    public static readonly SiteRoute.Page Demonstration = new("demonstration-letters", typeof(DemonstrationLettersPage),
        new("demonstrasjon/brev", "demonstrasjon/brev", "demonstration/letters"), TryAs)
    { IsHere = LettersHere.May };

    public static readonly SiteRoute.Data Anchors = new("journal-anchors", "data/journal/anchors.json", ExportOpenData);

    public static readonly SiteRoute.Data Anchor = new("journal-anchor", "data/journal/{day}.json", ExportOpenData);

    public static ImmutableArray<SiteRoute> All => [Letters, Letter, SendAgain, Demonstration, Anchors, Anchor];
}
