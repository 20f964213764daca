using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Journal;

namespace Klynge.Access.Mandates;

/// <summary>What comes of giving a mandate. Closed.</summary>
public abstract record MandateOutcome
{
    MandateOutcome() { }

    /// <summary>It is given.</summary>
    /// <param name="Mandate">The mandate.</param>
    /// <param name="To">Whose it is.</param>
    /// <param name="Link">Where the letter leads: to the account that is to be made, or home.</param>
    public sealed record Given(MandateId Mandate, PersonId To, string Link) : MandateOutcome;

    /// <summary>It is not, and nothing is changed.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : MandateOutcome;
}

/// <summary>Gives a person a mandate, and writes to them. Who has no account gets a link that makes one.</summary>
public sealed class GiveMandate(AccessDb db, AccessLinks links)
{
    /// <param name="typed">What was written.</param>
    /// <param name="counties">The codes of all counties.</param>
    /// <param name="by">Who gives it; null on the command line.</param>
    /// <param name="actingFor">Organisation number acted for; null for nobody.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<MandateOutcome> Run(TypedMandate typed, IReadOnlySet<string> counties, PersonId? by, string? actingFor, DateTimeOffset now, CancellationToken cancel)
    {
        if (typed.WhyNot(counties, OsloTime.Day(now)).ToImmutableArray() is { IsEmpty: false } reasons) return new MandateOutcome.Refused(reasons);
        return await db.InOneTransaction<MandateOutcome>(async inside =>
        {
            var mandate = new Mandate(new(Guid.CreateVersion7(now)), typed.Organisation!, typed.Role!.Value, typed.Counties, typed.From!.Value, typed.To, by);
            var role = mandate.Role.Name();
            var (person, link) = await InvitedPeople.Tell(db, links, typed.Name, typed.Address, typed.Language, new(
                $"Du handler nå som {role.Nb} for {mandate.Organisation} i Klynge, fra {Day(mandate.From)}.",
                $"Du handlar no som {role.Nn} for {mandate.Organisation} i Klynge, frå {Day(mandate.From)}.",
                $"You now act as {role.En} for {mandate.Organisation} in Klynge, from {Day(mandate.From)}."), $"mandate/{mandate.Id.Value:N}", now, inside);
            db.Mandates.Add(MandateTable.Row(mandate, new(person.Id), now));
            await db.Write(new JournalEntry(new PersonId(person.Id).Pseudonym, now, by?.Pseudonym ?? "system", actingFor, "give-mandate", null, mandate.Role.ToString(),
                JsonSerializer.Serialize(new { mandate = mandate.Id.Value, mandate.Organisation, counties = mandate.Counties, mandate.From, mandate.To })), inside);
            await db.SaveChangesAsync(inside);
            return new MandateOutcome.Given(mandate.Id, new(person.Id), link);
        }, cancel);
    }

    static string Day(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Ends a mandate: from the next request on it gives no right.</summary>
public sealed class EndMandate(AccessDb db)
{
    /// <returns>Whether there was one to end.</returns>
    public Task<bool> Run(MandateId mandate, PersonId holder, PersonId by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Mandates.FindAsync([mandate.Value], inside) is not { EndedAt: null } row || row.PersonId != holder.Value) return false;
        (row.EndedAt, row.EndedBy) = (now, by.Value);
        await db.Write(new JournalEntry(new PersonId(row.PersonId).Pseudonym, now, by.Pseudonym, actingFor, "end-mandate", row.Role, null, JsonSerializer.Serialize(new { mandate = row.Id })), inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);
}
