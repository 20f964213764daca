using Klynge.Storage;

namespace Klynge.Register.Import;

/// <summary>Why an import does not begin: what happened, what is kept, what to do.</summary>
static class ImportWords
{
    public static Words NothingGiven { get; } = new(
        "Det er ikke oppgitt noen fil. Oppgi enheter, underenheter eller begge.",
        "Det er ikkje oppgjeve noka fil. Oppgje einingar, undereiningar eller begge.",
        "No file was given. Give entities, establishments or both.");

    public static Words AnotherRuns { get; } = new(
        "En annen import er i gang mot den samme databasen. Vent til den er ferdig.",
        "Ein annan import er i gang mot den same databasen. Vent til han er ferdig.",
        "Another import into the same database is running. Wait until it is done.");

    public static Words Older(DateOnly asOf, DateOnly newest) => new(
        $"Filen er fra {asOf:O}, men registeret her er fra {newest:O}. Ingenting er endret. Importer en nyere fil, eller begynn med en tom database.",
        $"Fila er frå {asOf:O}, men registeret her er frå {newest:O}. Ingenting er endra. Importer ei nyare fil, eller begynn med ein tom database.",
        $"The file is from {asOf:O}, but the register here is from {newest:O}. Nothing was changed. Import a newer file, or begin with an empty database.");
}
