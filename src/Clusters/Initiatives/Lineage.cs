using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>How one initiative became another.</summary>
public enum LinkKind
{
    /// <summary>It went into the other and ended.</summary>
    Merged,

    /// <summary>The other came out of it; it may live on.</summary>
    Split,
}

/// <summary>One step in the descent of initiatives.</summary>
/// <param name="From">The older.</param>
/// <param name="To">The younger, or the one that lived on.</param>
/// <param name="Kind">How.</param>
/// <param name="On">The day.</param>
public sealed record Link(InitiativeId From, InitiativeId To, LinkKind Kind, DateOnly On);

/// <summary>
/// Who descends from whom: a graph without circles, asked both ways. Names and hosts change within one initiative and are its own facts;
/// only what makes two of one, or one of two, is a link.
/// </summary>
public sealed class Lineage
{
    readonly ILookup<InitiativeId, Link> next, before;

    /// <summary>The lineage of some links.</summary>
    /// <exception cref="ArgumentException">They go in a circle.</exception>
    public Lineage(ImmutableArray<Link> links)
    {
        Links = links;
        next = links.ToLookup(link => link.From);
        before = links.ToLookup(link => link.To);
        foreach (var link in links)
            if (link.From == link.To || Reaches(link.To, link.From)) throw new ArgumentException($"{link.From} descends from itself.", nameof(links));
    }

    /// <summary>All links.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>What an initiative came from, nearest first; itself left out, none twice.</summary>
    public ImmutableArray<InitiativeId> Ancestors(InitiativeId id) => Walk(id, at => before[at].Select(link => link.From));

    /// <summary>What came of an initiative, nearest first; itself left out, none twice.</summary>
    public ImmutableArray<InitiativeId> Descendants(InitiativeId id) => Walk(id, at => next[at].Select(link => link.To));

    /// <summary>The links that touch an initiative's family: its ancestors, its descendants and itself. Oldest first.</summary>
    public ImmutableArray<Link> Family(InitiativeId id)
    {
        ImmutableHashSet<InitiativeId> family = [id, .. Ancestors(id), .. Descendants(id)];
        return [.. Links.Where(link => family.Contains(link.From) && family.Contains(link.To)).OrderBy(link => link.On).ThenBy(link => link.From).ThenBy(link => link.To)];
    }

    /// <summary>Every reason why a link cannot be added. Empty when it can.</summary>
    public IEnumerable<Message> WhyNotAdd(InitiativeId from, InitiativeId to)
    {
        if (from == to) yield return WithItself;
        else if (Reaches(to, from)) yield return InACircle(from, to);
        else if (next[from].Any(link => link.To == to)) yield return Twice(from, to);
    }

    bool Reaches(InitiativeId from, InitiativeId to) => Descendants(from).Contains(to);

    static ImmutableArray<InitiativeId> Walk(InitiativeId start, Func<InitiativeId, IEnumerable<InitiativeId>> steps)
    {
        var (seen, found, queue) = (new HashSet<InitiativeId> { start }, ImmutableArray.CreateBuilder<InitiativeId>(), new Queue<InitiativeId>([start]));
        while (queue.TryDequeue(out var at))
        {
            foreach (var step in steps(at).Where(seen.Add))
            {
                found.Add(step);
                queue.Enqueue(step);
            }
        }
        return found.ToImmutable();
    }

    static readonly Message WithItself = new("with-itself", "other", new(
        "Et initiativ kan ikke slås sammen med seg selv. Velg et annet.",
        "Eit initiativ kan ikkje slåast saman med seg sjølv. Vel eit anna.",
        "An initiative cannot be merged with itself. Choose another."));

    static Message InACircle(InitiativeId from, InitiativeId to) => new("in-a-circle", "other", new(
        $"{from} kommer fra {to} og kan ikke bli en forløper for det.",
        $"{from} kjem frå {to} og kan ikkje bli ein forløpar for det.",
        $"{from} descends from {to} and cannot become its ancestor."));

    static Message Twice(InitiativeId from, InitiativeId to) => new("linked-already", "other", new(
        $"{from} og {to} er allerede knyttet sammen.",
        $"{from} og {to} er alt knytte saman.",
        $"{from} and {to} are linked already."));
}
