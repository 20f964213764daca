using Klynge.Register.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Klynge.Register.Import;

/// <summary>
/// PostgreSQL's half of the bulk seam: what is known of a handful of units is asked for at once, and what is to be written is kept
/// until the end of the batch, goes over as a binary COPY and is merged by a few statements.
/// </summary>
sealed class ImportWriterOnPostgres : IImportWriter
{
    readonly RegisterDb db;
    readonly DateOnly asOf;
    readonly ImportFileRow file;

    // As the register will be when the batch is written: a number that comes twice is seen though nothing has been written yet.
    readonly Dictionary<int, KnownUnit> known = [];
    readonly HashSet<int> asked = [];

    readonly List<Pending> added = [], changed = [];
    readonly List<int> touched = [], mentioned = [], forgotten = [], forgottenOwners = [];
    readonly List<(int Orgnr, DateOnly? Closed, long Hash)> closed = [];
    readonly List<(Reading At, BadRowReason Reason, string? Value, string? Raw)> aside = [];
    readonly HashSet<(long, long, string)> setAside = [];

    public ImportWriterOnPostgres(RegisterDb db, ImportFileRow file, DateOnly asOf)
    {
        (this.db, this.file, this.asOf) = (db, file, asOf);
        db.Run("""
            CREATE TEMP TABLE IF NOT EXISTS import_changed (LIKE register.unit, keeps_industry boolean, keeps_address boolean, keeps_employees boolean)
            ON COMMIT DELETE ROWS
            """);
    }

    public void Expect(IReadOnlyList<Reading> readings)
    {
        var numbers = readings.SelectMany(Numbers).Where(asked.Add).ToArray();
        if (numbers.Length == 0) return;
        var found = db.Ask("""
            SELECT orgnr, hash, last_seen, may_be_named, industry1, standard1, industry2, standard2, industry3, standard3,
                   address, postcode, place, municipality, country, employees, employees_band, industry_since, address_since, employees_since
            FROM register.unit WHERE orgnr = ANY(@p0)
            """, row =>
            {
                string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
                return (Orgnr: row.GetInt32(0), Unit: new KnownUnit(
                    row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3), Text(4), Text(5), Text(6), Text(7), Text(8), Text(9),
                    Text(10), Text(11), Text(12), Text(13), Text(14), row.IsDBNull(15) ? null : row.GetInt32(15), row.GetString(16),
                    row.GetFieldValue<DateOnly>(17), row.GetFieldValue<DateOnly>(18), row.GetFieldValue<DateOnly>(19)));
            }, numbers);
        foreach (var (orgnr, unit) in found) known[orgnr] = unit;
    }

    public Written Write(RegisterRow row)
    {
        var (named, hash) = Laying.Naming(row, ParentOf);
        if (!known.TryGetValue(row.Orgnr, out var was))
        {
            added.Add(new(row, named, hash, new(false, false, false, asOf, asOf, asOf, false)));
            Seen(row.Orgnr, Empty, named, hash);
            return Written.New;
        }
        // Without a hash it was only mentioned, in a row that could not be read.
        if (was.LastSeen == file.ImportId && was.Hash != 0) return Written.Duplicate;
        if (was.Hash == hash)
        {
            touched.Add(row.Orgnr);
            Seen(row.Orgnr, was, was.MayBeNamed, hash);
            return Written.Unchanged;
        }
        if (row.IsTombstone)
        {
            // A deleted unit keeps what was known of it.
            closed.Add((row.Orgnr, row.Closed, hash));
            Seen(row.Orgnr, was, was.MayBeNamed, hash);
            return Written.Changed;
        }
        var laying = Laying.Over(was, row, named, asOf);
        changed.Add(new(row, named, hash, laying));
        Seen(row.Orgnr, was, named, hash);
        if (laying.Forgets) (row.Kind is UnitKind.Entity ? forgottenOwners : forgotten).Add(row.Orgnr);
        return Written.Changed;
    }

    public void Mention(int orgnr)
    {
        if (!known.TryGetValue(orgnr, out var was) || was.LastSeen == file.ImportId) return;
        mentioned.Add(orgnr);
        Seen(orgnr, was, was.MayBeNamed, 0);
    }

    public void Aside(Reading at, BadRowReason reason, string? value, string? raw)
    {
        if (setAside.Add((at.Line, at.Offset, reason.Code))) aside.Add((at, reason, value, raw));
    }

    public void Flush()
    {
        // What was mentioned first and then read has its own values in the end: in the order in which it can have happened.
        if (mentioned.Count > 0) db.Run("UPDATE register.unit SET last_seen = @p1, hash = 0 WHERE orgnr = ANY(@p0)", mentioned.ToArray(), file.ImportId);
        if (touched.Count > 0) db.Run("UPDATE register.unit SET last_seen = @p1, as_of = @p2 WHERE orgnr = ANY(@p0)", touched.ToArray(), file.ImportId, asOf);
        if (closed.Count > 0)
        {
            db.Run("""
                UPDATE register.unit u SET closed = c.closed, hash = c.hash, last_seen = @p3, as_of = @p4
                FROM unnest(@p0, @p1, @p2) AS c (orgnr, closed, hash) WHERE u.orgnr = c.orgnr
                """, closed.Select(c => c.Orgnr).ToArray(), closed.Select(c => c.Closed).ToArray(), closed.Select(c => c.Hash).ToArray(), file.ImportId, asOf);
        }
        if (added.Count > 0) Copy("register.unit", UnitColumns.Names, added, (_, _) => { });
        if (changed.Count > 0) Merge();
        Forget();
        if (aside.Count > 0)
        {
            db.InsertMany("register.bad_row", """import_id, kind, line, "offset", reason, set_aside, value, raw""", aside.Select(row => new object?[]
            {
                file.ImportId, file.Kind, row.At.Line, row.At.Offset, row.Reason.Code, row.Reason.SetsAside, row.Value, row.Raw,
            }));
        }
        known.Clear();
        asked.Clear();
        setAside.Clear();
        foreach (var list in new System.Collections.IList[] { mentioned, touched, closed, added, changed, forgotten, forgottenOwners, aside }) list.Clear();
    }

    void Merge()
    {
        Copy("import_changed", UnitColumns.Names + ", keeps_industry, keeps_address, keeps_employees", changed, (pending, columns) =>
        {
            columns.Add(pending.Laying.KeepsIndustry);
            columns.Add(pending.Laying.KeepsAddress);
            columns.Add(pending.Laying.KeepsEmployees);
        });
        Keep("industry", "industry1, standard1, industry2, standard2, industry3, standard3");
        Keep("address", "address, postcode, place, municipality, country");
        Keep("employees", "employees, employees_band");
        var columns = string.Join(", ", UnitColumns.Each.Skip(1));
        var values = string.Join(", ", UnitColumns.Each.Skip(1).Select(name => "c." + name));
        db.Run($"UPDATE register.unit u SET ({columns}) = ROW({values}) FROM import_changed c WHERE u.orgnr = c.orgnr");
        db.Run("DELETE FROM import_changed");
    }

    void Keep(string what, string columns)
    {
        var was = string.Join(", ", columns.Split(", ").Select(name => "u." + name));
        var again = string.Join(", ", columns.Split(", ").Prepend("until").Select(name => $"{name} = excluded.{name}"));
        db.Run($"""
            INSERT INTO register.{what}_history (orgnr, since, until, {columns})
            SELECT u.orgnr, u.{what}_since, @p0, {was} FROM register.unit u JOIN import_changed c ON c.orgnr = u.orgnr WHERE c.keeps_{what}
            ON CONFLICT (orgnr, since) DO UPDATE SET {again}
            """, asOf);
    }

    void Forget()
    {
        if (forgotten.Count + forgottenOwners.Count == 0) return;
        db.Run("UPDATE register.address_history SET address = NULL, place = NULL WHERE orgnr = ANY(@p0)", forgotten.Concat(forgottenOwners).ToArray());
        if (forgottenOwners.Count == 0) return;
        var owners = forgottenOwners.ToArray();
        db.Run($"UPDATE register.unit SET {Laying.Forgotten} WHERE parent = ANY(@p0) AND kind = 'establishment' AND may_be_named", owners);
        db.Run("""
            UPDATE register.address_history SET address = NULL, place = NULL
            WHERE orgnr IN (SELECT orgnr FROM register.unit WHERE parent = ANY(@p0) AND kind = 'establishment')
            """, owners);
    }

    void Copy(string table, string columns, List<Pending> rows, Action<Pending, Copied> more)
    {
        using var importer = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImport($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");
        var into = new Copied(importer);
        foreach (var pending in rows)
        {
            importer.StartRow();
            var (row, named, hash, laying) = pending;
            UnitColumns.Write(into, row, named, hash, file.ImportId, asOf, laying.IndustrySince, laying.AddressSince, laying.EmployeesSince);
            more(pending, into);
        }
        importer.Complete();
    }

    Parent ParentOf(int parent) =>
        !known.TryGetValue(parent, out var unit) ? Parent.NotKnown : unit.MayBeNamed ? Parent.Organisation : Parent.PerhapsAPerson;

    void Seen(int orgnr, KnownUnit was, bool named, long hash) => known[orgnr] = was with { LastSeen = file.ImportId, MayBeNamed = named, Hash = hash };

    static IEnumerable<int> Numbers(Reading reading) => reading switch
    {
        Reading.Kept(_, _, var row, _) => row.Parent is { } parent ? [row.Orgnr, parent] : [row.Orgnr],
        Reading.SetAside aside => aside.Mentioned,
        Reading.Skipped => [],
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "Unknown reading."),
    };

    static readonly KnownUnit Empty = new(0, 0, false, null, null, null, null, null, null, null, null, null, null, null, null, "", default, default, default);

    public void Dispose()
    {
        // What was not flushed is rolled back by whoever holds the transaction.
    }

    readonly record struct Pending(RegisterRow Row, bool Named, long Hash, Laying Laying);

    sealed class Copied(NpgsqlBinaryImporter importer) : IColumns
    {
        public void Add(string? value)
        {
            if (value is null) importer.WriteNull();
            else importer.Write(value, NpgsqlDbType.Text);
        }

        public void Add(int? value)
        {
            if (value is { } number) importer.Write(number, NpgsqlDbType.Integer);
            else importer.WriteNull();
        }

        public void Add(long value) => importer.Write(value, NpgsqlDbType.Bigint);

        public void Add(bool value) => importer.Write(value, NpgsqlDbType.Boolean);

        public void Add(DateOnly? value)
        {
            if (value is { } date) importer.Write(date, NpgsqlDbType.Date);
            else importer.WriteNull();
        }
    }
}
