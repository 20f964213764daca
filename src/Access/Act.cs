namespace Klynge.Access;

/// <summary>What can be asked of Klynge. Every route names one; each has its line in <see cref="Rules"/> and in docs/rights.csv.</summary>
public enum Act
{
    /// <summary>Read pages, lists, figures and maps that are for everyone.</summary>
    ReadPublic,

    /// <summary>Take open data home: CSV, JSON, GeoJSON, XLSX, the API.</summary>
    ExportOpenData,

    /// <summary>Start a detection run.</summary>
    StartRun,

    /// <summary>Stop a run that is under way.</summary>
    CancelRun,

    /// <summary>Read a register into the database.</summary>
    ImportRegister,

    /// <summary>See whether the site lives and is ready.</summary>
    ReadHealth,

    /// <summary>See the counters of the running program.</summary>
    ReadMetrics,

    /// <summary>Read what a case shows to everyone.</summary>
    ReadPublicCase,

    /// <summary>Read all of a case but what is confidential between persons.</summary>
    ReadCase,

    /// <summary>Sign in, make an account, get back into one.</summary>
    SignIn,

    /// <summary>Try Klynge as somebody made up, in the demonstration; read there the letters that go to nobody.</summary>
    TryAs,

    /// <summary>Take away all that made-up persons began, and themselves.</summary>
    ClearExamples,

    /// <summary>Be at home: one's own tasks, sessions, and the choice of whom to act for.</summary>
    UseHome,

    /// <summary>Read and take home what is stored about oneself, change it, erase it.</summary>
    KeepOwnData,

    /// <summary>Give and end mandates.</summary>
    GiveMandates,

    /// <summary>Ask somebody to take a role in a case, and end it.</summary>
    InviteToCase,

    /// <summary>See who may do what, and who has which role.</summary>
    ReadRights,

    /// <summary>See who has looked at what is confidential.</summary>
    ReadAccessLog,

    /// <summary>See the letters that Klynge sent, and decide about the doubtful ones.</summary>
    KeepMail,

    /// <summary>Start an initiative, from a finding or from scratch.</summary>
    StartInitiative,

    /// <summary>Write in an initiative: what it is about, plan, partners, next steps, evidence, what is public; undo what was noted.</summary>
    EditInitiative,

    /// <summary>Move an initiative to another state.</summary>
    MoveInitiative,

    /// <summary>Let initiatives go together or apart, and choose another host.</summary>
    MergeInitiatives,

    /// <summary>Give advice to one initiative, and note that one spoke with it.</summary>
    GiveAdvice,

    /// <summary>Give the same advice to all.</summary>
    GiveAdviceToAll,

    /// <summary>Set a level of readiness beside the measured one.</summary>
    SetLevelByHand,

    /// <summary>Sign up for a gathering.</summary>
    SignUp,

    /// <summary>See, confirm, change and cancel the sign-up that a link is the key to.</summary>
    KeepOwnSignUp,

    /// <summary>Plan a gathering: a seminar, an information meeting, a workshop.</summary>
    PlanGatherings,

    /// <summary>Change, announce and call off a gathering, choose and invite its guests.</summary>
    EditGathering,

    /// <summary>See who has signed up for a gathering, add and cancel sign-ups.</summary>
    SeeGuests,

    /// <summary>See what guests need to take part and to eat. Each look is logged.</summary>
    SeeNeeds,

    /// <summary>See, take in, export and delete the contacts of organisations.</summary>
    KeepContacts,

    /// <summary>Answer the invitation that a link is the key to, or ask for no more letters.</summary>
    AnswerInvitation,

    /// <summary>Stand at the door of a gathering: see who has signed up, and tick who comes.</summary>
    CheckIn,

    /// <summary>Ask a question about a gathering.</summary>
    AskQuestion,

    /// <summary>Answer questions, share files, read what guests said, and see to it that something comes of a gathering.</summary>
    FollowUp,
}
