using Klynge.Storage;

namespace Klynge.Web.Pages.Lists;

/// <summary>Words that every list uses.</summary>
public static class ListTexts
{
    public static readonly Words Pages = new("Sider", "Sider", "Pages");
    public static readonly Words Previous = new("Forrige", "Førre", "Previous");
    public static readonly Words Next = new("Neste", "Neste", "Next");
    public static readonly Words Rows = new("Rader på siden", "Rader på sida", "Rows on the page");
    public static readonly Words Download = new("Last ned", "Last ned", "Download");
    public static readonly Words StartAgain = new("Vis listen uten avgrensninger", "Vis lista utan avgrensingar", "Show the list without filters");
    public static readonly Words Source = new("Kilde", "Kjelde", "Source");
    public static readonly Words ShowFigures = new("Vis tall", "Vis tal", "Show figures");

    public static readonly Words Population = new("Datagrunnlag", "Datagrunnlag", "Population");
    public static readonly Words NoPopulation = new(
        "Det er ikke lest inn noe datagrunnlag ennå. Kjør «klynge prepare».", "Det er ikkje lese inn noko datagrunnlag enno. Køyr «klynge prepare».",
        "No population has been built yet. Run “klynge prepare”.");

    public static Words UnknownPopulation(string name, IEnumerable<string> known) => new(
        $"Det finnes ikke noe datagrunnlag «{name}» her. Det kan være {string.Join(", ", known)}.",
        $"Det finst ikkje noko datagrunnlag «{name}» her. Det kan vere {string.Join(", ", known)}.",
        $"There is no population “{name}” here. It can be {string.Join(", ", known)}.");

    public static Words PageOf(int page, int pages) => new($"Side {page} av {pages}", $"Side {page} av {pages}", $"Page {page} of {pages}");

    public static Words Format(string format) => format switch
    {
        "csv" => new("CSV", "CSV", "CSV"),
        "xlsx" => new("Excel", "Excel", "Excel"),
        "geojson" => new("GeoJSON", "GeoJSON", "GeoJSON"),
        "json" => new("JSON", "JSON", "JSON"),
        "parquet" => new("Parquet", "Parquet", "Parquet"),
        _ => throw new ArgumentException($"There is no format {format}.", nameof(format)),
    };

    /// <summary>What to write instead of a format that a list does not have.</summary>
    public static Words UnknownFormat(string format, IEnumerable<string> known) => new(
        $"Listen kan lastes ned som {string.Join(", ", known)}, ikke «{format}».",
        $"Lista kan lastast ned som {string.Join(", ", known)}, ikkje «{format}».",
        $"The list can be downloaded as {string.Join(", ", known)}, not “{format}”.");
}
