using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Mine.Alerts;

public sealed class Telling_by_letter : Room
{
    static readonly AlertLinks Links = new(language => $"https://klynge.example/{language.Path()}/varsler", (language, kind, id) => $"https://klynge.example/{language.Path()}/{kind.Key()}/{id}");

    /// <summary>The next day's letter.</summary>
    static readonly DateTimeOffset Morning = A.Oslo(2027, 2, 6, 7);

    readonly AccessDb access;

    public Telling_by_letter() => access = AccessDb.Over(Place.Database);

    async Task<PersonId> Somebody(string name, Role role, InitiativeId? part = null, string language = "nb", bool mail = true)
    {
        var id = PersonId.New();
        access.People.Add(new PersonRow { Id = id.Value, Name = name, Language = language, CreatedAt = An.Now });
        if (mail) access.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = id.Value, Address = Address(name), Folded = Address(name), ConfirmedAt = An.Now });
        if (part is { } its) access.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = id.Value, Case = its.ToString(), Role = role.ToString(), From = An.Today, GivenBy = id.Value, GivenAt = An.Now });
        else access.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", role, ["11"], An.Today, null, id), id, An.Now));
        await access.SaveChangesAsync(Cancel);
        return id;
    }

    static string Address(string name) => $"{name.ToLowerInvariant()}@example.no";

    async Task<int> Tell(DateTimeOffset now)
    {
        await using var db = Another();
        await using var own = AccessDb.Over(Place.Database);
        return await new TellAlerts(db, new PeopleQueries(own), Links).Run(now, Cancel);
    }

    async Task Choose(PersonId who, AlertKind kind, HowOften how)
    {
        await using var db = Another();
        await new ChooseAlerts(db).Run(who, new Dictionary<AlertKind, HowOften> { [kind] = how }, An.Now, Cancel);
    }

    async Task<ImmutableArray<Letter>> Letters(string name)
    {
        await using var db = Another();
        var letters = ImmutableArray.CreateBuilder<Letter>();
        foreach (var queued in (await OutboxQueries.List(db, null, null, 1, 500, Cancel)).Where(queued => queued.To == Address(name)))
            letters.Add((await OutboxQueries.Content(db, queued.Id, Cancel))!.Value.Letter!);
        return letters.ToImmutable();
    }

    [Fact]
    public async Task At_once_is_one_letter_with_what_and_where_and_never_the_same_again()
    {
        var id = (await Start("Grønn havn")).Id;
        await Choose(await Somebody("Kari", Role.ProjectTeam, id), AlertKind.Initiatives, HowOften.AtOnce);
        await Choose(await Somebody("Ola", Role.ProjectTeam, id), AlertKind.Initiatives, HowOften.Never);
        Assert.Equal(0, await Tell(An.Now));

        Done(await new WriteChallenge(Db).Run(id, "En fortrolig utfordring", 1, An.Adviser, An.Now, Cancel));
        Assert.Equal(1, await Tell(An.Now.AddMinutes(3)));
        Assert.Equal(0, await Tell(An.Now.AddMinutes(6)));
        Assert.Equal(0, await Tell(Morning));

        Assert.Empty(await Letters("Ola"));
        var letter = Assert.Single(await Letters("Kari"));
        Assert.Equal($"""
            Hei Kari

            Initiativ du er med i, er endret

            {id}: 1 endring
            https://klynge.example/nb/initiatives/{id}

            Endre varsler:
            https://klynge.example/nb/varsler

            Klynge

            """.ReplaceLineEndings("\n"), letter.Text);
    }

    [Fact]
    public async Task Questions_and_tasks_are_gathered_into_one_letter_of_the_morning_in_the_readers_language_unless_they_choose_otherwise()
    {
        var id = (await Start("Grønn havn")).Id;
        await Somebody("Kari", Role.Adviser, language: "en");
        await Tell(An.Now);
        Done(await new AskAdvice(Db).Run(id, "Teller timer?", An.Leader, An.Now, Cancel));
        var gathering = await new BeginGathering(Db).Run(A.Plan, "person:1", null, An.Now, Cancel);
        Assert.IsType<FollowUpOutcome.Done>(await new KeepFollowUps(Db).Add(gathering.Id, "Ring Ola Nordmann", "Kari", new(2027, 2, 7), null, An.Adviser, An.Now, Cancel));

        Assert.Equal(0, await Tell(Morning.AddMinutes(-1)));
        Assert.Equal(1, await Tell(Morning));
        Assert.Equal(0, await Tell(Morning.AddMinutes(3)));
        Assert.Equal(0, await Tell(Morning.AddDays(1)));
        var letter = Assert.Single(await Letters("Kari"));
        Assert.Equal(("New for you in Klynge", Language.En), (letter.Subject, letter.Language));
        Assert.All([$"{id}: 1 question for advice waits for an answer", $"{gathering.Id}: 1 task due 7 February 2027", "/en/varsler"], said => Assert.Contains(said, letter.Text, StringComparison.Ordinal));
        Assert.All(["Teller timer", "Ola", "Grønn havn", "Klyngeseminar"], secret => Assert.DoesNotContain(secret, letter.Text, StringComparison.Ordinal));
        // The task's day is over, and so is that it was told.
        await using var db = Another();
        Assert.Single(await db.Set<AlertTaskRow>().ToListAsync(Cancel));
        await Tell(Morning.AddDays(3));
        Assert.Empty(await db.Set<AlertTaskRow>().AsNoTracking().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Who_asked_is_told_of_the_answer_given_to_them_or_to_all()
    {
        var (one, two) = ((await Start("Grønn havn")).Id, (await Start("Blå havn")).Id);
        var (kari, ola) = (await Somebody("Kari", Role.ProjectTeam, one), await Somebody("Ola", Role.ProjectTeam, two));
        foreach (var each in new[] { kari, ola }) await Choose(each, AlertKind.Questions, HowOften.AtOnce);
        Done(await new AskAdvice(Db).Run(one, "Teller timer?", new Hand(kari.Pseudonym, null, "project-team"), An.Now, Cancel));
        Done(await new AskAdvice(Db).Run(two, "Teller timer?", new Hand(ola.Pseudonym, null, "project-team"), An.Now, Cancel));
        Assert.Equal(0, await Tell(An.Now));
        Done(await new GiveAdvice(Db).Run(one, "teller timer", "Ja.", An.Today, An.Adviser, An.Now.AddMinutes(1), Cancel));
        Assert.Equal(1, await Tell(An.Now.AddMinutes(3)));
        Assert.Empty(await new GiveAdviceToAll(Db).Run("Teller timer?", "Ja.", An.Adviser, An.Now.AddMinutes(4), Cancel));
        Assert.Equal(2, await Tell(An.Now.AddMinutes(6)));
        Assert.Equal((2, 1), ((await Letters("Kari")).Length, (await Letters("Ola")).Length));
    }

    [Fact]
    public async Task A_question_that_was_answered_before_the_morning_is_not_told()
    {
        var id = (await Start("Grønn havn")).Id;
        await Somebody("Kari", Role.Adviser);
        await Tell(An.Now);
        Done(await new AskAdvice(Db).Run(id, "Teller timer?", An.Leader, An.Now, Cancel));
        Done(await new GiveAdvice(Db).Run(id, "Teller timer?", "Ja.", An.Today, An.Adviser, An.Now.AddMinutes(1), Cancel));
        Assert.Equal(0, await Tell(Morning));
    }

    [Fact]
    public async Task Nothing_is_told_to_who_has_lost_their_part_or_has_no_address()
    {
        var id = (await Start("Grønn havn")).Id;
        var kari = await Somebody("Kari", Role.ProjectTeam, id);
        foreach (var each in new[] { kari, await Somebody("Ola", Role.ProjectTeam, id, mail: false) }) await Choose(each, AlertKind.Initiatives, HowOften.AtOnce);
        await access.CaseRoles.Where(role => role.PersonId == kari.Value).ExecuteUpdateAsync(set => set.SetProperty(role => role.EndedAt, An.Now), Cancel);
        Done(await new WriteChallenge(Db).Run(id, "En utfordring", 1, An.Adviser, An.Now, Cancel));
        Assert.Equal(0, await Tell(An.Now.AddMinutes(3)));
        // Back again, what happened meanwhile is not told.
        await access.CaseRoles.Where(role => role.PersonId == kari.Value).ExecuteUpdateAsync(set => set.SetProperty(role => role.EndedAt, (DateTimeOffset?)null), Cancel);
        Assert.Equal(0, await Tell(An.Now.AddMinutes(6)));
    }

    [Fact]
    public async Task Two_that_tell_at_once_write_one_letter()
    {
        var id = (await Start("Grønn havn")).Id;
        await Choose(await Somebody("Kari", Role.ProjectTeam, id), AlertKind.Initiatives, HowOften.AtOnce);
        Done(await new WriteChallenge(Db).Run(id, "En utfordring", 1, An.Adviser, An.Now, Cancel));
        var letters = await Task.WhenAll(Enumerable.Range(0, 4).Select(each => Task.Run(() => Tell(An.Now.AddSeconds(each)), Cancel)));
        Assert.Equal(1, letters.Sum());
    }

    [Fact]
    public async Task What_is_chosen_stands_until_something_else_is()
    {
        var kari = await Somebody("Kari", Role.Adviser);
        Assert.Equal(HowOften.Daily, (await new AlertQueries(Db).Of(kari, Cancel))[AlertKind.Questions]);
        await Choose(kari, AlertKind.Questions, HowOften.Never);
        await Tell(Morning);
        Assert.Equal(HowOften.Never, (await new AlertQueries(Db).Of(kari, Cancel))[AlertKind.Questions]);
        Assert.Equal(HowOften.Daily, (await new AlertQueries(Db).Of(kari, Cancel))[AlertKind.Tasks]);
    }
}
