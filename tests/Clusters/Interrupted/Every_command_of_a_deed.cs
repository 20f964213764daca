using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Tests.Gatherings;
using Klynge.Storage.Drafts;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Interrupted;

/// <summary>Moves of initiatives, facts, undoing, sign-ups, seats that are passed on, and the door: each is cut at every moment at which it talks to the database, until it is through.</summary>
public sealed class Every_command_of_a_deed : Room
{
    const int Cuts = 500;

    static readonly DateTimeOffset Later = A.Now.AddHours(30);

    /// <param name="Does">Its word in the journal; null when none is written, as of what is only being typed.</param>
    /// <param name="Run">Does it.</param>
    sealed record Deed(string? Does, Func<ClustersDb, Task> Run);

    [Fact]
    public async Task Cut_there_leaves_all_as_it_was_or_all_that_it_does_and_never_a_change_without_its_entry_or_an_entry_without_its_change()
    {
        var cuts = 0;
        for (var round = 0; cuts < Cuts; round++)
            foreach (var deed in await Deeds(round)) cuts += await CutEverywhere(deed);
    }

    /// <returns>How often it was cut.</returns>
    async Task<int> CutEverywhere(Deed deed)
    {
        var before = Rows();
        for (var at = 1; ; at++)
        {
            var cut = new Cut(at);
            await using var db = cut.In(Place.Database);
            var failure = await Record.ExceptionAsync(() => deed.Run(db));
            Assert.True(cut.Fell && failure is not null, $"{deed.Does} came through moment {at} without being cut: {failure}");
            var after = Rows();
            if (!cut.FellAfterTheCommit)
            {
                Assert.Equal(before, after);
                continue;
            }
            // Who asked was not told, but it is done: with its entry, and with more than that.
            var added = after.Except(before).ToArray();
            var entries = added.Where(row => row.StartsWith("journal: ", StringComparison.Ordinal)).ToArray();
            if (deed.Does is { } word) Assert.Contains(entries, entry => entry.Contains($"|{word}|", StringComparison.Ordinal));
            else Assert.Empty(entries);
            Assert.True(added.Length > entries.Length);
            await Agree();
            return at;
        }
    }

    /// <summary>What is stored now is what the entries say that was done.</summary>
    async Task Agree()
    {
        await using var db = Another();
        var entries = (await db.Journal().ToListAsync(Cancel)).OrderBy(entry => entry.Number).ToArray();

        var noted = entries.Where(entry => entry.Case.StartsWith("I-", StringComparison.Ordinal))
            .SelectMany(entry => JsonDocument.Parse(entry.Detail!).RootElement.EnumerateArray().Select(fact => (entry.Case, fact.GetProperty("number").GetInt32(), fact.GetProperty("hash").GetString()!)));
        var facts = await db.Facts.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(noted.Order(), facts.Select(fact => (fact.Initiative, fact.Number, fact.Hash())).Order());
        foreach (var row in await db.Initiatives.AsNoTracking().ToListAsync(Cancel))
        {
            Assert.Equal(entries.Last(entry => entry.Case == row.Id).To, row.State);
            Assert.Equal((await db.Initiative(InitiativeId.TryParse(row.Id)!.Value, Cancel))!.State.Stage.Key(), row.State);
        }

        var guests = await db.Set<SignUpRow>().AsNoTracking().ToListAsync(Cancel);
        var said = entries.Where(entry => entry.Detail is { } detail && detail.StartsWith("{\"guest\"", StringComparison.Ordinal)).GroupBy(entry => JsonDocument.Parse(entry.Detail!).RootElement.GetProperty("guest").GetString()!);
        Assert.Equal(guests.Select(guest => ($"guest:{guest.Id:D}", (string?)guest.State)).Order(), said.Select(each => (each.Key, each.Last().To)).Order());
        foreach (var gathering in await db.Set<GatheringRow>().AsNoTracking().ToListAsync(Cancel))
        {
            Assert.Equal(guests.Count(guest => guest.Gathering == gathering.Id && SignUpTable.Read(guest).TakesSeat), gathering.SeatsTaken);
            Assert.Equal(entries.Where(entry => entry.Case == gathering.Id && entry.Deed == "take-door-events").Sum(entry => JsonDocument.Parse(entry.Detail!).RootElement.EnumerateObject().Sum(count => count.Value.GetInt32())),
                await db.Set<DoorEventRow>().CountAsync(row => row.Gathering == gathering.Id, Cancel));
        }
    }

    /// <summary>Every row of the room, each after the name of its table.</summary>
    ImmutableSortedSet<string> Rows()
    {
        using var db = Another();
        var tables = db.Model.GetEntityTypes().Select(type => (Name: type.GetTableName()!, From: type.GetSchema() is { } schema ? $"\"{schema}\".\"{type.GetTableName()}\"" : $"\"{type.GetTableName()}\"")).Distinct().ToArray();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Join(';', tables.Select(table => $"SELECT * FROM {table.From}"));
        using var reader = command.ExecuteReader();
        var rows = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            while (reader.Read()) rows.Add($"{table.Name.Replace("clusters_", "", StringComparison.Ordinal)}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                byte[] bytes => Convert.ToHexStringLower(bytes),
                DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            }))}");
            reader.NextResult();
        }
        return rows.ToImmutable();
    }

    /// <summary>All of them, each when those before it are done.</summary>
    async Task<IEnumerable<Deed>> Deeds(int round)
    {
        await using var db = Another();
        var gathering = (await new BeginGathering(db).Run(A.Plan with { Capacity = 2 }, Seminar.By, null, A.Now, Cancel)).Id;
        var id = new InitiativeId(2027, 1 + round * 2);
        Deed Write(string does, Func<ClustersDb, Task<Change?>> run) => new(does, async cut => Done(await run(cut)));
        Deed Guest(string does, Func<ClustersDb, Task<SignUpOutcome?>> run) => new(does, async cut => Assert.IsType<SignUpOutcome.Done>(await run(cut)));
        Deed SignUp(int number) => Guest("sign-up", cut => new SignUpGuest(cut, Seminar.Links).Run(gathering, A.TypedSignUp with { Name = $"Gjest {number}", Email = Email(number), Diet = "Nøtter" }, new Home.Typed("Eksempel AS"), A.Now, Cancel));
        string Email(int number) => $"gjest{round}-{number}@example.no";
        Deed Turn(GatheringDeed to, DateTimeOffset at, string does) => new(does, async cut => Assert.IsType<Move.Made>(await new MoveGathering(cut, Seminar.Links).Run(gathering, to, null, Seminar.By, null, at, Cancel)));
        return
        [
            new("start-initiative", async cut => Done(await new StartInitiative(cut).Run($"Kraft på kjøl {round}", "Nullutslipp for skip", ["46", "11"], An.Finding, Counties, An.Leader, An.Now, Cancel))),
            new(null, cut => cut.Keep($"challenge/{id}", new("challenge", 0, "Ingen av oss har råd"), new("person:1", "page"), An.Now, Cancel)),
            Write("rename-initiative", cut => new RenameInitiative(cut).Run(id, $"Kraft på kaia {round}", int.MaxValue, An.Leader, An.Now, Cancel)),
            Write("write-challenge", cut => new WriteChallenge(cut).Run(id, "Ingen av oss har råd", int.MaxValue, An.Leader, An.Now, Cancel)),
            Write("write-goal", cut => new WriteGoal(cut).Run(id, null, "Tre piloter", "antall", int.MaxValue, An.Leader, An.Now, Cancel)),
            Write("add-partner", cut => new AddPartner(cut).Run(id, new(null, "Verft AS"), PartnerKind.Company, An.Today, An.Leader, An.Now, Cancel)),
            Write("answer-partner", cut => new AnswerPartner(cut).Run(id, 1, Answer.Yes, "Kari", An.Today, An.Leader, An.Now, Cancel)),
            Write("plan-step", cut => new PlanStep(cut).Run(id, null, "Ring verftet", "Kari", null, An.Leader, An.Now, Cancel)),
            Write("give-advice", cut => new GiveAdvice(cut).Run(id, "Teller timer?", "Nei", An.Today, An.Adviser, An.Now, Cancel)),
            Write("move-initiative", cut => new MoveInitiative(cut).Run(id, new InitiativeState.Mobilising(), null, An.Today, An.Adviser, An.Now, Cancel)),
            Write("undo", async cut => await new UndoFact(cut).Run(id, (await cut.Initiative(id, Cancel))!.Entries.Last(entry => entry.What is Fact.Moved).Number, An.Adviser, An.Now, Cancel)),
            Write("split-initiative", cut => new SplitInitiative(cut).Run(id, $"Havvind {round}", "Havvind", ["11"], [1], Counties, An.Adviser, An.Now, Cancel)),
            Turn(new GatheringDeed.Open(), A.Now, "open-gathering"),
            SignUp(1), SignUp(2), SignUp(3), SignUp(4), SignUp(5), SignUp(6),
            Guest("confirm-sign-up", async cut => await new ConfirmSignUp(cut, Seminar.Links).Run(gathering, await Token(Email(1)), A.Now, Cancel)),
            // Who cancels gives the seat to the first who waits.
            Guest("promote-guest", async cut => await new CancelSignUp(cut, Seminar.Links).Run(gathering, await Token(Email(1)), A.Now, Cancel)),
            Guest("promote-guest", async cut => await new PromoteGuest(cut, Seminar.Links).Run(gathering, await Of(Email(5)), await Of(Email(2)), Seminar.By, A.Now, Cancel)),
            new("take-door-events", async cut => await new TakeDoorEvents(cut).Run(gathering, [new DoorEvent.Came(Phone(round, 1), A.Start, await Of(Email(3))), new DoorEvent.WalkedIn(Phone(round, 2), A.Start, "Åse Øy", "")], Seminar.By, A.Start, Cancel)),
            new("lapse-sign-up", async cut => await new LapseHolds(cut, Seminar.Links).Run(Later, Cancel)),
            Turn(new GatheringDeed.Cancel("Storm"), Later, "cancel-gathering"),
        ];
    }

    static Guid Phone(int round, int number) => new(round, (short)number, 0, new byte[8]);

    async Task<Guid> Of(string email)
    {
        await using var db = Another();
        return await db.Set<SignUpRow>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync(Cancel);
    }

    async Task<string> Token(string email)
    {
        await using var db = Another();
        return db.Ask($"SELECT letter FROM {db.Table("outbox")} WHERE recipient = '{email}' ORDER BY id", row => row.GetString(0)).Select(letter => Regex.Match(letter, @"/min/([\w-]{43})")).First(match => match.Success).Groups[1].Value;
    }
}
