namespace Klynge.Register.Industries;

/// <summary>The classification that a code belongs to. A code is never compared across standards without the correspondence.</summary>
public enum Standard
{
    /// <summary>Norwegian SN2007, five digits; its first four are NACE Rev. 2.</summary>
    Sn2007,

    /// <summary>Norwegian SN2025, five digits; its first four are NACE Rev. 2.1.</summary>
    Sn2025,

    /// <summary>NACE Rev. 2, four digits.</summary>
    Nace2,

    /// <summary>NACE Rev. 2.1, four digits.</summary>
    Nace21,

    /// <summary>NAICS 2017, six digits.</summary>
    Naics2017,
}
