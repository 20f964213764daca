using System.Globalization;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What is sent about questions, by those who ask and by the one who answers.</summary>
static class QuestionDeeds
{
    public static async Task<IResult> Ask(Posted posted) => Answer(posted,
        await posted.Get<AskQuestion>().Run(posted.Gathering(), Typed(posted), null, posted.Now, posted.Cancel), DoorRoutes.Questions, QuestionTexts.Sent, null, posted.Value(ShowGathering.Value));

    public static async Task<IResult> AskByLink(Posted posted) => Answer(posted,
        await posted.Get<AskQuestion>().ByLink(posted.Gathering(), posted.Value("token"), Typed(posted), posted.Now, posted.Cancel), GatheringRoutes.Own, QuestionTexts.Sent, null,
        posted.Value(ShowGathering.Value), posted.Value("token"));

    /// <summary>A question that the organiser was asked by word of mouth, with its answer.</summary>
    public static async Task<IResult> Write(Posted posted)
    {
        var (typed, answer, by) = (Typed(posted), posted.Form["answer"], posted.SignedIn.Id.Pseudonym);
        return Answer(posted, await posted.Get<WriteQuestion>().Run(posted.Gathering(), typed, answer, by, posted.Now, posted.Cancel), DoorRoutes.Answers, QuestionTexts.Saved, null, posted.Value(ShowGathering.Value));
    }

    public static async Task<IResult> AnswerOne(Posted posted)
    {
        var number = Number(posted);
        var outcome = await posted.Get<AnswerQuestion>().Run(posted.Gathering(), number, posted.Form[$"answer-{number}"], posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel);
        // The page holds a field for each question.
        if (outcome is QuestionOutcome.Refused(var reasons)) return posted.Again(DoorRoutes.Answers, [.. reasons.Select(reason => reason.At == "answer" ? reason with { At = $"answer-{number}" } : reason)]);
        return Answer(posted, outcome, DoorRoutes.Answers, QuestionTexts.Saved, null, posted.Value(ShowGathering.Value));
    }

    public static async Task<IResult> SetAside(Posted posted) => Answer(posted,
        await posted.Get<AnswerQuestion>().SetAside(posted.Gathering(), Number(posted), posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel), DoorRoutes.Answers, QuestionTexts.IsAside,
        Undo.By(DoorRoutes.TakeUp, [posted.Value(ShowGathering.Value)], ("number", posted.Form["number"])), posted.Value(ShowGathering.Value));

    public static async Task<IResult> TakeUp(Posted posted) => Answer(posted,
        await posted.Get<AnswerQuestion>().TakeUp(posted.Gathering(), Number(posted), posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel), DoorRoutes.Answers, QuestionTexts.IsUp, null, posted.Value(ShowGathering.Value));

    public static async Task<IResult> Publish(Posted posted)
    {
        var outcome = await posted.Get<PublishAnswers>().Run(posted.Gathering(), posted.SignedIn.Id.Pseudonym, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel);
        return Answer(posted, outcome, DoorRoutes.Answers, QuestionTexts.Published(outcome is QuestionOutcome.Done(var count) ? count : 0), null, posted.Value(ShowGathering.Value));
    }

    static IResult Answer(Posted posted, QuestionOutcome? outcome, SiteRoute.Page page, Words said, Undo? undo, params string[] values) => outcome switch
    {
        null => posted.Again(page, AfterDeeds.Gone),
        QuestionOutcome.Refused(var reasons) => posted.Again(page, reasons),
        QuestionOutcome.Done => posted.Done(page, said, undo, values),
    };

    static TypedQuestion Typed(Posted posted) => new(posted.Form["question"], posted.Form["email"], posted.Visit.Language);

    static int Number(Posted posted) => int.TryParse(posted.Form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
