using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;

namespace Klynge.Clusters.Readiness;

/// <summary>A measured value, and what is behind it.</summary>
/// <param name="Value">0 or more; shares 0 to 1.</param>
/// <param name="Behind">Names, titles or sources that a reader can check; may be fewer than the value says.</param>
public sealed record Measured(double Value, ImmutableArray<string> Behind);

/// <summary>
/// Everything that the criteria can ask of an initiative, as numbers with what is behind them. An application makes its own of the same kind, so that the same rules judge it.
/// </summary>
/// <param name="Values">What is measured; what is not here is 0.</param>
/// <param name="Statements">What is said, with a source or as a claim.</param>
/// <param name="Levels">Levels set by hand, by criterion.</param>
public sealed record ReadinessFacts(
    FrozenDictionary<Measure, Measured> Values, ImmutableArray<Statement> Statements, ImmutableSortedDictionary<string, LevelByHand> Levels)
{
    /// <summary>One measure.</summary>
    public Measured this[Measure measure] => Values.GetValueOrDefault(measure) ?? new(0, []);

    /// <summary>What an initiative's facts add up to.</summary>
    public static ReadinessFacts Of(Initiative initiative)
    {
        var values = new Dictionary<Measure, Measured>();
        void Set(Measure measure, double value, params IEnumerable<string> behind) => values[measure] = new(value, [.. behind]);

        var partners = initiative.Partners.Values.ToImmutableArray();
        ImmutableArray<Partner> Those(Func<Partner, bool> which) => [.. partners.Where(which)];
        static IEnumerable<string> Names(IEnumerable<Partner> some) => some.Select(partner => partner.Who.Name);

        var companies = Those(partner => partner.Kind is PartnerKind.Company);
        var willing = Those(partner => partner is { Kind: PartnerKind.Company, Answer: not Answer.No });
        var knowledge = Those(partner => partner is { Kind: PartnerKind.Knowledge, Answer: not Answer.No });
        var signed = Those(partner => partner is { Kind: PartnerKind.Company, Signed: true });
        var support = Those(partner => partner.Kind is PartnerKind.Public or PartnerKind.Capital or PartnerKind.Customer && partner.In);
        var finding = initiative.Finding;

        if (finding is not null && finding.Members.Length > willing.Length) Set(Measure.CompaniesAtHand, finding.Members.Length, finding.Address);
        else Set(Measure.CompaniesAtHand, willing.Length, Names(willing));
        var joined = Those(partner => partner is { Kind: PartnerKind.Company, In: true });
        Set(Measure.CompaniesIn, joined.Length, Names(joined));
        Set(Measure.CompaniesSigned, signed.Length, Names(signed));
        Set(Measure.ShareSigned, companies.IsEmpty ? 0 : (double)signed.Length / companies.Length, Names(signed));
        if (finding is not null && finding.Knowledge.Length > knowledge.Length) Set(Measure.KnowledgeAtHand, finding.Knowledge.Length, finding.Knowledge);
        else Set(Measure.KnowledgeAtHand, knowledge.Length, Names(knowledge));
        var learned = Those(partner => partner is { Kind: PartnerKind.Knowledge, In: true });
        Set(Measure.KnowledgeIn, learned.Length, Names(learned));
        var learnedSigned = Those(partner => partner is { Kind: PartnerKind.Knowledge, Signed: true });
        Set(Measure.KnowledgeSigned, learnedSigned.Length, Names(learnedSigned));
        Set(Measure.SupportIn, support.Length, Names(support));
        Set(Measure.SupportKinds, support.Select(partner => partner.Kind).Distinct().Count(), Names(support));
        if (finding is not null) Set(Measure.CertaintyOfFinding, (int)finding.Certainty + 1, finding.Address);

        Set(Measure.Meetings, initiative.Meetings.Select(meeting => meeting.Gathering).Distinct().Count(), initiative.Meetings.Select(meeting => meeting.Title).Distinct());
        Set(Measure.OrganisationsMet, initiative.Meetings.SelectMany(meeting => meeting.Organisations).Distinct().Count(), initiative.Meetings.Select(meeting => meeting.Title).Distinct());

        var seats = initiative.Board;
        Set(Measure.BoardShare, seats.IsEmpty ? 0 : (double)seats.Count(seat => seat.Company) / seats.Length, seats.Where(seat => seat.Company).Select(seat => seat.Of));
        Set(Measure.CompanyChairs, seats.Any(seat => seat is { Chair: true, Company: true }) ? 1 : 0, seats.Where(seat => seat.Chair).Select(seat => seat.Of));
        Set(Measure.Spread, SpreadOf(companies), Names(companies.Where(partner => partner.Kroner > 0)));
        if (initiative.Budget is { Costs: > 0 } budget)
        {
            Set(Measure.CompanyMoney, Math.Min(1, (double)budget.Companies / budget.Costs));
            Set(Measure.BudgetBalances, budget.Costs == budget.Companies + budget.Public + budget.Others ? 1 : 0);
        }

        Set(Measure.Challenge, initiative.Challenge is null ? 0 : 1);
        var goals = initiative.Goals.Values.ToImmutableArray();
        Set(Measure.Goals, goals.Length, goals.Select(goal => goal.Text));
        Set(Measure.GoalsMeasured, goals.Count(goal => goal.Indicator is not null), goals.Select(goal => goal.Indicator).OfType<string>());
        ImmutableHashSet<int> served = [.. initiative.Activities.Values.Select(activity => activity.Goal).OfType<int>()];
        Set(Measure.GoalsServed, goals.Count(goal => served.Contains(goal.Number)), goals.Where(goal => served.Contains(goal.Number)).Select(goal => goal.Text));
        Set(Measure.Activities, initiative.Activities.Count, initiative.Activities.Values.Select(activity => activity.Text));
        Set(Measure.YearsPlanned, initiative.Activities.Values.Select(activity => activity.Year).Distinct().Count());
        if (initiative.Host is { } host) Set(Measure.Host, 1, host.Name);

        foreach (var (measure, topic) in Measures.All.Select(measure => (measure, measure.Text().Topic)).Where(pair => pair.Topic is not null))
        {
            var sourced = initiative.Statements.Where(statement => statement.Topic == topic && statement.Source is not null).Select(statement => statement.Source!).ToImmutableArray();
            // A concentration that is surely there is itself a source for a place in the country.
            if (measure is Measure.NationalPosition && finding is { Certainty: >= Atlas.Findings.Certainty.Certain }) sourced = [finding.Address, .. sourced];
            Set(measure, sourced.Length, sourced);
        }
        return new(values.ToFrozenDictionary(), initiative.Statements, initiative.Levels);
    }

    // What others than the largest pledge, of all cash; one alone carries everything, so 0.
    static double SpreadOf(ImmutableArray<Partner> companies)
    {
        var all = companies.Sum(company => company.Kroner);
        return all == 0 ? 0 : 1 - ((double)companies.Max(company => company.Kroner) / all);
    }
}
