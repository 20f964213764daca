using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Tests.Ground;

namespace Klynge.Register.Tests;

/// <summary>The reference data that come along, read once.</summary>
static class Shipped
{
    public static readonly DataFolder Data = DataFolder.Find();

    static readonly Lazy<Classifications> LazyClassifications = new(() => Classifications.Load(Data));
    static readonly Lazy<Geography> LazyGeography = new(() => Geography.Load(Data));
    static readonly Lazy<KnowledgeEnvironments> LazyKnowledge = new(() => KnowledgeEnvironments.Load(Data));
    static readonly Lazy<Register.KnownClusters.KnownClusters> LazyClusters = new(() => Register.KnownClusters.KnownClusters.Load(Data));

    public static Classifications Classifications => LazyClassifications.Value;

    public static Geography Geography => LazyGeography.Value;

    public static KnowledgeEnvironments Knowledge => LazyKnowledge.Value;

    public static Register.KnownClusters.KnownClusters Clusters => LazyClusters.Value;
}

/// <summary>A register of its own with the two Norwegian populations built, thrown away at the end.</summary>
public sealed class PreparedRegister : IDisposable
{
    readonly TestDatabase own = TestDatabase.New();

    public PreparedRegister()
    {
        Db = RegisterDb.Open(own.Database);
        Store = new PopulationStore(Db);
        foreach (var name in new[] { "telemark", "norway-preview" }) Store.Build(name, Shipped.Data, Shipped.Classifications, Shipped.Geography);
        Search = new Search.Search(Db, new ReferenceIndex(Shipped.Classifications, Shipped.Geography, Shipped.Knowledge, Shipped.Clusters));
    }

    public RegisterDb Db { get; }

    public PopulationStore Store { get; }

    public Search.Search Search { get; }

    public void Dispose()
    {
        Db.Dispose();
        own.Dispose();
    }
}
