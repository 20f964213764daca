using Klynge.Clusters.Contacts;
using Klynge.Storage;

namespace Klynge.Web.Pages.Contacts;

/// <summary>What the pages of contacts say.</summary>
public static class ContactsTexts
{
    public static readonly Words Title = new("Kontakter", "Kontaktar", "Contacts");
    public static readonly Words Lead = new(
        "Hvem vi kan skrive til i hver virksomhet, hvor adressen er fra, og hvorfor vi har den. Ingen er hentet fra registeret.",
        "Kven vi kan skrive til i kvar verksemd, kvar adressa er frå, og kvifor vi har ho. Ingen er henta frå registeret.",
        "Whom we can write to at each organisation, where the address is from, and why we have it. Nobody is taken from the register.");
    public static readonly Words None = new(
        "Ingen kontakter ennå. Les inn en liste dere har, for eksempel deltakere på et møte. Uten kontakter går invitasjonene som brev på papir.",
        "Ingen kontaktar enno. Les inn ei liste de har, til dømes deltakarar på eit møte. Utan kontaktar går invitasjonane som brev på papir.",
        "No contacts yet. Import a list that you have, for example the participants of a meeting. Without contacts invitations go as printed letters.");
    public static readonly Words NoHits = new("Ingen passer til søket.", "Ingen passar til søket.", "Nobody fits the search.");
    public static readonly Words Import = new("Les inn en liste", "Les inn ei liste", "Import a list");
    public static readonly Words ImportLead = new(
        "Lim inn rader fra et regneark, eller velg en fil (XLSX eller CSV). Første rad har overskrifter: navn, e-post, og virksomhet eller organisasjonsnummer. Sted, rolle og språk kan være med. Ingenting lagres før du har sett hva det blir.",
        "Lim inn rader frå eit rekneark, eller vel ei fil (XLSX eller CSV). Første rad har overskrifter: namn, e-post, og verksemd eller organisasjonsnummer. Stad, rolle og språk kan vere med. Ingenting blir lagra før du har sett kva det blir.",
        "Paste rows from a spreadsheet, or choose a file (XLSX or CSV). The first row has headings: name, e-mail, and organisation or organisation number. Place, role and language may be there. Nothing is stored before you have seen what it becomes.");
    public static readonly Words List = new("Listen", "Lista", "The list");
    public static readonly Words File = new("Eller en fil", "Eller ei fil", "Or a file");
    public static readonly Words FileHelp = new("XLSX eller CSV, høyst 5 MB og 5 000 rader.", "XLSX eller CSV, høgst 5 MB og 5 000 rader.", "XLSX or CSV, at most 5 MB and 5,000 rows.");
    public static readonly Words SeeIt = new("Se hva det blir", "Sjå kva det blir", "See what it becomes");
    public static readonly Words Source = new("Hvor er adressene fra?", "Kvar er adressene frå?", "Where are the addresses from?");
    public static readonly Words SourceHelp = new("For eksempel «deltakerlisten fra næringsforeningens møte 3. mars 2026». Den som spør, får vite det.", "Til dømes «deltakarlista frå møtet i næringsforeininga 3. mars 2026». Den som spør, får vite det.", "For example “list of participants of the chamber’s meeting of 3 March 2026”. Whoever asks is told.");
    public static readonly Words Basis = new("Hvorfor kan vi ha dem?", "Kvifor kan vi ha dei?", "Why may we keep them?");
    public static readonly Words ChooseBasis = new("Velg", "Vel", "Choose");
    public static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words Number = new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Email = new("E-post", "E-post", "E-mail");
    public static readonly Words Role = new("Rolle", "Rolle", "Role");
    public static readonly Words Since = new("Lagt inn", "Lagd inn", "Taken in");
    public static readonly Words LanguageHead = new("Språk", "Språk", "Language");
    public static readonly Words OptedOut = new("Ønsker ikke brev", "Ønskjer ikkje brev", "Wants no letters");
    public static readonly Words OptOutHead = new("Reservert", "Reservert", "Opted out");
    public static readonly Words Search = new("Søk i navn, virksomhet og adresse", "Søk i namn, verksemd og adresse", "Search names, organisations and addresses");
    public static readonly Words Find = new("Søk", "Søk", "Search");
    public static readonly Words Drop = new("Slett", "Slett", "Delete");
    public static readonly Words Dropped = new("Kontakten er slettet.", "Kontakten er sletta.", "The contact is deleted.");
    public static readonly Words NoMore = new("Vil ikke ha brev", "Vil ikkje ha brev", "Wants no letters");
    public static readonly Words NoMoreDone = new("Notert. Adressen får ikke flere brev.", "Notert. Adressa får ikkje fleire brev.", "Noted. The address gets no more letters.");
    public static readonly Words Line = new("Linje", "Linje", "Line");
    public static readonly Words Later = new("Velg, eller la stå til side", "Vel, eller lat stå til side", "Choose, or leave aside");
    public static readonly Words NoneOfThem = new("Ingen av dem", "Ingen av dei", "None of them");
    public static readonly Words AsideTitle = new("Til side", "Til side", "Set aside");
    public static readonly Words ToChooseTitle = new("Velg virksomhet", "Vel verksemd", "Choose the organisation");
    public static readonly Words TakenTitle = new("Blir kontakter", "Blir kontaktar", "Become contacts");
    public static readonly Words DownloadAside = new("Last ned radene til side, med grunn", "Last ned radene til side, med grunn", "Download the rows set aside, with reasons");
    public static readonly Words SeeAgain = new("Se på nytt med valgene", "Sjå på nytt med vala", "See again with the choices");
    public static readonly Words Reason = new("Grunn", "Grunn", "Reason");
    public static readonly Words SameSheet = new("Rett dem i regnearket og les dem inn for seg.", "Rett dei i reknearket og les dei inn for seg.", "Mend them in your spreadsheet and import them by themselves.");

    public static Words Of(LegalBasis basis) => basis switch
    {
        LegalBasis.PublicTask => new("Oppgave i allmennhetens interesse (GDPR art. 6 e)", "Oppgåve i interessa til ålmenta (GDPR art. 6 e)", "Task in the public interest (GDPR art. 6 e)"),
        LegalBasis.LegitimateInterest => new("Berettiget interesse, vurdert (art. 6 f)", "Rettkomen interesse, vurdert (art. 6 f)", "Legitimate interest, weighed (art. 6 f)"),
        LegalBasis.Consent => new("Samtykke (art. 6 a)", "Samtykke (art. 6 a)", "Consent (art. 6 a)"),
        LegalBasis.Agreement => new("Avtale (art. 6 b)", "Avtale (art. 6 b)", "Agreement (art. 6 b)"),
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There are four."),
    };

    public static Words Counts(ImportPreview preview) => new(
        $"{preview.Taken} blir kontakter, {preview.ToChoose} venter på at du velger virksomhet, {preview.Aside} er til side.",
        $"{preview.Taken} blir kontaktar, {preview.ToChoose} ventar på at du vel verksemd, {preview.Aside} er til side.",
        $"{preview.Taken} become contacts, {preview.ToChoose} wait for you to choose the organisation, {preview.Aside} are set aside.");

    public static Words TakeIn(int taken) => taken == 1
        ? new("Ta inn én kontakt", "Ta inn éin kontakt", "Take in one contact")
        : new($"Ta inn {taken} kontakter", $"Ta inn {taken} kontaktar", $"Take in {taken} contacts");

    public static Words TakenIn(int taken) => taken == 1
        ? new("Én kontakt er lagt inn.", "Éin kontakt er lagd inn.", "One contact is taken in.")
        : new($"{taken} kontakter er lagt inn.", $"{taken} kontaktar er lagde inn.", $"{taken} contacts are taken in.");
}
