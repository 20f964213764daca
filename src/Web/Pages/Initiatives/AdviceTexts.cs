using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The words of the advice log.</summary>
static class AdviceTexts
{
    public static readonly Words Give = new("Gi råd", "Gje råd", "Give advice");
    public static readonly Words Ask = new("Spør rådgiveren", "Spør rådgjevaren", "Ask the adviser");
    public static readonly Words AskWhat = new("Hva vil dere ha råd om?", "Kva vil de ha råd om?", "What do you want advice on?");
    public static readonly Words AskHelp = new("Svaret kommer her. Samme spørsmål får samme svar, så andre kan få lese spørsmålet: skriv uten navn og uten det som er fortrolig.", "Svaret kjem her. Same spørsmål får same svar, så andre kan få lese spørsmålet: skriv utan namn og utan det som er fortruleg.", "The answer comes here. The same question gets the same answer, so others may read the question: write without names and without what is confidential.");
    public static readonly Words IsAsked = new("Spørsmålet venter hos rådgiveren.", "Spørsmålet ventar hos rådgjevaren.", "The question waits with the adviser.");
    public static readonly Words Waits = new("Venter på svar", "Ventar på svar", "Waits for an answer");
    public static readonly Words AnswerIt = new("Svar", "Svar", "Answer");
    public static readonly Words Advice = new("Råd", "Råd", "Advice");
    public static readonly Words ToAll = new("Råd til alle initiativ", "Råd til alle initiativ", "Advice to all initiatives");
    public static readonly Words Question = new("Hva ble det spurt om?", "Kva vart det spurt om?", "What was asked?");
    public static readonly Words QuestionHelp = new("Skriv spørsmålet slik at andre kan lese det: uten navn og uten det som er fortrolig.", "Skriv spørsmålet slik at andre kan lese det: utan namn og utan det som er fortruleg.", "Write the question so that others can read it: without names and without what is confidential.");
    public static readonly Words Text = new("Rådet", "Rådet", "The advice");
    public static readonly Words TextHelp = new("Det kan ikke endres etterpå; et nytt råd retter det.", "Det kan ikkje endrast etterpå; eit nytt råd rettar det.", "It cannot be changed afterwards; new advice corrects it.");
    public static readonly Words Whom = new("Hvem får rådet?", "Kven får rådet?", "Who gets the advice?");
    public static readonly Words One = new("Bare dette initiativet", "Berre dette initiativet", "This initiative only");
    public static readonly Words All = new("Alle initiativ, med de samme ordene", "Alle initiativ, med dei same orda", "All initiatives, in the same words");
    public static readonly Words Earlier = new("Er det svart på før?", "Er det svara på før?", "Has it been answered before?");
    public static readonly Words EarlierHelp = new("Samme spørsmål skal ha samme svar. Søk i det som er svart før.", "Same spørsmål skal ha same svar. Søk i det som er svara før.", "The same question must have the same answer. Search what was answered before.");
    public static readonly Words Look = new("Se etter", "Sjå etter", "Look");
    public static readonly Words NoneEarlier = new("Ingen har spurt om noe slikt før.", "Ingen har spurt om noko slikt før.", "Nobody has asked anything like it before.");
    public static readonly Words Spoke = new("Før en kontakt", "Før ein kontakt", "Note a contact");
    public static readonly Words SpokeHelp = new("En samtale, et møte eller en e-post.", "Ein samtale, eit møte eller ein e-post.", "A talk, a meeting or an e-mail.");
    public static readonly Words Note = new("Hva det gjaldt", "Kva det gjaldt", "What it was about");
    public static readonly Words Asked = new("Spurt", "Spurt", "Asked");
    public static readonly Words Empty = new("Loggen er tom. Når rådgiveren gir råd, står det her med dato, og begge kan lese det.", "Loggen er tom. Når rådgjevaren gjev råd, står det her med dato, og begge kan lese det.", "The log is empty. When the adviser gives advice, it stands here with its date, and both can read it.");
    public static readonly Words Lead = new("Råd som er gitt, med dato. Det som er gitt til alle, står i alle loggene med de samme ordene.", "Råd som er gjevne, med dato. Det som er gjeve til alle, står i alle loggane med dei same orda.", "Advice that was given, with its date. What was given to all stands in every log in the same words.");
    public static readonly Words AllTitle = new("Råd til alle", "Råd til alle", "Advice to all");
    public static readonly Words AllLead = new("Det du skriver her, står i rådloggen til alle initiativ, også dem som starter senere.", "Det du skriv her, står i rådloggen til alle initiativ, også dei som startar seinare.", "What you write here stands in the advice log of every initiative, those that start later too.");

    public static Words Others(int others) => others == 1
        ? new("Ett annet initiativ har fått de samme ordene.", "Eitt anna initiativ har fått dei same orda.", "One other initiative was given the same words.")
        : new($"{others} andre initiativ har fått de samme ordene.", $"{others} andre initiativ har fått dei same orda.", $"{others} other initiatives were given the same words.");
}
