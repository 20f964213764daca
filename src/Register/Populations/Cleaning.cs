using System.Text.RegularExpressions;
using Klynge.Register.Industries;
using Klynge.Register.Places;

namespace Klynge.Register.Populations;

/// <summary>The cleaning rules: what is not an enterprise, and what cannot be put on the map. One rule a line, in this order.</summary>
/// <param name="classifications">Knows legal forms and which codes exist.</param>
/// <param name="geography">Knows municipalities.</param>
/// <param name="rules">What differs between sources.</param>
sealed partial class Cleaning(Classifications classifications, Geography geography, Cleaning.Rules rules)
{
    /// <param name="Standard">Standard of the leaves.</param>
    /// <param name="EstablishmentsOnly">Legal entities are left out.</param>
    /// <param name="FewestEmployees">Units with fewer, or with an unknown number, are left out; 0 keeps all.</param>
    /// <param name="Placed">Units need a position by their address; else a municipality.</param>
    public sealed record Rules(Standard Standard, bool EstablishmentsOnly, int FewestEmployees, bool Placed);

    /// <summary>The first reason why the row is not in the risk set; null when it is.</summary>
    public Reason? WhyLeftOut(Candidate unit) => unit switch
    {
        _ when unit.Gone => Reason.Gone,
        _ when rules.EstablishmentsOnly && unit.IsEntity => Reason.LegalEntity,
        _ when unit.Leaf.StartsWith("97", StringComparison.Ordinal) || unit.Leaf.StartsWith("98", StringComparison.Ordinal) => Reason.Household,
        _ when !classifications.Has(rules.Standard, unit.Leaf) => Reason.IndustryUnknown,
        _ when unit.Auxiliary => Reason.Auxiliary,
        _ when IsHousing(unit) => Reason.HousingBody,
        _ when IsAssociation(unit) => Reason.Association,
        _ when IsShell(unit) => Reason.HoldingShell,
        _ when (unit.Employees ?? 0) < rules.FewestEmployees => Reason.TooSmall,
        _ when unit.Abroad => Reason.Abroad,
        _ when rules.Placed && WhyNotPlaced(unit.Where) is { } why => why,
        _ => geography.Municipality(unit.Municipality) is null ? Reason.NoMunicipality : null,
    };

    static Reason? WhyNotPlaced(Whereabouts? where) => where switch
    {
        Whereabouts.ByPostalCode or Whereabouts.ByStreet => null,
        Whereabouts.InABox => Reason.PostOfficeBox,
        Whereabouts.Contradictory => Reason.Contradictory,
        Whereabouts.Nowhere => Reason.Unplaced,
        null => Reason.Unplaced,
    };

    bool IsHousing(Candidate unit) =>
        classifications.LegalForms.Find(unit.LegalForm)?.Kind == "housing" || (Housing().IsMatch(unit.Name) && !IsCompany(unit));

    static bool IsAssociation(Candidate unit) => unit.Band != "5+" && Associations().IsMatch(unit.Name) && !IsCompany(unit);

    static bool IsShell(Candidate unit) => unit.Band == "0" && (Shells().IsMatch(unit.Name) || ShellIndustry(unit.Leaf));

    // 64.2 holding companies and 64.3 funds in both standards; 64.99 is trade on own account.
    static bool ShellIndustry(string leaf) =>
        leaf.StartsWith("64.2", StringComparison.Ordinal) || leaf.StartsWith("64.3", StringComparison.Ordinal) || leaf == "64.99";

    static bool IsCompany(Candidate unit) => Companies().IsMatch(unit.Name);

    [GeneratedRegex(@"\b(AS|ASA|A/S|\w*KOMMUNE)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Companies();

    [GeneratedRegex(
        @"(BORETTSLAG|BURETTSLAG|BOLIGSAMEIE|EIERSEKSJON|SEKSJONSSAMEIE|GARASJELAG|GARASJESAMEIE|BOLIGBYGGELAG|BOLIGLAG|\bSAMEIET?\b|\bBRL\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Housing();

    [GeneratedRegex(
        @"(VEI(LAG|FORENING)|VEG(LAG|FORENING)|BRØYTELAG|VELFORENING|\bVEL$|\bVEL (OG|SA)\b|VELLAG|VANNLAG|VASSLAG|VATNLAG|VANNVERK|VASSVERK|"
        + @"AVLØPSLAG|KLOAKKLAG|(VANN|VATN|VASS)-? OG AVLØP|\bAVLØP SA|\bVA SA|HYTTE(EIER|VEL|FELT|LAG|FOREN|GREND)|GRUNNEIER(LAG|FOREN)|"
        + @"GRUNNEIGAR|BEITELAG|NAUSTLAG|BÅTLAG)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Associations();

    [GeneratedRegex(@"\b(HOLDING|INVEST)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shells();
}
