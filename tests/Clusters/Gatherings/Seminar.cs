using System.Text.RegularExpressions;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Tests.Gatherings;

/// <summary>A gathering in a database of its own, announced, with what tests do to it.</summary>
sealed class Seminar : IDisposable
{
    public static readonly GuestLinks Links = new(
        (language, id) => $"https://klynge.example/{language.Path()}/arrangement/{id}", (language, id, token) => $"https://klynge.example/{language.Path()}/arrangement/{id}/min/{token}",
        (language, token) => $"https://klynge.example/{language.Path()}/invitasjon/{token}", (id, code) => $"https://klynge.example/nb/arrangement/{id}/dor?kode={code}",
        (language, id, token) => $"https://klynge.example/{language.Path()}/arrangement/{id}/min/{token}/tilbakemelding");

    public const string By = "person:00000000000000000000000000000001";

    readonly TestDatabase database;
    readonly bool own;

    Seminar(TestDatabase? another = null) => (database, own) = (another ?? TestDatabase.New(), another is null);

    public GatheringId Id { get; private set; }

    public static async Task<Seminar> Open(int seats = 80)
    {
        var seminar = await Draft(seats);
        await seminar.Do(new GatheringDeed.Open());
        return seminar;
    }

    /// <summary>Not announced yet.</summary>
    public static Task<Seminar> Draft(int seats = 80) => Begin(new Seminar(), seats);

    /// <summary>One more in the same database, not announced yet.</summary>
    public static Task<Seminar> In(Seminar other) => Begin(new Seminar(other.database), 80);

    static async Task<Seminar> Begin(Seminar seminar, int seats)
    {
        await using var db = seminar.Db();
        seminar.Id = (await new BeginGathering(db).Run(A.Plan with { Capacity = seats }, By, null, A.Now, A.Cancel)).Id;
        return seminar;
    }

    public ClustersDb Db() => ClustersDb.Over(database.Database);

    public async Task<Move?> Do(GatheringDeed deed, DateTimeOffset? at = null, int? seen = null)
    {
        await using var db = Db();
        return await new MoveGathering(db, Links).Run(Id, deed, seen, By, null, at ?? A.Now, A.Cancel);
    }

    public async Task<SignUpOutcome?> SignUp(int number, DateTimeOffset? at = null, string way = "room", Func<TypedSignUp, TypedSignUp>? typed = null)
    {
        await using var db = Db();
        var one = A.TypedSignUp with { Name = $"Gjest {number}", Email = $"gjest{number}@example.no", Way = way };
        return await new SignUpGuest(db, Links).Run(Id, typed?.Invoke(one) ?? one, new Home.Typed("Eksempel AS"), at ?? A.Now, A.Cancel);
    }

    /// <summary>The token of a guest's sign-up that lasts longest: that of the letter which says that it is confirmed, else of the one that asks to.</summary>
    public async Task<string> Token(int number)
    {
        var letters = await Letters("recipient = {0}", $"gjest{number}@example.no");
        return letters.Select(letter => Regex.Match(letter, @"/min/([\w-]{43})")).First(match => match.Success).Groups[1].Value;
    }

    /// <summary>Letters in the outbox as they are stored, those that ask to confirm last.</summary>
    public async Task<string[]> Letters(string where, params object[] values)
    {
        await using var db = Db();
#pragma warning disable EF1002 // the text is the test's own
        return await db.Database.SqlQueryRaw<string>($"""select letter as "Value" from {db.Table("outbox")} where {where} order by case when key like 'confirm/%' then 1 else 0 end, id desc""", values).ToArrayAsync(A.Cancel);
#pragma warning restore EF1002
    }

    public async Task<SignUpOutcome?> Confirm(int number, DateTimeOffset? at = null) => await ConfirmBy(await Token(number), at);

    public async Task<SignUpOutcome?> ConfirmBy(string token, DateTimeOffset? at = null)
    {
        await using var db = Db();
        return await new ConfirmSignUp(db, Links).Run(Id, token, at ?? A.Now, A.Cancel);
    }

    public async Task<SignUpOutcome?> Cancel(int number, DateTimeOffset? at = null) => await CancelBy(await Token(number), at);

    public async Task<SignUpOutcome?> CancelBy(string token, DateTimeOffset? at = null)
    {
        await using var db = Db();
        return await new CancelSignUp(db, Links).Run(Id, token, at ?? A.Now, A.Cancel);
    }

    /// <summary>Seats that are taken by the counter, seats by the sign-ups, and the numbers of those who wait, in order, with blanks between.</summary>
    public async Task<(int Counted, int Seated, string Queue)> Seats()
    {
        await using var db = Db();
        var counted = await db.Set<GatheringRow>().Select(row => row.SeatsTaken).SingleAsync(A.Cancel);
        var signUps = (await db.Set<SignUpRow>().ToListAsync(A.Cancel)).Select(SignUpTable.Read).ToArray();
        return (counted, signUps.Count(each => each.TakesSeat), string.Join(' ', signUps.Select(each => each.State).OfType<SignUpState.Waiting>().Select(each => each.Place).Order()));
    }

    /// <summary>Keys of letters that begin so.</summary>
    public async Task<string[]> Keys(string beginning)
    {
        await using var db = Db();
#pragma warning disable EF1002 // the text is the test's own
        return await db.Database.SqlQueryRaw<string>($"""select key as "Value" from {db.Table("outbox")} where key like '{beginning}%'""").ToArrayAsync(A.Cancel);
#pragma warning restore EF1002
    }

    public void Dispose()
    {
        if (own) database.Dispose();
    }
}
