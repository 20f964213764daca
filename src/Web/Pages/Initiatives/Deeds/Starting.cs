using Klynge.Atlas.Findings;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent to start an initiative, or to let it build on a finding.</summary>
static class Starting
{
    public static async Task<IResult> Begin(Posted posted)
    {
        var (finding, unknown) = await Find(posted);
        if (unknown is not null) return posted.Again(InitiativeRoutes.Start, unknown);
        return await posted.Get<StartInitiative>().Run(
            posted.Form["name"], posted.Form["theme"], [.. posted.Form.All("counties")], finding, posted.Counties(), posted.Hand(null), posted.Now, posted.Cancel) switch
        {
            Change.Done(var started) => posted.Done(
                InitiativeRoutes.Initiative, new($"{started.Name} er startet.", $"{started.Name} er starta.", $"{started.Name} is started."), null, started.Id.ToString()),
            Change.Refused(var reasons) => posted.Again(InitiativeRoutes.Start, reasons),
        };
    }

    public static async Task<IResult> Pin(Posted posted)
    {
        var (finding, unknown) = await Find(posted);
        if (finding is null)
            return posted.Again(InitiativeRoutes.Finding, unknown ?? new("empty", "finding", new("Skriv adressen til et funn, for eksempel F117.", "Skriv adressa til eit funn, til dømes F117.", "Write the address of a finding, for example F117.")));
        return posted.Answer(
            await posted.Get<PinFinding>().Run(posted.Initiative(), finding, posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Finding, InitiativeRoutes.Finding, new(
                $"Initiativet bygger nå på {finding.Address} fra kjøring {finding.Run}.", $"Initiativet byggjer no på {finding.Address} frå køyring {finding.Run}.", $"The initiative now builds on {finding.Address} of run {finding.Run}."));
    }

    // The finding that the form names, as its last run has it; a message when there is none by that address.
    static async Task<(PinnedFinding? Finding, Message? Unknown)> Find(Posted posted)
    {
        if (posted.Form.Maybe("finding") is not { } address) return (null, null);
        return await posted.Get<FindingQueries>().Get(address.ToUpperInvariant(), posted.Cancel) switch
        {
            Klynge.Atlas.Findings.FindingPage.Current(var finding, _) => (PinnedFinding.Of(finding), null),
            Klynge.Atlas.Findings.FindingPage.Superseded(var last, _, _, _) => (PinnedFinding.Of(last), null),
            null => (null, new("no-such-finding", "finding", new($"Det finnes ikke noe funn {address}.", $"Det finst ikkje noko funn {address}.", $"There is no finding {address}."))),
        };
    }
}
