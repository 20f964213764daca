using System.Data.Common;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

/// <summary>Each constraint by name, tripped by the smallest wrong row.</summary>
public sealed class What_the_database_refuses : IDisposable
{
    readonly TestDatabase place = TestDatabase.New();
    readonly ClustersDb db;

    public What_the_database_refuses()
    {
        db = ClustersDb.Over(place.Database);
        db.Initiatives.AddRange(Row(1), Row(2));
        db.SaveChanges();
    }

    public void Dispose()
    {
        db.Dispose();
        place.Dispose();
    }

    static InitiativeRow Row(int number, Action<InitiativeRow>? change = null)
    {
        var row = new InitiativeRow();
        InitiativeTable.Write(An.Initiative, row);
        (row.Id, row.Number) = (new InitiativeId(2027, number).ToString(), number);
        change?.Invoke(row);
        return row;
    }

    static FactRow Fact(Action<FactRow> change)
    {
        var row = FactTable.Write(new(2027, 1), new(2, An.Today, An.Now, An.Leader, new Fact.Renamed("Nytt navn")));
        change(row);
        return row;
    }

    static PartnerRow Partner(Action<PartnerRow> change)
    {
        var row = new PartnerRow { Initiative = "I-27-001", Number = 1, Name = "Verft 1 AS", Kind = "company", Answer = "yes" };
        change(row);
        return row;
    }

    static AdviceRow Advice(Action<AdviceRow> change)
    {
        var row = new AdviceRow { Number = 1, Day = An.Today, At = An.Now, By = "system", Role = "adviser", Text = "Søk i tide." };
        change(row);
        return row;
    }

    public static TheoryData<string, object> WrongRows() => new()
    {
        { "initiative_year_and_number", Row(3, row => row.Year = 1999) },
        { "initiative_has_a_name", Row(3, row => row.Name = "") },
        { "initiative_has_a_county", Row(3, row => row.Counties = "") },
        { "initiative_state_is_known", Row(3, row => row.State = "asleep") },
        { "initiative_pre_project_has_a_grant", Row(3, row => (row.State, row.Until) = ("pre-project", An.Today)) },
        { "initiative_period_has_an_end", Row(3, row => row.Until = An.Today) },
        { "initiative_ready_names_a_call", Row(3, row => row.Call = "Arena 2027") },
        { "initiative_running_has_a_level", Row(3, row => (row.State, row.Until) = ("running", An.Today)) },
        { "initiative_closed_says_why", Row(3, row => row.State = "closed") },
        { "initiative_host_has_a_name", Row(3, row => row.HostNumber = "999999999") },
        { "initiative_finding_has_a_run", Row(3, row => row.Finding = "F117") },
        { "initiative_began_before_it_moved", Row(3, row => row.Since = row.Began.AddDays(-1)) },
        { "initiative_fact_is_of_a_known_kind", Fact(row => row.Kind = "dreamt") },
        { "initiative_fact_first_is_the_start", Fact(row => row.Number = 1) },
        { "initiative_fact_is_numbered_from_one", Fact(row => row.Number = 0) },
        { "initiative_fact_names_who_noted_it", Fact(row => row.By = "") },
        { "initiative_fact_said_by_is_of_an_answer", Fact(row => row.SaidBy = "daglig leder") },
        { "initiative_fact_file_is_of_a_letter", Fact(row => row.File = new string('a', 64)) },
        { "initiative_partner_kind_is_known", Partner(row => row.Kind = "friend") },
        { "initiative_partner_answer_is_known", Partner(row => row.Answer = "perhaps") },
        { "initiative_partner_has_a_name", Partner(row => row.Name = "") },
        { "initiative_partner_number_has_nine_digits", Partner(row => row.Organisation = "12345678") },
        { "initiative_link_is_between_two", new LinkRow { FromId = "I-27-001", ToId = "I-27-001", Kind = "merged", Day = An.Today } },
        { "initiative_link_kind_is_known", new LinkRow { FromId = "I-27-001", ToId = "I-27-002", Kind = "married", Day = An.Today } },
        { "advice_to_all_is_numbered_from_one", Advice(row => row.Number = 0) },
        { "advice_to_all_says_something", Advice(row => row.Text = "") },
        { "advice_to_all_names_who_gave_it", Advice(row => row.By = "") },
        { "criteria_version_has_an_id", new CriteriaRow { Id = "", Content = "{}", SavedAt = An.Now } },
    };

    [Theory, MemberData(nameof(WrongRows))]
    public void A_row_that_cannot_be(string constraint, object row)
    {
        db.Add(row);
        Assert.Contains(constraint, Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_constraint_of_these_tables_has_its_wrong_row()
    {
        string[] folders = ["Initiatives", "Partners", "Advice", "Readiness"];
        Assert.Equal(
            db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
                .Where(type => folders.Contains(type.ClrType.Namespace!.Split('.')[^1]))
                .SelectMany(type => type.GetCheckConstraints()).Select(check => check.Name!).Order(),
            WrongRows().Select(row => row.Data.Item1).Order());
    }

    [Fact]
    public void Two_initiatives_with_one_number_of_a_year()
    {
        db.Add(Row(2, row => row.Id = "I-27-999"));
        Assert.Contains("number", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_of_an_initiative_that_is_not_there()
    {
        db.Add(Fact(row => row.Initiative = "I-27-998"));
        Assert.Contains("foreign key", Refusal(), StringComparison.OrdinalIgnoreCase);
    }

    string Refusal() => Assert.IsAssignableFrom<DbException>(Assert.Throws<DbUpdateException>(() => db.SaveChanges()).InnerException).Message;
}
