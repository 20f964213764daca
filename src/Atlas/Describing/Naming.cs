using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Atlas.Describing;

/// <summary>How much of a finding lies in a place.</summary>
/// <param name="Name">As a person writes it.</param>
/// <param name="Weight">Core members there; above 0.</param>
public readonly record struct PlaceShare(string Name, int Weight);

/// <summary>What a finding can be called.</summary>
/// <param name="Group">Id of its group.</param>
/// <param name="Title">The group's short name.</param>
/// <param name="Place">From <see cref="Naming.Place"/>.</param>
/// <param name="Locality">A finer place that most of it lies in, when there is one that the place does not name already.</param>
/// <param name="Distinction">What kind of group it is, in words: told only when another group has the same title.</param>
public sealed record NameParts(string Group, Words Title, Words Place, string? Locality, Words Distinction);

/// <summary>Names findings as a person would: industry, place.</summary>
public static class Naming
{
    /// <summary>So much of a finding must lie in the places that its name says.</summary>
    const double Most = 0.6;

    /// <summary>
    /// One place when at least 60 % lies there; else the two or three that make up 60 %, most first; else the largest "and around".
    /// </summary>
    /// <param name="places">In any order; a place may come more than once.</param>
    /// <exception cref="ArgumentException">There is no place.</exception>
    public static Words Place(IEnumerable<PlaceShare> places)
    {
        var most = places.GroupBy(place => place.Name, StringComparer.Ordinal)
            .Select(same => new PlaceShare(same.Key, same.Sum(place => place.Weight)))
            .OrderByDescending(place => place.Weight).ThenBy(place => place.Name, StringComparer.Ordinal).ToArray();
        if (most.Length == 0) throw new ArgumentException("A finding lies somewhere; there is no place.", nameof(places));

        var whole = most.Sum(place => (double)place.Weight);
        var named = 1;
        var weight = (double)most[0].Weight;
        while (weight < Most * whole) weight += most[named++].Weight;

        var first = most[0].Name;
        return named switch
        {
            1 => new(first, first, first),
            2 => new($"{first} og {most[1].Name}", $"{first} og {most[1].Name}", $"{first} and {most[1].Name}"),
            3 => new($"{first}, {most[1].Name} og {most[2].Name}", $"{first}, {most[1].Name} og {most[2].Name}", $"{first}, {most[1].Name} and {most[2].Name}"),
            _ => new($"{first} og omegn", $"{first} og omland", $"{first} and around"),
        };
    }

    /// <summary>One name each, strongest first, so that it is the strongest that gets the shortest; no two share one in any language.</summary>
    public static ImmutableArray<Words> Distinct(IReadOnlyList<NameParts> findings)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<Words>(findings.Count);
        foreach (var parts in findings)
        {
            var name = Candidates(parts, taken).First(candidate => Texts(candidate).All(text => !taken.ContainsKey(text)));
            foreach (var text in Texts(name)) taken[text] = parts.Group;
            names.Add(name);
        }
        return names.MoveToImmutable();
    }

    static IEnumerable<Words> Candidates(NameParts parts, Dictionary<string, string> taken)
    {
        var (title, place) = (parts.Title, parts.Place);
        var shortest = Join(title, place);
        yield return shortest;

        // The same words for another group need the group told apart; for the same group, the place.
        var other = Texts(shortest).Any(text => taken.TryGetValue(text, out var group) && group != parts.Group);
        var told = new Words($"{title.Nb} ({parts.Distinction.Nb})", $"{title.Nn} ({parts.Distinction.Nn})", $"{title.En} ({parts.Distinction.En})");
        if (other) yield return Join(told, place);
        if (parts.Locality is { } locality)
        {
            var finer = new Words($"{place.Nb} ({locality})", $"{place.Nn} ({locality})", $"{place.En} ({locality})");
            yield return Join(title, finer);
            if (other) yield return Join(told, finer);
        }
        for (var number = 2; ; number++)
            yield return Join(title, new($"{place.Nb}, nr. {number}", $"{place.Nn}, nr. {number}", $"{place.En}, no. {number}"));
    }

    static Words Join(Words title, Words place) => new($"{title.Nb}, {place.Nb}", $"{title.Nn}, {place.Nn}", $"{title.En}, {place.En}");

    static IEnumerable<string> Texts(Words words) => Languages.All.Select(language => language.Path() + words.In(language));
}
