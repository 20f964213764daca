using Klynge.Storage;
using Xunit;

namespace Klynge.Access.Tests;

/// <summary>The rules as docs/rights.csv has them: an act, whose subject it is about, and who may.</summary>
public sealed class Asking_for_a_right
{
    [Theory, MemberData(nameof(Expected))]
    public void Is_answered_as_the_file_of_rights_says(Act act, string about, string who, bool may) =>
        Assert.Equal(may, Rights.May(RightsFile.Person(who), act, RightsFile.Subject(about), RightsFile.Today) is Permission.Allowed);

    [Fact]
    public void Every_act_has_its_lines_in_the_file() =>
        Assert.Empty(Enum.GetValues<Act>().Except(RightsFile.Lines.Select(line => line.Act)));

    [Fact]
    public void Every_act_has_words_and_says_who_may() => Assert.All(Enum.GetValues<Act>(), act =>
    {
        Assert.NotEqual(act.ToString(), act.Name().Nb);
        Assert.NotEmpty(Rights.Who(act));
    });

    [Fact]
    public void Every_role_has_its_column() =>
        Assert.Equal(["anyone", "operator", .. Enum.GetNames<Role>()], RightsFile.Columns);

    [Theory, MemberData(nameof(Denials))]
    public void A_refusal_says_why_in_three_languages(Act act, string about, string who)
    {
        if (Rights.May(RightsFile.Person(who), act, RightsFile.Subject(about), RightsFile.Today) is Permission.Denied(var why))
            Assert.Equal(3, Languages.All.Select(why.In).Where(words => words.Length > 20).Distinct().Count());
    }

    [Fact]
    public void A_mandate_holds_from_its_first_day_to_its_last()
    {
        var adviser = new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11"], new(2026, 3, 1), new(2026, 3, 31), null);
        bool May(int month, int day) => Rights.May(
            new Person.SignedIn(PersonId.New(), "Kari", adviser, [adviser], []), Act.ReadCase, RightsFile.Subject("own"), new(2026, month, day)) is Permission.Allowed;
        Assert.Equal([false, true, true, false], new[] { May(2, 28), May(3, 1), May(3, 31), May(4, 1) });
    }

    [Fact]
    public void A_mandate_that_is_not_chosen_gives_no_right()
    {
        var administrator = new Mandate(new(Guid.NewGuid()), "986399445", Role.Administrator, [], new(2026, 1, 1), null, null);
        var company = administrator with { Role = Role.MemberContact };
        var person = new Person.SignedIn(PersonId.New(), "Kari", company, [administrator, company], []);
        Assert.IsType<Permission.Denied>(Rights.May(person, Act.GiveMandates, new Subject.Nothing(), RightsFile.Today));
        Assert.IsType<Permission.Allowed>(Rights.May(person with { ActingFor = administrator }, Act.GiveMandates, new Subject.Nothing(), RightsFile.Today));
    }

    [Fact]
    public void A_case_role_holds_in_what_is_part_of_the_case()
    {
        var leader = new Person.SignedIn(PersonId.New(), "Kari", null, [], [new CaseRole("I-26-001", Role.ClusterManager, new(2026, 1, 1), null, PersonId.New())]);
        Assert.IsType<Permission.Allowed>(Rights.May(leader, Act.ReadCase, new Subject.Case("A-26-004", [], false, Within: "I-26-001"), RightsFile.Today));
        Assert.IsType<Permission.Hidden>(Rights.May(leader, Act.ReadCase, new Subject.Case("A-26-004", [], false, Within: "I-26-002"), RightsFile.Today));
    }

    [Fact]
    public void What_one_may_not_even_read_of_is_hidden_and_what_is_public_is_refused()
    {
        Assert.IsType<Permission.Hidden>(Rights.May(new Person.Anyone(), Act.ReadCase, new Subject.Case("I-26-001", ["11"], Public: false), RightsFile.Today));
        Assert.IsType<Permission.Denied>(Rights.May(new Person.Anyone(), Act.ReadCase, new Subject.Case("I-26-001", ["11"], Public: true), RightsFile.Today));
    }

    public static IEnumerable<TheoryDataRow<Act, string, string, bool>> Expected() =>
        from line in RightsFile.Lines from cell in line.Cells select new TheoryDataRow<Act, string, string, bool>(line.Act, line.About, cell.Key, cell.Value);

    public static IEnumerable<TheoryDataRow<Act, string, string>> Denials() =>
        from line in RightsFile.Lines from cell in line.Cells where !cell.Value select new TheoryDataRow<Act, string, string>(line.Act, line.About, cell.Key);
}
