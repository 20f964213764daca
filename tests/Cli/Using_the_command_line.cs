using System.Text.Json;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Cli.Tests;

public sealed class Using_the_command_line : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();

    public void Dispose() => test.Dispose();

    static async Task<(int Code, string Out, string Error)> Klynge(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("prepare")]
    [InlineData("detect")]
    [InlineData("serve")]
    [InlineData("examples")]
    [InlineData("access", "administrator")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("import", "enhetsregisteret")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    [InlineData("measure", "local")]
    [InlineData("measure", "m")]
    [InlineData("measure", "pairs")]
    [InlineData("measure", "window")]
    [InlineData("measure", "eg")]
    [InlineData("measure", "bh")]
    public async Task Help_teaches_with_examples(params string[] command)
    {
        var (code, text, _) = await Klynge([.. command, "--help"]);
        Assert.Equal(0, code);
        Assert.Contains("  klynge ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("detect")]
    [InlineData("prepare", "--population", "sweden")]
    [InlineData("search", "x", "--limit", "0")]
    [InlineData("show", "what-is-this")]
    public async Task Wrong_usage_is_2_and_one_line(params string[] args)
    {
        var (code, output, error) = await Klynge(args is ["show", ..] ? [.. args, .. test.Place()] : args);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.StartsWith("klynge: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'klynge frobnicate'. There are: import, ", "frobnicate")]
    [InlineData("There is no command 'klynge serach'. Did you mean search? There are: ", "serach", "austevoll")]
    [InlineData("There is no command 'klynge measure par'. Did you mean pairs? There are: local, m, pairs", "measure", "par")]
    [InlineData("'klynge generate' comes with a later version. There are: ", "generate")]
    [InlineData("'klynge measure kd' comes with a later version. There are: ", "measure", "kd", "--type", "26")]
    public async Task A_command_that_is_not_there_is_answered_with_what_is(string answer, params string[] args)
    {
        var (code, _, error) = await Klynge(args);
        Assert.Equal(2, code);
        Assert.StartsWith("klynge: " + answer, error, StringComparison.Ordinal);
        Assert.EndsWith("--help\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Norwegian_letters_are_themselves_in_json()
    {
        var (_, output, _) = await Klynge(["search", "ålesund", "--json", .. test.Place()]);
        Assert.Contains("Ålesund", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_files_that_are_not_there_are_3_and_no_stack_trace()
    {
        var (code, _, error) = await Klynge(["search", "x", .. test.Place(), "--data-files", Path.Combine(test.Folder, "none")]);
        Assert.Equal(3, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_debug_the_place_in_the_program_is_shown()
    {
        var (_, _, error) = await Klynge(["search", "x", "--debug", .. test.Place(), "--data-files", Path.Combine(test.Folder, "none")]);
        Assert.Contains("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_that_never_was_is_1() =>
        Assert.Equal(1, (await Klynge(["show", "F999", .. test.Place()])).Code);

    [Fact]
    public async Task A_search_as_json_has_kind_id_and_name()
    {
        var (code, output, _) = await Klynge(["search", "austevoll", "--json", .. test.Place()]);
        Assert.Equal(0, code);
        var place = JsonDocument.Parse(output).RootElement.EnumerateArray().First(hit => hit.GetProperty("kind").GetString() == "place");
        Assert.Equal(("4625", "Austevoll"), (place.GetProperty("id").GetString(), place.GetProperty("name").GetString()));
    }
}
