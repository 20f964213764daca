using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Starting_and_changing : Room
{
    [Fact]
    public async Task The_first_of_a_year_is_number_one_and_none_is_given_twice()
    {
        Assert.Equal(["I-27-001", "I-27-002", "I-27-003"], [(await Start()).Id.ToString(), (await Start()).Id.ToString(), (await Start()).Id.ToString()]);
        Assert.Equal("Kraft på kjøl", (await Read(new(2027, 2))).Name);
    }

    [Fact]
    public async Task From_a_finding_the_run_and_all_that_it_showed_come_along()
    {
        var started = await Read((await Start(finding: An.Finding)).Id);
        Assert.Equivalent(An.Finding, started.Finding, strict: true);
        Assert.Equal(("F117", "R12"), await Db.Initiatives.Select(row => new ValueTuple<string?, string?>(row.Finding, row.FindingRun)).SingleAsync(Cancel));
        Assert.Equal(3, ReadinessFacts.Of(started)[Measure.CompaniesAtHand].Value);
    }

    [Fact]
    public async Task Every_reason_why_not_is_given_at_once_and_nothing_is_stored()
    {
        Assert.Equal(["empty", "empty", "unknown-county"], Codes(await new StartInitiative(Db).Run(" ", "", ["99"], null, Counties, An.Leader, An.Now, Cancel)));
        Assert.Empty(await Db.Initiatives.ToListAsync(Cancel));
        Assert.Empty(await Db.Journal().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Twenty_who_start_at_the_same_time_get_twenty_numbers()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var db = Another();
            Done(await new StartInitiative(db).Run("Samtidig", "Alle på en gang", ["11"], null, Counties, An.Leader, An.Now, Cancel));
        }));
        Assert.Equal(Enumerable.Range(1, 20), await Db.Initiatives.Select(row => row.Number).OrderBy(number => number).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Each_deed_leaves_its_entry_in_the_journal_in_the_same_save()
    {
        var id = (await Start()).Id;
        await new RenameInitiative(Db).Run(id, "Grønn kjøl", 1, An.Leader, An.Now, Cancel);
        await new MoveInitiative(Db).Run(id, new InitiativeState.Closed("Ingen ville", []), null, An.Today, An.Adviser, An.Now, Cancel);
        var journal = await Db.Journal().OrderBy(row => row.Number).ToListAsync(Cancel);
        Assert.Equal(["start-initiative", "rename-initiative", "move-initiative"], journal.Select(row => row.Deed));
        Assert.Equal(("idea", "closed"), (journal[2].From, journal[2].To));
        Assert.Equal(An.Adviser.Person, journal[2].By);
    }

    [Fact]
    public async Task The_journal_holds_the_hash_of_what_was_written_so_a_fact_changed_behind_our_back_no_longer_fits()
    {
        var id = (await Start()).Id;
        var fact = await Db.Facts.AsNoTracking().SingleAsync(Cancel);
        var detail = (await Db.Journal().SingleAsync(Cancel)).Detail!;
        Assert.Contains(fact.Hash(), detail, StringComparison.Ordinal);
        fact.Content = fact.Content.Replace("Kraft", "Makt", StringComparison.Ordinal);
        Assert.DoesNotContain(fact.Hash(), detail, StringComparison.Ordinal);
        Assert.Equal(id.ToString(), fact.Initiative);
    }

    [Fact]
    public async Task A_name_that_another_changed_meanwhile_is_not_overwritten()
    {
        var id = (await Start()).Id;
        Done(await new RenameInitiative(Db).Run(id, "Den enes navn", 1, An.Adviser, An.Now, Cancel));
        Assert.Equal(["changed-meanwhile"], Codes(await new RenameInitiative(Db).Run(id, "Den andres navn", 1, An.Leader, An.Now, Cancel)));
        Assert.Equal("Den enes navn", (await Read(id)).Name);
        Done(await new RenameInitiative(Db).Run(id, "Den andres navn", 2, An.Leader, An.Now, Cancel));
    }

    [Fact]
    public async Task What_is_undone_is_still_there_to_be_read()
    {
        var id = (await Start()).Id;
        var renamed = Assert.IsType<Change.Done>(await new RenameInitiative(Db).Run(id, "Feil navn", 1, An.Leader, An.Now, Cancel));
        Done(await new UndoFact(Db).Run(id, renamed.Entry, An.Leader, An.Now, Cancel));
        var read = await Read(id);
        Assert.Equal("Kraft på kjøl", read.Name);
        Assert.Equal("Feil navn", Assert.IsType<Fact.Renamed>(read.Entries[1].What).Name);
        Assert.Equal("Kraft på kjøl", await Db.Initiatives.AsNoTracking().Select(row => row.Name).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Of_one_that_is_closed_nothing_more_is_written_until_the_closing_is_undone()
    {
        var id = (await Start()).Id;
        var closed = Assert.IsType<Change.Done>(await new MoveInitiative(Db).Run(id, new InitiativeState.Closed("Feil", []), null, An.Today, An.Adviser, An.Now, Cancel));
        Assert.Equal(["closed"], Codes(await new WriteChallenge(Db).Run(id, "Noe felles", 2, An.Leader, An.Now, Cancel)));
        Done(await new UndoFact(Db).Run(id, closed.Entry, An.Adviser, An.Now, Cancel));
        Done(await new WriteChallenge(Db).Run(id, "Noe felles", 3, An.Leader, An.Now, Cancel));
    }

    [Fact]
    public async Task A_fact_is_not_noted_for_a_day_to_come_or_before_it_began()
    {
        var id = (await Start()).Id;
        Assert.Contains("in-the-future", Codes(await new NoteContact(Db).Run(id, "Snakket", An.Today.AddDays(1), An.Adviser, An.Now, Cancel)));
        Assert.Equal(["before-it-began"], Codes(await new NoteContact(Db).Run(id, "Snakket", An.Today.AddDays(-1), An.Adviser, An.Now, Cancel)));
    }

    [Fact]
    public async Task What_the_facts_add_up_to_is_stored_beside_them_for_lists()
    {
        var id = (await Start()).Id;
        await Note(id, [.. An.ReadyFacts, new Fact.Contacted("På telefon"), new Fact.LevelSet("goals", 3, "Sett planen"), new Fact.MadePublic([PublicPart.About])]);
        var row = await Db.Initiatives.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("999999999", 1, 1, An.Today, "about"), (row.HostNumber, row.PartnersIn, row.CompaniesSigned, row.LastContact, row.PublicParts));
        Assert.Equal(An.Profile(await Read(id)).Standings.Select(standing => (standing.Level, standing.ByHand?.Level)), InitiativeTable.Levels(row.Levels));
    }

    [Fact]
    public async Task A_partner_is_listed_while_it_is_one()
    {
        var id = (await Start()).Id;
        var added = Assert.IsType<Change.Done>(await new AddPartner(Db).Run(id, new("974760673", "Brønnøysundregistrene"), PartnerKind.Public, An.Today, An.Leader, An.Now, Cancel));
        Assert.Equal(("974760673", "none"), await Db.Partners.Select(row => new ValueTuple<string?, string>(row.Organisation, row.Answer)).SingleAsync(Cancel));
        Assert.Equal(["already-a-partner"], Codes(await new AddPartner(Db).Run(id, new("974760673", "Et annet navn"), PartnerKind.Public, An.Today, An.Leader, An.Now, Cancel)));
        Done(await new UndoFact(Db).Run(id, added.Entry, An.Leader, An.Now, Cancel));
        Assert.Empty(await Db.Partners.ToListAsync(Cancel));
    }

    [Fact]
    public async Task No_deed_answers_about_one_that_does_not_exist() =>
        Assert.Null(await new RenameInitiative(Db).Run(new(2027, 404), "Nytt", 1, An.Leader, An.Now, Cancel));
}
