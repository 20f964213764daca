using System.Globalization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Knowledge;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Cli.Look;

/// <summary>A finding with its whole evidence as lines of plain text, in the words of its page. Numbers with a point.</summary>
static class FindingText
{
    const Language English = Language.En;

    /// <summary>The lines.</summary>
    /// <param name="finding">What is shown.</param>
    /// <param name="environments">Where knowledge environments have their names from.</param>
    public static IEnumerable<string> Lines(Finding finding, KnowledgeEnvironments environments)
    {
        var figures = finding.Evidence.Figures;
        yield return $"{finding.Address}  {finding.Name.En} ({finding.Population}, {finding.Run})";
        yield return $"{FindingTexts.Sentence(finding).En}";
        yield return "";
        yield return "Evidence";
        foreach (var row in finding.Also.Prepend(finding.Evidence)) yield return "  " + Row(row);
        yield return "  " + Jobs(figures.Jobs) + (figures.LedByJobs ? "; the jobs led to this place" : "");
        yield return "  Without the largest: " + FindingTexts.WithoutLargestIs(figures.WithoutLargestP).En + WithoutLargest(finding);
        yield return $"  {FindingTexts.DensityHead(figures.Kind).En}: {FindingTexts.Stratified(figures).En}";
        yield return "  Owners: " + FindingTexts.OwnersAre(figures).En;
        foreach (var warning in figures.Warnings) yield return "  Mind: " + FindingTexts.Of(warning, finding).En;
        yield return "";
        yield return finding.Members.IsEmpty ? FindingTexts.ByAreaOnly.En + " " + string.Join(' ', finding.Where.Areas) : "Members: " + FindingTexts.MemberSum(finding).En;
        foreach (var (id, member) in ShownIds.Of(finding.Members)) yield return Member(id, member);
        yield return "";
        yield return finding.Knowledge.IsEmpty ? "No knowledge environment within reach" : "Knowledge environments";
        foreach (var near in finding.Knowledge)
            yield return $"  {English.Kilometres(near.DistanceMetres),8}  {near.Id}  {environments.Get(near.Id)?.Name ?? near.Id}{(near.SharesTheme ? " (its field)" : "")}";
        foreach (var role in finding.Roles.Where(role => role.Missing)) yield return Missing(role);
    }

    static string Row(Evidence row) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Title.En} ({row.Group}): {row.Figures.Observed} where {row.Figures.Expected:0.#} were expected; {row.Figures.Ratio:0.0} times")
        + string.Create(CultureInfo.InvariantCulture,
            $" ({row.Figures.RatioLow:0.0} to {row.Figures.RatioHigh:0.0}, {(row.Figures.SelectionAdjusted ? "selection-adjusted" : "unadjusted")}); p {row.Figures.P:G2}, q {row.Figures.Q:G2}");

    static string Jobs(JobsEvidence jobs) => jobs switch
    {
        JobsEvidence.NotTestable(var known) => FindingTexts.NotByJobs(known).En,
        JobsEvidence.Tested(var observed, var expected, _, var p, var q) => string.Create(CultureInfo.InvariantCulture,
            $"By jobs: {observed:0} where {expected:0.#} were expected; {observed / expected:0.0} times; p {p:G2}, q {q:G2}"),
    };

    static string WithoutLargest(Finding finding) => ExportedFinding.Of(finding, English).WithoutLargestQ is { } q
        ? string.Create(CultureInfo.InvariantCulture, $" (q {q:G2})")
        : "";

    static string Member(string id, Member member) => string.Create(CultureInfo.InvariantCulture,
        $"  {(member.Core ? "core" : "edge")}  {id + " " + (member.Name ?? "not named"),-50} {member.Leaf}  {member.Place}  {member.Employees?.ToString(CultureInfo.InvariantCulture) ?? "not known"}")
        + (member.Folded.IsEmpty ? "" : member.Name is null
            ? string.Create(CultureInfo.InvariantCulture, $"  with {member.Folded.Length} more of the same owner")
            : $"  with {string.Join(' ', member.Folded)} of the same owner");

    static string Missing(Role role) => string.Create(CultureInfo.InvariantCulture,
        $"Missing: {role.ValueChain}, {role.Key}; {Math.Max(role.Expected, role.Usual):0.0} would be usual")
        + string.Concat(role.Nearest.Select(place => $"; {place.Units} in {place.Area}, {English.Kilometres(place.DistanceMetres)}{(place.Examples.IsEmpty ? "" : " (" + string.Join(' ', place.Examples) + ")")}"));
}
