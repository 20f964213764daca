using Klynge.Access.People;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>Another e-mail address for a person: asked for by one who has just shown who they are, confirmed by whoever has the letter, told to the old address.</summary>
public sealed class ChangeAddress(AccessDb db, SignInLinks links)
{
    /// <summary>Writes to the new address. Whether it is somebody else's stands in the letter only.</summary>
    public Task Ask(PersonId person, string address, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var folded = PersonTable.Fold(address);
        if (!LetterCadence.Allows(await Links.MadeFor(db, folded, now, inside), now)) return;
        var owner = await db.Mails.Where(mail => mail.Folded == folded).Select(mail => mail.Person).SingleOrDefaultAsync(inside);
        var row = await db.People.SingleAsync(one => one.Id == person.Value, inside);
        if (owner is not null && owner.Id != row.Id)
        {
            Links.Note(db, address, now);
            db.Post(SignInLetters.AddressTaken(address, owner.Name, PersonTable.Language(owner), links.SignIn(PersonTable.Language(owner))), new PersonId(owner.Id).Pseudonym, Key(now), now);
        }
        else
        {
            var secret = Links.Make(db, new OneTimeLink.Confirm(person) { Address = address }, now);
            db.Post(SignInLetters.ConfirmAddress(address, row.Name, PersonTable.Language(row), links.Link(PersonTable.Language(row), secret)), person.Pseudonym, Key(now), now);
        }
        await db.SaveChangesAsync(inside);
    }, cancel);

    /// <summary>Puts the new address in place of the old.</summary>
    /// <returns>Whether the link was good, and the address is still free.</returns>
    public Task<bool> Confirm(string secret, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await Links.Find(db, secret, now, inside) is not OneTimeLink.Confirm link) return false;
        var folded = PersonTable.Fold(link.Address);
        var person = await db.People.Include(row => row.Mails).SingleOrDefaultAsync(row => row.Id == link.Person.Value && row.ErasedAt == null, inside);
        if (person is null || await db.Mails.AnyAsync(mail => mail.Folded == folded && mail.PersonId != person.Id, inside)) return false;
        if (await Links.Use(db, secret, now, inside) is null) return false;

        var before = person.Mails.Select(mail => mail.Address).FirstOrDefault();
        db.Mails.RemoveRange(person.Mails.Where(mail => mail.Folded != folded));
        if (person.Mails.SingleOrDefault(mail => mail.Folded == folded) is { } same) (same.Address, same.ConfirmedAt) = (link.Address, now);
        else db.Mails.Add(new MailRow { Id = Guid.CreateVersion7(now), PersonId = person.Id, Address = link.Address, Folded = folded, ConfirmedAt = now });
        if (before is not null) await Changes.Note(db, links, person, new Change.AddressChanged(before), now, inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    static string Key(DateTimeOffset now) => $"sign-in/address/{Guid.CreateVersion7(now):N}";
}
