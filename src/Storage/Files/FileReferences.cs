using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Storage.Files;

/// <summary>Which columns name files of the <see cref="FileStore"/>: <c>klynge verify</c> asks for each whether it is there.</summary>
public static class FileReferences
{
    const string Annotation = "Klynge:NamesAFile";

    /// <summary>Says that a column holds the hash of a kept file, or null.</summary>
    public static PropertyBuilder<T> NamesAFile<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    /// <summary>The files that a module names, each once.</summary>
    internal static async Task<IReadOnlyList<string>> Of(ModuleDb db, CancellationToken cancel)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var property in db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.FindAnnotation(Annotation) is not null))
            {
                var table = StoreObjectIdentifier.Create(property.DeclaringType, StoreObjectType.Table)!.Value;
                var column = property.GetColumnName(table);
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"""SELECT DISTINCT "{column}" FROM {(table.Schema is null ? "" : $"\"{table.Schema}\".")}"{table.Name}" WHERE "{column}" IS NOT NULL""";
                await using var reader = await command.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel)) hashes.Add(reader.GetString(0));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        return [.. hashes.Order(StringComparer.Ordinal)];
    }
}
