using System.Collections.Frozen;
using static Klynge.Access.Role;
using static Klynge.Access.Rule;

namespace Klynge.Access;

/// <summary>Who may do what: one line an act. docs/rights.csv says the same for every role, and a test walks every endpoint by it.</summary>
static class Rules
{
    public static readonly FrozenDictionary<Act, Rule> Of = new Dictionary<Act, Rule>
    {
        [Act.ReadPublic] = Everyone,
        [Act.ExportOpenData] = Everyone,
        [Act.ReadHealth] = Everyone,
        [Act.ReadMetrics] = OperatorsNetwork,
        [Act.StartRun] = NotHere(
            "Du kan ikke starte en kjøring herfra. Den som drifter Klynge, starter den med kommandoen «klynge detect».",
            "Du kan ikkje starte ei køyring herifrå. Den som driftar Klynge, startar ho med kommandoen «klynge detect».",
            "You cannot start a run from here. The operator starts it with the command “klynge detect”."),
        [Act.CancelRun] = NotHere(
            "Du kan ikke stoppe kjøringen herfra. Den som startet den, stopper den med Ctrl-C på kommandolinjen.",
            "Du kan ikkje stoppe køyringa herifrå. Den som starta ho, stoppar ho med Ctrl-C på kommandolinja.",
            "You cannot stop the run from here. Whoever started it stops it with Ctrl-C on the command line."),
        [Act.ImportRegister] = NotHere(
            "Du kan ikke lese inn registeret herfra. Den som drifter Klynge, gjør det med kommandoen «klynge import».",
            "Du kan ikkje lese inn registeret herifrå. Den som driftar Klynge, gjer det med kommandoen «klynge import».",
            "You cannot import a register from here. The operator does it with the command “klynge import”."),

        [Act.ReadPublicCase] = PublicCase | CaseReaders,
        [Act.ReadCase] = CaseReaders,

        [Act.StartInitiative] = As(Adviser, County, ClusterManager, ProjectTeam, Board, MemberContact, KnowledgePartner, ProgrammeOfficer),
        [Act.EditInitiative] = InRegion(Adviser) | InCase(ClusterManager, ProjectTeam),
        [Act.MoveInitiative] = InRegion(Adviser) | As(ProgrammeOfficer) | InCase(ClusterManager),
        [Act.MergeInitiatives] = InRegion(Adviser) | As(ProgrammeOfficer),
        [Act.GiveAdvice] = InRegion(Adviser),
        [Act.GiveAdviceToAll] = As(Adviser, ProgrammeOfficer),
        [Act.SetLevelByHand] = InRegion(Adviser) | As(ProgrammeOfficer),

        [Act.SignUp] = PublicCase | CaseReaders,
        [Act.KeepOwnSignUp] = Everyone,
        [Act.CheckIn] = InRegion(Adviser) | InCase(ClusterManager, ProjectTeam),
        [Act.AskQuestion] = PublicCase | CaseReaders,
        [Act.FollowUp] = InRegion(Adviser) | InCase(ClusterManager, ProjectTeam),

        [Act.PlanGatherings] = As(Adviser, County, ProgrammeOfficer),
        [Act.EditGathering] = InRegion(Adviser, County) | As(ProgrammeOfficer) | InCase(ClusterManager, ProjectTeam),
        [Act.SeeGuests] = InRegion(Adviser, County) | As(ProgrammeOfficer) | InCase(ClusterManager, ProjectTeam),
        [Act.SeeNeeds] = InRegion(Adviser) | InCase(ClusterManager, ProjectTeam),
        [Act.KeepContacts] = As(Adviser, County, ProgrammeOfficer),
        [Act.AnswerInvitation] = Everyone,

        [Act.SignIn] = Everyone,
        [Act.TryAs] = Everyone,
        [Act.ClearExamples] = As(Administrator),
        [Act.UseHome] = AnySignedIn,
        [Act.KeepOwnData] = Self,
        [Act.GiveMandates] = As(Administrator),
        [Act.InviteToCase] = InRegion(Adviser) | InCase(ClusterManager),
        [Act.ReadRights] = As(Administrator, Auditor),
        [Act.ReadAccessLog] = As(Administrator, Auditor),
        [Act.KeepMail] = As(Administrator),
    }.ToFrozenDictionary();

    /// <summary>Advisers and counties in their region, owners and auditors everywhere, and those who have a part in the case.</summary>
    static Rule CaseReaders => InRegion(Adviser, County) | As(ProgrammeOfficer, Auditor, Administrator) | InCase(ClusterManager, ProjectTeam, Board, MemberContact, KnowledgePartner);
}
