using Klynge.Storage;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What the pages of sign-in say.</summary>
public static class SignInTexts
{
    public static readonly Words SignIn = new("Logg inn", "Logg inn", "Sign in");
    public static readonly Words SignOut = new("Logg ut", "Logg ut", "Sign out");
    public static readonly Words SignInLead = new(
        "Funn, klynger og arrangement er åpne for alle. Logg inn for å arbeide med initiativ, arrangement og din egen side.",
        "Funn, klynger og arrangement er opne for alle. Logg inn for å arbeide med initiativ, arrangement og di eiga side.",
        "Findings, clusters and events are open to all. Sign in to work with initiatives, events and your own page.");
    public static readonly Words Again = new(
        "Vis på nytt at det er deg, så går du videre. Det gjør vi før noe som gir andre tilgang.",
        "Vis på nytt at det er deg, så går du vidare. Det gjer vi før noko som gir andre tilgang.",
        "Show again that it is you, and go on. We ask before anything that could let others in.");
    public static readonly Words Email = new("E-postadresse", "E-postadresse", "E-mail address");
    public static readonly Words Password = new("Passord", "Passord", "Password");
    public static readonly Words NewPassword = new("Nytt passord", "Nytt passord", "New password");
    public static readonly Words PasswordHelp = new(
        "Minst 12 tegn. Fire–fem vanlige ord etter hverandre er lett å huske og vanskelig å gjette. Lim gjerne inn fra passordbehandleren din.",
        "Minst 12 teikn. Fire–fem vanlege ord etter kvarandre er lett å hugse og vanskeleg å gjette. Lim gjerne inn frå passordhandteraren din.",
        "At least 12 characters. Four or five ordinary words in a row are easy to remember and hard to guess. Do paste from your password manager.");
    public static readonly Words WithPassword = new("Med passord", "Med passord", "With a password");
    public static readonly Words ForgotLink = new("Glemt passordet, eller mistet passnøkkelen?", "Gløymt passordet, eller mista passnøkkelen?", "Forgotten the password, or lost the passkey?");
    public static readonly Words NoAccount = new("Ingen konto?", "Ingen konto?", "No account?");
    public static readonly Words CreateLink = new("Lag en konto", "Lag ein konto", "Make an account");

    public static readonly Words CodeTitle = new("Skriv koden", "Skriv koden", "Type the code");
    public static readonly Words CodeLead = new("Åpne kodeappen din og skriv de seks sifrene den viser for Klynge.", "Opne kodeappen din og skriv dei seks siffera han viser for Klynge.", "Open your authenticator app and type the six digits it shows for Klynge.");
    public static readonly Words Code = new("Kode fra appen", "Kode frå appen", "Code from the app");
    public static readonly Words NoApp = new("Har du ikke appen?", "Har du ikkje appen?", "Do you not have the app?");
    public static readonly Words RecoveryCode = new("Gjenopprettingskode", "Gjenopprettingskode", "Recovery code");
    public static readonly Words RecoveryCodeHelp = new("En av de ti du skrev ned. Hver kan brukes én gang.", "Ein av dei ti du skreiv ned. Kvar kan brukast éin gong.", "One of the ten that you wrote down. Each can be used once.");
    public static readonly Words CodeOrRecovery = new("Kode fra appen, eller en gjenopprettingskode", "Kode frå appen, eller ein gjenopprettingskode", "Code from the app, or a recovery code");
    public static readonly Words StartAgain = new("Passordet må skrives på nytt: det gikk mer enn ti minutter, eller du er alt logget inn.", "Passordet må skrivast på nytt: det gjekk meir enn ti minutt, eller du er alt logga inn.", "The password must be typed again: more than ten minutes have passed, or you are signed in already.");

    public static readonly Words FactorTitle = new("Sett opp kodeappen", "Set opp kodeappen", "Set up the authenticator app");
    public static readonly Words FactorLead = new(
        "Et passord alene kan bli stjålet. Derfor spør vi også etter en kode fra en app på telefonen. Bruk den du har, eller hent en gratis: for eksempel Aegis, 2FAS, Google Authenticator eller Microsoft Authenticator.",
        "Eit passord aleine kan bli stole. Derfor spør vi òg etter ein kode frå ein app på telefonen. Bruk den du har, eller hent ein gratis: til dømes Aegis, 2FAS, Google Authenticator eller Microsoft Authenticator.",
        "A password alone can be stolen. So we also ask for a code from an app on your phone. Use the one you have, or get one for free: for example Aegis, 2FAS, Google Authenticator or Microsoft Authenticator.");
    public static readonly Words Scan = new("1. Les av koden med appen", "1. Les av koden med appen", "1. Scan the code with the app");
    public static readonly Words ScanPicture = new("QR-kode med nøkkelen som står under", "QR-kode med nøkkelen som står under", "QR code with the key that is written below");
    public static readonly Words TypeKey = new("Kan du ikke lese av? Skriv denne nøkkelen i appen:", "Kan du ikkje lese av? Skriv denne nøkkelen i appen:", "Can you not scan? Type this key into the app:");
    public static readonly Words OnThisPhone = new("Åpne i en app på denne telefonen", "Opne i ein app på denne telefonen", "Open in an app on this phone");
    public static readonly Words TypeCode = new("2. Skriv koden appen viser", "2. Skriv koden appen viser", "2. Type the code that the app shows");
    public static readonly Words UseApp = new("Ta i bruk kodeappen", "Ta i bruk kodeappen", "Use the app");
    public static readonly Words FactorOver = new("Logg inn på nytt for å sette opp kodeappen.", "Logg inn på nytt for å setje opp kodeappen.", "Sign in again to set up the app.");

    public static readonly Words CodesTitle = new("Skriv ned gjenopprettingskodene", "Skriv ned gjenopprettingskodane", "Write down the recovery codes");
    public static readonly Words CodesLead = new(
        "Mister du telefonen eller nøkkelen, er disse veien inn. Hver kan brukes én gang. De vises bare nå: skriv dem ut eller legg dem i passordbehandleren din.",
        "Mistar du telefonen eller nøkkelen, er desse vegen inn. Kvar kan brukast éin gong. Dei blir viste berre no: skriv dei ut eller legg dei i passordhandteraren din.",
        "If you lose the phone or the key, these are the way in. Each can be used once. They are shown only now: print them or put them in your password manager.");
    public static readonly Words CodesKept = new("Jeg har tatt vare på kodene", "Eg har teke vare på kodane", "I have kept the codes");

    public static readonly Words CreateTitle = new("Lag en konto", "Lag ein konto", "Make an account");
    public static readonly Words CreateLead = new(
        "Vi sender deg en lenke. Der velger du hvordan du logger inn: med passnøkkel, eller med passord og kodeapp.",
        "Vi sender deg ei lenkje. Der vel du korleis du loggar inn: med passnøkkel, eller med passord og kodeapp.",
        "We send you a link. There you choose how you sign in: with a passkey, or with a password and an authenticator app.");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words SendLink = new("Send meg lenken", "Send meg lenkja", "Send me the link");
    public static readonly Words HaveAccount = new("Har du en konto?", "Har du ein konto?", "Do you have an account?");

    public static readonly Words ForgotTitle = new("Kom inn igjen", "Kom inn igjen", "Get back in");
    public static readonly Words ForgotLead = new(
        "Skriv adressen til kontoen din. Vi sender en lenke som gjelder én time. Har du kodeapp eller gjenopprettingskoder, ha dem klare.",
        "Skriv adressa til kontoen din. Vi sender ei lenkje som gjeld éin time. Har du kodeapp eller gjenopprettingskodar, ha dei klare.",
        "Write your account's address. We send a link that holds for one hour. If you have an authenticator app or recovery codes, have them at hand.");

    public static readonly Words LetterTitle = new("Se etter et brev fra oss", "Sjå etter eit brev frå oss", "Look for a letter from us");
    public static readonly Words LetterLead = new(
        "Vi har skrevet til adressen du oppga. Åpne brevet og følg lenken. Kommer det ikke på noen minutter, se i søppelposten, og prøv igjen.",
        "Vi har skrive til adressa du oppgav. Opne brevet og følg lenkja. Kjem det ikkje på nokre minutt, sjå i søppelposten, og prøv igjen.",
        "We have written to the address that you gave. Open the letter and follow the link. If it does not come in a few minutes, look in the spam, and try again.");
    public static readonly Words LetterSame = new(
        "Denne siden sier det samme enten adressen har en konto eller ikke. Det som gjelder for deg, står i brevet.",
        "Denne sida seier det same anten adressa har ein konto eller ikkje. Det som gjeld for deg, står i brevet.",
        "This page says the same whether the address has an account or not. What holds for you stands in the letter.");

    public static readonly Words GoneTitle = new("Lenken gjelder ikke lenger", "Lenkja gjeld ikkje lenger", "The link no longer holds");
    public static readonly Words GoneLead = new(
        "Den er brukt, for gammel, eller ikke hel. Be om en ny, eller logg inn om du alt er ferdig.",
        "Ho er brukt, for gammal, eller ikkje heil. Be om ei ny, eller logg inn om du alt er ferdig.",
        "It has been used, is too old, or not whole. Ask for a new one, or sign in if you are done already.");
    public static readonly Words NewLetter = new("Be om en ny lenke", "Be om ei ny lenkje", "Ask for a new link");

    /// <summary>Whose account is made.</summary>
    public static Words BeginTitle(string name) => new($"Velkommen, {name}", $"Velkomen, {name}", $"Welcome, {name}");

    public static readonly Words BeginLead = new("Velg hvordan du vil logge inn. Du kan legge til flere måter etterpå.", "Vel korleis du vil logge inn. Du kan leggje til fleire måtar etterpå.", "Choose how you want to sign in. You can add more ways later.");
    public static readonly Words PasswordAndApp = new("Med passord og kodeapp", "Med passord og kodeapp", "With a password and an app");
    public static readonly Words ChoosePassword = new("Velg dette passordet", "Vel dette passordet", "Choose this password");
    public static readonly Words RecoverTitle = new("Lag en ny vei inn", "Lag ein ny veg inn", "Make a new way in");
    public static readonly Words RecoverLead = new("Alle steder du er logget inn, blir logget ut.", "Alle stader du er logga inn, blir logga ut.", "Everywhere you are signed in, you will be signed out.");
    public static readonly Words UseNewPassword = new("Bruk det nye passordet", "Bruk det nye passordet", "Use the new password");
    public static readonly Words PasswordIsNew = new("Du er inne, og passordet er nytt. Alle andre steder er logget ut.", "Du er inne, og passordet er nytt. Alle andre stader er logga ut.", "You are in, and the password is new. Everywhere else is signed out.");

    public static readonly Words SecurityTitle = new("Innlogging og sikkerhet", "Innlogging og tryggleik", "Sign-in and security");
    public static readonly Words SecurityLead = new("Slik logger du inn, og slik kommer du inn igjen om du mister noe.", "Slik loggar du inn, og slik kjem du inn igjen om du mistar noko.", "This is how you sign in, and how you get back in if you lose something.");
    public static readonly Words SessionsTitle = new("Her er du logget inn", "Her er du logga inn", "Where you are signed in");
    public static readonly Words SessionsLead = new("Kjenner du ikke igjen noe her, avslutt det og lag nytt passord.", "Kjenner du ikkje igjen noko her, avslutt det og lag nytt passord.", "If you do not recognise something here, end it and make a new password.");
    public static readonly Words SeeSessions = new("Se og avslutt innlogginger", "Sjå og avslutt innloggingar", "See and end sign-ins");
    public static readonly Words Device = new("Enhet", "Eining", "Device");
    public static readonly Words Since = new("Logget inn", "Logga inn", "Signed in");
    public static readonly Words LastUsed = new("Sist brukt", "Sist brukt", "Last used");
    public static readonly Words How = new("Hvordan", "Korleis", "How");
    public static readonly Words ThisOne = new("Denne", "Denne", "This one");
    public static readonly Words EndIt = new("Avslutt", "Avslutt", "End");
    public static readonly Words EndOthers = new("Avslutt alle andre", "Avslutt alle andre", "End all others");
    public static readonly Words OnlyHere = new("Du er bare logget inn her.", "Du er berre logga inn her.", "You are signed in only here.");
    public static readonly Words SessionEnded = new("Avsluttet. Der må man logge inn på nytt.", "Avslutta. Der må ein logge inn på nytt.", "Ended. Whoever is there has to sign in again.");
    public static readonly Words OthersEnded = new("Alle andre er avsluttet.", "Alle andre er avslutta.", "All others are ended.");
    public static readonly Words SignedOut = new("Du er logget ut.", "Du er logga ut.", "You are signed out.");
    public static readonly Words UnknownDevice = new("Ukjent nettleser", "Ukjend nettlesar", "Unknown browser");

    // {0} is minutes; the script puts them in.
    public static readonly Words EndsSoon = new("Du blir logget ut om {0} min hvis du ikke gjør noe. Det du skriver, er lagret.", "Du blir logga ut om {0} min om du ikkje gjer noko. Det du skriv, er lagra.", "You will be signed out in {0} min if you do nothing. What you type is kept.");
    public static readonly Words EndsFor = new("Du blir logget ut om {0} min: det er tolv timer siden du logget inn. Det du skriver, er lagret. Logg inn på nytt når det passer.", "Du blir logga ut om {0} min: det er tolv timar sidan du logga inn. Det du skriv, er lagra. Logg inn på nytt når det passar.", "You will be signed out in {0} min: it is twelve hours since you signed in. What you type is kept. Sign in again when it suits you.");
    public static readonly Words HasEnded = new("Du er logget ut. Det du skrev, er lagret og kommer tilbake når du har logget inn.", "Du er logga ut. Det du skreiv, er lagra og kjem tilbake når du har logga inn.", "You are signed out. What you typed is kept and comes back when you have signed in.");
    public static readonly Words Stay = new("Bli innlogget", "Bli innlogga", "Stay signed in");

    public static readonly Words FormIsBack = new(
        "Du er logget inn igjen. Skjemaet står som du forlot det, og er ikke sendt ennå.",
        "Du er logga inn igjen. Skjemaet står som du forlét det, og er ikkje sendt enno.",
        "You are signed in again. The form is as you left it, and not sent yet.");

    public static readonly Words WithPasskey = new("Logg inn med passnøkkel", "Logg inn med passnøkkel", "Sign in with a passkey");
    public static readonly Words PasskeyStopped = new(
        "Det ble ingen passnøkkel denne gangen: den ble avbrutt, eller enheten har ingen for Klynge. Prøv igjen, eller bruk en annen måte.",
        "Det vart ingen passnøkkel denne gongen: han vart avbroten, eller eininga har ingen for Klynge. Prøv igjen, eller bruk ein annan måte.",
        "There was no passkey this time: it was interrupted, or the device has none for Klynge. Try again, or use another way.");
    public static readonly Words MakePasskeyTitle = new("Med passnøkkel", "Med passnøkkel", "With a passkey");
    public static readonly Words MakePasskeyLead = new(
        "Raskest og tryggest: du låser opp med ansikt, finger eller PIN som du ellers gjør på enheten. Ingenting å huske, og ingenting som kan lures fra deg.",
        "Raskast og tryggast: du låser opp med andlet, finger eller PIN som du elles gjer på eininga. Ingenting å hugse, og ingenting som kan lurast frå deg.",
        "Quickest and safest: you unlock with face, finger or PIN as you otherwise do on the device. Nothing to remember, and nothing to be tricked out of.");
    public static readonly Words MakePasskey = new("Lag en passnøkkel", "Lag ein passnøkkel", "Make a passkey");
    public static readonly Words AddPasskey = new("Legg til en passnøkkel på denne enheten", "Legg til ein passnøkkel på denne eininga", "Add a passkey on this device");
    public static readonly Words PasskeyAdded = new("Passnøkkelen er lagt til.", "Passnøkkelen er lagd til.", "The passkey is added.");
    public static readonly Words PasskeyRemoved = new("Passnøkkelen er tatt bort.", "Passnøkkelen er teken bort.", "The passkey is removed.");
    public static readonly Words RenamePasskey = new("Gi nytt navn", "Gi nytt namn", "Rename");
    public static readonly Words PasskeyName = new("Hva passnøkkelen heter", "Kva passnøkkelen heiter", "What the passkey is called");
    public static readonly Words PasskeyRenamed = new("Passnøkkelen har fått nytt navn.", "Passnøkkelen har fått nytt namn.", "The passkey has a new name.");
    public static readonly Words SaveName = new("Lagre navnet", "Lagre namnet", "Save the name");
    public static readonly Words PasskeyIsNew = new("Du er inne med en ny passnøkkel. Alle andre steder er logget ut.", "Du er inne med ein ny passnøkkel. Alle andre stader er logga ut.", "You are in with a new passkey. Everywhere else is signed out.");
    public static readonly Words Passkeys = new("Passnøkler", "Passnøklar", "Passkeys");
    public static readonly Words NoPasskeys = new("Du har ingen passnøkler ennå.", "Du har ingen passnøklar enno.", "You have no passkeys yet.");
    public static readonly Words Remove = new("Fjern", "Fjern", "Remove");
    public static readonly Words BackedUp = new("finnes på flere enheter", "finst på fleire einingar", "kept on several devices");
    public static readonly Words OnlyOneDevice = new("bare på denne ene enheten", "berre på denne eine eininga", "on that one device only");

    /// <summary>"Laget 30. nov. kl. 18.12".</summary>
    public static Words Made(Words when) => new($"Laget {when.Nb}", $"Laga {when.Nn}", $"Made {when.En}");

    public static readonly Words ShowItIsYou = new("Vis på nytt at det er deg, før du endrer hvordan du logger inn.", "Vis på nytt at det er deg, før du endrar korleis du loggar inn.", "Show again that it is you before you change how you sign in.");
    public static readonly Words NotFresh = new(
        "Det er over et kvarter siden du logget inn. Vis på nytt at det er deg, så kan du endre noe her.",
        "Det er over eit kvarter sidan du logga inn. Vis på nytt at det er deg, så kan du endre noko her.",
        "You signed in more than a quarter of an hour ago. Show again that it is you, and you can change things here.");
    public static readonly Words NoAccountHere = new("Du har ingen konto her som kan endres.", "Du har ingen konto her som kan endrast.", "You have no account here that can be changed.");
    public static readonly Words PasswordAndCode = new("Passord og kodeapp", "Passord og kodeapp", "Password and authenticator app");
    public static readonly Words NoPassword = new("Du har ikke noe passord. Det trengs ikke når du har passnøkkel.", "Du har ikkje noko passord. Det trengst ikkje når du har passnøkkel.", "You have no password. None is needed when you have a passkey.");
    public static readonly Words CurrentPassword = new("Passordet du har nå", "Passordet du har no", "The password you have now");
    public static readonly Words SetPassword = new("Bytt passord", "Byt passord", "Change password");
    public static readonly Words MakePassword = new("Lag et passord", "Lag eit passord", "Make a password");
    public static readonly Words PasswordChanged = new("Passordet er nytt. Alle andre steder er logget ut.", "Passordet er nytt. Alle andre stader er logga ut.", "The password is new. Everywhere else is signed out.");
    public static readonly Words NewApp = new("Bytt kodeapp", "Byt kodeapp", "Change authenticator app");
    public static readonly Words RecoveryCodes = new("Gjenopprettingskoder", "Gjenopprettingskodar", "Recovery codes");

    /// <summary>How many are left.</summary>
    public static Words CodesLeft(int left) => new($"Du har {left} av 10 igjen.", $"Du har {left} av 10 att.", $"You have {left} of 10 left.");

    public static readonly Words MakeCodes = new("Lag ti nye", "Lag ti nye", "Make ten new ones");
    public static readonly Words MakeCodesMore = new("De gamle gjelder ikke lenger når du lager nye.", "Dei gamle gjeld ikkje lenger når du lagar nye.", "The old ones no longer hold when you make new ones.");

    /// <summary>Where letters go.</summary>
    public static Words AddressNow(string address) => new($"Vi skriver til {address}.", $"Vi skriv til {address}.", $"We write to {address}.");

    public static readonly Words NewAddress = new("Ny e-postadresse", "Ny e-postadresse", "New e-mail address");
    public static readonly Words NewAddressHelp = new("Vi sender en lenke dit. Adressen byttes når du har brukt den, og vi sier fra til den gamle.", "Vi sender ei lenkje dit. Adressa blir bytt når du har brukt ho, og vi seier frå til den gamle.", "We send a link there. The address changes when you have used it, and we tell the old one.");
    public static readonly Words ChangeAddress = new("Bytt e-postadresse", "Byt e-postadresse", "Change e-mail address");
    public static readonly Words AddressAsked = new("Vi har skrevet til den nye adressen. Følg lenken i brevet innen et døgn.", "Vi har skrive til den nye adressa. Følg lenkja i brevet innan eit døgn.", "We have written to the new address. Follow the link in the letter within a day.");
    public static readonly Words AddressConfirmed = new("E-postadressen er bekreftet.", "E-postadressa er stadfest.", "The e-mail address is confirmed.");
    public static readonly Words ConfirmTitle = new("Bekreft e-postadressen", "Stadfest e-postadressa", "Confirm the e-mail address");

    /// <summary>What is confirmed.</summary>
    public static Words ConfirmLead(string address) => new($"Skal vi heretter skrive til {address}?", $"Skal vi heretter skrive til {address}?", $"Shall we write to {address} from now on?");

    public static readonly Words Confirm = new("Ja, bruk denne adressen", "Ja, bruk denne adressa", "Yes, use this address");

    public static readonly Words ElsewhereTitle = new("Innlogging hos andre", "Innlogging hos andre", "Sign-in elsewhere");
    public static readonly Words ElsewhereUnlinked = new("Det er koblet fra.", "Det er kopla frå.", "It is no longer linked.");
    public static readonly Words SignInAndLink = new("Logg inn og koble til", "Logg inn og kople til", "Sign in and link");
    public static readonly Words LeavingLead = new("Kommer du ikke videre av deg selv, følg lenken.", "Kjem du ikkje vidare av deg sjølv, følg lenkja.", "If you do not go on by yourself, follow the link.");

    /// <summary>About a provider.</summary>
    public static Words SignInAt(string provider) => new($"Logg inn med {provider}", $"Logg inn med {provider}", $"Sign in with {provider}");

    /// <summary>About a provider.</summary>
    public static Words UseProvider(string provider) => new($"Bruk {provider}", $"Bruk {provider}", $"Use {provider}");

    /// <summary>About a provider.</summary>
    public static Words LinkProvider(string provider) => new($"Koble til {provider}", $"Kople til {provider}", $"Link {provider}");

    /// <summary>About a provider.</summary>
    public static Words Leaving(string provider) => new($"Videre til {provider}", $"Vidare til {provider}", $"On to {provider}");

    /// <summary>About a provider.</summary>
    public static Words GoOnTo(string provider) => new($"Gå til {provider}", $"Gå til {provider}", $"Go to {provider}");

    /// <summary>About a provider.</summary>
    public static Words UnknownTitle(string provider) => new($"{provider} er ikke koblet til noen konto", $"{provider} er ikkje kopla til nokon konto", $"{provider} is not linked to any account");

    /// <summary>About a provider.</summary>
    public static Words UnknownLead(string provider) => new($"Vi kjenner deg ikke igjen fra {provider} ennå. Har du en konto, logg inn som du pleier og koble til {provider} på siden din. Har du ingen, lag en: da kan du velge {provider} når du følger lenken i brevet.", $"Vi kjenner deg ikkje igjen frå {provider} enno. Har du ein konto, logg inn som du pleier og kople til {provider} på sida di. Har du ingen, lag ein: då kan du velje {provider} når du følgjer lenkja i brevet.", $"We do not know you from {provider} yet. If you have an account, sign in as usual and link {provider} on your page. If you have none, make one: you can choose {provider} when you follow the link in the letter.");

    /// <summary>About a provider.</summary>
    public static Words ElsewhereLinked(string provider) => new($"{provider} er koblet til.", $"{provider} er kopla til.", $"{provider} is linked.");

    /// <summary>About a provider.</summary>
    public static Words ElsewhereNotLinked(string provider) => new($"{provider} ble ikke koblet til: den er alt koblet til en annen konto, eller du er logget ut imens.", $"{provider} vart ikkje kopla til: den er alt kopla til ein annan konto, eller du er logga ut imens.", $"{provider} was not linked: it is linked to another account already, or you were signed out meanwhile.");

    /// <summary>About a provider.</summary>
    public static Words ElsewhereFailed(string provider) => new($"Innloggingen med {provider} ble ikke fullført. Prøv igjen, eller logg inn på en annen måte.", $"Innlogginga med {provider} vart ikkje fullført. Prøv igjen, eller logg inn på ein annan måte.", $"Signing in with {provider} was not completed. Try again, or sign in another way.");

    /// <summary>About a provider.</summary>
    public static Words LevelTooLow(string provider) => new($"Vi trenger en sikrere innlogging enn du brukte hos {provider}. Prøv igjen og velg en måte med høyere sikkerhetsnivå, for eksempel BankID.", $"Vi treng ei sikrare innlogging enn du brukte hos {provider}. Prøv igjen og vel ein måte med høgare tryggleiksnivå, til dømes BankID.", $"We need a safer sign-in than you used at {provider}. Try again and choose a way with a higher level, for example BankID.");
}
