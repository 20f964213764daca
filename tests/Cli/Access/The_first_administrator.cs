using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Storage;
using Xunit;

namespace Klynge.Cli.Tests.Access;

public sealed class The_first_administrator : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klynge-cli-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Is_made_with_a_link_that_is_printed()
    {
        var (code, text) = await Make("kari@example.no", "--organisation", "986399445");
        Assert.Equal(0, code);
        Assert.Matches(@"Kari Nordmann is administrator\. They begin here:\r?\nhttp://localhost:5080/nb/\S{43,}", text);
        await using var db = AccessDb.Open(Database.At(folder.FullName));
        var given = Assert.Single((await new MandateQueries(db).List(null, false, OsloTime.Day(TimeProvider.System.GetUtcNow()), 1, TestContext.Current.CancellationToken)).Mandates);
        Assert.Equal((Role.Administrator, (PersonId?)null, true), (given.Mandate.Role, given.Mandate.GivenBy, given.Mandate.Counties.IsEmpty));
    }

    [Theory]
    [InlineData("kari@@example", "986399445", "e-mail address"), InlineData("kari@example.no", "123456789", "organisation number")]
    public async Task Is_not_made_of_what_is_no_address_or_no_number(string mail, string organisation, string says)
    {
        var (code, text) = await Make(mail, "--organisation", organisation);
        Assert.Equal(2, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    async Task<(int Code, string Text)> Make(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(["access", "administrator", .. args, "--name", "Kari Nordmann", "--data", folder.FullName], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString() + error);
    }
}
