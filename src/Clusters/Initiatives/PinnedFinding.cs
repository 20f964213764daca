using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>A finding as the run had it that an initiative builds on. It is kept whole, so that it says the same when the run is long gone.</summary>
/// <param name="Address">Permanent address, <c>F117</c>.</param>
/// <param name="Run">Permanent id of the run, <c>R12</c>.</param>
/// <param name="Population">Name of its population.</param>
/// <param name="Name">As a person says it.</param>
/// <param name="Observed">x.</param>
/// <param name="Expected">Mean of x under random labels.</param>
/// <param name="Ratio">Observed over expected, the centre left out of both.</param>
/// <param name="Q">False-discovery rate at which it was reported.</param>
/// <param name="Certainty">From <paramref name="Q"/>.</param>
/// <param name="Kind">Localisation, urbanisation, or not compared.</param>
/// <param name="Members">All members: organisation numbers, or areas for counts by area. Ascending.</param>
/// <param name="Invite">The members that may be named: who to invite first. Core before edge, largest first.</param>
/// <param name="Knowledge">Ids of the knowledge environments within reach, nearest first.</param>
/// <param name="Missing">Roles of its value chains that nobody near has.</param>
public sealed record PinnedFinding(
    string Address, string Run, string Population, Words Name, int Observed, double Expected, double Ratio, double Q, Certainty Certainty,
    ConcentrationKind Kind, ImmutableArray<string> Members, ImmutableArray<Invitee> Invite, ImmutableArray<string> Knowledge,
    ImmutableArray<MissingRole> Missing)
{
    /// <summary>The figures and companies of a finding.</summary>
    public static PinnedFinding Of(Finding finding)
    {
        var figures = finding.Evidence.Figures;
        return new(
            finding.Address, finding.Run, finding.Population, finding.Name, figures.Observed, figures.Expected, figures.Ratio,
            Certainties.Q(figures), finding.Certainty, figures.Kind,
            [.. (finding.Members.IsEmpty ? finding.Where.Areas : [.. finding.Members.Select(member => member.Id)]).Order(StringComparer.Ordinal)],
            [.. finding.Members.Where(member => member.Name is not null).Select(member => new Invitee(member.Id, member.Name!, member.Core))],
            [.. finding.Knowledge.Select(knowledge => knowledge.Id)],
            [.. finding.Roles.Where(role => role.Missing).Select(role => new MissingRole(role.ValueChain, role.Key))]);
    }
}

/// <summary>A company of a finding that may be named.</summary>
/// <param name="Number">Organisation number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Core">In the core, or at the edge.</param>
public sealed record Invitee(string Number, string Name, bool Core);

/// <summary>A role of a value chain that nobody near has.</summary>
/// <param name="Chain">English key of the chain.</param>
/// <param name="Role">English key of the role.</param>
public sealed record MissingRole(string Chain, string Role);
