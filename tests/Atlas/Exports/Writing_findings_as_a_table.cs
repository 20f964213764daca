using Klynge.Atlas.Exports;
using Klynge.Storage;
using Xunit;

namespace Klynge.Atlas.Tests.Exports;

public sealed class Writing_findings_as_a_table
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("  =1+1")]
    [InlineData("＝1+1")]
    public void A_name_is_never_a_formula(string name)
    {
        using var text = new StringWriter();
        FindingFiles.Csv(text, [ExportedFinding.Of(A.Finding with { Name = new(name, name, name) }, Language.En)]);
        Assert.Contains($"F1,'{name},", text.ToString(), StringComparison.Ordinal);
    }
}
