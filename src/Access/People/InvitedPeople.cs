using Klynge.Access.SignIn;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.People;

/// <summary>Whole addresses that letters of this room lead to. The site, which knows its own name and its pages, makes them.</summary>
/// <param name="Begin">Where somebody who was invited makes an account, by the secret of the link.</param>
/// <param name="Home">Home.</param>
public sealed record AccessLinks(Func<Language, string, string> Begin, Func<Language, string> Home);

/// <summary>Finds a person by an address, or makes one who is invited to begin.</summary>
static class InvitedPeople
{
    /// <summary>The person with an address: confirmed, or invited by it; null when there is none.</summary>
    public static async Task<PersonRow?> With(AccessDb db, string address, CancellationToken cancel)
    {
        var folded = PersonTable.Fold(address);
        return await db.People.SingleOrDefaultAsync(row => row.ErasedAt == null && row.Mails.Any(mail => mail.Folded == folded), cancel)
            ?? await Invited(db, folded, cancel);
    }

    /// <summary>
    /// Who was invited by an address and has not begun; null when nobody was. Only the link of an invitation tells: who asked to be written to at an address
    /// has not shown that it is theirs.
    /// </summary>
    public static Task<PersonRow?> Invited(AccessDb db, string folded, CancellationToken cancel) =>
        db.People.Include(row => row.Mails).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).FirstOrDefaultAsync(
            row => row.ErasedAt == null && !row.Demonstration && !row.Accounts.Any() && db.Links.Any(link => link.PersonId == row.Id && link.Purpose == "begin" && link.Folded == folded), cancel);

    /// <summary>Finds or makes the person, and queues a letter: to whoever has an account one that says what is new, to others one with the link that makes it. The next save stores all of it.</summary>
    /// <param name="db">Inside a transaction.</param>
    /// <param name="links">Where the letter leads.</param>
    /// <param name="name">What a new person is called.</param>
    /// <param name="address">The address.</param>
    /// <param name="language">What a new person is written to in.</param>
    /// <param name="said">What is new.</param>
    /// <param name="key">Names what is new: its letter is queued once.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The person, and where the letter leads.</returns>
    public static async Task<(PersonRow Person, string Link)> Tell(AccessDb db, AccessLinks links, string name, string address, Language language, Words said, string key, DateTimeOffset now, CancellationToken cancel)
    {
        var folded = PersonTable.Fold(address);
        if (await With(db, address, cancel) is not { } person)
            db.People.Add(person = new PersonRow { Id = PersonId.New().Value, Name = name.Trim(), Language = language.Path(), CreatedAt = now });
        var reads = PersonTable.Language(person);
        var begun = await db.Accounts.AnyAsync(account => account.PersonId == person.Id, cancel);
        var (to, link) = begun
            ? (address.Trim(), links.Home(reads))
            : (folded, links.Begin(reads, Links.Make(db, new OneTimeLink.Begin(new(person.Id), person.Name, reads) { Address = folded }, now)));
        // Counted as one that leads to a link, so that an address is written to as seldom whether it has an account or not.
        if (begun) Links.Note(db, address, now);
        db.Post(Letter(to, person.Name, reads, said, link, begun), new PersonId(person.Id).Pseudonym, key, now);
        return (person, link);
    }

    static Letter Letter(string to, string name, Language language, Words said, string link, bool begun)
    {
        var next = begun
            ? new Words("Logg inn, så finner du det på Min side:", "Logg inn, så finn du det på Mi side:", "Sign in, and you will find it on your home page:")
            : new("Åpne lenken innen 14 dager, og velg hvordan du vil logge inn:", "Opne lenkja innan 14 dagar, og vel korleis du vil logge inn:", "Open the link within 14 days, and choose how you want to sign in:");
        return new(to, name, language, new Words("Du har fått en rolle i Klynge", "Du har fått ei rolle i Klynge", "You have been given a role in Klynge").In(language), $"""
            {new Words("Hei", "Hei", "Hello").In(language)} {name}

            {said.In(language)}

            {next.In(language)}
            {link}

            {new Words("Kjenner du deg ikke igjen i dette, trenger du ikke gjøre noe.", "Kjenner du deg ikkje att i dette, treng du ikkje gjere noko.", "If this means nothing to you, you need do nothing.").In(language)}

            Klynge

            """);
    }
}
