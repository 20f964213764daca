using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Pages.About;

/// <summary>How to use the site, and its keys.</summary>
public static class Help
{
    public static readonly Prose Page = new(
        new("Hjelp", "Hjelp", "Help"),
        new("Begynn med kartet eller søk etter et sted, en næring eller en bedrift. Alt med prikket strek under kan åpnes.",
            "Byrj med kartet eller søk etter ein stad, ei næring eller ei bedrift. Alt med prikka strek under kan opnast.",
            "Begin with the map, or search for a place, an industry or a company. Everything with a dotted underline can be opened."),
        [
            new("find", new("Finne fram", "Finne fram", "Finding your way"),
            [
                new("Listen over funn kan avgrenses på sted, verdikjede, næring, størrelse og sikkerhet. Adressen i nettleseren er lenken til akkurat det du ser, så du kan dele den.",
                    "Lista over funn kan avgrensast på stad, verdikjede, næring, storleik og visse. Adressa i nettlesaren er lenkja til akkurat det du ser, så du kan dele henne.",
                    "The list of findings can be narrowed by place, value chain, industry, size and certainty. The address in your browser is the link to exactly what you see, so it can be shared."),
                new("Velg to til fire funn i listen for å sammenligne dem.", "Vel to til fire funn i lista for å samanlikne dei.", "Choose two to four findings in the list to compare them."),
            ]),
            new("certain", new("Hvor sikkert er det?", "Kor sikkert er det?", "How certain is it?"),
            [
                new("Svært sikkert: høyst 1 av en million ventet falske. Sikkert: høyst 1 av 100. Trolig: høyst 1 av 20. Det som er svakere, vises ikke som funn.",
                    "Svært sikkert: høgst 1 av ein million venta falske. Sikkert: høgst 1 av 100. Truleg: høgst 1 av 20. Det som er svakare, blir ikkje vist som funn.",
                    "Very certain: at most 1 in a million expected to be false. Certain: at most 1 in 100. Likely: at most 1 in 20. What is weaker is not shown as a finding."),
                new("At noe ikke er funnet, betyr ikke at det ikke finnes. Les hva datagrunnlaget dekker.",
                    "At noko ikkje er funne, tyder ikkje at det ikkje finst. Les kva datagrunnlaget dekkjer.",
                    "That something is not found does not mean that it is not there. Read what the population covers."),
            ]),
            new("account", new("Konto, rolle og fullmakt", "Konto, rolle og fullmakt", "Account, role and mandate"),
            [
                new("Du kan lese alt og melde deg på arrangement uten konto. Skal du skrive i et initiativ, må du logge inn. Rollen din gir en administrator deg, eller den som leder initiativet spør deg; du svarer på Min side.",
                    "Du kan lese alt og melde deg på arrangement utan konto. Skal du skrive i eit initiativ, må du logge inn. Rolla di gir ein administrator deg, eller den som leier initiativet spør deg; du svarar på Mi side.",
                    "You can read everything and sign up for events without an account. To write in an initiative you must sign in. An administrator gives you your role, or whoever leads the initiative asks you; you answer on your home page."),
                new("Har du flere roller, velger du hvem du handler for under navnet ditt øverst. Det står der til du velger noe annet, og journalen viser det. Får du nei, står det hvem som kan, og hvem du kan spørre.",
                    "Har du fleire roller, vel du kven du handlar for under namnet ditt øvst. Det står der til du vel noko anna, og journalen viser det. Får du nei, står det kven som kan, og kven du kan spørje.",
                    "If you have several roles, choose whom you act for under your name at the top. It stays until you choose another, and the journal shows it. If you are refused, it says who may, and whom to ask."),
            ]),
            new("forms", new("Skjemaer mister ingenting", "Skjema mistar ingenting", "Forms lose nothing"),
            [
                new("Lange skjemaer lagres mens du skriver. Skriver to i samme felt, ser begge det, og begge tekstene blir tatt vare på. Blir du logget ut, er det du skrev der når du er inne igjen. Det meste som er gjort, kan angres rett etterpå.",
                    "Lange skjema blir lagra medan du skriv. Skriv to i same felt, ser begge det, og begge tekstane blir tekne vare på. Blir du logga ut, er det du skreiv der når du er inne igjen. Det meste som er gjort, kan angrast rett etterpå.",
                    "Long forms are saved as you type. If two write in the same field, both see it, and both texts are kept. If you are signed out, what you wrote is there when you are back. Most of what is done can be undone right after."),
            ]),
            new("files", new("Ta med tallene", "Ta med tala", "Taking figures along"),
            [
                new("Listene kan lastes ned som CSV, Excel, JSON og GeoJSON. CSV på norsk har semikolon mellom feltene; tall har punktum i alle filer. Kilde og forbehold følger med i filen.",
                    "Listene kan lastast ned som CSV, Excel, JSON og GeoJSON. CSV på norsk har semikolon mellom felta; tal har punktum i alle filer. Kjelde og atterhald følgjer med i fila.",
                    "Lists can be downloaded as CSV, Excel, JSON and GeoJSON. Figures have a decimal point in all files. Source and caveats come along in the file."),
            ]),
        ]);

    /// <summary>The keys of the site.</summary>
    public static readonly ImmutableArray<(string Key, Words What)> Keys =
    [
        ("/", new("Gå til søkefeltet", "Gå til søkjefeltet", "Go to the search field")),
        ("?", new("Vis denne siden", "Vis denne sida", "Show this page")),
        ("j", new("Neste i listen", "Neste i lista", "Next in the list")),
        ("k", new("Forrige i listen", "Førre i lista", "Previous in the list")),
        ("Enter", new("Åpne det som er valgt", "Opne det som er valt", "Open what is chosen")),
        ("Esc", new("Lukk, og gå tilbake dit du var", "Lukk, og gå attende dit du var", "Close, and return to where you were")),
        ("Tab", new("Neste lenke eller felt", "Neste lenkje eller felt", "Next link or field")),
    ];
}
