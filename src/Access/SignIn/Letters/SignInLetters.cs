using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Access.SignIn.Letters;

/// <summary>What is written to somebody who signs in or wants to. Plain text; the first line says what to do by when.</summary>
static class SignInLetters
{
    static readonly Words NotYou = new(
        "Var det ikke du som ba om dette? Da trenger du ikke gjøre noe.",
        "Var det ikkje du som bad om dette? Då treng du ikkje gjere noko.",
        "Was it not you who asked for this? Then you need do nothing.");

    public static Letter Begin(string to, string name, Language language, string link) => Of(to, name, language,
        new("Lag kontoen din i Klynge", "Lag kontoen din i Klynge", "Make your Klynge account"), new(
        "Åpne lenken innen ett døgn, og velg hvordan du vil logge inn.",
        "Opne lenkja innan eit døgn, og vel korleis du vil logge inn.",
        "Open the link within a day, and choose how you want to sign in."), link, NotYou);

    /// <summary>Somebody wants an account with an address that has one.</summary>
    public static Letter HasOne(string to, string name, Language language, string signIn) => Of(to, name, language,
        new("Du har alt en konto i Klynge", "Du har alt ein konto i Klynge", "You already have a Klynge account"), new(
        "Noen, trolig du, ville lage en konto med denne adressen. Det finnes en fra før. Logg inn, eller lag nytt passord om du har glemt det gamle.",
        "Nokon, truleg du, ville lage ein konto med denne adressa. Det finst ein frå før. Logg inn, eller lag nytt passord om du har gløymt det gamle.",
        "Somebody, probably you, wanted to make an account with this address. There is one already. Sign in, or make a new password if you have forgotten the old one."), signIn, NotYou);

    public static Letter Recover(string to, string name, Language language, string link) => Of(to, name, language,
        new("Kom inn i Klynge igjen", "Kom inn i Klynge igjen", "Get back into Klynge"), new(
        "Åpne lenken innen én time, og lag et nytt passord eller en ny passnøkkel. Ha kodeappen eller en gjenopprettingskode klar.",
        "Opne lenkja innan éin time, og lag eit nytt passord eller ein ny passnøkkel. Ha kodeappen eller ein gjenopprettingskode klar.",
        "Open the link within one hour, and make a new password or a new passkey. Have your authenticator app or a recovery code at hand."), link, NotYou);

    /// <summary>Somebody wants back in with an address that has no account: the owner may have used another.</summary>
    public static Letter HasNone(string to, Language language, string create) => Of(to, null, language,
        new("Ingen konto i Klynge har denne adressen", "Ingen konto i Klynge har denne adressa", "No Klynge account has this address"), new(
        "Noen, trolig du, ville inn i Klynge med denne adressen. Ingen konto har den. Prøv en annen adresse, eller lag en konto.",
        "Nokon, truleg du, ville inn i Klynge med denne adressa. Ingen konto har ho. Prøv ei anna adresse, eller lag ein konto.",
        "Somebody, probably you, wanted into Klynge with this address. No account has it. Try another address, or make an account."), create, NotYou);

    public static Letter ConfirmAddress(string to, string name, Language language, string link) => Of(to, name, language,
        new("Bekreft e-postadressen din i Klynge", "Stadfest e-postadressa di i Klynge", "Confirm your e-mail address in Klynge"), new(
        "Åpne lenken innen ett døgn og bekreft at vi skal skrive til denne adressen.",
        "Opne lenkja innan eit døgn og stadfest at vi skal skrive til denne adressa.",
        "Open the link within a day and confirm that we shall write to this address."), link, NotYou);

    /// <summary>Somebody wants to use an address that is another's.</summary>
    public static Letter AddressTaken(string to, string name, Language language, string signIn) => Of(to, name, language,
        new("Adressen din hører til en konto i Klynge", "Adressa di høyrer til ein konto i Klynge", "Your address belongs to a Klynge account"), new(
        "Noen ville bruke denne adressen på en annen konto. Den hører til en konto fra før, og ingenting er endret.",
        "Nokon ville bruke denne adressa på ein annan konto. Ho høyrer til ein konto frå før, og ingenting er endra.",
        "Somebody wanted to use this address for another account. It belongs to an account already, and nothing has changed."), signIn, NotYou);

    public static Letter Of(string to, string? name, Language language, Words subject, Words said, string link, Words last) => new(to, name, language, subject.In(language),
        $"{new Words("Hei", "Hei", "Hello").In(language)}{(name is { Length: > 0 } ? " " + name : "")}\n\n{said.In(language)}\n\n{link}\n\n{last.In(language)}\n\nKlynge\n");
}
