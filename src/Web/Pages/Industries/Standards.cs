using System.Collections.Immutable;
using Klynge.Register.Industries;

namespace Klynge.Web.Pages.Industries;

/// <summary>What the standards are called in addresses and by people.</summary>
public static class Standards
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Standard> All = [.. Enum.GetValues<Standard>()];

    /// <summary>Their words in addresses.</summary>
    public static IEnumerable<string> Words => All.Select(standard => standard.Path());

    /// <summary>The word in an address: nace2, nace21, sn2007, sn2025, naics2017.</summary>
    public static string Path(this Standard standard) => standard.ToString().ToLowerInvariant();

    /// <summary>The standard of a word in an address; null when there is none.</summary>
    public static Standard? Of(string word)
    {
        foreach (var standard in Enum.GetValues<Standard>()) if (standard.Path() == word) return standard;
        return null;
    }

    /// <summary>Its name, the same in all languages.</summary>
    public static string Name(this Standard standard) => standard switch
    {
        Standard.Sn2007 => "SN2007",
        Standard.Sn2025 => "SN2025",
        Standard.Nace2 => "NACE Rev. 2",
        Standard.Nace21 => "NACE Rev. 2.1",
        Standard.Naics2017 => "NAICS 2017",
        _ => throw new ArgumentOutOfRangeException(nameof(standard), standard, "There are five standards."),
    };

    /// <summary>The standards that a code can be translated to.</summary>
    public static IEnumerable<Standard> Others(this Standard standard) => standard == Standard.Naics2017
        ? []
        : Enum.GetValues<Standard>().Where(other => other != standard && other != Standard.Naics2017);

    /// <summary>How the code of a standard is written.</summary>
    public static Klynge.Storage.Words Shape(this Standard standard) => standard switch
    {
        Standard.Naics2017 => new Klynge.Storage.Words("to til seks siffer, for eksempel 314", "to til seks siffer, til dømes 314", "two to six digits, for example 314"),
        Standard.Sn2007 or Standard.Sn2025 => new Klynge.Storage.Words("to til fem siffer, for eksempel 03 eller 03.211", "to til fem siffer, til dømes 03 eller 03.211", "two to five digits, for example 03 or 03.211"),
        _ => new Klynge.Storage.Words("to til fire siffer, for eksempel 03 eller 03.21", "to til fire siffer, til dømes 03 eller 03.21", "two to four digits, for example 03 or 03.21"),
    };
}
