using Klynge.Register.Industries;

namespace Klynge.Register.Import;

/// <summary>How the register's tables write a standard.</summary>
static class StandardCode
{
    public static string Of(Standard standard) => standard switch
    {
        Standard.Sn2007 => "SN2007",
        Standard.Sn2025 => "SN2025",
        Standard.Nace2 or Standard.Nace21 or Standard.Naics2017 or _ =>
            throw new ArgumentOutOfRangeException(nameof(standard), standard, "The register's units have SN2007 or SN2025."),
    };
}
