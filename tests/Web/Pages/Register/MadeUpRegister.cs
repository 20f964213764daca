using System.Globalization;
using System.Text;
using Klynge.Register.Import;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>Rows of a made-up register in the published format. No number is one that the register has given out: those begin with 8 or 9, ours with 2.</summary>
public sealed class MadeUpRegister
{
    static readonly (string Postal, string Municipality, string Place)[] Towns =
        [("0150", "0301", "OSLO"), ("5003", "4601", "BERGEN"), ("7010", "5001", "TRONDHEIM"), ("4006", "1103", "STAVANGER"), ("9008", "5501", "TROMSØ"), ("8005", "1804", "BODØ"), ("3916", "4001", "PORSGRUNN"), ("4612", "4204", "KRISTIANSAND"), ("2317", "3403", "HAMAR"), ("6002", "1508", "ÅLESUND")];

    static readonly string[] Codes = ["62.100", "47.111", "43.210", "56.110", "69.201", "86.210", "25.530", "71.121"];

    // Names of one owner's companies share a word; these share none.
    static readonly string[] Fishing =
    [
        .. from first in new[] { "HAV", "TARE", "SKJELL", "BRIS", "KULING", "ODDE" }
           from second in new[] { "LI", "NES", "BERG", "SUND", "STAD", "VIK", "LUND", "TUN" }
           select $"{first}{second} AS",
    ];

    int next;

    /// <summary>Companies of eight industries, evenly over ten towns: nothing is concentrated among them.</summary>
    public static IEnumerable<(string Name, string Code, (string Postal, string Municipality, string Place) Town)> Everywhere(int companies) =>
        Enumerable.Range(0, companies).Select(i => ($"SKOGBRYN {i} AS", Codes[i / Towns.Length % Codes.Length], Towns[i % Towns.Length]));

    /// <summary>Companies all over the country and some that catch fish from Austevoll, as the two files of the register. Each has one establishment.</summary>
    /// <param name="fishing">Which of 48 fish. Each has the same name and number in every file.</param>
    public static (string Entities, string Establishments) WithFishingFrom(Range fishing)
    {
        var (register, entities, establishments) = (new MadeUpRegister(), new List<string>(), new List<string>());
        void Add(string name, string code, string postal, string municipality, string place, string entity, string establishment)
        {
            entities.Add(Unit(entity, name, "AS", code, postal, municipality, place));
            establishments.Add(Unit(establishment, name, "BEDR", code, postal, municipality, place, entity));
        }
        foreach (var (name, code, town) in Everywhere(900)) Add(name, code, town.Postal, town.Municipality, town.Place, register.Number(), register.Number());
        var numbered = Fishing.Select(name => (Name: name, Entity: register.Number(), Establishment: register.Number())).ToList();
        foreach (var (name, entity, establishment) in numbered.Take(fishing)) Add(name, "03.111", "5384", "4625", "TORANGSVÅG", entity, establishment);
        return (Array(entities), Array(establishments));
    }

    /// <summary>Rows as one file.</summary>
    public static string Array(IEnumerable<string> objects) => "[\n" + string.Join(",\n", objects) + "\n]\n";

    /// <summary>A row with twelve employees; an establishment when it has a parent.</summary>
    public static string Unit(string number, string name, string form, string code, string postal, string municipality, string place, string? parent = null) => $$"""
        {"organisasjonsnummer":"{{number}}","navn":"{{name}}","organisasjonsform":{"kode":"{{form}}"},"registreringsdatoEnhetsregisteret":"2010-03-12","naeringskode1":{"kode":"{{code}}"},"antallAnsatte":12,"harRegistrertAntallAnsatte":true,"{{(parent is null ? "forretningsadresse" : "beliggenhetsadresse")}}":{"landkode":"NO","postnummer":"{{postal}}","poststed":"{{place}}","adresse":["Strandveien 1"],"kommunenummer":"{{municipality}}"}{{(parent is null ? "" : $",\"overordnetEnhet\":\"{parent}\"")}}}
        """;

    /// <summary>The next number with a right check digit.</summary>
    public string Number()
    {
        for (; ; next++)
        {
            for (var digit = 0; digit < 10; digit++)
            {
                var number = (200_000_00 + next * 7).ToString(CultureInfo.InvariantCulture) + digit.ToString(CultureInfo.InvariantCulture);
                if (!OrganisationNumber.IsValid(Encoding.ASCII.GetBytes(number))) continue;
                next++;
                return number;
            }
        }
    }
}
