using System.Collections.Immutable;
using Klynge.Register.Organisations;
using Klynge.Register.Search;
using Klynge.Storage;

namespace Klynge.Clusters.Contacts;

/// <summary>An organisation that a row may mean.</summary>
/// <param name="Number">Organisation number.</param>
/// <param name="Name">As registered.</param>
/// <param name="Place">Postal place; null when not known.</param>
/// <param name="SamePlace">Whether it lies where the row says.</param>
/// <param name="Fit">How well the name fits.</param>
public sealed record Candidate(string Number, string Name, string? Place, bool SamePlace, Fit Fit);

/// <summary>What a row's organisation was found to be. Closed.</summary>
public abstract record Match
{
    Match() { }

    /// <summary>This one.</summary>
    public sealed record Sure(Candidate Organisation) : Match;

    /// <summary>One of these, best first: a person chooses.</summary>
    public sealed record Choose(ImmutableArray<Candidate> Candidates) : Match;

    /// <summary>None.</summary>
    public sealed record None(Message Why) : Match;
}

/// <summary>Matches a row to an organisation of the register: by number, or by name and place with ranked candidates.</summary>
public static class Matching
{
    /// <summary>How many candidates a person is shown.</summary>
    public const int MostCandidates = 6;

    /// <summary>Finds what the row means.</summary>
    /// <param name="row">A row without faults.</param>
    /// <param name="find">Organisations of the register by number or words, best first, at most so many.</param>
    public static Match Of(ContactText row, Func<string, int, ImmutableArray<SearchHit.Organisation>> find)
    {
        if (OrganisationText.Number(row.Number) is { } number)
            return find(number, 1) is [{ } hit, ..] && hit.Orgnr == number ? new Match.Sure(CandidateOf(hit, row.Place)) : new Match.None(ContactMessages.NotInRegister(number));

        var candidates = find(row.Organisation, MostCandidates * 4).Where(hit => !hit.Closed).Select(hit => (Hit: hit, Candidate: CandidateOf(hit, row.Place)))
            .OrderByDescending(each => IsSameName(each.Hit.Name, row.Organisation))
            .ThenByDescending(each => each.Candidate.SamePlace).ThenBy(each => each.Candidate.Fit)
            .ThenBy(each => each.Hit.Kind is OrganisationKind.Establishment).ThenByDescending(each => each.Hit.Employees ?? 0)
            .Take(MostCandidates).ToImmutableArray();
        if (candidates.IsEmpty) return new Match.None(ContactMessages.NotFound(row.Organisation));

        // Sure only when one organisation bears the name there: an establishment is its own company's, under the same name.
        var same = candidates.Where(each => IsSameName(each.Hit.Name, row.Organisation) && (row.Place.Length == 0 || each.Candidate.SamePlace)).ToArray();
        var entities = same.Where(each => each.Hit.Kind is OrganisationKind.Entity).ToArray();
        return entities is [var only] ? new Match.Sure(only.Candidate)
            : entities.Length == 0 && same is [var one] ? new Match.Sure(one.Candidate)
            : new Match.Choose([.. candidates.Select(each => each.Candidate)]);
    }

    static Candidate CandidateOf(SearchHit.Organisation hit, string place) =>
        new(hit.Orgnr, hit.Name, hit.PostalPlace, place.Length > 0 && FoldedText.Of(place) == FoldedText.Of(hit.PostalPlace ?? ""), hit.Fit);

    // A company is the same with and without its legal form.
    static bool IsSameName(string registered, string typed) => Bare(registered) == Bare(typed);

    static string Bare(string name)
    {
        var folded = FoldedText.Of(name);
        foreach (var form in (ReadOnlySpan<string>)[" as", " asa", " sa", " ans", " da", " ba", " ks", " iks"])
            if (folded.EndsWith(form, StringComparison.Ordinal)) return folded[..^form.Length];
        return folded;
    }
}
