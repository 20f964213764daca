using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using static Klynge.Clusters.Readiness.Measure;

namespace Klynge.Clusters.Readiness;

/// <summary>
/// The eight dimensions that stand between calls, so that an initiative can see where it stands before a call is open, and trends survive a new form.
/// Thresholds and required levels are this version's own reading of the programme's texts, which name none; a call says its own.
/// </summary>
public static class StandingCriteria
{
    /// <summary>The version in use when a call has not said its own.</summary>
    public static CriteriaVersion Current { get; } = new("standing-1", new("Stående kriterier, versjon 1", "Ståande kriterium, versjon 1", "Standing criteria, version 1"),
    [
        Of("resources",
            new("Ressursgrunnlag", "Ressursgrunnlag", "Resource base"),
            new("Er det nok bedrifter, kunnskapsmiljøer og støttespillere, og er de med?", "Er det nok bedrifter, kunnskapsmiljø og støttespelarar, og er dei med?", "Are there enough companies, knowledge and support actors, and are they in?"),
            [new(CompaniesAtHand, 5)],
            [new(CompaniesAtHand, 10), new(KnowledgeAtHand, 1)],
            [new(CompaniesIn, 10), new(KnowledgeIn, 1), new(SupportIn, 1)],
            [new(CompaniesIn, 20), new(KnowledgeIn, 2), new(SupportKinds, 2), new(CertaintyOfFinding, 2)],
            arena: 2, pro: 3, nce: 3, gce: 4),
        Of("anchoring",
            new("Relasjoner og forankring", "Relasjonar og forankring", "Relations and anchoring"),
            new("Kjenner de hverandre, stoler de på hverandre, og sitter bedriftene ved rattet?", "Kjenner dei kvarandre, stoler dei på kvarandre, og sit bedriftene ved rattet?", "Do they know and trust each other, and do companies sit at the wheel?"),
            [new(Meetings, 1), new(CompaniesIn, 3)],
            [new(OrganisationsMet, 5), new(CompaniesSigned, 5)],
            [new(Meetings, 3), new(ShareSigned, 0.5), new(BoardShare, 0.51)],
            [new(CompaniesSigned, 15), new(ShareSigned, 0.75), new(CompanyChairs, 1), new(Spread, 0.7)],
            arena: 2, pro: 3, nce: 3, gce: 4),
        Of("position",
            new("Posisjon", "Posisjon", "Position"),
            new("Hvor sterkt står miljøet i landet og i verden?", "Kor sterkt står miljøet i landet og i verda?", "How strong is the environment in the country and the world?"),
            [new(Measure.NationalPosition, 1)],
            [new(Measure.NationalPosition, 2), new(Measure.Market, 1)],
            [new(Measure.Export, 1)],
            [new(Measure.GlobalPosition, 1), new(Measure.Benchmark, 1)],
            arena: 1, pro: 2, nce: 3, gce: 4),
        Of("effects",
            new("Potensial og effekter", "Potensial og effektar", "Potential and effects"),
            new("Hva blir annerledes, for hvem, og hvordan skal det måles?", "Kva blir annleis, for kven, og korleis skal det målast?", "What will be different, for whom, and how will it be measured?"),
            [new(Challenge, 1)],
            [new(Measure.Effects, 1), new(GoalsMeasured, 1)],
            [new(Measure.Effects, 2), new(Measure.Baseline, 1)],
            [new(Measure.Effects, 3), new(Measure.Benchmark, 1), new(KnowledgeSigned, 1)],
            arena: 2, pro: 2, nce: 3, gce: 4),
        Of("goals",
            new("Mål og strategi", "Mål og strategi", "Goals and strategy"),
            new("Er det få og klare mål som kan måles, og en strategi som når dem?", "Er det få og klare mål som kan målast, og ein strategi som når dei?", "Are there few and clear goals that can be measured, and a strategy that reaches them?"),
            [new(Challenge, 1), new(Goals, 1)],
            [new(Goals, 3), new(GoalsMeasured, 1), new(GoalsServed, 1)],
            [new(GoalsMeasured, 3), new(GoalsServed, 3)],
            [new(GoalsMeasured, 4), new(GoalsServed, 4), new(Measure.JointMeasures, 1)],
            arena: 2, pro: 3, nce: 3, gce: 3),
        Of("plan",
            new("Plan og gjennomføring", "Plan og gjennomføring", "Plan and capacity"),
            new("Er planen ferdig, går budsjettet opp, og finnes det folk som kan gjøre det?", "Er planen ferdig, går budsjettet opp, og finst det folk som kan gjere det?", "Is the plan ready, does the budget add up, and are there people who can do it?"),
            [new(Host, 1)],
            [new(Activities, 3), new(Measure.Management, 1)],
            [new(Activities, 6), new(YearsPlanned, 2), new(BudgetBalances, 1)],
            [new(YearsPlanned, 3), new(CompanyMoney, 0.5)],
            arena: 2, pro: 3, nce: 3, gce: 3),
        Of("additionality",
            new("Utløsende effekt", "Utløysande effekt", "Additionality"),
            new("Hva ville ikke skjedd, eller skjedd senere og mindre, uten støtten?", "Kva ville ikkje hendt, eller hendt seinare og mindre, utan støtta?", "What would not happen, or later and smaller, without the support?"),
            [new(Measure.Additionality, 1)],
            [new(Measure.OtherFunding, 1)],
            [new(Measure.Additionality, 2), new(CompanyMoney, 0.25)],
            [new(Measure.Additionality, 3), new(CompanyMoney, 0.5), new(Measure.Baseline, 1)],
            arena: 1, pro: 2, nce: 2, gce: 3),
        Of("transition",
            new("Bærekraft og omstilling", "Berekraft og omstilling", "Sustainability and transition"),
            new("Hva gjør klyngen for omstillingen, og hva lever den av etterpå?", "Kva gjer klynga for omstillinga, og kva lever ho av etterpå?", "What does the cluster do for the transition, and what does it live on afterwards?"),
            [new(Measure.Transition, 1)],
            [new(Measure.Transition, 2), new(GoalsMeasured, 1)],
            [new(Measure.AfterSupport, 1)],
            [new(Measure.AfterSupport, 2), new(Spread, 0.7)],
            arena: 1, pro: 2, nce: 2, gce: 3),
    ]);

    static Criterion Of(
        string key, Words title, Words asks, ImmutableArray<Demand> one, ImmutableArray<Demand> two, ImmutableArray<Demand> three, ImmutableArray<Demand> four,
        int arena, int pro, int nce, int gce) => new(key, title, asks, [one, two, three, four], new Dictionary<ProgrammeLevel, int>
        {
            [ProgrammeLevel.Arena] = arena,
            [ProgrammeLevel.ArenaPro] = pro,
            [ProgrammeLevel.Nce] = nce,
            [ProgrammeLevel.Gce] = gce,
        }.ToImmutableSortedDictionary());
}
