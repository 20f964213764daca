using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Atlas.Describing;

/// <summary>A finding that has no address yet.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Where">Where it lies.</param>
/// <param name="Evidence">The finding itself.</param>
/// <param name="Also">What was merged into it.</param>
/// <param name="ValueChains">Chains that it is core to.</param>
/// <param name="Members">Core first, then edge; largest first.</param>
/// <param name="Knowledge">Within reach, nearest first.</param>
/// <param name="Roles">Of its value chains.</param>
/// <param name="Identity">What decides which address it gets.</param>
public sealed record Described(
    Words Name, Where Where, Evidence Evidence, ImmutableArray<Evidence> Also, ImmutableArray<string> ValueChains,
    ImmutableArray<Member> Members, ImmutableArray<KnowledgeNear> Knowledge, ImmutableArray<Role> Roles, Identity Identity)
{
    /// <summary>The finding under its address.</summary>
    public Finding At(string address, string run, string population, int rank, ImmutableArray<string> knownClusters) => new(
        address, run, population, rank, Name, Where, Evidence, Also, Certainties.Of(Certainties.Q(Evidence.Figures)), ValueChains,
        Members, Knowledge, Roles, knownClusters);
}

/// <summary>From the engine's indexes back to names, places, partners. Pure.</summary>
public sealed class DescribeRun
{
    readonly EngineInput input;
    readonly Detected detected;
    readonly Reference reference;
    readonly double knowledgeReachMetres;
    readonly Areas areas;
    readonly Dictionary<string, PopulationUnit> units;
    readonly ILookup<int, string> foldedInto;
    readonly Dictionary<string, PopulationArea> areaByCode;
    readonly ILookup<string, PopulationCount> countsByArea;
    readonly Dictionary<(string Chain, string Role), ImmutableHashSet<string>> roleLeaves;
    readonly Site[] sites;

    /// <summary>Prepares to describe what the engine found.</summary>
    /// <param name="input">What the engine was given.</param>
    /// <param name="detected">What it found.</param>
    /// <param name="reference">Names, places, knowledge environments.</param>
    /// <param name="knowledgeReachMetres">How far a knowledge environment may lie. Metres.</param>
    public DescribeRun(EngineInput input, Detected detected, Reference reference, double knowledgeReachMetres)
    {
        (this.input, this.detected, this.reference, this.knowledgeReachMetres) = (input, detected, reference, knowledgeReachMetres);
        areas = new(input.Population, reference.Geography);
        units = input.Population.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        foldedInto = Enumerable.Range(0, input.Units.Length)
            .Where(i => detected.FoldedInto[i] >= 0 && detected.Folded[detected.FoldedInto[i]].Id != input.Units[i].Id)
            .ToLookup(i => detected.FoldedInto[i], i => input.Units[i].Id);
        areaByCode = input.Population.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        countsByArea = input.Population.Counts.ToLookup(count => count.Area, StringComparer.Ordinal);
        roleLeaves = reference.Classifications.Chains.SelectMany(chain => chain.Roles.Select(role => (Chain: chain.Key, Role: role.Key)))
            .ToDictionary(part => part, part => reference.Classifications.RoleLeaves(input.Population.Info.Standard, part.Chain, part.Role).ToImmutableHashSet());
        sites = [.. Sites()];
    }

    /// <summary>All findings, in the engine's order.</summary>
    public ImmutableArray<Described> Findings()
    {
        var drafts = detected.Findings.Select(Draft).ToArray();
        var names = Naming.Distinct([.. drafts.Select(draft => draft.Parts)]);
        return [.. drafts.Select((draft, i) => draft.Described with { Name = names[i] })];
    }

    /// <summary>What the run says of each group, in the order of the classification.</summary>
    /// <param name="findings">The findings under their addresses.</param>
    public ImmutableArray<IndustryResult> Results(ImmutableArray<Finding> findings)
    {
        var byGroup = findings.SelectMany(finding => finding.Also.Prepend(finding.Evidence).Select(evidence => (evidence.Group, finding.Address)))
            .Distinct().ToLookup(pair => pair.Group, pair => pair.Address, StringComparer.Ordinal);
        return
        [
            .. detected.Groups.Select(result =>
            {
                var group = input.Definitions[result.Group];
                return new IndustryResult(
                    group.Id, group.Family, group.Title, EngineInput.KindOf(group.Kind), group.Level, group.Leaves, result.Size,
                    result.P, result.Q, NullIfNaN(result.PJobs), NullIfNaN(result.QJobs), result.Places, result.M, NullIfNaN(result.Gamma),
                    result.Strongest is { } core ? Strongest(core) : null, [.. byGroup[group.Id]]);
            }),
        ];
    }

    (Described Described, NameParts Parts) Draft(Concentration found)
    {
        var evidence = EvidenceOf(found);
        var also = found.Also.Select(EvidenceOf).ToImmutableArray();
        var members = Members(found);
        var weights = AreaWeights(found, members);
        var where = WhereIs(found.Core, weights);
        var chains = ChainsOf(evidence, members, weights);
        var families = found.Also.Prepend(found).Select(one => input.Groups[one.Group].Family).ToImmutableHashSet(StringComparer.Ordinal);
        var ids = members.IsEmpty ? where.Areas : [.. members.SelectMany(member => member.Folded.Prepend(member.Id))];
        var described = new Described(
            evidence.Title, where, evidence, also, chains, members, KnowledgeNear(where, chains), RolesOf(found.Core, where, chains),
            new(input.Groups[found.Group].Family, families, [.. ids]));

        var group = input.Definitions[found.Group];
        var places = weights.Select(area => new PlaceShare(areas.Name(area.Code), area.Weight)).ToArray();
        return (described, new(group.Id, group.Title, Naming.Place(places), Locality(members, places), Distinction(group)));
    }

    Evidence EvidenceOf(Concentration found)
    {
        var group = input.Definitions[found.Group];
        var result = detected.Groups[found.Group];
        return new(
            group.Id, EngineInput.KindOf(group.Kind), group.Title, group.Leaves, found with { Members = [], Also = [] }, result.M,
            NullIfNaN(result.Gamma), WindowCodes(found.Core));
    }

    ImmutableArray<Member> Members(Concentration found) =>
    [
        .. found.Members.Select(membership =>
            {
                var folded = detected.Folded[membership.Unit];
                var unit = units[folded.Id];
                return new Member(
                    unit.Id, unit.Name, unit.Lat, unit.Lon, unit.X, unit.Y, unit.PrecisionMetres, unit.Leaf, unit.Area, unit.Place,
                    folded.Jobs >= 0 ? folded.Jobs : null, membership.Core, [.. foldedInto[membership.Unit]]);
            })
            .OrderByDescending(member => member.Core).ThenByDescending(member => member.Employees ?? -1)
            // The unnamed after the named: between two of them, the order by number would tell the number.
            .ThenBy(member => member.Name is null).ThenBy(member => member.Id, StringComparer.Ordinal),
    ];

    /// <summary>Areas of the core with their weight, most first: members, or the group's establishments, or one each where none is known.</summary>
    (string Code, int Weight)[] AreaWeights(Concentration found, ImmutableArray<Member> members)
    {
        var window = WindowCodes(found.Core);
        var counted = members.IsEmpty
            ? CountsOf(window, input.Definitions[found.Group].Leaves).Select(count => (Code: count.Area, Weight: count.Establishments))
            : members.Where(member => member.Core).Select(member => (Code: member.Area, Weight: 1));
        var weights = counted.GroupBy(area => area.Code, StringComparer.Ordinal).Select(same => (Code: same.Key, Weight: same.Sum(area => area.Weight)))
            .OrderByDescending(area => area.Weight).ThenBy(area => area.Code, StringComparer.Ordinal).ToArray();
        if (weights.Length > 0) return weights;
        return [.. (window.IsEmpty ? [NearestArea(found.Core)] : window).Select(code => (code, 1))];
    }

    Where WhereIs(Core core, (string Code, int Weight)[] weights)
    {
        var (x, y, radius) = core switch
        {
            Core.Disc(var east, var north, var metres) => (east, north, (double?)metres),
            Core.Window => WindowCentre(weights),
        };
        var (lat, lon) = Projections.Inverse(input.Population.Info.Projection, x, y);
        var codes = core is Core.Window ? [.. weights.Select(area => area.Code).Union(WindowCodes(core), StringComparer.Ordinal)] : weights.Select(area => area.Code).ToImmutableArray();
        return new(lat, lon, x, y, radius, codes, areas.Regions(weights), areas.Counties(weights));
    }

    (double X, double Y, double? Radius) WindowCentre((string Code, int Weight)[] weights)
    {
        var whole = weights.Sum(area => (double)area.Weight);
        return (weights.Sum(area => areaByCode[area.Code].X * area.Weight) / whole, weights.Sum(area => areaByCode[area.Code].Y * area.Weight) / whole, null);
    }

    /// <summary>Chains that half of the core is core to; a chain that is the evidence itself is always one.</summary>
    ImmutableArray<string> ChainsOf(Evidence evidence, ImmutableArray<Member> members, (string Code, int Weight)[] weights)
    {
        var leaves = members.IsEmpty
            ? CountsOf(weights.Select(area => area.Code), evidence.Leaves).Select(count => (count.Leaf, Weight: count.Establishments)).ToArray()
            : [.. members.Where(member => member.Core).Select(member => (member.Leaf, Weight: 1))];
        var whole = leaves.Sum(leaf => leaf.Weight);
        return
        [
            .. reference.Classifications.Chains
                .Where(chain => evidence.Group == "chain:" + chain.Key
                    || (whole > 0 && 2 * leaves.Where(leaf => roleLeaves[(chain.Key, CoreRole)].Contains(leaf.Leaf)).Sum(leaf => leaf.Weight) >= whole))
                .Select(chain => chain.Key),
        ];
    }

    /// <summary>What the areas have of the industries. By index: thousands of findings ask it of hundreds of thousands of counts.</summary>
    IEnumerable<PopulationCount> CountsOf(IEnumerable<string> areaCodes, IEnumerable<string> leaves)
    {
        var asked = leaves.ToHashSet(StringComparer.Ordinal);
        return areaCodes.SelectMany(area => countsByArea[area]).Where(count => asked.Contains(count.Leaf));
    }

    const string CoreRole = "core";

    ImmutableArray<Role> RolesOf(Core core, Where where, ImmutableArray<string> chains)
    {
        var reach = new Reach(where.X, where.Y, Math.Max(Reach.LeastMetres, where.RadiusMetres ?? 0), core is Core.Window ? [.. where.Areas] : []);
        return
        [
            .. reference.Classifications.Chains.Where(chain => chains.Contains(chain.Key)).SelectMany(chain => chain.Roles
                .Where(role => role.Key != CoreRole)
                .Select(role => Roles.Of(chain.Key, role.Key, roleLeaves[(chain.Key, role.Key)], roleLeaves[(chain.Key, CoreRole)], reach, sites))),
        ];
    }

    ImmutableArray<KnowledgeNear> KnowledgeNear(Where where, ImmutableArray<string> chains) =>
        input.Population.Info.Standard == Standard.Naics2017 ? [] : Near(reference.Knowledge.All, input.Population.Info.Projection, where, chains, knowledgeReachMetres);

    /// <summary>Knowledge environments within reach of a centre, nearest first.</summary>
    public static ImmutableArray<KnowledgeNear> Near(
        IEnumerable<KnowledgeEnvironment> environments, Projection projection, Where where, ImmutableArray<string> chains, double reachMetres) =>
    [
        .. environments.Select(environment =>
            {
                var (x, y) = Projections.Forward(projection, environment.Lat, environment.Lon);
                var distance = Math.Sqrt(((x - where.X) * (x - where.X)) + ((y - where.Y) * (y - where.Y)));
                return new KnowledgeNear(environment.Id, distance, environment.Themes.Any(theme => chains.Contains(theme)));
            })
            .Where(near => near.DistanceMetres <= reachMetres)
            .OrderBy(near => near.DistanceMetres).ThenBy(near => near.Id, StringComparer.Ordinal),
    ];

    IEnumerable<Site> Sites()
    {
        if (detected.Folded.IsEmpty)
        {
            return input.Population.Counts.Select(count => new Site(
                null, false, count.Leaf, count.Area, areaByCode[count.Area].X, areaByCode[count.Area].Y, count.Establishments, count.Jobs ?? 0));
        }
        return detected.Folded.Select(folded => units[folded.Id]).Select(unit => new Site(
            unit.Id, unit.Name is not null, unit.Leaf, unit.Area, unit.X, unit.Y, 1, unit.Employees ?? 0));
    }

    StrongestPlace Strongest(Core core)
    {
        var window = WindowCodes(core);
        var codes = window.IsEmpty ? [NearestArea(core)] : window;
        var where = WhereIs(core, [.. codes.Select(code => (code, 1))]);
        return new(where.Lat, where.Lon, where.RadiusMetres, codes, Naming.Place(codes.Select(code => new PlaceShare(areas.Name(code), 1))));
    }

    /// <summary>A disc stands on one of its plants, so the nearest site's area is the area of its centre.</summary>
    string NearestArea(Core core) => core switch
    {
        Core.Window(var indexes) => input.AreaCodes[indexes[0]],
        Core.Disc(var x, var y, _) => sites.MinBy(site => ((site.X - x) * (site.X - x)) + ((site.Y - y) * (site.Y - y))).Area,
    };

    ImmutableArray<string> WindowCodes(Core core) => core switch
    {
        Core.Disc => [],
        Core.Window(var indexes) => [.. indexes.Select(index => input.AreaCodes[index])],
    };

    /// <summary>The postal place of most core members, unless the name says it already.</summary>
    string? Locality(ImmutableArray<Member> members, PlaceShare[] places)
    {
        if (input.Population.Info.Basis is not Basis.Points) return null;
        var core = members.Where(member => member.Core).ToArray();
        return core.GroupBy(member => member.Place, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count())
            .Where(same => 2 * same.Count() >= core.Length && !places.Any(place => place.Name.Contains(same.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(same => same.Key).FirstOrDefault(place => place.Length > 0);
    }

    static Words Distinction(GroupDefinition group) => group.Kind switch
    {
        GroupKindName.Industry => Coded(group.Id["industry:".Length..]),
        GroupKindName.Category => new("klyngekategori", "klyngekategori", "cluster category"),
        GroupKindName.Chain => new("verdikjede", "verdikjede", "value chain"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group.Kind, "There are three kinds of groups."),
    };

    static Words Coded(string code) => new($"næring {code}", $"næring {code}", $"industry {code}");

    static double? NullIfNaN(double value) => double.IsNaN(value) ? null : value;
}
