using System.Text.RegularExpressions;

namespace Klynge.Register.Privacy;

/// <summary>Whose name a unit bears, as far as its legal form tells.</summary>
public enum Bearer
{
    /// <summary>An organisation's.</summary>
    Organisation,

    /// <summary>Its parent's: it is an establishment.</summary>
    ItsParent,

    /// <summary>A person's, or perhaps one: a sole proprietorship, an estate, joint owners, a form that is not known.</summary>
    PerhapsAPerson,
}

/// <summary>What is known of the entity that an establishment belongs to.</summary>
public enum Parent
{
    /// <summary>Nothing.</summary>
    NotKnown,

    /// <summary>It is an organisation.</summary>
    Organisation,

    /// <summary>It is or may be a person.</summary>
    PerhapsAPerson,
}

/// <summary>Why a unit is not named.</summary>
public enum Unnamed
{
    /// <summary>It is or may be a person.</summary>
    PerhapsAPerson,

    /// <summary>It is the establishment of one.</summary>
    ParentPerhapsAPerson,

    /// <summary>Nobody can tell whose establishment it is.</summary>
    ParentNotKnown,

    /// <summary>Its source has no name.</summary>
    NoName,
}

/// <summary>
/// Who may be shown by name and number: the one rule that the import and the shipped populations go by. No person is: a sole
/// proprietorship is one, and so is its establishment. Who is not named is still counted, and used as a location.
/// </summary>
public static partial class Naming
{
    /// <summary>Why a unit is not named; null when it is.</summary>
    /// <param name="bearer">From its legal form.</param>
    /// <param name="parent">What is known of its parent; asked of establishments only.</param>
    /// <param name="name">Its name; empty when not known.</param>
    /// <param name="cleaned">
    /// It comes from a shipped sample, which was cleaned of persons: there a name with a company's word in it is enough where the
    /// parent is not known. Anything else stays unnamed, a good trade name too.
    /// </param>
    public static Unnamed? WhyNot(Bearer bearer, Parent parent, string name, bool cleaned) => (bearer, parent) switch
    {
        (Bearer.PerhapsAPerson, _) => Unnamed.PerhapsAPerson,
        (Bearer.ItsParent, Parent.PerhapsAPerson) => Unnamed.ParentPerhapsAPerson,
        (Bearer.ItsParent, Parent.NotKnown) when !(cleaned && SaysOrganisation(name)) => Unnamed.ParentNotKnown,
        _ => name.Length == 0 ? Unnamed.NoName : null,
    };

    /// <summary>Whether the name itself has a word that no sole proprietor may carry: a form of company, a public body, an association.</summary>
    public static bool SaysOrganisation(string name) => Forms().IsMatch(name) || Bodies().IsMatch(name);

    // Forms of company. The short ones are also words and parts of persons' names (DA VINCI, PRE LOVED, IBRAHIM AB BAKER): they count
    // only where a form stands, last or before a department.
    [GeneratedRegex(
        @"(?<![\w&])(AS|ASA|A/S|S\.A\.|ANS|NUF|IKS|FKF|HF|RHF|LTD|LLC|GMBH|LIMITED|INC|PLC|APS|OYJ?)(?![\w&])"
        + @"|(?<=\w.?[ ,])(SA|DA|KF|SF|BA|KS|PRE|AB)(?=$|[ .,]+(AVD|UNDER|I|NUF)\b)|^KS\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    // Public bodies and associations. Where the last part of a word is also a trade's (kjøreskole, forlag, nattklubb, dekor), the
    // first part must be a body's; a family kindergarten is as a rule a person's.
    [GeneratedRegex(
        @"\b(\w*KOMMUNE|\w*STIFTELSEN?|(BARNE|UNGDOMS|FOLKEHØ[YG]|HØ[YG]|FAG|KULTUR|LEIR|FRI|GRUNN|MONTESSORI|STEINER)?SK[OU]LEN?|"
        + @"(?!\w*FAMILIE)\w*BARNEHAGEN?|\w*UNIVERSITET(ET)?|SYKEHUSET|SJUKEHUSET|\w*SYKEHJEM|\w*SJUKEHEIM|BIBLIOTEK|MUSEUM|\w*MUSEET|"
        + @"STATSFORVALTEREN|FYLKESMANNEN|STATSBYGG|TINGRETT|POLITI(ET|ETS|DISTRIKT|HUS|STASJON|KAMMER)?|SOKN|MENIGHET|FELLESRÅD|KIRKEN?|"
        + @"BRANNVESEN|HELSESTASJON|\w*FORBUND(ET)?|\w*FORENING(EN)?|(?!NATT|TRENINGS|FITNESS|BOK)\w*KLUBB(EN)?|"
        + @"(IDRETTS|UNGDOMS|BYGDE|BONDE|SAMVIRKE|STØTTE|VE[IG]|VANN|VASS|FYLKES|LOKAL|SKYTTER|HISTORIE|SOGE|SPEL|TEATER|MÅL|ARBEIDER)LAG(ET)?|"
        + @"(SKOLE|SKULE|MUSIK|FORELDRE|JANITSJAR)*KORPS|"
        + @"(MANNS|DAME|KVINNE|PIKE|JENTE|GUTTE|BARNE|UNGDOMS|BLANDA|BYGDE|KAMMER|DOM|KIRKE|GOSPEL|SENIOR|PENSJONIST|STUDENTER)?KOR|"
        + @"SPAREBANK(EN)?|RØDE KORS)\b|^NAV\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bodies();
}
