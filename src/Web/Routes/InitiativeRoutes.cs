using System.Collections.Immutable;
using Klynge.Clusters;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Pages.Initiatives.Deeds;
using static Klynge.Access.Act;

namespace Klynge.Web.Routes;
/// <summary>Initiatives: the pipeline, one initiative, its readiness, partners and advice.</summary>
public static class InitiativeRoutes
{
    public static readonly SiteRoute.Page Pipeline = new("pipeline", typeof(PipelinePage), new("initiativ", "initiativ", "initiatives"), ReadPublic, [.. PipelineAsk.Fields, "format"])
    { File = PipelineFile.Answer };
    public static readonly SiteRoute.Page Start = new("start-initiative", typeof(StartPage), new("initiativ/start", "initiativ/start", "initiatives/start"), StartInitiative, "finding");
    public static readonly SiteRoute.Page AdviceToAll = new("advice-to-all", typeof(AdviceToAllPage),
        new("initiativ/rad-til-alle", "initiativ/rad-til-alle", "initiatives/advice-to-all"), GiveAdviceToAll);

    public static readonly SiteRoute.Page Initiative = Of("initiative", typeof(InitiativePage), "", "", "", ReadPublicCase, "date", "aim", "criteria");
    public static readonly SiteRoute.Page Readiness = Of("readiness", typeof(ReadinessPage), "/modenhet", "/mogning", "/readiness", ReadCase, "aim", "criteria");
    public static readonly SiteRoute.Page Criterion = Of("criterion", typeof(CriterionPage), "/modenhet/{criterion}", "/mogning/{criterion}", "/readiness/{criterion}", ReadCase, "aim", "criteria");
    public static readonly SiteRoute.Page Advice = Of("advice", typeof(AdvicePage), "/rad", "/rad", "/advice", ReadCase, "q");
    public static readonly SiteRoute.Page Partners = Of("partners", typeof(PartnersPage), "/partnere", "/partnarar", "/partners", ReadCase, "q");
    public static readonly SiteRoute.Page Partner = Of("partner", typeof(PartnerPage), "/partnere/{partner}", "/partnarar/{partner}", "/partners/{partner}", ReadCase);
    public static readonly SiteRoute.Page Describe = Of("describe-initiative", typeof(DescribePage), "/endre", "/endre", "/edit", EditInitiative);
    public static readonly SiteRoute.Page Plan = Of("plan", typeof(PlanPage), "/plan", "/plan", "/plan", ReadCase);
    public static readonly SiteRoute.Page Steps = Of("steps", typeof(StepsPage), "/steg", "/steg", "/steps", ReadCase);
    public static readonly SiteRoute.Page Move = Of("move-initiative", typeof(MovePage), "/flytt", "/flytt", "/move", MoveInitiative, "to");
    public static readonly SiteRoute.Page Publish = Of("publish-initiative", typeof(PublishPage), "/offentlig", "/offentleg", "/public", EditInitiative);
    public static readonly SiteRoute.Page Family = Of("lineage", typeof(LineagePage), "/slekt", "/slekt", "/lineage", ReadCase);
    public static readonly SiteRoute.Page Finding = Of("initiative-finding", typeof(PinnedPage), "/funn", "/funn", "/finding", ReadCase);
    public static readonly SiteRoute.Page Journal = Of("initiative-journal", typeof(JournalPage), "/journal", "/journal", "/journal", ReadCase);

    public static readonly SiteRoute.Deed Begin = new("begin-initiative", new("initiativ/start/lagre", "initiativ/start/lagre", "initiatives/start/save"), StartInitiative, Start,
        ["name", "theme", "counties", "finding"], Starting.Begin)
    { Drafts = typeof(ClustersDb) };
    public static readonly SiteRoute.Deed TellAll = new("tell-all", new("initiativ/rad-til-alle/gi", "initiativ/rad-til-alle/gje", "initiatives/advice-to-all/give"), GiveAdviceToAll, AdviceToAll,
        ["question", "text"], Advising.TellAll)
    { Drafts = typeof(ClustersDb) };

    public static readonly SiteRoute.Deed Rename = On(Describe, "rename-initiative", "navn", "namn", "name", EditInitiative, ["name", "seen"], Describing.Rename, drafts: true);
    public static readonly SiteRoute.Deed Redescribe = On(Describe, "redescribe-initiative", "tema", "tema", "theme", EditInitiative, ["theme", "counties", "seen"], Describing.Describe, drafts: true);
    public static readonly SiteRoute.Deed Challenge = On(Describe, "write-challenge", "utfordring", "utfordring", "challenge", EditInitiative, ["challenge", "seen"], Describing.Challenge, drafts: true);
    public static readonly SiteRoute.Deed SaveGoal = On(Plan, "save-goal", "mal", "mal", "goal", EditInitiative, ["goal", "text-*", "indicator-*", "seen"], Planning.Goal, drafts: true);
    public static readonly SiteRoute.Deed AddGoal = On(Plan, "add-goal", "mal/nytt", "mal/nytt", "goal/new", EditInitiative, ["text-new", "indicator-new", "seen"], Planning.Goal, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed DropGoal = On(Plan, "drop-goal", "mal/fjern", "mal/fjern", "goal/remove", EditInitiative, ["goal"], Planning.DropGoal);
    public static readonly SiteRoute.Deed SaveActivity = On(Plan, "save-activity", "aktivitet", "aktivitet", "activity", EditInitiative, ["activity", "what-*", "serves-*", "year-*"], Planning.Activity, drafts: true);
    public static readonly SiteRoute.Deed AddActivity = On(Plan, "add-activity", "aktivitet/ny", "aktivitet/ny", "activity/new", EditInitiative, ["what-new", "serves-new", "year-new"], Planning.Activity, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed DropActivity = On(Plan, "drop-activity", "aktivitet/fjern", "aktivitet/fjern", "activity/remove", EditInitiative, ["activity"], Planning.DropActivity);
    public static readonly SiteRoute.Deed SaveBudget = On(Plan, "save-budget", "budsjett", "budsjett", "budget", EditInitiative, ["costs", "companies", "public", "others"], Planning.Budget, drafts: true);
    public static readonly SiteRoute.Deed AddStep = On(Steps, "add-step", "nytt", "nytt", "new", EditInitiative, ["text", "owner", "due"], Planning.Step, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed EndStep = On(Initiative, "finish-step", "steg/ferdig", "steg/ferdig", "steps/done", EditInitiative, ["step"], Planning.Finish);
    public static readonly SiteRoute.Deed Undo = On(Initiative, "undo-fact", "angre", "angre", "undo", EditInitiative, ["entry"], Describing.Undo);
    public static readonly SiteRoute.Deed MoveTo = On(Move, "move-to", "til", "til", "to", MoveInitiative, ["to", "reason", "on", "kroner", "until", "call", "level"], Describing.Move, drafts: true);
    public static readonly SiteRoute.Deed SavePublic = On(Publish, "save-public", "lagre", "lagre", "save", EditInitiative, ["parts"], Describing.Publish, drafts: true);
    public static readonly SiteRoute.Deed Merge = On(Family, "merge-into", "slaa-sammen", "slaa-saman", "merge", MergeInitiatives, ["other", "reason"], Relating.Merge, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed Split = On(Family, "split-off", "del", "del", "split", MergeInitiatives, ["name", "theme", "counties", "partners"], Relating.Split, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed ChooseHost = On(Partners, "choose-host", "soker", "sokjar", "host", EditInitiative, ["host", "host-number"], Partnering.Host, drafts: true);
    public static readonly SiteRoute.Deed SaveBoard = On(Partners, "save-board", "styre", "styre", "board", EditInitiative, ["seats"], Partnering.Board, drafts: true);
    public static readonly SiteRoute.Deed Add = On(Partners, "add-partner", "ny", "ny", "new", EditInitiative, ["number", "name", "kind"], Partnering.Add, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed Invite = On(Finding, "invite-all", "inviter", "inviter", "invite", EditInitiative, ["numbers"], Partnering.AddMany);
    public static readonly SiteRoute.Deed Answered = On(Partner, "answer-partner", "svar", "svar", "answer", EditInitiative, ["answer", "said-by", "on"], Partnering.Answer, drafts: true);
    public static readonly SiteRoute.Deed Letter = On(Partner, "receive-letter", "avtale", "avtale", "letter", EditInitiative, ["letter", "letter-on"], Partnering.Letter, drafts: true);
    public static readonly SiteRoute.Deed UploadLetter = On(Partner, "upload-letter", "avtale/fil", "avtale/fil", "letter/file", EditInitiative, ["letter-file", "file-on"], Partnering.LetterFile) with { Largest = Klynge.Clusters.Partners.Letter.Largest + 64 * 1024, InBrowser = true };
    public static readonly SiteRoute.Deed WithdrawLetter = On(Partner, "withdraw-letter", "avtale/trekk", "avtale/trekk", "letter/withdraw", EditInitiative, ["entry"], Partnering.WithdrawLetter);
    public static readonly SiteRoute.Deed Pledge = On(Partner, "pledge", "bidrag", "bidrag", "contribution", EditInitiative, ["kroner", "hours"], Partnering.Pledge, drafts: true);
    public static readonly SiteRoute.Deed Pin = On(Finding, "pin-finding", "fest", "fest", "pin", EditInitiative, ["finding"], Starting.Pin) with { InBrowser = true };
    public static readonly SiteRoute.Deed State = On(Criterion, "state-evidence", "belegg", "belegg", "evidence", EditInitiative, ["topic", "text", "source"], Judging.State, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed SetLevel = On(Criterion, "set-level", "niva", "niva", "level", SetLevelByHand, ["criteria", "level", "reason"], Judging.Set, drafts: true);
    public static readonly SiteRoute.Deed ClearLevel = On(Criterion, "clear-level", "niva/fjern", "niva/fjern", "level/clear", SetLevelByHand, [], Judging.Clear);
    public static readonly SiteRoute.Deed Advise = On(Advice, "advise", "gi", "gje", "give", GiveAdvice, ["question", "text", "to"], Advising.Advise, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed AskAdvice = On(Advice, "ask-advice", "spor", "spor", "ask", EditInitiative, ["ask"], Advising.Ask, drafts: true, makesNew: true);
    public static readonly SiteRoute.Deed Spoke = On(Advice, "note-contact", "kontakt", "kontakt", "contact", GiveAdvice, ["note", "on"], Advising.Spoke, drafts: true, makesNew: true);

    public static readonly SiteRoute.Data LetterFile = new("letter-file", "initiatives/{id}/letters/{partner}", ReadCase) { About = Cases.About, Confidential = new("partner-letter") };
    public static readonly SiteRoute.Data Api = new("api-initiatives", "api/v1/initiatives", ExportOpenData, "stage", "county", "page", "size", "format");
    public static readonly SiteRoute.Data ApiOne = new("api-initiative", "api/v1/initiatives/{id}", ExportOpenData);

    /// <summary>Every route of initiatives.</summary>
    public static ImmutableArray<SiteRoute> All =>
    [
        Pipeline, Start, AdviceToAll, Initiative, Readiness, Criterion, Advice, Partners, Partner, Describe, Plan, Steps, Move, Publish, Family, Finding, Journal,
        Begin, TellAll, Rename, Redescribe, Challenge, AddGoal, SaveGoal, DropGoal, AddActivity, SaveActivity, DropActivity, SaveBudget, AddStep, EndStep, Undo, MoveTo, SavePublic, Merge, Split, ChooseHost, SaveBoard,
        Add, Invite, Answered, Letter, UploadLetter, WithdrawLetter, LetterFile, Pledge, Pin, State, SetLevel, ClearLevel, Advise, AskAdvice, Spoke,
        Api, ApiOne,
    ];

    static SiteRoute.Page Of(string name, Type component, string nb, string nn, string en, Access.Act asks, params string[] query) =>
        new(name, component, new("initiativ/{id}" + nb, "initiativ/{id}" + nn, "initiatives/{id}" + en), asks, query)
        {
            About = Cases.About,
            Confidential = asks is ReadCase ? new(name) : asks is ReadPublicCase ? new(name, ReadCase) : null,
        };

    static SiteRoute.Deed On(
        SiteRoute.Page page, string name, string nb, string nn, string en, Access.Act asks, ImmutableArray<string> fields, Func<Forms.Posted, Task<IResult>> run, bool drafts = false,
        bool makesNew = false) =>
        new(name, new($"{page.Path.Nb}/{nb}", $"{page.Path.Nn}/{nn}", $"{page.Path.En}/{en}"), asks, page, fields, run) { About = Cases.About, Drafts = drafts ? typeof(ClustersDb) : null, MakesNew = makesNew };
}
