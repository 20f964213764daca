using System.Collections.Immutable;
using System.Globalization;
using Klynge.Atlas.Findings;
using Klynge.Register.Industries;
using Klynge.Register.Organisations;

namespace Klynge.Cli.Look;

/// <summary>An organisation as lines of plain text.</summary>
static class OrganisationText
{
    /// <summary>The lines.</summary>
    /// <param name="found">Who.</param>
    /// <param name="findings">Those that it is in.</param>
    /// <param name="classifications">Names of industries.</param>
    public static IEnumerable<string> Lines(Organisation found, ImmutableArray<FindingSummary> findings, Classifications classifications)
    {
        yield return $"{found.Orgnr}  {found.Name} ({found.LegalForm}{(found.Closed is { } closed ? string.Create(CultureInfo.InvariantCulture, $", closed {closed:yyyy-MM-dd}") : "")})";
        if (found.Address is { } address) yield return $"  at {string.Join(", ", address.Lines.Append($"{address.PostalCode} {address.Place}".Trim()).Where(line => line.Length > 0))}, municipality {address.Municipality}";
        foreach (var industry in found.Industries) yield return $"  industry {industry.Code} {classifications.ShortTitle(industry.Standard, industry.Code).En} ({industry.Standard})";
        yield return $"  employees {found.Employees?.ToString(CultureInfo.InvariantCulture) ?? found.EmployeesBand}";
        if (found.Bankrupt) yield return "  bankrupt";
        if (found.WindingUp) yield return "  being wound up";
        if (found.Parent is { } parent) yield return $"  part of {parent.Orgnr} {parent.Name}";
        foreach (var kin in found.Kind == OrganisationKind.Entity ? found.Kin : []) yield return $"  establishment {kin.Orgnr} {kin.Name}";
        if (!found.Populations.IsEmpty) yield return $"  in the populations {string.Join(", ", found.Populations)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"  as of {found.AsOf:yyyy-MM-dd}");
        foreach (var finding in findings) yield return $"  in {finding.Address}  {finding.Name.En}";
    }
}
