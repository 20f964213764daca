using System.Collections.Frozen;
using System.IO.Compression;
using Klynge.Register.Industries;
using Klynge.Register.Privacy;
using Klynge.Storage;
using nietras.SeparatedValues;

namespace Klynge.Register.Import;

/// <summary>The codes that a snapshot of a date may hold.</summary>
sealed class RegisterCodes
{
    /// <summary>The register moved from SN2007 to SN2025 in September 2025; the code field carries no marker.</summary>
    static readonly DateOnly FirstWithSn2025 = new(2025, 9, 1);

    readonly FrozenSet<string> current;
    readonly FrozenSet<string> other;
    readonly LegalForms forms;

    RegisterCodes(DateOnly asOf, FrozenSet<string> sn2007, FrozenSet<string> sn2025, LegalForms forms)
    {
        AsOf = asOf;
        Standard = asOf >= FirstWithSn2025 ? Standard.Sn2025 : Standard.Sn2007;
        (current, other) = Standard is Standard.Sn2025 ? (sn2025, sn2007) : (sn2007, sn2025);
        this.forms = forms;
    }

    /// <summary>Date of the snapshot.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The standard that its industry codes are in, unless they cannot be.</summary>
    public Standard Standard { get; }

    public static RegisterCodes Load(DataFolder data, DateOnly asOf) => new(
        asOf, Leaves(data.File("classifications", "sn2007.csv.gz")), Leaves(data.File("classifications", "sn2025.csv.gz")), LegalForms.Load(data));

    /// <summary>The code with the standard that has it, the snapshot's own first; null when neither has.</summary>
    public IndustryCode? Industry(string code) =>
        current.Contains(code) ? new(code, Standard)
        : other.Contains(code) ? new(code, Standard is Standard.Sn2025 ? Standard.Sn2007 : Standard.Sn2025)
        : null;

    /// <summary>Whose name units of a form bear; null for a form that we do not know.</summary>
    public Bearer? BearerOf(string legalForm) => forms.BearerOf(legalForm);

    static FrozenSet<string> Leaves(string file)
    {
        using var unpacked = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = Sep.Reader(options => options with { Unescape = true }).From(unpacked);
        var leaves = new HashSet<string>();
        foreach (var row in reader)
        {
            if (row["level"].Span is "5") leaves.Add(row["code"].ToString());
        }
        return leaves.ToFrozenSet();
    }
}
