using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Register.Organisations;
using Klynge.Register.Places;
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

    public static Candidate[] ReadTelemark(DataFolder data, LegalForms forms, Geography geography)
    {
        var names = CompanyNames.In(geography, "40");
        var rows = data.Read(Telemark, r => (
            Orgnr: r.Whole("organisasjonsnummer")!.Value, Parent: r.Whole("overordnetEnhet"), Name: r.Text("navn"), Entity: r.Text("dataset") != "Underenhet",
            Form: r.Text("orgform"), Code: r.Text("nace1"), Sector: r.Text("sektorkode"), Employees: r.Whole("antallAnsatte"), Municipality: r.Text("kommune")));
        // One establishment whose name says AS tells what the parent of its sisters is.
        var organisations = rows.Where(r => r.Parent is not null && Naming.SaysOrganisation(r.Name)).Select(r => r.Parent!.Value)
            .Concat(rows.Where(r => r.Entity && BearerOf(forms, r.Form, entity: true, r.Name) is Bearer.Organisation).Select(r => r.Orgnr)).ToHashSet();
        return
        [
            .. rows.Select(r => new Candidate(
                r.Orgnr, r.Parent, r.Name,
                Naming.WhyNot(BearerOf(forms, r.Form, r.Entity, r.Name),
                    r.Parent is { } parent && organisations.Contains(parent) ? Parent.Organisation : Parent.NotKnown, r.Name, cleaned: true),
                r.Entity, r.Form, r.Code, Standard.Sn2025, r.Code.Length >= 5 ? r.Code[..5] : "", "", "", r.Municipality, "",
                r.Employees, Band(r.Employees), December2025, Gone: false, Abroad: false, DoubleByName: false) { Sector = r.Sector, NameRecased = names.AsWritten(r.Name) }),
        ];
    }

    /// <summary>The merged sample, each unit joined with its row in the register's own format, which has its address.</summary>
    public static Candidate[] ReadPreview(DataFolder data, LegalForms forms, Geography geography)
    {
        var samples = ShippedSamples.Read(data);
        return data.Read(Preview, r =>
        {
            var (name, entity, asOf) = (r.Text("navn"), r.Text("enhetstype") == "entity", DateOf(r.Text("kilde")));
            var orgnr = r.Whole("organisasjonsnummer")!.Value;
            var row = samples.Find(orgnr, asOf);
            var (parent, known) = samples.ParentOf(r.Whole("overordnetEnhet"), asOf, name, row?.Address.Municipality);
            var form = row?.LegalForm ?? "";
            return new Candidate(
                orgnr, parent, name,
                Naming.WhyNot(BearerOf(forms, form, entity, name), known, name, cleaned: true),
                entity, form, r.Text("naeringskode"), r.Text("standard") == "SN2025" ? Standard.Sn2025 : Standard.Sn2007, r.Text("nace2_class"),
                r.Text("postnummer"), r.Text("poststed"), r.Text("kommune_2024"), row?.Address.Lines ?? "", r.Whole("antallAnsatte"),
                r.Text("ansatte_klasse"), asOf, Gone: row is { Bankrupt: true } or { WindingUp: true } || row?.Closed <= asOf, Abroad: false, DoubleByName: r.Text("samme_eiernavn") == "1")
            {
                Registered = row?.Address.Municipality is { } municipality ? geography.Current(municipality, asOf) : [r.Text("kommune_2024")],
                CareOf = row?.Address.CareOf ?? false,
                Box = row?.Address.Box ?? false,
                Auxiliary = row?.Auxiliary ?? false,
                Sector = row?.Sector,
                Row = row,
            };
        });
    }

    // Where a source has left the form out, only the name of an entity can tell; an establishment's does not depend on it.
    static Bearer BearerOf(LegalForms forms, string form, bool entity, string name) => forms.BearerOf(form) switch
    {
        Bearer.PerhapsAPerson => Bearer.PerhapsAPerson,
        Bearer.ItsParent or Bearer.Organisation or null when !entity => Bearer.ItsParent,
        Bearer.Organisation => Bearer.Organisation,
        Bearer.ItsParent or null => Naming.SaysOrganisation(name) ? Bearer.Organisation : Bearer.PerhapsAPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There are three bearers."),
    };

    static string Band(int? employees) => employees switch { null => "unknown", 0 => "0", < 5 => "1-4", _ => "5+" };

    static DateOnly DateOf(string source) => source switch
    {
        "2022" => new DateOnly(2022, 8, 31),
        "2024" => new DateOnly(2024, 1, 31),
        "2026" => new DateOnly(2026, 8, 5),
        _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{Preview}: the source '{source}' has no date.")),
    };
}
