using System.Collections.Immutable;
using Klynge.Atlas.Findings;

namespace Klynge.Web.Pages.Compare;

/// <summary>Two to four findings side by side.</summary>
/// <param name="Findings">In the order asked.</param>
/// <param name="Members">Every member of any of them, those of most findings first.</param>
public sealed record Comparison(ImmutableArray<Finding> Findings, ImmutableArray<Shared> Members)
{
    /// <summary>Lays them side by side.</summary>
    public static Comparison Of(ImmutableArray<Finding> findings) => new(findings,
    [
        .. findings.SelectMany(finding => finding.Members.Select(member => (member, finding.Address)))
            .GroupBy(pair => pair.member.Id)
            .Select(group => new Shared(group.First().member, [.. findings.Select(finding => group.Any(pair => pair.Address == finding.Address))]))
            .OrderByDescending(shared => shared.In.Count(inside => inside))
            .ThenBy(shared => shared.In.IndexOf(true))
            .ThenByDescending(shared => shared.Member.Employees ?? -1)
            .ThenBy(shared => shared.Member.Id, StringComparer.Ordinal),
    ]);

    /// <summary>Members that all of them have.</summary>
    public int Common => Members.Count(shared => shared.In.All(inside => inside));

    /// <summary>Members that only one of them has.</summary>
    /// <param name="index">Which finding, from 0.</param>
    public int Only(int index) => Members.Count(shared => shared.In[index] && shared.In.Count(inside => inside) == 1);
}

/// <summary>A member, and which of the findings it is in.</summary>
public sealed record Shared(Member Member, ImmutableArray<bool> In);
