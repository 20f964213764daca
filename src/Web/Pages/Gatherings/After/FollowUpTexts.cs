using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What stands around tasks.</summary>
static class FollowUpTexts
{
    public static readonly Words Lead = new(
        "Hvem gjør hva før og etter arrangementet, og innen når.", "Kven gjer kva før og etter arrangementet, og innan når.", "Who does what before and after the event, and by when.");
    public static readonly Words None = new(
        "Ingen oppgaver er avtalt ennå. Bruk malen, så er det vanlige på plass.", "Ingen oppgåver er avtalte enno. Bruk malen, så er det vanlege på plass.", "No task has been agreed on yet. Use the template, and the usual ones are in place.");
    public static readonly Words What = new("Hva skal gjøres?", "Kva skal gjerast?", "What is to be done?");
    public static readonly Words Owner = new("Hvem gjør det?", "Kven gjer det?", "Who does it?");
    public static readonly Words Due = new("Innen", "Innan", "By");
    public static readonly Words Add = new("Legg til en oppgave", "Legg til ei oppgåve", "Add a task");
    public static readonly Words Added = new("Oppgaven er lagt til.", "Oppgåva er lagd til.", "The task is added.");
    public static readonly Words Usual = new("Legg til de vanlige oppgavene", "Legg til dei vanlege oppgåvene", "Add the usual tasks");
    public static readonly Words UsualOwner = new("Hvem gjør dem?", "Kven gjer dei?", "Who does them?");
    public static readonly Words Tie = new("Også neste steg i", "Òg neste steg i", "Also a next step of");
    public static readonly Words Alone = new("Bare her", "Berre her", "Here only");
    public static readonly Words Finish = new("Ferdig", "Ferdig", "Done");
    public static readonly Words Reopen = new("Ikke ferdig likevel", "Ikkje ferdig likevel", "Not done after all");
    public static readonly Words IsDone = new("Oppgaven er ferdig.", "Oppgåva er ferdig.", "The task is done.");
    public static readonly Words IsOpen = new("Oppgaven er åpen igjen.", "Oppgåva er open igjen.", "The task is open again.");
    public static readonly Words IsLeft = new("Gjenstår", "Står att", "Left to do");
    public static readonly Words Overdue = new("over fristen", "over fristen", "overdue");
    public static readonly Words DueTitle = new("Oppgaver rundt arrangement", "Oppgåver rundt arrangement", "Tasks around events");
    public static readonly Words DueLead = new("Alt som gjenstår, det som haster først.", "Alt som står att, det som hastar først.", "All that is left to do, the most urgent first.");
    public static readonly Words NoneDue = new("Ingenting gjenstår. Når du lager et arrangement eller avtaler oppgaver, står de her.", "Ingenting står att. Når du lagar eit arrangement eller avtaler oppgåver, står dei her.", "Nothing is left to do. When you make an event or agree on tasks, they stand here.");

    public static Words Left(int count) => count switch
    {
        0 => new("Alt er gjort.", "Alt er gjort.", "All is done."),
        1 => new("Én oppgave gjenstår.", "Éi oppgåve står att.", "One task is left."),
        _ => new($"{count} oppgaver gjenstår.", $"{count} oppgåver står att.", $"{count} tasks are left."),
    };

    public static Message NotYours(InitiativeId initiative) => new("not-your-step", "form", new(
        $"Oppgaven er et steg i {initiative}, og det er bare de som arbeider med initiativet, som kan krysse av der. Be en av dem om det.",
        $"Oppgåva er eit steg i {initiative}, og det er berre dei som arbeider med initiativet, som kan krysse av der. Be ein av dei om det.",
        $"The task is a step of {initiative}, and only those who work on the initiative can tick it there. Ask one of them to."));

    public static Words AddedUsual(int count) => count == 0
        ? new("De vanlige oppgavene er her alt.", "Dei vanlege oppgåvene er her alt.", "The usual tasks are here already.")
        : new($"{count} oppgaver er lagt til.", $"{count} oppgåver er lagde til.", $"{count} tasks are added.");
}
