using System.Collections.Immutable;
using Klynge.Register.KnownClusters;
using Klynge.Storage;

namespace Klynge.Web.Pages.Clusters;

/// <summary>The clusters along the years, one row a level, each cluster a tick where it began.</summary>
/// <param name="First">First year on the axis.</param>
/// <param name="Last">Last year on the axis.</param>
/// <param name="Rows">Levels, highest first.</param>
/// <param name="Undated">Clusters whose year is not known.</param>
public sealed record Timeline(int First, int Last, ImmutableArray<TimelineRow> Rows, int Undated)
{
    static readonly ImmutableArray<string> Order = ["GCE", "NCE", "Arena Pro", "Arena"];

    /// <summary>Lays out the clusters; an empty timeline when no year is known.</summary>
    public static Timeline Of(IEnumerable<KnownCluster> clusters)
    {
        var all = clusters.ToImmutableArray();
        var dated = all.Where(c => c.FromYear is not null).ToImmutableArray();
        if (dated.IsEmpty) return new(2002, 2002, [], all.Length);

        return new(dated.Min(c => c.FromYear!.Value) / 5 * 5, dated.Max(c => c.FromYear!.Value) / 5 * 5 + 5,
            [.. dated.GroupBy(c => Levels.Row(c.Level))
                .OrderBy(level => Order.IndexOf(level.Key.En) is >= 0 and var place ? place : Order.Length)
                .Select(level => new TimelineRow(level.Key, [.. level.GroupBy(c => c.FromYear!.Value).OrderBy(y => y.Key).Select(y => new TimelineTick(y.Key, [.. y]))]))],
            all.Length - dated.Length);
    }

    /// <summary>Where a year lies, 0 to 1.</summary>
    public double At(int year) => (double)(year - First) / (Last - First);
}

/// <summary>A level of the programme.</summary>
public sealed record TimelineRow(Words Level, ImmutableArray<TimelineTick> Ticks);

/// <summary>The clusters that began in one year.</summary>
public sealed record TimelineTick(int Year, ImmutableArray<KnownCluster> Clusters);
