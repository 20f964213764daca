using Klynge.Storage;
using Xunit;

namespace Klynge.Access.Tests;

public sealed class Asking_for_a_right
{
    static readonly Person Anyone = new Person.Anyone();

    /// <summary>Every act × every person. A new act is a new line here.</summary>
    public static TheoryData<Act, bool> Matrix() => new()
    {
        { Act.ReadPublic, true },
        { Act.ExportOpenData, true },
        { Act.ReadHealth, true },
        { Act.ReadMetrics, false },
        { Act.StartRun, false },
        { Act.CancelRun, false },
        { Act.ImportRegister, false },
    };

    [Theory, MemberData(nameof(Matrix))]
    public void Anyone_may_read_and_take_home_but_change_nothing(Act act, bool allowed) =>
        Assert.Equal(allowed, Rights.May(Anyone, act) is Permission.Allowed);

    [Theory, MemberData(nameof(Matrix))]
    public void The_operators_network_sees_the_metrics_besides(Act act, bool anyone) =>
        Assert.Equal(anyone || act == Act.ReadMetrics, Rights.May(new Person.Operator(), act) is Permission.Allowed);

    [Fact]
    public void Every_act_has_a_line_in_the_matrix() =>
        Assert.Equal(Enum.GetValues<Act>().Order(), Matrix().Select(line => line.Data.Item1).Order());

    [Fact]
    public void A_refusal_says_why_in_three_languages()
    {
        foreach (var act in Enum.GetValues<Act>())
            if (Rights.May(Anyone, act) is Permission.Denied(var why))
                Assert.Equal(3, Languages.All.Select(why.In).Where(words => words.Length > 20).Distinct().Count());
    }
}
