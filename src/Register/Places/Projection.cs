namespace Klynge.Register.Places;

/// <summary>A metric projection: degrees to metres and back.</summary>
public enum Projection
{
    /// <summary>EPSG:25833, UTM zone 33 on ETRS89, for all of Norway.</summary>
    Utm33,

    /// <summary>Albers equal-area conic of the contiguous United States (EPSG:5070 on a sphere).</summary>
    AlbersUsa,
}
