using Klynge.Storage;

namespace Klynge.Access;

/// <summary>What can be done, in words: how the page of rights names each act.</summary>
public static class ActWords
{
    /// <summary>What the act is, as something that one may: "start an initiative".</summary>
    public static Words Name(this Act act) => act switch
    {
        Act.ReadPublic => new("se sidene som er for alle", "sjå sidene som er for alle", "see the pages that are for everyone"),
        Act.ExportOpenData => new("ta med åpne data", "ta med opne data", "take open data along"),
        Act.StartRun => new("starte en kjøring", "starte ei køyring", "start a run"),
        Act.CancelRun => new("stoppe en kjøring", "stoppe ei køyring", "stop a run"),
        Act.ImportRegister => new("lese inn registeret", "lese inn registeret", "import the register"),
        Act.ReadHealth => new("se om nettstedet lever", "sjå om nettstaden lever", "see whether the site lives"),
        Act.ReadMetrics => new("se driftstallene", "sjå driftstala", "see the metrics"),
        Act.ReadPublicCase => new("se det en sak viser alle", "sjå det ei sak viser alle", "see what a case shows to everyone"),
        Act.ReadCase => new("se hele saken", "sjå heile saka", "see the whole case"),
        Act.SignIn => new("logge inn og lage konto", "logge inn og lage konto", "sign in and make an account"),
        Act.UseHome => new("bruke Min side", "bruke Mi side", "use one's home page"),
        Act.KeepOwnData => new("rette, ta med og slette det som er lagret om en selv", "rette, ta med og slette det som er lagra om ein sjølv", "correct, take along and erase what is stored about oneself"),
        Act.GiveMandates => new("gi og avslutte fullmakter", "gi og avslutte fullmakter", "give and end mandates"),
        Act.InviteToCase => new("spørre noen om en rolle i en sak, og avslutte den", "spørje nokon om ei rolle i ei sak, og avslutte ho", "ask somebody to take a role in a case, and end it"),
        Act.ReadRights => new("se hvem som kan hva", "sjå kven som kan kva", "see who may do what"),
        Act.ReadAccessLog => new("se hvem som har sett på noe fortrolig", "sjå kven som har sett på noko fortruleg", "see who has looked at something confidential"),
        Act.KeepMail => new("se brev som er sendt, og avgjøre de tvilsomme", "sjå brev som er sende, og avgjere dei tvilsame", "see letters that were sent, and decide the doubtful ones"),
        Act.StartInitiative => new("starte et initiativ", "starte eit initiativ", "start an initiative"),
        Act.EditInitiative => new("skrive i et initiativ", "skrive i eit initiativ", "write in an initiative"),
        Act.MoveInitiative => new("flytte et initiativ til en annen status", "flytte eit initiativ til ein annan status", "move an initiative to another state"),
        Act.MergeInitiatives => new("slå sammen og dele initiativ", "slå saman og dele initiativ", "merge and split initiatives"),
        Act.GiveAdvice => new("gi råd til ett initiativ", "gje råd til eitt initiativ", "give advice to one initiative"),
        Act.GiveAdviceToAll => new("gi samme råd til alle", "gje same råd til alle", "give the same advice to all"),
        Act.SetLevelByHand => new("sette et modenhetsnivå for hånd", "setje eit mogningsnivå for hand", "set a level of readiness by hand"),
        Act.SignUp => new("melde seg på et arrangement", "melde seg på eit arrangement", "sign up for an event"),
        Act.KeepOwnSignUp => new("endre sin egen påmelding", "endre si eiga påmelding", "change one's own sign-up"),
        Act.PlanGatherings => new("planlegge arrangement", "planleggje arrangement", "plan events"),
        Act.EditGathering => new("endre, kunngjøre og avlyse et arrangement", "endre, kunngjere og avlyse eit arrangement", "change, announce and call off an event"),
        Act.SeeGuests => new("se hvem som er påmeldt", "sjå kven som er påmeld", "see who has signed up"),
        Act.SeeNeeds => new("se hva gjester trenger", "sjå kva gjester treng", "see what guests need"),
        Act.KeepContacts => new("føre kontakter for virksomheter", "føre kontaktar for verksemder", "keep the contacts of organisations"),
        Act.AnswerInvitation => new("svare på en invitasjon", "svare på ein invitasjon", "answer an invitation"),
        Act.TryAs => new("prøve som en oppdiktet person, i demonstrasjonen", "prøve som ein oppdikta person, i demonstrasjonen", "try as a made-up person, in the demonstration"),
        Act.ClearExamples => new("fjerne eksemplene", "fjerne eksempla", "take the examples away"),
        Act.CheckIn => new("krysse av hvem som kommer", "krysse av kven som kjem", "tick who comes"),
        Act.AskQuestion => new("spørre om et arrangement", "spørje om eit arrangement", "ask about an event"),
        Act.FollowUp => new("svare, dele filer og følge opp et arrangement", "svare, dele filer og følgje opp eit arrangement", "answer, share files and follow up an event"),
        _ => new(act.ToString(), act.ToString(), act.ToString()),   // a test asks for words
    };
}
