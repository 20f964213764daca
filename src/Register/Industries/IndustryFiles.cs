using System.Text.RegularExpressions;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>Reads titles. The NACE standards are the first four digits of the Norwegian ones.</summary>
static partial class IndustryFiles
{
    public static IReadOnlyCollection<Industry> Read(DataFolder data)
    {
        var names = data.Read("names/industries.csv", r => (Codes: r.List("code", ' '), Standard: r.Text("standard"),
                Words: new Words(r.Text("nb"), r.Text("nn"), r.Text("en"))))
            .SelectMany(n => n.Codes.SelectMany(code => Standards(n.Standard).Select(s => (Key: (s, code), n.Words))))
            .ToDictionary(n => n.Key, n => n.Words);
        return
        [
            .. Norwegian(data, "classifications/sn2007.csv.gz", Standard.Sn2007, Standard.Nace2, names),
            .. Norwegian(data, "classifications/sn2025.csv.gz", Standard.Sn2025, Standard.Nace21, names),
            .. American(data),
        ];
    }

    static Standard[] Standards(string column) => column switch
    {
        "2007" => [Standard.Nace2],
        "2025" => [Standard.Nace21],
        "" => [Standard.Nace2, Standard.Nace21],
        _ => throw new InvalidDataException($"names/industries.csv: the standard '{column}' is not 2007, 2025 or empty."),
    };

    static IEnumerable<Industry> Norwegian(
        DataFolder data, string file, Standard fine, Standard common, Dictionary<(Standard, string), Words> names) =>
        data.Read(file, r => (Code: r.Text("code"), Level: r.Whole("level")!.Value, Nb: r.Text("name_nb"), Short: r.Text("short_nb"), En: r.Text("name_en")))
            .Where(row => row.Level > 1)
            .SelectMany(row =>
            {
                var en = row.En.Length > 0 ? row.En : row.Nb;
                var title = new Words(row.Nb, row.Nb, en);
                // "Engrosh. hush.- og varer pers. bruk" is how a register writes, not how a person speaks.
                var shorter = row.Short.Length > 0 && !Abbreviation().IsMatch(row.Short) ? row.Short : row.Nb;
                // A five-digit code that is the only one below its class shares the class's short name.
                var key = (common, row.Level == 5 && row.Code.EndsWith('0') ? row.Code[..^1] : row.Code);
                var brief = names.GetValueOrDefault(key) ?? new Words(shorter, shorter, en);
                var industry = new Industry(fine, row.Code, row.Level, title, brief);
                return row.Level < 5 ? [industry, industry with { Standard = common }] : new[] { industry };
            });

    [GeneratedRegex(@"\p{L}\.")]
    private static partial Regex Abbreviation();

    static IEnumerable<Industry> American(DataFolder data) =>
        data.Read("us_cbp_2019/naics2017.csv", r => (Code: r.Text("naics_code"), Title: r.Text("title").Trim()))
            .Select(row => new Industry(Standard.Naics2017, row.Code, row.Code.Contains('-', StringComparison.Ordinal) ? 2 : row.Code.Length,
                new Words(row.Title, row.Title, row.Title), new Words(row.Title, row.Title, row.Title)));
}
