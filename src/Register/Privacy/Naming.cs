using System.Text.RegularExpressions;

namespace Klynge.Register.Privacy;

/// <summary>Who may be shown by name and number. No person is: a sole proprietorship is one, and so is its establishment.</summary>
/// <remarks>
/// Where the register does not say whose an establishment is, only its own name can: a word that no sole proprietor may carry (a company
/// form, a public body) makes it an organisation. Anything else stays unnamed, a good trade name too.
/// </remarks>
public static partial class Naming
{
    /// <summary>Whether the name itself says that its bearer is a company, a public body or an association.</summary>
    public static bool SaysOrganisation(string name) => Forms().IsMatch(name) || Bodies().IsMatch(name);

    /// <summary>Whether an establishment of a parent that we do not know may be named.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="industry">Its industry; public administration and membership organisations have no sole proprietors.</param>
    public static bool EstablishmentMayBeNamed(string name, string? industry) =>
        name.Length > 0 && (SaysOrganisation(name) || industry is ['8', '4', ..] or ['9', '4', ..]);

    // Norwegian and foreign forms of company, as words of their own.
    [GeneratedRegex(
        @"(?<![\w&])(AS|ASA|A/S|SA|S\.A\.|DA|ANS|NUF|IKS|KF|FKF|SF|BA|KS|PRE|HF|RHF|AB|LTD|LLC|GMBH|LIMITED|INC|PLC|APS|OYJ?)(?![\w&])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    [GeneratedRegex(
        @"\b(\w*KOMMUNE|STIFTELSEN?|\w*STIFTELSEN|\w*SKOLEN?|\w*SKULEN?|\w*BARNEHAGEN?|\w*UNIVERSITETET?|HØ[YG]SKOLEN|SYKEHUSET|SJUKEHUSET|"
        + @"\w*SYKEHJEM|\w*SJUKEHEIM|BIBLIOTEK|MUSEUM|\w*MUSEET|STATSFORVALTEREN|STATSBYGG|POLITI\w*|NAV|SOKN|MENIGHET|FELLESRÅD|KIRKEN?|"
        + @"BRANNVESEN|HELSESTASJON|\w*FORBUND(ET)?|\w*FORENING(EN)?|\w*KLUBB(EN)?|IDRETTSLAG|\w*KORPS|\w*KOR|SPAREBANK\w*|\w*LAGET?|"
        + @"RØDE KORS|FYLKESMANNEN|TINGRETT|UNGDOMSSKULE|FOLKEHØ[YG]SK[OU]LE)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bodies();
}
