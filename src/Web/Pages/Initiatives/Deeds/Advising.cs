using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent to an advice log.</summary>
static class Advising
{
    static readonly Words Given = new("Rådet er gitt og kan leses av initiativet.", "Rådet er gjeve og kan lesast av initiativet.", "The advice is given and can be read by the initiative.");
    static readonly Words GivenToAll = new("Rådet er gitt til alle, med samme ord.", "Rådet er gjeve til alle, med dei same orda.", "The advice is given to all, in the same words.");

    public static async Task<IResult> Advise(Posted posted)
    {
        var form = posted.Form;
        if (form["to"] == "all" && posted.Visit.May(Act.GiveAdviceToAll, new Subject.Nothing()))
        {
            return await posted.Get<GiveAdviceToAll>().Run(form.Maybe("question"), form["text"], posted.Hand(posted.Initiative()), posted.Now, posted.Cancel) is { IsEmpty: false } reasons
                ? posted.Again(InitiativeRoutes.Advice, reasons)
                : posted.Done(InitiativeRoutes.Advice, GivenToAll, null, posted.Value("id"));
        }
        return posted.Answer(
            await posted.Get<GiveAdvice>().Run(posted.Initiative(), form.Maybe("question"), form["text"], OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Advice, InitiativeRoutes.Advice, Given);
    }

    public static async Task<IResult> Ask(Posted posted) => posted.Answer(
        await posted.Get<AskAdvice>().Run(posted.Initiative(), posted.Form["ask"], posted.Hand(posted.Initiative()), posted.Now, posted.Cancel), InitiativeRoutes.Advice, InitiativeRoutes.Advice, AdviceTexts.IsAsked);

    public static async Task<IResult> TellAll(Posted posted) =>
        await posted.Get<GiveAdviceToAll>().Run(posted.Form.Maybe("question"), posted.Form["text"], posted.Hand(null), posted.Now, posted.Cancel) is { IsEmpty: false } reasons
            ? posted.Again(InitiativeRoutes.AdviceToAll, reasons)
            : posted.Done(InitiativeRoutes.AdviceToAll, GivenToAll, null);

    public static async Task<IResult> Spoke(Posted posted)
    {
        if (posted.Form.WhyNoDay("on").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Advice, faults);
        return posted.Answer(
            await posted.Get<NoteContact>().Run(posted.Initiative(), posted.Form["note"], posted.Form.Day("on") ?? OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Advice, InitiativeRoutes.Advice, new("Kontakten er ført.", "Kontakten er ført.", "The contact is noted."));
    }
}
