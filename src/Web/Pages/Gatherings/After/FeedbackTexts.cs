using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What stands around feedback.</summary>
static class FeedbackTexts
{
    public static readonly Words Title = new("Hvordan var det?", "Korleis var det?", "How was it?");
    public static readonly Words Lead = new(
        "To minutter. Svaret lagres uten navn og uten tid, så ingen kan se hvem som skrev hva.",
        "To minutt. Svaret blir lagra utan namn og utan tid, så ingen kan sjå kven som skreiv kva.",
        "Two minutes. The answer is kept without name and without time, so nobody can see who wrote what.");
    public static readonly Words Useful = new("Hvor nyttig var det for deg?", "Kor nyttig var det for deg?", "How useful was it to you?");
    public static readonly Words Met = new("Traff du noen du vil samarbeide med?", "Trefte du nokon du vil samarbeide med?", "Did you meet anyone whom you want to work with?");
    public static readonly Words Best = new("Hva tar du med deg?", "Kva tek du med deg?", "What do you take along?");
    public static readonly Words Better = new("Hva bør vi gjøre annerledes?", "Kva bør vi gjere annleis?", "What should we do otherwise?");
    public static readonly Words GoesOn = new("Vil du være med videre?", "Vil du vere med vidare?", "Do you want to go on?");
    public static readonly Words GoesOnHelp = new(
        "Dette svaret følger påmeldingen din, så arrangøren kan ta kontakt. Resten er uten navn.",
        "Dette svaret følgjer påmeldinga di, så arrangøren kan ta kontakt. Resten er utan namn.",
        "This answer goes with your sign-up, so that the organiser can get in touch. The rest has no name.");
    public static readonly Words Contact = new("Navn, hvis du vil at vi skal vite hvem du er", "Namn, om du vil at vi skal vite kven du er", "Name, if you want us to know who you are");
    public static readonly Words ContactHelp = new("La det stå tomt, så er svaret anonymt.", "La det stå tomt, så er svaret anonymt.", "Leave it empty, and the answer is anonymous.");
    public static readonly Words Send = new("Send svaret", "Send svaret", "Send the answer");
    public static readonly Words Thanks = new("Takk! Svaret er tatt imot.", "Takk! Svaret er teke imot.", "Thank you! The answer has been received.");
    public static readonly Words Least = new("1, ikke nyttig", "1, ikkje nyttig", "1, not useful");
    public static readonly Words Most = new("5, svært nyttig", "5, svært nyttig", "5, very useful");
    public static readonly Words ResultsLead = new("Hva de som kom, sa etterpå.", "Kva dei som kom, sa etterpå.", "What those who came said afterwards.");
    public static readonly Words None = new(
        "Ingen har svart ennå. Send skjemaet til dem som kom; de får hver sin lenke på e-post.",
        "Ingen har svara enno. Send skjemaet til dei som kom; dei får kvar si lenkje på e-post.",
        "Nobody has answered yet. Send the form to those who came; each gets a link by e-mail.");
    public static readonly Words TooFew = new(
        $"Svarene vises når minst {FeedbackResults.Fewest} har svart, så ingen kan gjette hvem som sa hva.",
        $"Svara blir viste når minst {FeedbackResults.Fewest} har svara, så ingen kan gjette kven som sa kva.",
        $"The answers are shown when at least {FeedbackResults.Fewest} have answered, so that nobody can guess who said what.");
    public static readonly Words AskThem = new("Send skjemaet til dem som kom", "Send skjemaet til dei som kom", "Send the form to those who came");
    public static readonly Words Who = new("Hvem", "Kven", "Who");

    public static Words Count(int answers, int asked) => new($"{answers} av {asked} som kom, har svart.", $"{answers} av {asked} som kom, har svara.", $"{answers} of {asked} who came have answered.");

    public static Words Asked(int count) => count switch
    {
        0 => new("Alle som kom, har fått skjemaet alt.", "Alle som kom, har fått skjemaet alt.", "Everyone who came has got the form already."),
        1 => new("Skjemaet er sendt til én.", "Skjemaet er sendt til éin.", "The form has been sent to one."),
        _ => new($"Skjemaet er sendt til {count}.", $"Skjemaet er sendt til {count}.", $"The form has been sent to {count}."),
    };

    /// <summary>What the middle answer is; n stands beside it.</summary>
    public static Words Median(int median, int n) => new($"Midterste svar: {median} av 5 (n = {n})", $"Midtarste svar: {median} av 5 (n = {n})", $"Middle answer: {median} of 5 (n = {n})");
}
