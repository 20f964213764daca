using Klynge.Storage;

namespace Klynge.Web.Pages.Organisations;

/// <summary>The words of the page of an organisation.</summary>
public static class OrganisationsTexts
{
    public static readonly Words Facts = new("I registeret", "I registeret", "In the register");
    public static readonly Words Number = new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number");
    public static readonly Words Form = new("Organisasjonsform", "Organisasjonsform", "Legal form");
    public static readonly Words Industry = new("Næring", "Næring", "Industry");
    public static readonly Words Industries = new("Næringer", "Næringar", "Industries");
    public static readonly Words Sector = new("Sektor", "Sektor", "Sector");
    public static readonly Words Employees = new("Ansatte", "Tilsette", "Employees");
    public static readonly Words Address = new("Adresse", "Adresse", "Address");
    public static readonly Words Municipality = new("Kommune", "Kommune", "Municipality");
    public static readonly Words Position = new("Plassert på kartet", "Plassert på kartet", "Placed on the map");
    public static readonly Words Registered = new("Registrert", "Registrert", "Registered");
    public static readonly Words Started = new("Startet", "Starta", "Started");
    public static readonly Words Closed = new("Lagt ned", "Lagd ned", "Closed");
    public static readonly Words Bankrupt = new("Konkurs", "Konkurs", "Bankrupt");
    public static readonly Words WindingUp = new("Under avvikling", "Under avvikling", "Winding up");
    public static readonly Words Purpose = new("Formål og virksomhet", "Formål og verksemd", "Purpose and activity");
    public static readonly Words Parent = new("Hører til", "Høyrer til", "Belongs to");
    public static readonly Words Establishments = new("Underenheter", "Undereiningar", "Establishments");
    public static readonly Words NoEstablishments = new("Ingen underenheter er kjent her.", "Ingen undereiningar er kjende her.", "No establishments are known here.");
    public static readonly Words History = new("Endringer vi har sett", "Endringar vi har sett", "Changes we have seen");
    public static readonly Words NoHistory = new("Ingen endringer siden vi begynte å lese registeret.", "Ingen endringar sidan vi byrja å lese registeret.", "No changes since we began to read the register.");
    public static readonly Words Findings = new("Er med i disse funnene", "Er med i desse funna", "Is in these findings");
    public static readonly Words NotInFindings = new(
        "Den er ikke med i noe funn. Enten er næringen ikke tettere her enn tilfeldig, eller så er virksomheten ikke i datagrunnlaget.",
        "Ho er ikkje med i noko funn. Anten er næringa ikkje tettare her enn tilfeldig, eller så er verksemda ikkje i datagrunnlaget.",
        "It is in no finding. Either its industry is no denser here than random, or the organisation is not in the population.");
    public static readonly Words Why = new(
        "Den er med fordi næringen er en del av det som er samlet, og plasseringen er innenfor kjernen eller i randen rundt.",
        "Ho er med fordi næringa er ein del av det som er samla, og plasseringa er innanfor kjernen eller i randa rundt.",
        "It is in because its industry is part of what is gathered, and its position is inside the core or at the edge around it.");
    public static readonly Words Unknown = new("Ikke kjent", "Ikkje kjent", "Not known");
    public static readonly Words NotFound = new("Ingen virksomhet her", "Inga verksemd her", "No organisation here");
    public static readonly Words NotFoundMore = new(
        "Nummeret er rett skrevet, men vi har ingen virksomhet å vise. Den kan mangle i det som er lest inn, eller den kan være et enkeltpersonforetak. Enkeltpersonforetak og underenhetene deres vises ikke, fordi de ofte bærer navnet til en person.",
        "Nummeret er rett skrive, men vi har inga verksemd å vise. Ho kan mangle i det som er lese inn, eller ho kan vere eit enkeltpersonføretak. Enkeltpersonføretak og undereiningane deira blir ikkje viste, fordi dei ofte ber namnet til ein person.",
        "The number is correctly written, but we have no organisation to show. It may be missing from what has been read in, or it may be a sole proprietorship. Sole proprietorships and their establishments are not shown, since they often bear a person's name.");
    public static readonly Words Shape = new(
        "Et organisasjonsnummer har ni sifre, for eksempel 923 609 016. Det siste er et kontrollsiffer, så en skrivefeil gir som regel et nummer som ikke finnes.",
        "Eit organisasjonsnummer har ni siffer, til dømes 923 609 016. Det siste er eit kontrollsiffer, så ein skrivefeil gir som regel eit nummer som ikkje finst.",
        "An organisation number has nine digits, for example 923 609 016. The last is a check digit, so a typing error usually gives a number that does not exist.");

    public static Words WrongNumber(string number) => new(
        $"«{number}» er ikke et organisasjonsnummer", $"«{number}» er ikkje eit organisasjonsnummer", $"“{number}” is not an organisation number");

    public static readonly Words PostalAddress = new("Postadresse", "Postadresse", "Postal address");
    public static readonly Words State = new("Tilstand", "Tilstand", "State");
    public static readonly Words Sisters = new("Andre underenheter av samme virksomhet", "Andre undereiningar av same verksemd", "Other establishments of the same organisation");
    public static readonly Words NotPlaced = new(
        "Ikke plassert: adressen er en postboks eller for upresis.", "Ikkje plassert: adressa er ein postboks eller for upresis.",
        "Not placed: the address is a post-office box or too imprecise.");

    /// <summary>How precise the position is.</summary>
    public static Words AtPostalCode(string code, string distance) => new(
        $"i postnummer {code}, innenfor {distance}", $"i postnummer {code}, innanfor {distance}", $"at postal code {code}, within {distance}");

    public static Words Source(bool imported, string date) => imported
        ? new($"Enhetsregisteret, lest inn {date}.", $"Einingsregisteret, lese inn {date}.", $"The register, read in {date}.")
        : new($"Fra et utdrag av Enhetsregisteret, {date}.", $"Frå eit utdrag av Einingsregisteret, {date}.", $"From an extract of the register, {date}.");

    /// <summary>"12 ansatte".</summary>
    public static Words WithEmployees(string number) => new($"{number} ansatte", $"{number} tilsette", $"{number} employees");

    /// <summary>Establishments that may not be shown.</summary>
    public static Words NotNamed(int number) => new(
        $"{number} underenheter til vises ikke, fordi de kan bære navnet til en person.",
        $"{number} undereiningar til blir ikkje viste, fordi dei kan bere namnet til ein person.",
        $"{number} more establishments are not shown, since they may bear a person's name.");

    /// <summary>The size where the register gives no number.</summary>
    public static Words Band(string band) => band switch
    {
        "0" => new("0", "0", "0"),
        "1-4" => new("1 til 4 (registeret viser ikke tallet)", "1 til 4 (registeret viser ikkje talet)", "1 to 4 (the register does not show the number)"),
        "5+" => new("5 eller flere", "5 eller fleire", "5 or more"),
        _ => Unknown,
    };
}
