using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Gatherings.After;
using Klynge.Web.Pages.Gatherings.Door;

namespace Klynge.Web.Routes;

/// <summary>At a gathering and after it: the door, questions, files, feedback, tasks.</summary>
public static class DoorRoutes
{
    /// <summary>The query field that holds what a guest's code says.</summary>
    public const string Code = "code";

    public static readonly SiteRoute.Page Door = Of("door", typeof(DoorPage), "dor", "dor", "door", Act.CheckIn, "q", Code);
    public static readonly SiteRoute.Deed Tick = On(Door, "tick-guest", "kryss", "kryss", "tick", Act.CheckIn, ["tick", "untick"], DoorDeeds.Tick);
    public static readonly SiteRoute.Deed WalkIn = On(Door, "walk-in", "uten-pamelding", "utan-pamelding", "walk-in", Act.CheckIn, ["name", "organisation", "event"], DoorDeeds.WalkIn);
    public static readonly SiteRoute.Deed Notes = On(Door, "take-door-notes", "fra-telefon", "fra-telefon", "from-phone", Act.CheckIn, ["notes", "sent"], DoorDeeds.Take);
    public static readonly SiteRoute.Data Worker = new("door-worker", "door-worker.js", Act.ReadPublic);

    public static readonly SiteRoute.Page Questions = Of("questions", typeof(QuestionsPage), "sporsmal", "sporsmal", "questions", Act.AskQuestion);
    public static readonly SiteRoute.Deed Ask = On(Questions, "ask-question", "send", "send", "send", Act.AskQuestion, ["question", "email"], QuestionDeeds.Ask) with { Rate = new(Burst: 40, PerMinute: 20), Largest = 16 * 1024, InBrowser = true };
    public static readonly SiteRoute.Deed AskByLink = On(GatheringRoutes.Own, "ask-by-link", "spor", "spor", "ask", Act.KeepOwnSignUp, ["question"], QuestionDeeds.AskByLink) with { Rate = new(Burst: 40, PerMinute: 20), Largest = 16 * 1024, InBrowser = true };
    public static readonly SiteRoute.Page Answers = Of("answers", typeof(AnswersPage), "svar", "svar", "answers", Act.FollowUp);
    public static readonly SiteRoute.Deed Answer = On(Answers, "answer-question", "lagre", "lagre", "save", Act.FollowUp, ["number", "answer-*"], QuestionDeeds.AnswerOne) with { Drafts = typeof(ClustersDb) };
    public static readonly SiteRoute.Deed SetAside = On(Answers, "set-question-aside", "til-side", "til-side", "aside", Act.FollowUp, ["number"], QuestionDeeds.SetAside);
    public static readonly SiteRoute.Deed TakeUp = On(Answers, "take-question-up", "ta-opp", "ta-opp", "take-up", Act.FollowUp, ["number"], QuestionDeeds.TakeUp);
    public static readonly SiteRoute.Deed WriteQuestion = On(Answers, "write-question", "skriv", "skriv", "write", Act.FollowUp, ["question", "answer"], QuestionDeeds.Write) with { Drafts = typeof(ClustersDb), MakesNew = true };
    public static readonly SiteRoute.Deed Publish = On(Answers, "publish-answers", "publiser", "publiser", "publish", Act.FollowUp, [], QuestionDeeds.Publish);

    public static readonly SiteRoute.Page Materials = Of("materials", typeof(MaterialsPage), "materiell", "materiell", "materials", Act.FollowUp);
    public static readonly SiteRoute.Deed AddMaterial = On(Materials, "add-material", "ny", "ny", "new", Act.FollowUp, ["file", "title", "audience"], MaterialDeeds.Add) with { Largest = Klynge.Clusters.Gatherings.Materials.Material.Largest + 64 * 1024, InBrowser = true };
    public static readonly SiteRoute.Deed ShowMaterial = On(Materials, "show-material", "vis", "vis", "show", Act.FollowUp, ["material", "audience"], MaterialDeeds.Show);
    public static readonly SiteRoute.Deed RemoveMaterial = On(Materials, "remove-material", "fjern", "fjern", "remove", Act.FollowUp, ["material"], MaterialDeeds.Remove);
    public static readonly SiteRoute.Deed RestoreMaterial = On(Materials, "restore-material", "angre", "angre", "undo", Act.FollowUp, ["material"], MaterialDeeds.Restore);
    public static readonly SiteRoute.Data MaterialFile = new("material-file", "materials/{gathering}/{material}", Act.ReadPublicCase) { About = ShowGathering.About };
    public static readonly SiteRoute.Data GuestFile = new("guest-file", "guest-materials/{gathering}/{token}/{material}", Act.KeepOwnSignUp) { About = ShowGathering.AboutGuest };

    public static readonly SiteRoute.Page GuestFeedback = new("give-feedback", typeof(FeedbackPage),
        new("arrangement/{gathering}/min/{token}/tilbakemelding", "arrangement/{gathering}/mi/{token}/tilbakemelding", "events/{gathering}/mine/{token}/feedback"), Act.KeepOwnSignUp)
    { About = ShowGathering.AboutGuest };
    public static readonly SiteRoute.Deed GiveFeedback = On(GuestFeedback, "send-feedback", "send", "send", "send", Act.KeepOwnSignUp, ["useful", "met", "best", "better", "goes-on", "contact"], FeedbackDeeds.Give) with { Largest = 32 * 1024, InBrowser = true };
    public static readonly SiteRoute.Page Feedback = Of("feedback", typeof(ResultsPage), "tilbakemeldinger", "tilbakemeldingar", "feedback", Act.FollowUp, "format") with { File = FeedbackFile.Answer };
    public static readonly SiteRoute.Deed AskForFeedback = On(Feedback, "ask-for-feedback", "send-skjema", "send-skjema", "send-form", Act.FollowUp, [], FeedbackDeeds.Ask);

    public static readonly SiteRoute.Page Tasks = Of("gathering-tasks", typeof(FollowUpsPage), "oppgaver", "oppgaver", "tasks", Act.FollowUp);
    public static readonly SiteRoute.Deed AddTask = On(Tasks, "add-task", "ny", "ny", "new", Act.FollowUp, ["text", "owner", "due", "initiative"], FollowUpDeeds.Add) with { Drafts = typeof(ClustersDb), MakesNew = true };
    public static readonly SiteRoute.Deed AddUsual = On(Tasks, "add-usual-tasks", "vanlige", "vanlege", "usual", Act.FollowUp, ["owner", "back"], FollowUpDeeds.AddUsual) with { Drafts = typeof(ClustersDb), MakesNew = true };
    public static readonly SiteRoute.Deed FinishTask = On(Tasks, "finish-task", "ferdig", "ferdig", "done", Act.FollowUp, ["number", "back"], FollowUpDeeds.Finish);
    public static readonly SiteRoute.Deed ReopenTask = On(Tasks, "reopen-task", "apne", "opne", "reopen", Act.FollowUp, ["number", "back"], FollowUpDeeds.Reopen);
    public static readonly SiteRoute.Page Due = new("due-tasks", typeof(DuePage), new("arrangement/oppgaver", "arrangement/oppgaver", "events/tasks"), Act.UseHome);

    public static readonly SiteRoute.Page After = Of("after-gathering", typeof(AfterPage), "etterpa", "etterpa", "after", Act.FollowUp, "format") with { File = MetFile.Answer };
    public static readonly SiteRoute.Deed NoteGoesOn = On(After, "note-goes-on", "videre", "vidare", "goes-on", Act.FollowUp, ["sign-up", "goes-on"], AfterDeeds.NoteGoesOn);
    public static readonly SiteRoute.Deed Tell = On(After, "tell-initiatives", "oppmote", "oppmote", "attendance", Act.FollowUp, [], AfterDeeds.Tell);
    public static readonly SiteRoute.Page GoOn = Of("go-on", typeof(GoOnPage), "etterpa/initiativ", "etterpa/initiativ", "after/initiative", Act.FollowUp);
    public static readonly SiteRoute.Deed GoOnTogether = On(GoOn, "go-on-together", "lagre", "lagre", "save", Act.FollowUp, ["guests", "kind-*", "into", "name", "theme", "counties"], AfterDeeds.GoOnTogether) with { Drafts = typeof(ClustersDb), MakesNew = true };

    public static ImmutableArray<SiteRoute> All =>
    [
        Door, Tick, WalkIn, Notes, Worker, Questions, Ask, AskByLink, Answers, Answer, SetAside, TakeUp, WriteQuestion, Publish,
        Materials, AddMaterial, ShowMaterial, RemoveMaterial, RestoreMaterial, MaterialFile, GuestFile, GuestFeedback, GiveFeedback, Feedback, AskForFeedback,
        Tasks, AddTask, AddUsual, FinishTask, ReopenTask, Due, After, NoteGoesOn, Tell, GoOn, GoOnTogether,
    ];

    static SiteRoute.Page Of(string name, Type page, string nb, string nn, string en, Act asks, params string[] query) =>
        new(name, page, new($"arrangement/{{gathering}}/{nb}", $"arrangement/{{gathering}}/{nn}", $"events/{{gathering}}/{en}"), asks, query)
        { About = ShowGathering.About, Confidential = asks is Act.FollowUp or Act.CheckIn ? new(name) : null };

    static SiteRoute.Deed On(SiteRoute.Page page, string name, string nb, string nn, string en, Act asks, ImmutableArray<string> fields, Func<Posted, Task<IResult>> run) =>
        new(name, new Words($"{page.Path.Nb}/{nb}", $"{page.Path.Nn}/{nn}", $"{page.Path.En}/{en}"), asks, page, fields, run) { About = page.About };
}
