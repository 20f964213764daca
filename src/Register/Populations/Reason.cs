using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Why a row is not in a risk set. Each has a stable word and its words in three languages.</summary>
enum Reason
{
    Gone,
    LegalEntity,
    IndustryUnknown,
    Household,
    Auxiliary,
    HousingBody,
    Association,
    HoldingShell,
    TooSmall,
    Abroad,
    PostOfficeBox,
    OfficeHotel,
    Contradictory,
    Unplaced,
    NoMunicipality,
}

static class Reasons
{
    public static string Word(this Reason reason) => reason switch
    {
        Reason.Gone => "gone",
        Reason.LegalEntity => "legal-entity",
        Reason.IndustryUnknown => "industry-unknown",
        Reason.Household => "household",
        Reason.Auxiliary => "auxiliary",
        Reason.HousingBody => "housing-body",
        Reason.Association => "association",
        Reason.HoldingShell => "holding-shell",
        Reason.TooSmall => "too-small",
        Reason.Abroad => "abroad",
        Reason.PostOfficeBox => "post-office-box",
        Reason.OfficeHotel => "office-hotel",
        Reason.Contradictory => "contradictory",
        Reason.Unplaced => "unplaced",
        Reason.NoMunicipality => "no-municipality",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason has no word."),
    };

    public static Words Text(this Reason reason) => reason switch
    {
        Reason.Gone => new("Lagt ned, konkurs eller under avvikling", "Lagd ned, konkurs eller under avvikling", "Closed, bankrupt or winding up"),
        Reason.LegalEntity => new(
            "Juridisk enhet; bare underenheter telles", "Juridisk eining; berre undereiningar blir talde", "Legal entity; only establishments are counted"),
        Reason.IndustryUnknown => new("Ukjent næring", "Ukjend næring", "Industry unknown"),
        Reason.Household => new("Husholdning", "Hushald", "Household"),
        Reason.Auxiliary => new(
            "Hjelpeenhet: betjener sitt eget konsern, og har eierens næringskode", "Hjelpeeining: tener sitt eige konsern, og har næringskoden til eigaren",
            "Auxiliary unit: serves its own group, under its owner’s industry code"),
        Reason.HousingBody => new("Borettslag, sameie eller garasjelag", "Burettslag, sameige eller garasjelag", "Housing cooperative, condominium or garage association"),
        Reason.Association => new(
            "Lag for vei, vann, avløp, hytter eller grunneiere", "Lag for veg, vatn, avløp, hytter eller grunneigarar",
            "Association for roads, water, sewerage, cabins or landowners"),
        Reason.HoldingShell => new("Holding- eller investeringsselskap uten ansatte", "Holding- eller investeringsselskap utan tilsette", "Holding or investment company without employees"),
        Reason.TooSmall => new("Færre enn 5 ansatte, eller ukjent antall", "Færre enn 5 tilsette, eller ukjent tal", "Fewer than 5 employees, or number unknown"),
        Reason.Abroad => new("Adresse i utlandet", "Adresse i utlandet", "Address abroad"),
        Reason.PostOfficeBox => new("Bare postboksadresse", "Berre postboksadresse", "Post-office box only"),
        Reason.OfficeHotel => new("Kontorhotell: svært mange enheter på én adresse", "Kontorhotell: svært mange einingar på éi adresse", "Office hotel: very many units at one address"),
        Reason.Contradictory => new(
            "Postnummer og kommune ligger hver sitt sted", "Postnummer og kommune ligg kvar sin stad", "Postal code and municipality lie apart"),
        Reason.Unplaced => new("Kan ikke plasseres nøyaktig nok", "Kan ikkje plasserast nøyaktig nok", "Cannot be placed precisely enough"),
        Reason.NoMunicipality => new("Svalbard, Jan Mayen eller ukjent kommune", "Svalbard, Jan Mayen eller ukjend kommune", "Svalbard, Jan Mayen or municipality unknown"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason has no words."),
    };
}
