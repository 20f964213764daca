using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;

namespace Klynge.Clusters.Examples;

/// <summary>A made-up initiative as plain data: what became so, how many days before the day that the example is built.</summary>
/// <param name="name">Its name.</param>
/// <param name="theme">What it is about.</param>
/// <param name="began">Days ago.</param>
/// <param name="counties">Codes.</param>
sealed class Story(string name, string theme, int began, params ImmutableArray<string> counties)
{
    readonly List<(int Ago, Fact What)> facts = [];
    int partners;

    public string Name => name;

    public string Theme => theme;

    public int Began => began;

    public ImmutableArray<string> Counties => counties;

    /// <summary>By day, those of one day as they were told. Partners have the numbers that they get when they are added in this order.</summary>
    public IEnumerable<(int Ago, Fact What)> Facts()
    {
        var byDay = facts.OrderByDescending(fact => fact.Ago).ToArray();
        var numbers = byDay.Select(fact => fact.What).OfType<Fact.PartnerAdded>().Select((added, i) => (added.Partner, Number: i + 1)).ToDictionary(pair => pair.Partner, pair => pair.Number);
        return byDay.Select(fact => (fact.Ago, fact.What switch
        {
            Fact.PartnerAdded added => added with { Partner = numbers[added.Partner] },
            Fact.PartnerAnswered answered => answered with { Partner = numbers[answered.Partner] },
            Fact.LetterReceived letter => letter with { Partner = numbers[letter.Partner] },
            Fact.PledgeMade pledge => pledge with { Partner = numbers[pledge.Partner] },
            var other => other,
        }));
    }

    /// <summary>Something that became so on a day.</summary>
    public Story On(int ago, params ReadOnlySpan<Fact> what)
    {
        foreach (var fact in what) facts.Add((ago, fact));
        return this;
    }

    /// <summary>A company that was asked, what it said, and the agreement that came of it.</summary>
    /// <param name="who">A made-up name.</param>
    /// <param name="asked">Days ago.</param>
    /// <param name="answer">What it said, two weeks later.</param>
    /// <param name="kroner">What it puts in a year when it has signed, four weeks later; 0 when it has not.</param>
    public Story Company(string who, int asked, Answer answer = Answer.None, long kroner = 0) => Partner(PartnerKind.Company, who, asked, answer, kroner, 120);

    /// <summary>The same of anyone who is not a company.</summary>
    public Story Other(PartnerKind kind, string who, int asked, Answer answer = Answer.None, bool signed = false) => Partner(kind, who, asked, answer, signed ? 50_000 : 0, 80);

    Story Partner(PartnerKind kind, string who, int asked, Answer answer, long kroner, int hours)
    {
        partners++;
        On(asked, new Fact.PartnerAdded(partners, new Party(null, who), kind));
        if (answer is not Answer.None) On(asked - 14, new Fact.PartnerAnswered(partners, answer, null));
        if (kroner > 0) On(asked - 28, new Fact.LetterReceived(partners, null, "Perm 3, arkivet til Eksempelklynga"), new Fact.PledgeMade(partners, kroner, hours));
        return this;
    }
}
