using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Pages.Gatherings;
using Klynge.Web.Tests.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Xunit;

namespace Klynge.Web.Tests.Pages.Operating;

/// <summary>The disk is full, or somebody holds the database locked: the change is refused and said to be, nothing is half done, and what was typed is there to be sent again.</summary>
public sealed partial class A_journal_that_cannot_be_written
{
    public static TheoryData<string> Troubles() => ["full", "locked"];

    [Theory, MemberData(nameof(Troubles))]
    public async Task Refuses_the_change_and_keeps_what_was_typed(string trouble)
    {
        var cancel = TestContext.Current.CancellationToken;
        var disk = new Disk();
        await using var seminar = await A_seminar.Open(services: services => services.AddSingleton<IInterceptor>(disk));
        using var guest = new Somebody(seminar.Site);

        disk.Trouble = trouble;
        using var refused = await seminar.SignUp(guest, "ola@example.no", name: "Ola Ødegård");
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(cancel));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("ingenting er endret. Det du skrev, står i skjemaet.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Ola Ødegård\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ola@example.no\"", page, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await Counted(seminar));

        disk.Trouble = null;
        var token = TokenField().Match(page).Groups[1].Value;
        using var done = await guest.Post(GatheringRoutes.SendSignUp.Address(Language.Nb, seminar.Id.ToString()), ("token", token), ("name", "Ola Ødegård"), ("organisation", "Eksempel AS"),
            ("email", "ola@example.no"), ("way", "room"), ("access", ""), ("diet", ""));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal((1, 1, 1), await Counted(seminar));
    }

    static async Task<(int SignUps, int Entries, int Letters)> Counted(A_seminar seminar)
    {
        using var scope = seminar.Site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        return (db.Ask($"SELECT email FROM {db.Table("sign_up")}", row => row.GetString(0)).Count,
            await db.Journal().CountAsync(entry => entry.Deed == "sign-up", TestContext.Current.CancellationToken),
            (await OutboxQueries.List(db, null, null, 1, 10, TestContext.Current.CancellationToken)).Count);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    /// <summary>Where the journal is written there is no room, or no leave; everywhere else there is.</summary>
    sealed class Disk : DbCommandInterceptor
    {
        public string? Trouble { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Trouble is { } trouble && command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && command.CommandText.Contains("journal", StringComparison.Ordinal)) throw Failure(trouble == "full");
            return new(result);
        }

        static DbException Failure(bool full) => TestDatabase.OnPostgres
            ? new PostgresException(full ? "could not extend file: No space left on device" : "canceling statement due to lock timeout", "ERROR", "ERROR", full ? PostgresErrorCodes.DiskFull : PostgresErrorCodes.LockNotAvailable)
            : new SqliteException(full ? "database or disk is full" : "database is locked", full ? 13 : 5);
    }
}
