using System.Globalization;
using System.Security.Cryptography;
using Klynge.Storage;
using Klynge.Web;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Cli.Tests.Keep;

/// <summary>All that an installation holds, as EF reads it: each table with its rows, each file with its content. Not read by what wrote the backup.</summary>
static class Everything
{
    public static SortedDictionary<string, string[]> In(Database database, string folder)
    {
        var all = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var open in StoringRooms.Of(database))
        {
            using var db = open();
            foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned()))
                all[$"{db.ModuleName} {type.ShortName()}"] = [.. Rows(db, type.ClrType).Order(StringComparer.Ordinal)];
        }
        foreach (var kept in new[] { "files", "anchors", "keys" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(kept, "*", SearchOption.AllDirectories))
                all[Path.GetRelativePath(folder, file)] = [Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))];
        return all;
    }

    static IEnumerable<string> Rows(ModuleDb db, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, [])!;
        foreach (var row in set.AsTracking().ToList())
        {
            var entry = db.Entry(row);
            var owned = entry.References.Where(part => part.Metadata.TargetEntityType.IsOwned() && part.TargetEntry is not null).SelectMany(part => part.TargetEntry!.Properties);
            yield return string.Join('|', entry.Properties.Concat(owned).Select(property => $"{property.Metadata.Name}={Text(property.CurrentValue)}"));
        }
    }

    static string Text(object? value) => value switch
    {
        null => "nothing",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        string text => $"'{text}'",
        System.Collections.IEnumerable many => string.Join(',', many.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
