namespace Klynge.Register.Import;

/// <summary>Takes the values of a row one column after the other.</summary>
interface IColumns
{
    void Add(string? value);

    void Add(int? value);

    void Add(long value);

    void Add(bool value);

    void Add(DateOnly? value);
}

/// <summary>The columns of <c>unit</c>, in the order in which a row is written into them.</summary>
static class UnitColumns
{
    public const string Names = """
        orgnr, kind, parent, may_be_named, name, folded_name, legal_form, industry1, standard1, industry2, standard2, industry3, standard3,
        auxiliary, auxiliary_code, sector, address, address_is_postal, postcode, place, municipality, country,
        employees, employees_band, registered, started, closed, bankrupt, winding_up, written_language, description,
        as_of, last_seen, hash, industry_since, address_since, employees_since, address_care_of, address_box
        """;

    public static readonly string[] Each = Names.Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes a row. A unit that may not be named has no words of its own in it.</summary>
    /// <remarks>Generic, so that SQLite's millions of calls are bound when they are compiled.</remarks>
    public static void Write<TColumns>(
        TColumns into, RegisterRow row, bool named, long hash, long import, DateOnly asOf, DateOnly industrySince, DateOnly addressSince, DateOnly employeesSince)
        where TColumns : IColumns, allows ref struct
    {
        into.Add((int?)row.Orgnr);
        into.Add(row.Kind is UnitKind.Entity ? "entity" : "establishment");
        into.Add(row.Parent);
        into.Add(named);
        into.Add(named ? row.Name : null);
        into.Add(named ? row.FoldedName : null);
        into.Add(row.LegalForm);
        Industry(into, row.Industry1);
        Industry(into, row.Industry2);
        Industry(into, row.Industry3);
        into.Add(row.Auxiliary);
        into.Add(row.AuxiliaryCode);
        into.Add(row.Sector);
        into.Add(named ? row.Address.Lines : null);
        into.Add(row.Address.IsPostal);
        into.Add(row.Address.Postcode);
        into.Add(named || row.Address.Country is null or "NO" or "SJ" ? row.Address.Place : null);
        into.Add(row.Address.Municipality);
        into.Add(row.Address.Country);
        into.Add(row.Employees);
        into.Add(row.EmployeesBand);
        into.Add(row.Registered);
        into.Add(row.Started);
        into.Add(row.Closed);
        into.Add(row.Bankrupt);
        into.Add(row.WindingUp);
        into.Add(row.WrittenLanguage);
        into.Add(named ? row.Description : null);
        into.Add((DateOnly?)asOf);
        into.Add(import);
        into.Add(hash);
        into.Add((DateOnly?)industrySince);
        into.Add((DateOnly?)addressSince);
        into.Add((DateOnly?)employeesSince);
        into.Add(row.Address.CareOf);
        into.Add(row.Address.Box);
    }

    static void Industry<TColumns>(TColumns into, IndustryCode? industry) where TColumns : IColumns, allows ref struct
    {
        into.Add(industry?.Code);
        into.Add(industry is { } known ? StandardCode.Of(known.Standard) : null);
    }
}
