using System.Globalization;
using Klynge.Register.Privacy;
using Klynge.Storage;
using Microsoft.Data.Sqlite;

namespace Klynge.Register.Import;

/// <summary>What writing a unit came to.</summary>
enum Written
{
    New,
    Changed,
    Unchanged,
    Duplicate,
}

/// <summary>
/// Lays units over those that are there. Written twice with the same snapshot nothing changes; with a later one, what changed of
/// industry, address and employees goes to the history first.
/// </summary>
/// <remarks>SQLite's half of the bulk seam; the caller holds the transaction.</remarks>
sealed class UnitWriter : IDisposable
{
    const string Columns = """
        kind, parent, may_be_named, name, folded_name, legal_form, industry1, standard1, industry2, standard2, industry3, standard3,
        auxiliary, auxiliary_code, sector, address, address_is_postal, postcode, place, municipality, country,
        employees, employees_band, registered, started, closed, bankrupt, winding_up, written_language, description,
        as_of, last_seen, hash, industry_since, address_since, employees_since, address_care_of, address_box
        """;

    readonly DateOnly asOf;
    readonly long import;
    readonly PreparedStatement find, insert, update, touch, mention, close, forgetEstablishments, forgetTheirPast, forgetPast, parentNaming, keepIndustry, keepAddress, keepEmployees;

    // Most of a first import is new, and most of a later one is not: try first what came last.
    bool expectNew;

    public UnitWriter(SqliteConnection connection, long import, DateOnly asOf)
    {
        (this.import, this.asOf) = (import, asOf);
        var names = Columns.Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var places = string.Join(", ", names.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 2}")));
        var sets = string.Join(", ", names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} = ?{i + 2}")));
        find = new(connection, """
            SELECT hash, last_seen, may_be_named, industry1, standard1, industry2, standard2, industry3, standard3,
                   address, postcode, place, municipality, country, employees, employees_band, industry_since, address_since, employees_since
            FROM register_unit WHERE orgnr = ?1
            """);
        insert = new(connection, $"INSERT INTO register_unit (orgnr, {Columns}) VALUES (?1, {places}) ON CONFLICT DO NOTHING");
        update = new(connection, $"UPDATE register_unit SET {sets} WHERE orgnr = ?1");
        touch = new(connection, "UPDATE register_unit SET last_seen = ?2, as_of = ?3 WHERE orgnr = ?1");
        mention = new(connection, "UPDATE register_unit SET last_seen = ?2, hash = 0 WHERE orgnr = ?1 AND last_seen <> ?2");
        forgetEstablishments = new(connection, """
            UPDATE register_unit SET may_be_named = 0, name = NULL, folded_name = NULL, address = NULL, place = NULL, description = NULL, hash = 0
            WHERE parent = ?1 AND kind = 'establishment' AND may_be_named
            """);
        forgetTheirPast = new(connection, """
            UPDATE register_address_history SET address = NULL, place = NULL
            WHERE orgnr IN (SELECT orgnr FROM register_unit WHERE parent = ?1 AND kind = 'establishment')
            """);
        forgetPast = new(connection, "UPDATE register_address_history SET address = NULL, place = NULL WHERE orgnr = ?1");
        close = new(connection, "UPDATE register_unit SET closed = ?2, last_seen = ?3, as_of = ?4, hash = ?5 WHERE orgnr = ?1");
        parentNaming = new(connection, "SELECT may_be_named FROM register_unit WHERE orgnr = ?1");
        keepIndustry = new(connection, """
            INSERT OR REPLACE INTO register_industry_history (orgnr, since, until, industry1, standard1, industry2, standard2, industry3, standard3)
            SELECT orgnr, industry_since, ?2, industry1, standard1, industry2, standard2, industry3, standard3 FROM register_unit WHERE orgnr = ?1
            """);
        keepAddress = new(connection, """
            INSERT OR REPLACE INTO register_address_history (orgnr, since, until, address, postcode, place, municipality, country)
            SELECT orgnr, address_since, ?2, address, postcode, place, municipality, country FROM register_unit WHERE orgnr = ?1
            """);
        keepEmployees = new(connection, """
            INSERT OR REPLACE INTO register_employees_history (orgnr, since, until, employees, employees_band)
            SELECT orgnr, employees_since, ?2, employees, employees_band FROM register_unit WHERE orgnr = ?1
            """);
    }

    public Written Write(RegisterRow row)
    {
        var parent = row.Bearer is Bearer.ItsParent ? ParentOf(row) : Parent.NotKnown;
        var named = Naming.WhyNot(row.Bearer, parent, row.Name ?? "", cleaned: false) is null;
        var hash = named ? row.Hash : ~row.Hash;
        if (expectNew && Insert(row, named, hash)) return Written.New;

        find.Bind(1, row.Orgnr);
        if (!find.Step())
        {
            Insert(row, named, hash);
            expectNew = true;
            return Written.New;
        }
        expectNew = false;
        // Without a hash it was only mentioned, in a row that could not be read.
        if (find.Number(1) == import && find.Number(0) != 0)
        {
            find.Reset();
            return Written.Duplicate;
        }
        if (find.Number(0) == hash)
        {
            find.Reset();
            touch.Bind(1, row.Orgnr);
            touch.Bind(2, import);
            touch.Bind(3, asOf);
            touch.Run();
            return Written.Unchanged;
        }
        if (row.IsTombstone) Close(row, hash);
        else Change(row, named, hash);
        return Written.Changed;
    }

    /// <summary>A row that was set aside has this number: what it says is not known, but its unit is not gone.</summary>
    public void Mention(int orgnr)
    {
        mention.Bind(1, orgnr);
        mention.Bind(2, import);
        mention.Run();
    }

    Parent ParentOf(RegisterRow row)
    {
        if (row.Parent is null) return Parent.NotKnown;
        parentNaming.Bind(1, row.Parent);
        var known = !parentNaming.Step() ? Parent.NotKnown : parentNaming.Number(0) == 1 ? Parent.Organisation : Parent.PerhapsAPerson;
        parentNaming.Reset();
        return known;
    }

    bool Insert(RegisterRow row, bool named, long hash)
    {
        Bind(insert, row, named, hash, asOf, asOf, asOf);
        return insert.Run() == 1;
    }

    void Change(RegisterRow row, bool named, long hash)
    {
        var address = row.Address;
        var sameIndustry = Same(3, row.Industry1) && Same(5, row.Industry2) && Same(7, row.Industry3);
        // A text that is withheld or shown for the first time is no move.
        var wasNamed = find.Number(2) == 1;
        var sameAddress = (wasNamed != named || Same(9, named ? address.Lines : null)) && Same(10, address.Postcode)
            && (wasNamed != named || Same(11, address.Place)) && Same(12, address.Municipality) && Same(13, address.Country);
        var sameEmployees = Same(15, row.EmployeesBand) && (find.IsNull(14) ? row.Employees is null : find.Number(14) == row.Employees);
        var (industrySince, addressSince, employeesSince) = (Since(16), Since(17), Since(18));
        find.Reset();

        Bind(update, row, named, hash,
            Keep(keepIndustry, sameIndustry, row.Orgnr, industrySince),
            Keep(keepAddress, sameAddress, row.Orgnr, addressSince),
            Keep(keepEmployees, sameEmployees, row.Orgnr, employeesSince));
        update.Run();
        if (wasNamed && !named) Forget(row);
    }

    /// <summary>
    /// Whoever came to be a person's is forgotten in the same transaction, with its establishments: an import that is never
    /// completed leaves no person's words behind.
    /// </summary>
    void Forget(RegisterRow row)
    {
        forgetPast.Bind(1, row.Orgnr);
        forgetPast.Run();
        if (row.Kind is not UnitKind.Entity) return;
        forgetEstablishments.Bind(1, row.Orgnr);
        forgetEstablishments.Run();
        forgetTheirPast.Bind(1, row.Orgnr);
        forgetTheirPast.Run();
    }

    /// <summary>Puts what was into the history when it is over, and says since when the present value holds.</summary>
    DateOnly Keep(PreparedStatement history, bool same, int orgnr, DateOnly since)
    {
        if (same) return since;
        // Two imports of one day: what the first said was never so on any day.
        if (since == asOf) return asOf;
        history.Bind(1, orgnr);
        history.Bind(2, asOf);
        history.Run();
        return asOf;
    }

    /// <summary>A deleted unit keeps what was known of it.</summary>
    void Close(RegisterRow row, long hash)
    {
        find.Reset();
        close.Bind(1, row.Orgnr);
        close.Bind(2, row.Closed);
        close.Bind(3, import);
        close.Bind(4, asOf);
        close.Bind(5, hash);
        close.Run();
    }

    bool Same(int column, string? value) => find.Text(column) == value;

    bool Same(int column, IndustryCode? industry) =>
        Same(column, industry?.Code) && (industry is not { } known || Same(column + 1, StandardCode.Of(known.Standard)));

    DateOnly Since(int column) => DateOnly.ParseExact(find.Text(column)!, "O", CultureInfo.InvariantCulture);

    void Bind(PreparedStatement statement, RegisterRow row, bool named, long hash, DateOnly industrySince, DateOnly addressSince, DateOnly employeesSince)
    {
        statement.Bind(1, row.Orgnr);
        statement.Bind(2, row.Kind is UnitKind.Entity ? "entity" : "establishment");
        statement.Bind(3, row.Parent);
        statement.Bind(4, named);
        statement.Bind(5, named ? row.Name : null);
        statement.Bind(6, named ? row.FoldedName : null);
        statement.Bind(7, row.LegalForm);
        Bind(statement, 8, row.Industry1);
        Bind(statement, 10, row.Industry2);
        Bind(statement, 12, row.Industry3);
        statement.Bind(14, row.Auxiliary);
        statement.Bind(15, row.AuxiliaryCode);
        statement.Bind(16, row.Sector);
        statement.Bind(17, named ? row.Address.Lines : null);
        statement.Bind(18, row.Address.IsPostal);
        statement.Bind(19, row.Address.Postcode);
        statement.Bind(20, named || row.Address.Country is null or "NO" or "SJ" ? row.Address.Place : null);
        statement.Bind(21, row.Address.Municipality);
        statement.Bind(22, row.Address.Country);
        statement.Bind(23, row.Employees);
        statement.Bind(24, row.EmployeesBand);
        statement.Bind(25, row.Registered);
        statement.Bind(26, row.Started);
        statement.Bind(27, row.Closed);
        statement.Bind(28, row.Bankrupt);
        statement.Bind(29, row.WindingUp);
        statement.Bind(30, row.WrittenLanguage);
        statement.Bind(31, named ? row.Description : null);
        statement.Bind(32, asOf);
        statement.Bind(33, import);
        statement.Bind(34, hash);
        statement.Bind(35, industrySince);
        statement.Bind(36, addressSince);
        statement.Bind(37, employeesSince);
        statement.Bind(38, row.Address.CareOf);
        statement.Bind(39, row.Address.Box);
    }

    static void Bind(PreparedStatement statement, int at, IndustryCode? industry)
    {
        statement.Bind(at, industry?.Code);
        statement.Bind(at + 1, industry is { } known ? StandardCode.Of(known.Standard) : null);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { find, insert, update, touch, mention, close, forgetEstablishments, forgetTheirPast, forgetPast, parentNaming, keepIndustry, keepAddress, keepEmployees })
            statement.Dispose();
    }
}
