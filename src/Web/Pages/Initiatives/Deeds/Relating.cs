using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent to let initiatives go together or apart.</summary>
static class Relating
{
    static readonly Message NoSuchInitiative = new("no-such-initiative", "other", new(
        "Skriv id-en til et initiativ som finnes, for eksempel I-27-014.", "Skriv id-en til eit initiativ som finst, til dømes I-27-014.", "Write the id of an initiative that exists, for example I-27-014."));

    public static async Task<IResult> Merge(Posted posted)
    {
        // Who may merge the one may not thereby write in any other.
        if (InitiativeId.TryParse(posted.Form["other"]) is not { } other
            || await posted.Get<InitiativeQueries>().Where(other, posted.Cancel) is not { } where
            || !posted.Visit.May(Act.MergeInitiatives, new Subject.Case(other.ToString(), where.Counties, where.Public, Example: where.Example)))
        {
            return posted.Again(InitiativeRoutes.Family, NoSuchInitiative);
        }
        return await posted.Get<MergeInitiatives>().Run(posted.Initiative(), other, posted.Form["reason"], posted.Hand(posted.Initiative()), posted.Now, posted.Cancel) switch
        {
            null => TypedResults.NotFound(),
            Change.Refused(var reasons) => posted.Again(InitiativeRoutes.Family, reasons),
            Change.Done(var living) => posted.Done(
                InitiativeRoutes.Initiative, new($"Slått sammen. {living.Name} lever videre.", $"Slått saman. {living.Name} lever vidare.", $"Merged. {living.Name} lives on."), null, living.Id.ToString()),
        };
    }

    public static async Task<IResult> Split(Posted posted)
    {
        ImmutableArray<int> partners = [.. posted.Form.All("partners").Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        return await posted.Get<SplitInitiative>().Run(
            posted.Initiative(), posted.Form["name"], posted.Form["theme"], [.. posted.Form.All("counties")], partners, posted.Counties(), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel) switch
        {
            null => TypedResults.NotFound(),
            Change.Refused(var reasons) => posted.Again(InitiativeRoutes.Family, reasons),
            Change.Done(var born) => posted.Done(
                InitiativeRoutes.Initiative, new($"{born.Name} er blitt et eget initiativ.", $"{born.Name} er blitt eit eige initiativ.", $"{born.Name} has become its own initiative."), null, born.Id.ToString()),
        };
    }
}
