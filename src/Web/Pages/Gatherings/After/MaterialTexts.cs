using Klynge.Clusters.Gatherings.Materials;
using Klynge.Storage;
using Klynge.Storage.Files;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What stands around files.</summary>
static class MaterialTexts
{
    static readonly string Kinds = string.Join(", ", Material.Taken.SelectMany(kind => kind.Endings()).Select(ending => ending[1..]));

    public static readonly Words Lead = new(
        "Lysark, referat og lenkesamlinger. Du velger om filen er for alle eller bare for dem som er påmeldt.",
        "Lysark, referat og lenkjesamlingar. Du vel om fila er for alle eller berre for dei som er påmelde.",
        "Slides, minutes and lists of links. You choose whether a file is for everyone or only for those who have signed up.");
    public static readonly Words None = new(
        "Ingen filer er lagt ut ennå. Legg ut lysarkene, så finner alle dem på samme sted.",
        "Ingen filer er lagde ut enno. Legg ut lysarka, så finn alle dei på same stad.",
        "No file has been added yet. Add the slides, and everyone finds them in one place.");
    public static readonly Words Add = new("Legg ut en fil", "Legg ut ei fil", "Add a file");
    public static readonly Words File = new("Fil", "Fil", "File");
    public static readonly Words FileHelp = new(
        $"{Kinds}, opptil {Material.Largest / 1_048_576} MB.", $"{Kinds}, opp til {Material.Largest / 1_048_576} MB.", $"{Kinds}, up to {Material.Largest / 1_048_576} MB.");
    public static readonly Words Title = new("Hva det er", "Kva det er", "What it is");
    public static readonly Words TitleHelp = new("Filens navn brukes hvis du ikke skriver noe.", "Namnet på fila blir brukt om du ikkje skriv noko.", "The file's name is used if you write nothing.");
    public static readonly Words Who = new("Hvem kan hente den?", "Kven kan hente henne?", "Who can fetch it?");
    public static readonly Words Remove = new("Fjern", "Fjern", "Remove");
    public static readonly Words ToGuests = new("Bare for påmeldte", "Berre for påmelde", "Only for those signed up");
    public static readonly Words ToEveryone = new("Vis for alle", "Vis for alle", "Show to everyone");
    public static readonly Words Added = new("Filen er lagt ut.", "Fila er lagd ut.", "The file is added.");
    public static readonly Words Removed = new("Filen er fjernet.", "Fila er fjerna.", "The file is removed.");
    public static readonly Words Restored = new("Filen er tilbake.", "Fila er tilbake.", "The file is back.");
    public static readonly Words Shown = new("Det er endret hvem som kan hente filen.", "Det er endra kven som kan hente fila.", "Who can fetch the file has changed.");

    public static Words Of(Audience audience) => audience switch
    {
        Audience.Everyone => new("For alle", "For alle", "For everyone"),
        Audience.Guests => new("For påmeldte", "For påmelde", "For those signed up"),
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "This audience has no words yet."),
    };
}
