using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Register.Privacy;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Reads the shipped samples of Enhetsregisteret into candidates.</summary>
static class ShippedFiles
{
    public const string Telemark = "enhetsregisteret/telemark_establishments_2025.csv.gz";
    public const string Preview = "norway_real_units/units.csv.gz";

    /// <summary>The date that the files of Telemark show.</summary>
    static readonly DateOnly December2025 = new(2025, 12, 31);

    public static Candidate[] ReadTelemark(DataFolder data)
    {
        var rows = data.Read(Telemark, r => (
            Orgnr: r.Whole("organisasjonsnummer")!.Value, Parent: r.Whole("overordnetEnhet"), Name: r.Text("navn"), Entity: r.Text("dataset") != "Underenhet",
            Form: r.Text("orgform"), Code: r.Text("nace1"), Employees: r.Whole("antallAnsatte"), Municipality: r.Text("kommune")));
        // One establishment whose name says AS tells what the parent of its sisters is.
        var companies = rows.Where(r => r.Parent is not null && Naming.SaysOrganisation(r.Name)).Select(r => r.Parent!.Value)
            .Concat(rows.Where(r => r.Entity).Select(r => r.Orgnr)).ToHashSet();
        return
        [
            .. rows.Select(r => new Candidate(
                r.Orgnr, r.Parent, r.Name,
                r.Entity || (r.Parent is { } parent && companies.Contains(parent)) || Naming.EstablishmentMayBeNamed(r.Name, r.Code),
                r.Entity, r.Form, r.Code, Standard.Sn2025, r.Code.Length >= 5 ? r.Code[..5] : "", "", "", r.Municipality, "",
                r.Employees, Band(r.Employees), December2025, Gone: false, Abroad: false, DoubleByName: false)),
        ];
    }

    public static Candidate[] ReadPreview(DataFolder data) => data.Read(Preview, r =>
    {
        var (name, entity) = (r.Text("navn"), r.Text("enhetstype") == "entity");
        return new Candidate(
            r.Whole("organisasjonsnummer")!.Value, r.Whole("overordnetEnhet"), name,
            // The sample holds no sole proprietorship among its entities; of establishments only the name can tell.
            name.Length > 0 && (entity || Naming.EstablishmentMayBeNamed(name, r.Text("naeringskode"))),
            entity, "", r.Text("naeringskode"), r.Text("standard") == "SN2025" ? Standard.Sn2025 : Standard.Sn2007, r.Text("nace2_class"),
            r.Text("postnummer"), r.Text("poststed"), r.Text("kommune_2024"), "", r.Whole("antallAnsatte"), r.Text("ansatte_klasse"),
            DateOf(r.Text("kilde")), Gone: false, Abroad: false, DoubleByName: r.Text("samme_eiernavn") == "1");
    });

    static string Band(int? employees) => employees switch { null => "unknown", 0 => "0", < 5 => "1-4", _ => "5+" };

    static DateOnly DateOf(string source) => source switch
    {
        "2022" => new DateOnly(2022, 8, 31),
        "2024" => new DateOnly(2024, 1, 31),
        "2026" => new DateOnly(2026, 8, 5),
        _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{Preview}: the source '{source}' has no date.")),
    };
}
