using Klynge.Clusters.Gatherings.Questions;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What stands around questions and answers.</summary>
static class QuestionTexts
{
    public static readonly Words Lead = new(
        "Spør om det du lurer på. Arrangøren svarer, og alle får det samme svaret. Navnet ditt vises ikke.",
        "Spør om det du lurer på. Arrangøren svarar, og alle får det same svaret. Namnet ditt blir ikkje vist.",
        "Ask what you wonder about. The organiser answers, and everyone gets the same answer. Your name is not shown.");
    public static readonly Words None = new("Ingen spørsmål er besvart ennå.", "Ingen spørsmål er svara på enno.", "No question has been answered yet.");
    public static readonly Words Ask = new("Still et spørsmål", "Still eit spørsmål", "Ask a question");
    public static readonly Words Question = new("Spørsmål", "Spørsmål", "Question");
    public static readonly Words Yours = new("Spørsmålet ditt", "Spørsmålet ditt", "Your question");
    public static readonly Words Email = new("E-post, hvis du vil ha svaret tilsendt", "E-post, om du vil ha svaret tilsendt", "E-mail, if you want the answer sent to you");
    public static readonly Words EmailHelp = new(
        "Er du påmeldt, får du det uansett. Vi glemmer adressen når svaret er sendt.", "Er du påmeld, får du det uansett. Vi gløymer adressa når svaret er sendt.", "If you have signed up, you get it anyway. We forget the address when the answer is sent.");
    public static readonly Words Send = new("Send spørsmålet", "Send spørsmålet", "Send the question");
    public static readonly Words Sent = new(
        "Spørsmålet er sendt til arrangøren. Svaret kommer her, og til alle på e-post.", "Spørsmålet er sendt til arrangøren. Svaret kjem her, og til alle på e-post.", "The question has been sent to the organiser. The answer comes here, and to everyone by e-mail.");
    public static readonly Words Answer = new("Svar", "Svar", "Answer");
    public static readonly Words StaffLead = new(
        "Svar én gang, så får alle det samme: på arrangementets side og på e-post til alle som er invitert eller påmeldt.",
        "Svar éin gong, så får alle det same: på sida til arrangementet og på e-post til alle som er inviterte eller påmelde.",
        "Answer once and everyone gets the same: on the event's page, and by e-mail to all who are invited or have signed up.");
    public static readonly Words NobodyAsked = new(
        "Ingen har spurt om noe ennå. Blir du spurt på telefon, skriv spørsmålet og svaret her, så får alle det.",
        "Ingen har spurt om noko enno. Blir du spurd på telefon, skriv spørsmålet og svaret her, så får alle det.",
        "Nobody has asked anything yet. If you are asked by telephone, write the question and the answer here, and everyone gets it.");
    public static readonly Words WaitingTitle = new("Venter på svar", "Ventar på svar", "Waiting for an answer");
    public static readonly Words ReadyTitle = new("Klare til å sendes", "Klare til å sendast", "Ready to be sent");
    public static readonly Words OutTitle = new("Sendt til alle", "Sende til alle", "Sent to all");
    public static readonly Words AsideTitle = new("Lagt til side", "Lagde til side", "Set aside");
    public static readonly Words SaveAnswer = new("Lagre svaret", "Lagre svaret", "Save the answer");
    public static readonly Words Saved = new("Svaret er lagret. Det er ikke sendt ennå.", "Svaret er lagra. Det er ikkje sendt enno.", "The answer is saved. It has not been sent yet.");
    public static readonly Words SetAside = new("Legg til side", "Legg til side", "Set aside");
    public static readonly Words IsAside = new("Spørsmålet er lagt til side. Ingen ser det.", "Spørsmålet er lagt til side. Ingen ser det.", "The question is set aside. Nobody sees it.");
    public static readonly Words TakeUp = new("Ta opp igjen", "Ta opp att", "Take up again");
    public static readonly Words IsUp = new("Spørsmålet er tatt opp igjen.", "Spørsmålet er teke opp att.", "The question is taken up again.");
    public static readonly Words Write = new("Skriv et spørsmål og svar selv", "Skriv eit spørsmål og svar sjølv", "Write a question and answer yourself");

    public static Words By(Asker by) => by switch
    {
        Asker.Guest => new("fra en som er påmeldt", "frå ein som er påmeld", "from somebody who has signed up"),
        Asker.Anyone => new("fra den åpne siden", "frå den opne sida", "from the open page"),
        Asker.Organiser => new("skrevet av arrangøren", "skrive av arrangøren", "written by the organiser"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "This asker has no words yet."),
    };

    public static Words Publish(int count) => count == 1
        ? new("Publiser svaret og send det til alle", "Publiser svaret og send det til alle", "Publish the answer and send it to all")
        : new($"Publiser {count} svar og send dem til alle", $"Publiser {count} svar og send dei til alle", $"Publish {count} answers and send them to all");

    public static Words Published(int count) => count == 1
        ? new("Svaret er publisert og sendt til alle.", "Svaret er publisert og sendt til alle.", "The answer is published and sent to all.")
        : new($"{count} svar er publisert og sendt til alle.", $"{count} svar er publiserte og sende til alle.", $"{count} answers are published and sent to all.");
}
