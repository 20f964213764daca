using System.Text.Json;
using Klynge.Access.Mandates;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Cases;

/// <summary>Says yes or no to a role that one was offered.</summary>
public sealed class AnswerOffer(AccessDb db)
{
    /// <param name="offer">Which.</param>
    /// <param name="person">Who answers: it must be theirs.</param>
    /// <param name="yes">The answer.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The case; null when there is no such offer to them, or it is answered or too old.</returns>
    public Task<string?> Run(Guid offer, PersonId person, bool yes, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Offers.Waiting(now).SingleOrDefaultAsync(row => row.Id == offer && row.PersonId == person.Value, inside) is not { } row) return null;
        (row.Answer, row.AnsweredAt) = (yes ? CaseOfferTable.Yes : CaseOfferTable.No, now);
        if (yes) db.CaseRoles.Add(new CaseRoleRow { Id = Guid.CreateVersion7(now), PersonId = person.Value, Case = row.Case, Role = row.Role, From = OsloTime.Day(now), GivenBy = row.OfferedBy, GivenAt = now });
        await db.Write(new JournalEntry(row.Case, now, person.Pseudonym, null, yes ? "take-case-role" : "decline-case-role", null, yes ? row.Role : null, JsonSerializer.Serialize(new { offer })), inside);
        await db.SaveChangesAsync(inside);
        return row.Case;
    }, cancel);
}

/// <summary>Ends somebody's part in a case, or takes back an offer.</summary>
public sealed class EndCaseRole(AccessDb db)
{
    /// <returns>Whether there was a part in that case to end.</returns>
    public Task<bool> Run(string @case, Guid part, PersonId by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.CaseRoles.SingleOrDefaultAsync(row => row.Id == part && row.Case == @case && row.EndedAt == null, inside) is not { } row) return false;
        (row.EndedAt, row.EndedBy) = (now, by.Value);
        await Note("end-case-role", row.Role, new(row.PersonId), part, @case, by, actingFor, now, inside);
        return true;
    }, cancel);

    /// <returns>Whether there was such an offer that nobody has answered.</returns>
    public Task<bool> TakeBack(string @case, Guid offer, PersonId by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Offers.SingleOrDefaultAsync(row => row.Id == offer && row.Case == @case && row.Answer == null, inside) is not { } row) return false;
        (row.Answer, row.AnsweredAt) = (CaseOfferTable.Withdrawn, now);
        await Note("take-back-case-offer", row.Role, new(row.PersonId), offer, @case, by, actingFor, now, inside);
        return true;
    }, cancel);

    async Task Note(string deed, string role, PersonId whose, Guid which, string @case, PersonId by, string? actingFor, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Write(new JournalEntry(@case, now, by.Pseudonym, actingFor, deed, role, null, JsonSerializer.Serialize(new { of = whose.Pseudonym, part = which })), cancel);
        await db.SaveChangesAsync(cancel);
    }
}
