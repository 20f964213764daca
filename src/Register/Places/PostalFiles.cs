using System.Collections.Frozen;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>Reads the postal codes and how precise a position by postal code is.</summary>
static class PostalFiles
{
    public static FrozenDictionary<string, PostalCode> Read(DataFolder data)
    {
        var precision = data.Read("geo/postnummer_precision.csv", r => (Code: r.Text("postnummer"), Metres: r.Number("metres")))
            .ToFrozenDictionary(r => r.Code, r => r.Metres, StringComparer.Ordinal);
        return ReadCodes(data).Select(code => code with { PrecisionMetres = PostalPrecision.Of(code, precision.GetValueOrDefault(code.Code)) })
            .ToFrozenDictionary(code => code.Code, StringComparer.Ordinal);
    }

    /// <summary>The codes alone, their precision not yet known (0).</summary>
    /// <remarks>The newest codes have no quality: they stand at the point of an older one of quality 5, or at their town's middle as it does.</remarks>
    internal static PostalCode[] ReadCodes(DataFolder data) => data.Read("geo/postnummer.csv.gz", r => new PostalCode(
        r.Text("postnummer"), PlaceNames.AsWritten(r.Text("poststed")), Use(r.Text("use")), r.Number("lat"), r.Number("lon"),
        r.Whole("quality") ?? 5, r.Text("kommune_2024"), 0));

    static PostalUse Use(string letter) => letter switch
    {
        "G" => PostalUse.Street,
        "P" => PostalUse.Boxes,
        "B" => PostalUse.Both,
        "F" => PostalUse.Several,
        "K" => PostalUse.Company,
        "S" => PostalUse.Service,
        "H" => PostalUse.Historic,
        "U" => PostalUse.Uncertain,
        _ => throw new InvalidDataException($"A postal code is used for '{letter}'; one of G, P, B, F, K, S, H, U was expected."),
    };
}
