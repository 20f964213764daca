using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Klynge.Storage.Backup;

/// <summary>What a column holds, whichever database keeps it. Its word in a backup is the name in small letters.</summary>
enum Kind
{
    Text,
    Whole,
    Real,
    YesNo,
    Id,
    Day,
    Instant,
    Bytes,
    Json,
}

/// <summary>A column of a table that is backed up.</summary>
/// <param name="Name">As the database calls it; the same on both.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="StoreType">The database's own word for the type.</param>
sealed record BackedColumn(string Name, Kind Kind, string StoreType);

/// <summary>A table of a module as a backup sees it. It comes from the module's model, so that what is added there is backed up too.</summary>
/// <param name="Module">The module's word.</param>
/// <param name="Name">Without the module's prefix or schema: the same on both databases.</param>
/// <param name="Sql">As SQL names it here, quoted.</param>
/// <param name="Columns">In the order of their names.</param>
/// <param name="Order">The columns of its key, or all, by which its rows are ordered.</param>
/// <param name="Numbered">The column that the database numbers by itself, or null.</param>
/// <param name="Needs">The names of the module's tables that its rows refer to.</param>
sealed record BackedTable(
    string Module, string Name, string Sql, ImmutableArray<BackedColumn> Columns, ImmutableArray<string> Order, string? Numbered, ImmutableHashSet<string> Needs)
{
    /// <summary>The tables of a module, those that others refer to before them.</summary>
    public static ImmutableArray<BackedTable> Of(ModuleDb db)
    {
        // The model of migrations: that of questions has forgotten what a column is computed from.
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(table => !table.IsExcludedFromMigrations).Select(table => Of(db, table)).ToList();
        var ordered = ImmutableArray.CreateBuilder<BackedTable>();
        while (tables.Count > 0)
        {
            var placed = ordered.Select(table => table.Name).ToHashSet();
            var free = tables.Where(table => table.Needs.All(placed.Contains)).OrderBy(table => table.Name, StringComparer.Ordinal).ToArray();
            if (free.Length == 0) throw new InvalidOperationException($"The tables {string.Join(", ", tables.Select(table => table.Name))} of {db.ModuleName} refer to each other in a ring; a backup could not be restored.");
            ordered.AddRange(free);
            tables.RemoveAll(free.Contains);
        }
        return ordered.ToImmutable();
    }

    static BackedTable Of(ModuleDb db, ITable table)
    {
        var columns = table.Columns.Where(column => column.ComputedColumnSql is null).Select(column => new BackedColumn(column.Name, KindOf(column), column.StoreType))
            .OrderBy(column => column.Name, StringComparer.Ordinal).ToImmutableArray();
        var key = table.PrimaryKey?.Columns;
        var numbered = key is [var only] && KindOf(only) is Kind.Whole
            && only.PropertyMappings is [{ Property: { ValueGenerated: ValueGenerated.OnAdd } property }, ..] && property.GetDefaultValueSql() is null
            ? only.Name : null;
        return new(
            db.ModuleName, Plain(db, table.Name), table.Schema is null ? $"\"{table.Name}\"" : $"\"{table.Schema}\".\"{table.Name}\"", columns,
            key is null ? [.. columns.Select(column => column.Name)] : [.. key.Select(column => column.Name)],
            numbered,
            [.. table.ForeignKeyConstraints.Select(constraint => Plain(db, constraint.PrincipalTable.Name)).Where(name => name != Plain(db, table.Name))]);
    }

    static string Plain(ModuleDb db, string name) => db.Database.IsNpgsql() ? name : name[(db.ModuleName.Length + 1)..];

    static Kind KindOf(IColumn column)
    {
        if (column.PropertyMappings is not [{ Property: var property }, ..]) return Kind.Json;
        if (Nullable.GetUnderlyingType(property.ClrType) is var plain && (plain ?? property.ClrType) == typeof(DateTimeOffset)) return Kind.Instant;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored == typeof(string) ? Kind.Text
            : stored == typeof(bool) ? Kind.YesNo
            : stored == typeof(long) || stored == typeof(int) || stored == typeof(short) || stored == typeof(byte) ? Kind.Whole
            : stored == typeof(double) || stored == typeof(float) ? Kind.Real
            : stored == typeof(Guid) ? Kind.Id
            : stored == typeof(DateOnly) ? Kind.Day
            : stored == typeof(byte[]) ? Kind.Bytes
            : throw new NotSupportedException($"A backup does not know how to carry {stored} in {column.Table.Name}.{column.Name}: give it a Kind.");
    }
}
