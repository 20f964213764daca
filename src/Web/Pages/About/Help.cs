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
