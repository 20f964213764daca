using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.KnownClusters;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Atlas.Describing;

/// <summary>The shipped reference data that a finding is described with. Immutable; read once.</summary>
public sealed record Reference(
    Classifications Classifications, Geography Geography, KnowledgeEnvironments Knowledge, KnownClusters KnownClusters)
{
    /// <summary>Reads the shipped files.</summary>
    public static Reference Load(DataFolder data) => new(
        Classifications.Load(data), Geography.Load(data), KnowledgeEnvironments.Load(data), KnownClusters.Load(data));
}
