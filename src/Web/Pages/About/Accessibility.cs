using Klynge.Storage;

namespace Klynge.Web.Pages.About;

/// <summary>The accessibility statement: what is held, how it is tested, what we know is not good enough. Whom to tell stands on the page: it is the operator's.</summary>
public static class Accessibility
{
    /// <summary>When the statement was last gone through. Change it with the text.</summary>
    public static readonly DateOnly Reviewed = new(2026, 11, 30);

    public static readonly Words ReviewedAt = new("Sist gjennomgått", "Sist gått gjennom", "Last reviewed");
    public static readonly Words Tell = new("Si fra", "Sei frå", "Tell us");
    public static readonly Words TellHelp = new(
        "Finner du noe du ikke kan bruke, vil den som driver nettstedet, vite det.",
        "Finn du noko du ikkje kan bruke, vil den som driv nettstaden, vite det.",
        "If you find something you cannot use, whoever runs this site wants to know.");
    public static readonly Words NotSet = new(
        "Denne installasjonen har ikke oppgitt hvem som driver den. Den som drifter Klynge, gjør det med KLYNGE__OPERATOR__NAME og KLYNGE__OPERATOR__MAIL.",
        "Denne installasjonen har ikkje oppgitt kven som driv han. Den som driftar Klynge, gjer det med KLYNGE__OPERATOR__NAME og KLYNGE__OPERATOR__MAIL.",
        "This installation has not said who runs it. Its operator does so with KLYNGE__OPERATOR__NAME and KLYNGE__OPERATOR__MAIL.");
    public static readonly Words RunBy = new("Nettstedet drives av", "Nettstaden blir driven av", "This site is run by");
    public static readonly Words Write = new("Skriv til", "Skriv til", "Write to");
    public static readonly Words Declared = new("Tilgjengelighetserklæringen vår hos uutilsynet", "Tilgjengelegheitserklæringa vår hos uutilsynet", "Our declaration at the supervisory authority");
    public static readonly Words Complain = new(
        "Du kan også klage til Tilsynet for universell utforming av ikt",
        "Du kan òg klage til Tilsynet for universell utforming av ikt",
        "You can also complain to the Norwegian supervisory authority for universal design of ICT");

    public static readonly Prose Page = new(
        new("Tilgjengelighetserklæring", "Tilgjengelegheitserklæring", "Accessibility statement"),
        new("Sidene skal kunne brukes av alle: med tastatur, skjermleser, forstørring, uten farger, uten JavaScript og på papir.",
            "Sidene skal kunne brukast av alle: med tastatur, skjermlesar, forstørring, utan fargar, utan JavaScript og på papir.",
            "Everyone should be able to use these pages: by keyboard, screen reader, magnification, without colour, without JavaScript and on paper."),
        [
            new("status", new("Det vi holder oss til", "Det vi held oss til", "What we hold to"),
            [
                new("Vi bygger etter WCAG 2.2 på nivå AA. Loven krever WCAG 2.1 AA.",
                    "Vi byggjer etter WCAG 2.2 på nivå AA. Lova krev WCAG 2.1 AA.",
                    "We build to WCAG 2.2 at level AA. The law requires WCAG 2.1 AA."),
                new("Hvert kart har en liste med det samme innholdet, og hvert diagram har en tabell. Ingenting sies bare med farge.",
                    "Kvart kart har ei liste med det same innhaldet, og kvart diagram har ein tabell. Ingenting blir sagt berre med farge.",
                    "Each map has a list with the same content, and each chart a table. Nothing is said by colour alone."),
                new("Skjemaer kan fylles ut uten JavaScript. Feil står øverst, med lenke til feltet, og ved feltet, og sier hva du skal gjøre. Du logger inn uten gåter, og kan lime inn og bruke passordhvelv. Du blir logget ut etter to timer uten bruk; det du skrev, er tatt vare på.",
                    "Skjema kan fyllast ut utan JavaScript. Feil står øvst, med lenkje til feltet, og ved feltet, og seier kva du skal gjere. Du loggar inn utan gåter, og kan lime inn og bruke passordkvelv. Du blir logga ut etter to timar utan bruk; det du skreiv, er teke vare på.",
                    "Forms can be filled in without JavaScript. Faults stand on top, with a link to the field, and at the field, and say what to do. You sign in without puzzles, and can paste and use a password manager. You are signed out after two hours without use; what you wrote is kept."),
            ]),
            new("tests", new("Slik prøver vi det", "Slik prøver vi det", "How it is tested"),
            [
                new("Sidene prøves automatisk med axe i Chromium, lyst og mørkt, på telefon- og skjermbredde, med og uten JavaScript. Automatiske prøver finner ikke alt. Sidene er ikke prøvd av brukere med hjelpemidler ennå.",
                    "Sidene blir prøvde automatisk med axe i Chromium, lyst og mørkt, på telefon- og skjermbreidde, med og utan JavaScript. Automatiske prøver finn ikkje alt. Sidene er ikkje prøvde av brukarar med hjelpemiddel enno.",
                    "The pages are tested automatically with axe in Chromium, light and dark, at phone and desktop width, with and without JavaScript. Automatic tests do not find everything. The pages have not yet been tested by users of assistive technology."),
            ]),
            new("known", new("Det vi vet ikke er godt nok", "Det vi veit ikkje er godt nok", "What we know is not good enough"),
            [
                new("Det zoombare kartet kan ikke leses av skjermlesere. Listen ved siden av har det samme innholdet. Navn på næringer finnes på bokmål og engelsk, ikke på nynorsk, og formlene leses på engelsk.",
                    "Det zoombare kartet kan ikkje lesast av skjermlesarar. Lista ved sida av har det same innhaldet. Namn på næringar finst på bokmål og engelsk, ikkje på nynorsk, og formlane blir lesne på engelsk.",
                    "The zoomable map cannot be read by screen readers; the list beside it has the same content. Names of industries exist in bokmål and English, not in nynorsk, and formulas are read out in English."),
            ]),
        ]);
}
