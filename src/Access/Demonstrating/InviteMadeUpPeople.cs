using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Demonstrating;

/// <summary>What came of inviting the made-up persons. Closed.</summary>
public abstract record Invited
{
    Invited() { }

    /// <summary>They are there, each with a mandate in their role.</summary>
    public sealed record Done : Invited;

    /// <summary>Real persons use this installation: nobody made up comes in.</summary>
    public sealed record RealPeopleAreHere : Invited;
}

/// <summary>Makes the made-up persons, their mandates and case roles, in an installation that nobody uses for anything else.</summary>
public sealed class InviteMadeUpPeople(AccessDb db, Demonstration demonstration)
{
    /// <summary>Whether they are there.</summary>
    public Task<bool> AreHere(CancellationToken cancel) => db.People.AnyAsync(row => row.Demonstration, cancel);

    /// <summary>Does it; doing it again changes nothing.</summary>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InvalidOperationException">This is no demonstration.</exception>
    public Task<Invited> Run(DateTimeOffset now, CancellationToken cancel) => InDemonstration(async inside =>
    {
        var here = await db.People.Where(row => row.Demonstration).Select(row => row.Id).ToListAsync(inside);
        if (await RealPeople.AreHere(db, inside)) return (Invited)new Invited.RealPeopleAreHere();

        var first = OsloTime.Day(now).AddYears(-1);
        foreach (var person in MadeUpPeople.All.Where(person => !here.Contains(person.Id.Value)))
        {
            // Without an address: no letter can let anybody in as one of them.
            db.People.Add(new PersonRow { Id = person.Id.Value, Name = person.Name, CreatedAt = now, Demonstration = true });
            db.Mandates.Add(MandateTable.Row(
                new(new(Guid.CreateVersion7(now)), person.Organisation, person.Role, person.Counties, first, null, MadeUpPeople.In(Role.Administrator).Id), person.Id, now));
            await db.Write(new JournalEntry(person.Id.Pseudonym, now, "system", null, "invite-made-up-person", null, person.Role.ToString(), null), inside);
        }
        await db.SaveChangesAsync(inside);
        return new Invited.Done();
    }, cancel);

    /// <summary>Gives the made-up persons who have part in cases their role in each of some; those that they have already stay.</summary>
    /// <param name="cases">Permanent ids.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InvalidOperationException">This is no demonstration.</exception>
    public Task Into(IReadOnlyCollection<string> cases, DateTimeOffset now, CancellationToken cancel) => InDemonstration(async inside =>
    {
        Role[] taking = [Role.ClusterManager, Role.ProjectTeam, Role.Board, Role.MemberContact, Role.KnowledgePartner];
        foreach (var person in taking.Select(MadeUpPeople.In))
        {
            var had = await db.CaseRoles.Where(row => row.PersonId == person.Id.Value && row.EndedAt == null).Select(row => row.Case).ToListAsync(inside);
            db.CaseRoles.AddRange(cases.Except(had).Select(@case => new CaseRoleRow
            {
                Id = Guid.CreateVersion7(now),
                PersonId = person.Id.Value,
                Case = @case,
                Role = person.Role.ToString(),
                From = OsloTime.Day(now).AddYears(-1),
                GivenBy = MadeUpPeople.In(Role.Administrator).Id.Value,
                GivenAt = now,
            }));
        }
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    Task<T> InDemonstration<T>(Func<CancellationToken, Task<T>> deed, CancellationToken cancel) => demonstration.On
        ? db.InOneTransaction(deed, cancel)
        : throw new InvalidOperationException("Made-up persons are invited in the demonstration only.");
}
