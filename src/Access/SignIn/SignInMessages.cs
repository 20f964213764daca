using Klynge.Storage;

namespace Klynge.Access.SignIn;

/// <summary>What can be wrong with what somebody types to make an account.</summary>
public static class SignInMessages
{
    /// <summary>Longest name of a person. Characters.</summary>
    public const int LongestName = 120;

    /// <summary>The name is missing or too long.</summary>
    public static Message NoName() => new("name-missing", "name", new(
        $"Skriv navnet ditt, høyst {LongestName} tegn.",
        $"Skriv namnet ditt, høgst {LongestName} teikn.",
        $"Write your name, at most {LongestName} characters."));

    /// <summary>What stands there is no address.</summary>
    public static Message NoAddress() => new("email-missing", "email", new(
        "Skriv e-postadressen din, for eksempel kari@bedrift.no.",
        "Skriv e-postadressa di, til dømes kari@bedrift.no.",
        "Write your e-mail address, for example kari@company.no."));

    /// <summary>The account was made meanwhile.</summary>
    public static Message HasAccount() => new("has-account", "form", new(
        "Det finnes alt en konto for deg. Logg inn i stedet, eller lag nytt passord om du har glemt det gamle.",
        "Det finst alt ein konto for deg. Logg inn i staden, eller lag nytt passord om du har gløymt det gamle.",
        "There is an account for you already. Sign in instead, or make a new password if you have forgotten the old one."));

    /// <summary>A passkey is known by its name.</summary>
    public static Message NoPasskeyName() => new("no-passkey-name", "passkeys", new(
        $"Skriv hva passnøkkelen skal hete, høyst {Passkeys.Passkeys.LongestName} tegn.",
        $"Skriv kva passnøkkelen skal heite, høgst {Passkeys.Passkeys.LongestName} teikn.",
        $"Write what the passkey is to be called, at most {Passkeys.Passkeys.LongestName} characters."));

    /// <summary>Each person has at least one way in.</summary>
    public static Message LastWay() => new("last-way-in", "form", new(
        "Dette er den siste måten du kan logge inn på. Lag en ny først.",
        "Dette er den siste måten du kan logge inn på. Lag ein ny først.",
        "This is the last way you can sign in. Make another first."));

    /// <summary>The same for an unknown address, a wrong password and one who must wait: nobody learns who has an account.</summary>
    public static Message Wrong() => new("sign-in-wrong", "password", new(
        "E-postadressen og passordet passer ikke sammen. Prøv igjen, eller lag et nytt passord. Etter flere feil på rad må du vente noen minutter mellom forsøkene.",
        "E-postadressa og passordet passar ikkje saman. Prøv igjen, eller lag eit nytt passord. Etter fleire feil på rad må du vente nokre minutt mellom forsøka.",
        "The e-mail address and the password do not match. Try again, or make a new password. After several faults in a row you have to wait some minutes between attempts."));

    /// <summary>The code is wrong, used, or the account has to wait.</summary>
    public static Message WrongCode() => new("code-wrong", "code", new(
        "Koden stemmer ikke. Appen viser en ny hvert halve minutt, og hver kode kan brukes én gang. Vent på den neste og skriv den. Etter flere feil på rad må du vente noen minutter.",
        "Koden stemmer ikkje. Appen viser ein ny kvart halve minutt, og kvar kode kan brukast éin gong. Vent på den neste og skriv han. Etter fleire feil på rad må du vente nokre minutt.",
        "The code is not right. The app shows a new one every half minute, and each can be used once. Wait for the next and type it. After several faults in a row you have to wait some minutes."));

    /// <summary>The app does not have the key.</summary>
    public static Message NotFromThisCode() => new("code-not-from-this", "code", new(
        "Koden kommer ikke fra nøkkelen over. Les av QR-koden på nytt, se at klokka på telefonen går riktig, og skriv koden appen viser nå.",
        "Koden kjem ikkje frå nøkkelen over. Les av QR-koden på nytt, sjå at klokka på telefonen går rett, og skriv koden appen viser no.",
        "The code does not come from the key above. Scan the QR code again, see that your phone's clock is right, and type the code that the app shows now."));

    /// <summary>The second step came more than ten minutes after the first.</summary>
    public static Message TooSlow() => new("sign-in-too-slow", "email", new(
        "Det gikk mer enn ti minutter siden du skrev passordet. Skriv det på nytt.",
        "Det gjekk meir enn ti minutt sidan du skreiv passordet. Skriv det på nytt.",
        "More than ten minutes have passed since you typed the password. Type it again."));

    /// <summary>The browser's answer does not hold.</summary>
    public static Message PasskeyFailed() => new("passkey-failed", "passkey", new(
        "Passnøkkelen ble ikke godtatt. Prøv igjen; hjelper det ikke, logg inn på en annen måte.",
        "Passnøkkelen vart ikkje godteken. Prøv igjen; hjelper det ikkje, logg inn på ein annan måte.",
        "The passkey was not accepted. Try again; if that does not help, sign in another way."));

    /// <summary>The provider cannot be reached.</summary>
    public static Message ProviderDown(string provider) => new("provider-down", "form", new(
        $"Vi får ikke kontakt med {provider} nå. Prøv igjen om litt, eller logg inn på en annen måte.",
        $"Vi får ikkje kontakt med {provider} no. Prøv igjen om litt, eller logg inn på ein annan måte.",
        $"We cannot reach {provider} now. Try again in a moment, or sign in another way."));
}
