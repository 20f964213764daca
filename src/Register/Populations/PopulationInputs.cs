using System.Security.Cryptography;
using System.Text;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>The files that a population is made of, and the SHA-256 over all of them.</summary>
static class PopulationInputs
{
    static readonly string[] Norwegian =
    [
        "geo/postnummer.csv.gz", "geo/postnummer_precision.csv", "geo/kommuner_2024.csv", "geo/kommune_changes.csv",
        "geo/norway_kommuner_fylker_2024_S.topojson.gz", "classifications/sn2007.csv.gz", "classifications/sn2025.csv.gz",
        "classifications/nace2_nace21_correspondence.csv", "classifications/sn2007_sn2025_derived.csv",
        "classifications/legal_form.csv", "economy/ssb_13926_jobs_by_nace5_2024K4.csv",
    ];

    const string Streets = "geo/streets_by_postnummer_2011.csv.gz";

    /// <summary>Raised when the cleaning, placing or folding rules change, so that what was built by older ones is built again.</summary>
    const string Rules = "rules 4";

    public static string Hash(RegisterDb db, string name, DataFolder data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Rules));
        foreach (var file in Files(name))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(File.ReadAllBytes(data.File(file.Split('/'))));
        }
        if (name == "norway") hash.AppendData(Encoding.UTF8.GetBytes(RegisterUnits.Fingerprint(db)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static IEnumerable<string> Files(string name) => name switch
    {
        "telemark" => Norwegian.Prepend(ShippedFiles.Telemark),
        "norway-preview" => [ShippedFiles.Preview, .. ShippedSamples.Files.Select(f => f.File), RegisterTotals.File, Streets, .. Norwegian],
        "norway" => [Streets, .. Norwegian],
        "usa" => [AmericanFiles.Counts, AmericanFiles.Areas, "us_cbp_2019/naics2017.csv"],
        _ => throw new ArgumentException($"There is no population '{name}'.", nameof(name)),
    };
}
