using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Letters;

/// <summary>
/// Writes to an address that somebody typed who is not signed in. Whether it has an account stands in the letter, and nowhere else:
/// either way there is a letter, as seldom, for the same work.
/// </summary>
public sealed class AskForLetter(AccessDb db, SignInLinks links)
{
    /// <summary>What letters are about while nobody is known by their address.</summary>
    internal const string About = "sign-in";

    /// <summary>Somebody wants an account.</summary>
    public Task ToBegin(string name, string address, Language language, DateTimeOffset now, CancellationToken cancel) => Write(address, now, person =>
    {
        if (person is not null)
        {
            Links.Note(db, address, now);
            return SignInLetters.HasOne(address, person.Name, PersonTable.Language(person), links.SignIn(PersonTable.Language(person)));
        }
        var secret = Links.Make(db, new OneTimeLink.Begin(null, name, language) { Address = address }, now);
        return SignInLetters.Begin(address, name, language, links.Link(language, secret));
    }, cancel);

    /// <summary>Somebody has lost the password or the passkeys.</summary>
    public Task ToRecover(string address, Language language, DateTimeOffset now, CancellationToken cancel) => Write(address, now, person =>
    {
        if (person is null)
        {
            Links.Note(db, address, now);
            return SignInLetters.HasNone(address, language, links.Create(language));
        }
        var secret = Links.Make(db, new OneTimeLink.Recover(new(person.Id)) { Address = address }, now);
        return SignInLetters.Recover(address, person.Name, PersonTable.Language(person), links.Link(PersonTable.Language(person), secret));
    }, cancel);

    Task Write(string address, DateTimeOffset now, Func<PersonRow?, Letter> letter, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var folded = PersonTable.Fold(address);
        if (!LetterCadence.Allows(await Links.MadeFor(db, folded, now, inside), now)) return;
        var person = await db.Mails.Where(mail => mail.Folded == folded && mail.Person.ErasedAt == null && !mail.Person.Demonstration).Select(mail => mail.Person).SingleOrDefaultAsync(inside);
        db.Post(letter(person), person is null ? About : new PersonId(person.Id).Pseudonym, $"sign-in/asked/{Guid.CreateVersion7(now):N}", now);
        await db.SaveChangesAsync(inside);
    }, cancel);
}
