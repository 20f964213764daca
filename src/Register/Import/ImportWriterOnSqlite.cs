using System.Globalization;
using Klynge.Register.Privacy;
using Klynge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Import;

/// <summary>SQLite's half of the bulk seam: statements compiled once, one row at a time.</summary>
sealed class ImportWriterOnSqlite : IImportWriter
{
    readonly DateOnly asOf;
    readonly ImportFileRow file;
    readonly PreparedStatement find, insert, update, touch, mention, close, forgetEstablishments, forgetTheirPast, forgetPast, parentNaming, keepIndustry,
        keepAddress, keepEmployees, aside;

    // Most of a first import is new, and most of a later one is not: try first what came last.
    bool expectNew;

    public ImportWriterOnSqlite(RegisterDb db, ImportFileRow file, DateOnly asOf)
    {
        (this.file, this.asOf) = (file, asOf);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var places = string.Join(", ", UnitColumns.Each.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}")));
        var sets = string.Join(", ", UnitColumns.Each.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} = ?{i + 1}")).Skip(1));
        find = new(connection, """
            SELECT hash, last_seen, may_be_named, industry1, standard1, industry2, standard2, industry3, standard3,
                   address, postcode, place, municipality, country, employees, employees_band, industry_since, address_since, employees_since
            FROM register_unit WHERE orgnr = ?1
            """);
        insert = new(connection, $"INSERT INTO register_unit ({UnitColumns.Names}) VALUES ({places}) ON CONFLICT DO NOTHING");
        update = new(connection, $"UPDATE register_unit SET {sets} WHERE orgnr = ?1");
        touch = new(connection, "UPDATE register_unit SET last_seen = ?2, as_of = ?3 WHERE orgnr = ?1");
        mention = new(connection, "UPDATE register_unit SET last_seen = ?2, hash = 0 WHERE orgnr = ?1 AND last_seen <> ?2");
        forgetEstablishments = new(connection, $"UPDATE register_unit SET {Laying.Forgotten} WHERE parent = ?1 AND kind = 'establishment' AND may_be_named");
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
        aside = new(connection, """
            INSERT OR IGNORE INTO register_bad_row (import_id, kind, line, offset, reason, set_aside, value, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """);
    }

    public void Expect(IReadOnlyList<Reading> readings)
    {
        // Nothing lies between us and the file: a row is asked for when it comes.
    }

    public Written Write(RegisterRow row)
    {
        var (named, hash) = Laying.Naming(row, ParentOf);
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
        if (find.Number(1) == file.ImportId && find.Number(0) != 0)
        {
            find.Reset();
            return Written.Duplicate;
        }
        if (find.Number(0) == hash)
        {
            find.Reset();
            touch.Bind(1, row.Orgnr);
            touch.Bind(2, file.ImportId);
            touch.Bind(3, asOf);
            touch.Run();
            return Written.Unchanged;
        }
        if (row.IsTombstone) Close(row, hash);
        else Change(row, named, hash);
        return Written.Changed;
    }

    public void Mention(int orgnr)
    {
        mention.Bind(1, orgnr);
        mention.Bind(2, file.ImportId);
        mention.Run();
    }

    public void Aside(Reading at, BadRowReason reason, string? value, string? raw)
    {
        aside.Bind(1, file.ImportId);
        aside.Bind(2, file.Kind);
        aside.Bind(3, at.Line);
        aside.Bind(4, at.Offset);
        aside.Bind(5, reason.Code);
        aside.Bind(6, reason.SetsAside);
        aside.Bind(7, value);
        aside.Bind(8, raw);
        aside.Run();
    }

    public void Flush()
    {
        // Every row is where it belongs already.
    }

    Parent ParentOf(int parent)
    {
        parentNaming.Bind(1, parent);
        var known = !parentNaming.Step() ? Parent.NotKnown : parentNaming.Number(0) == 1 ? Parent.Organisation : Parent.PerhapsAPerson;
        parentNaming.Reset();
        return known;
    }

    bool Insert(RegisterRow row, bool named, long hash)
    {
        UnitColumns.Write(new Bound(insert), row, named, hash, file.ImportId, asOf, asOf, asOf, asOf);
        return insert.Run() == 1;
    }

    void Change(RegisterRow row, bool named, long hash)
    {
        var laying = Laying.Over(Found(), row, named, asOf);
        find.Reset();
        if (laying.KeepsIndustry) Keep(keepIndustry, row.Orgnr);
        if (laying.KeepsAddress) Keep(keepAddress, row.Orgnr);
        if (laying.KeepsEmployees) Keep(keepEmployees, row.Orgnr);
        UnitColumns.Write(new Bound(update), row, named, hash, file.ImportId, asOf, laying.IndustrySince, laying.AddressSince, laying.EmployeesSince);
        update.Run();
        if (laying.Forgets) Forget(row);
    }

    KnownUnit Found() => new(
        find.Number(0), find.Number(1), find.Number(2) == 1, find.Text(3), find.Text(4), find.Text(5), find.Text(6), find.Text(7), find.Text(8),
        find.Text(9), find.Text(10), find.Text(11), find.Text(12), find.Text(13), find.IsNull(14) ? null : (int)find.Number(14), find.Text(15)!,
        Date(16), Date(17), Date(18));

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

    void Keep(PreparedStatement history, int orgnr)
    {
        history.Bind(1, orgnr);
        history.Bind(2, asOf);
        history.Run();
    }

    /// <summary>A deleted unit keeps what was known of it.</summary>
    void Close(RegisterRow row, long hash)
    {
        find.Reset();
        close.Bind(1, row.Orgnr);
        close.Bind(2, row.Closed);
        close.Bind(3, file.ImportId);
        close.Bind(4, asOf);
        close.Bind(5, hash);
        close.Run();
    }

    DateOnly Date(int column) => DateOnly.ParseExact(find.Text(column)!, "O", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        foreach (var statement in new[] { find, insert, update, touch, mention, close, forgetEstablishments, forgetTheirPast, forgetPast, parentNaming, keepIndustry, keepAddress, keepEmployees, aside })
            statement.Dispose();
    }

    sealed class Bound(PreparedStatement statement) : IColumns
    {
        int at;

        public void Add(string? value) => statement.Bind(++at, value);

        public void Add(int? value) => statement.Bind(++at, value);

        public void Add(long value) => statement.Bind(++at, value);

        public void Add(bool value) => statement.Bind(++at, value);

        public void Add(DateOnly? value) => statement.Bind(++at, value);
    }
}
