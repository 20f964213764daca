using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent about readiness: evidence, and levels set by hand.</summary>
static class Judging
{
    public static async Task<IResult> State(Posted posted)
    {
        if (Topics.Of(posted.Form["topic"]) is not { } topic)
            return posted.Again(InitiativeRoutes.Criterion, new Storage.Message("no-topic", "topic", new("Velg hva det gjelder.", "Vel kva det gjeld.", "Choose what it is about.")));
        return posted.Answer(
            await posted.Get<StateEvidence>().Run(posted.Initiative(), topic, posted.Form["text"], posted.Form.Maybe("source"), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Criterion, InitiativeRoutes.Criterion, posted.Form.Maybe("source") is null
                ? new("Ført som påstand. Den teller når den har en kilde.", "Ført som påstand. Han tel når han har ei kjelde.", "Noted as a claim. It counts once it has a source.")
                : new("Belegget er ført.", "Belegget er ført.", "The evidence is noted."));
    }

    public static async Task<IResult> Set(Posted posted) => posted.Answer(
        await posted.Get<SetLevelByHand>().Run(
            posted.Initiative(), await posted.Get<CriteriaQueries>().Get(posted.Form["criteria"], posted.Cancel) ?? StandingCriteria.Current, posted.Value("criterion"), (int)Math.Clamp(posted.Form.Whole("level") ?? -1, -1, 99), posted.Form["reason"], posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Criterion, InitiativeRoutes.Criterion, new("Nivået er satt. Det målte står ved siden av.", "Nivået er sett. Det målte står ved sida av.", "The level is set. The measured one stands beside it."));

    public static async Task<IResult> Clear(Posted posted) => posted.Answer(
        await posted.Get<ClearLevelByHand>().Run(posted.Initiative(), posted.Value("criterion"), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Criterion, InitiativeRoutes.Criterion, new("Nå gjelder det målte nivået.", "No gjeld det målte nivået.", "The measured level counts now."));
}
