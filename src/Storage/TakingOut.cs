using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Klynge.Storage;

/// <summary>Takes whole things out of a module's tables. For what is not real: what persons have done stays, and is told in the journal.</summary>
public static class TakingOut
{
    /// <summary>
    /// Deletes some rows of a table, and before them every row in the module that points at them, near or far, by the model's own foreign keys: a table that
    /// is added later is thought of already. What may also point at nothing is not part of them: it stays, and points at nothing. Within the caller's transaction.
    /// </summary>
    /// <typeparam name="TRow">The table's rows; their key is one column.</typeparam>
    /// <param name="db">The module.</param>
    /// <param name="keys">Keys of the rows.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InvalidOperationException">The tables point at each other in a ring.</exception>
    public static async Task TakeOut<TRow>(this ModuleDb db, IReadOnlyCollection<object> keys, CancellationToken cancel)
    {
        if (keys.Count == 0) return;
        var type = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{db.ModuleName} has no table of {typeof(TRow).Name}.");
        var places = string.Join(", ", keys.Select((_, i) => $"{{{i}}}"));
        foreach (var statement in Statements(type, $"{Column(type.FindPrimaryKey()!.Properties[0], type)} IN ({places})", []))
            await db.Database.ExecuteSqlRawAsync(statement, keys, cancel);
    }

    // What points at a row goes before it.
    static IEnumerable<string> Statements(IEntityType type, string which, IReadOnlyCollection<IEntityType> above)
    {
        if (above.Contains(type)) throw new InvalidOperationException($"{type.GetTableName()} points at itself by way of others.");
        foreach (var key in type.GetReferencingForeignKeys().Where(key => !key.IsOwnership))
        {
            var (theirs, ours) = (key.Properties.Single(), key.PrincipalKey.Properties.Single());
            var pointing = $"{Column(theirs, key.DeclaringEntityType)} IN (SELECT {Column(ours, type)} FROM {Table(type)} WHERE {which})";
            if (!key.IsRequired) yield return $"UPDATE {Table(key.DeclaringEntityType)} SET {Column(theirs, key.DeclaringEntityType)} = NULL WHERE {pointing}";
            else foreach (var statement in Statements(key.DeclaringEntityType, pointing, [.. above, type])) yield return statement;
        }
        yield return $"DELETE FROM {Table(type)} WHERE {which}";
    }

    static string Table(IEntityType type) => type.GetSchema() is { } schema ? $"\"{schema}\".\"{type.GetTableName()}\"" : $"\"{type.GetTableName()}\"";

    static string Column(IProperty property, IEntityType type) => $"\"{property.GetColumnName(StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value)}\"";
}
