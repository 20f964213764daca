using System.Globalization;
using System.Text;
using CsCheck;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Readiness;

/// <summary>
/// docs/readiness.md is made of the rules themselves, which judge every initiative and later every application. When a rule changes: scripts/readiness writes the page again.
/// </summary>
public sealed class The_rules_written_down
{
    static readonly string Page = Path.Combine(Path.GetDirectoryName(DataFolder.Find().Path.TrimEnd('/'))!, "docs", "readiness.md");

    [Fact]
    public void Are_the_same_in_the_documents_as_in_force()
    {
        if (Environment.GetEnvironmentVariable("KLYNGE_WRITE_READINESS") is "yes") File.WriteAllText(Page, Markdown(StandingCriteria.Current));
        Assert.Equal(Markdown(StandingCriteria.Current), File.ReadAllText(Page));
    }

    [Fact]
    public void Every_measure_says_which_facts_it_is_counted_from() => Assert.All(Measures.All, measure => Assert.NotEmpty(measure.Facts()));

    // One or more of each kind of fact, small numbers so that they meet.
    static readonly Gen<Fact> AnyFact = Gen.OneOf(
        Gen.Const((Fact)new Fact.Pinned(An.Finding with { Members = [.. Enumerable.Range(0, 12).Select(i => $"9100000{i:00}")], Knowledge = ["M001", "M002", "M003"] })),
        Gen.Select(Gen.Int[1, 6], Gen.Enum<PartnerKind>()).Select(t => (Fact)new Fact.PartnerAdded(t.Item1, new(null, $"Part {t.Item1}"), t.Item2)),
        Gen.Select(Gen.Int[1, 6], Gen.Enum<Answer>()).Select(t => (Fact)new Fact.PartnerAnswered(t.Item1, t.Item2, null)),
        Gen.Int[1, 6].Select(An.Signed), Gen.Select(Gen.Int[1, 6], Gen.Int[0, 9]).Select(t => (Fact)new Fact.PledgeMade(t.Item1, t.Item2, t.Item2)),
        Gen.Int[1, 3].Select(i => (Fact)new Fact.Attended($"A-27-00{i}", $"Møte {i}", ["910000001", $"91000000{i}"])),
        Gen.Bool.Select(company => (Fact)new Fact.BoardNamed([new("Verft 1 AS", company, true), new("NORCE", false, false)])),
        Gen.Int[1, 3].Select(i => (Fact)new Fact.BudgetPlanned(4, i, 4 - i, 0)),
        Gen.Select(Gen.Enum<Topic>(), Gen.Bool).Select(t => (Fact)new Fact.Stated(t.Item1, "Sagt", t.Item2 ? "Kilde" : null)),
        Gen.Const(An.Challenge), Gen.Const(An.Host),
        Gen.Select(Gen.Int[1, 4], Gen.Bool).Select(t => An.Goal(t.Item1, t.Item2 ? "antall" : null)), Gen.Int[1, 4].Select(i => (Fact)new Fact.GoalDropped(i)),
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4]).Select(t => (Fact)new Fact.ActivityPlanned(t.Item1, "Gjør", t.Item2, 1 + (t.Item1 % 3))), Gen.Int[1, 4].Select(i => (Fact)new Fact.ActivityDropped(i)),
        Gen.Const((Fact)new Fact.Advised(null, "Råd")), Gen.Const((Fact)new Fact.Contacted("Ringte")), Gen.Const((Fact)new Fact.Renamed("Annet navn")), Gen.Const((Fact)new Fact.StepPlanned(1, "Ring", "Kari", null)),
        Gen.Const((Fact)new Fact.LevelSet("goals", 4, "Sett")));

    [Fact]
    public void No_other_fact_moves_a_measure_than_those_it_says() =>
        AnyFact.Array[0, 40].Sample(facts =>
        {
            var all = ReadinessFacts.Of(An.With(facts));
            return Measures.All.All(measure =>
                all[measure].Value == ReadinessFacts.Of(An.With([.. facts.Where(fact => measure.Facts().Contains(fact.GetType()))]))[measure].Value);
        });

    static string Markdown(CriteriaVersion criteria)
    {
        var text = new StringBuilder($"""
            # Readiness

            How an initiative stands in each of the eight dimensions, and how an application will. Made of the rules in [src/Clusters/Readiness](../src/Clusters/Readiness) by `scripts/readiness`; change them there.
            Version in force when a call has not said its own: **{criteria.Name.En}** (`{criteria.Id}`). A call's criteria are written in the same words, belong to the call's version and are never changed once kept.

            - **A level is reached when all that it and the levels below it ask is met.** Level 0 is what is left: level 1 is not met.
            - **What counts is facts**: dated, in the journal, with what is behind them. An undone fact counts for nothing.
            - **What is only claimed** is a statement without a source. It is shown beside the criterion and counts for nothing until it has one.
            - **By hand** a level may be set beside the measured one, with name, reason and date. The measured level stays in sight.
            - Eight levels are a profile. They are never added up.


            """);
        foreach (var criterion in criteria.Criteria)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {criterion.Title.En}\n\n{criterion.Asks.En} (`{criterion.Key}`; {criterion.Title.Nb.ToLowerInvariant()})\n\n| level | asks, beyond the level below |\n| --- | --- |\n| 0 | nothing |\n");
            foreach (var (i, demands) in criterion.Levels.Index())
                text.Append(CultureInfo.InvariantCulture, $"| {i + 1} | {string.Join("; ", demands.Select(Asked))} |\n");
            text.Append(CultureInfo.InvariantCulture, $"\nRequired: {string.Join(", ", criterion.Required.Select(required => $"{required.Key.Name()} {required.Value}"))}.\n\n| counted | from these facts |\n| --- | --- |\n");
            foreach (var measure in criterion.Levels.SelectMany(demands => demands).Select(demand => demand.Measure).Distinct())
                text.Append(CultureInfo.InvariantCulture, $"| {measure.Text().Name.En} | {string.Join(", ", measure.Facts().Select(Kind))}{(measure.Text().Topic is null ? "" : " (with a source)")} |\n");
            text.Append(CultureInfo.InvariantCulture, $"\nOnly claimed: {Claimed(criterion)}\n\n");
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    static string Asked(Demand demand)
    {
        var (name, value) = (demand.Measure.Text().Name.En, demand.Measure.Written(demand.AtLeast, Language.En));
        return demand.Measure.Text().Kind is MeasureKind.YesNo ? name : $"{name}: {value} or more";
    }

    static string Claimed(Criterion criterion) => criterion.Topics.IsEmpty
        ? "nothing can be; all of it is counted from facts."
        : $"what is said without a source of {string.Join(", ", criterion.Topics.Select(topic => topic.Words().En))}.";

    // PartnerAdded → partner added.
    static string Kind(Type fact) => string.Concat(fact.Name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
