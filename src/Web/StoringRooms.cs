using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Atlas;
using Klynge.Clusters;
using Klynge.Register;
using Klynge.Storage;

namespace Klynge.Web;

/// <summary>The rooms that store something: what concerns the whole database (migrating, mail, anchors, backup, verifying) is done for each of them.</summary>
public static class StoringRooms
{
    /// <summary>Opens each over a database that has been brought up to date. Whoever opens one disposes of it.</summary>
    public static ImmutableArray<Func<ModuleDb>> Of(Database database) =>
        [() => RegisterDb.Over(database), () => AtlasDb.Over(database), () => AccessDb.Over(database), () => ClustersDb.Over(database)];

    /// <summary>Opens those from which letters are sent.</summary>
    public static ImmutableArray<Func<ModuleDb>> WithOutbox(Database database) => [() => AccessDb.Over(database), () => ClustersDb.Over(database)];

    /// <summary>Brings the tables of all of them up to date.</summary>
    public static void Migrate(Database database)
    {
        foreach (var open in Of(database))
        {
            using var db = open();
            db.Migrate();
        }
    }
}
