using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;

namespace Klynge.Access.SignIn.Letters;

/// <summary>What was changed in how somebody signs in. Closed.</summary>
abstract record Change
{
    Change() { }

    public sealed record Begun : Change;
    public sealed record PasswordSet : Change;
    public sealed record FactorMade : Change;
    public sealed record RecoveryCodesMade : Change;
    public sealed record RecoveryCodeUsed(int Left) : Change;
    public sealed record PasskeyAdded : Change;
    public sealed record PasskeyRemoved : Change;
    public sealed record AddressChanged(string Before) : Change;
    public sealed record ElsewhereLinked(string Provider) : Change;
    public sealed record ElsewhereUnlinked(string Provider) : Change;
}

/// <summary>Whoever's sign-in was changed is told, at the address that they had before; and the journal knows it, under the pseudonym.</summary>
static class Changes
{
    /// <summary>Queues the letter and the journal entry; the next save stores both with what they tell of.</summary>
    /// <param name="db">Inside a transaction.</param>
    /// <param name="links">Where the letter leads.</param>
    /// <param name="person">Whose, with their addresses.</param>
    /// <param name="change">What was changed.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task Note(AccessDb db, SignInLinks links, PersonRow person, Change change, DateTimeOffset now, CancellationToken cancel)
    {
        var id = new PersonId(person.Id).Pseudonym;
        await db.Write(new JournalEntry(id, now, id, null, Deed(change), null, null, null), cancel);
        if (Said(change) is not { } said) return;
        var to = change is Change.AddressChanged(var before) ? before : person.Mails.Select(mail => mail.Address).FirstOrDefault();
        if (to is not null) db.Post(Letter(person, to, said, links), id, $"sign-in/{Deed(change)}/{Guid.CreateVersion7(now):N}", now);
    }

    static Letter Letter(PersonRow person, string to, Words said, SignInLinks links)
    {
        var language = PersonTable.Language(person);
        return SignInLetters.Of(to, person.Name, language, new("Innloggingen din i Klynge er endret", "Innlogginga di i Klynge er endra", "Your sign-in to Klynge has changed"), said, links.Security(language), new(
            "Var det ikke deg? Åpne lenken, se hvor du er logget inn, avslutt alle andre, og lag nytt passord.",
            "Var det ikkje deg? Opne lenkja, sjå kvar du er logga inn, avslutt alle andre, og lag nytt passord.",
            "Was it not you? Open the link, see where you are signed in, end all others, and make a new password."));
    }

    static string Deed(Change change) => change switch
    {
        Change.Begun => "account-begun",
        Change.PasswordSet => "password-set",
        Change.FactorMade => "factor-made",
        Change.RecoveryCodesMade => "recovery-codes-made",
        Change.RecoveryCodeUsed => "recovery-code-used",
        Change.PasskeyAdded => "passkey-added",
        Change.PasskeyRemoved => "passkey-removed",
        Change.AddressChanged => "address-changed",
        Change.ElsewhereLinked => "elsewhere-linked",
        Change.ElsewhereUnlinked => "elsewhere-unlinked",
    };

    static Words? Said(Change change) => change switch
    {
        // The account is made behind a link that was just mailed: one more letter tells nobody anything.
        Change.Begun => null,
        Change.PasswordSet => new("Passordet ditt er nytt fra nå av.", "Passordet ditt er nytt frå no av.", "Your password is new as of now."),
        Change.FactorMade => new("En ny kodeapp er tatt i bruk, og du har fått nye gjenopprettingskoder. De gamle gjelder ikke lenger.", "Ein ny kodeapp er teken i bruk, og du har fått nye gjenopprettingskodar. Dei gamle gjeld ikkje lenger.", "A new authenticator app is in use, and you have new recovery codes. The old ones no longer hold."),
        Change.RecoveryCodesMade => new("Du har fått nye gjenopprettingskoder. De gamle gjelder ikke lenger.", "Du har fått nye gjenopprettingskodar. Dei gamle gjeld ikkje lenger.", "You have new recovery codes. The old ones no longer hold."),
        Change.RecoveryCodeUsed(var left) => new($"En gjenopprettingskode er brukt. Du har {left} igjen.", $"Ein gjenopprettingskode er brukt. Du har {left} att.", $"A recovery code has been used. You have {left} left."),
        Change.PasskeyAdded => new("En ny passnøkkel kan logge inn som deg.", "Ein ny passnøkkel kan logge inn som deg.", "A new passkey can sign in as you."),
        Change.PasskeyRemoved => new("En passnøkkel er tatt bort.", "Ein passnøkkel er teken bort.", "A passkey has been removed."),
        Change.AddressChanged => new("Vi skriver heretter til en annen e-postadresse enn denne.", "Vi skriv heretter til ei anna e-postadresse enn denne.", "From now on we write to another e-mail address than this one."),
        Change.ElsewhereLinked(var provider) => new($"{provider} kan logge inn som deg.", $"{provider} kan logge inn som deg.", $"{provider} can sign in as you."),
        Change.ElsewhereUnlinked(var provider) => new($"{provider} kan ikke lenger logge inn som deg.", $"{provider} kan ikkje lenger logge inn som deg.", $"{provider} can no longer sign in as you."),
    };
}
