using Klynge.Storage;

namespace Klynge.Clusters.Contacts;

/// <summary>What can be wrong with a contact or a file of contacts, in words.</summary>
static class ContactMessages
{
    public static Message NoName() => new("name-missing", "name", new(
        "Navnet mangler. Skriv hvem vi skal skrive til.", "Namnet manglar. Skriv kven vi skal skrive til.", "The name is missing. Write whom to write to."));

    public static Message NoEmail(string typed) => new("email-wrong", "email", typed.Length == 0
        ? new Words("E-postadressen mangler.", "E-postadressa manglar.", "The e-mail address is missing.")
        : new Words(
            $"«{Short(typed)}» er ikke en e-postadresse. Skriv den som kari@bedrift.no.",
            $"«{Short(typed)}» er ikkje ei e-postadresse. Skriv ho som kari@bedrift.no.",
            $"“{Short(typed)}” is not an e-mail address. Write it as kari@company.no."));

    public static Message NoOrganisation() => new("organisation-missing", "organisation", new(
        "Virksomheten mangler. Skriv organisasjonsnummeret, eller navn og sted.",
        "Verksemda manglar. Skriv organisasjonsnummeret, eller namn og stad.",
        "The organisation is missing. Write its number, or name and place."));

    public static Message WrongNumber(string typed) => new("number-wrong", "number", new(
        $"«{Short(typed)}» er ikke et organisasjonsnummer: ni siffer, der det siste stemmer med de andre.",
        $"«{Short(typed)}» er ikkje eit organisasjonsnummer: ni siffer, der det siste stemmer med dei andre.",
        $"“{Short(typed)}” is not an organisation number: nine digits, the last of which agrees with the others."));

    public static Message NotInRegister(string number) => new("number-unknown", "number", new(
        $"Ingen virksomhet med nummer {number} finnes i registeret her.",
        $"Inga verksemd med nummer {number} finst i registeret her.",
        $"No organisation with number {number} is in the register here."));

    public static Message NotFound(string name) => new("organisation-unknown", "organisation", new(
        $"Fant ingen virksomhet som ligner på «{Short(name)}». Skriv organisasjonsnummeret i stedet.",
        $"Fann inga verksemd som liknar på «{Short(name)}». Skriv organisasjonsnummeret i staden.",
        $"Found no organisation like “{Short(name)}”. Write its number instead."));

    public static Message NoSuchLanguage(string typed) => new("language-unknown", "language", new(
        $"Språket «{Short(typed)}» finnes ikke her. Skriv nb, nn eller en, eller la feltet stå tomt.",
        $"Språket «{Short(typed)}» finst ikkje her. Skriv nb, nn eller en, eller la feltet stå tomt.",
        $"The language “{Short(typed)}” does not exist here. Write nb, nn or en, or leave it empty."));

    public static Message TooLong(string at) => new("text-too-long", at, new(
        $"Teksten er over {ContactText.Longest} tegn.", $"Teksten er over {ContactText.Longest} teikn.", $"The text has more than {ContactText.Longest} characters."));

    public static Message ControlCharacter(string at) => new("control-character", at, new(
        "Teksten har linjeskift eller usynlige tegn i seg. Skriv den på nytt.",
        "Teksten har linjeskift eller usynlege teikn i seg. Skriv han på nytt.",
        "The text has line breaks or invisible characters in it. Write it again."));

    public static Message Formula(string at) => new("formula", at, new(
        "Teksten begynner som en formel i et regneark (=, +, - eller @). Skriv den som vanlig tekst.",
        "Teksten byrjar som ein formel i eit rekneark (=, +, - eller @). Skriv han som vanleg tekst.",
        "The text begins like a formula of a spreadsheet (=, +, - or @). Write it as plain text."));

    public static Message Twice(int line) => new("twice", "email", new(
        $"Samme adresse og virksomhet står på linje {line}. Bare den første blir tatt med.",
        $"Same adresse og verksemd står på linje {line}. Berre den første blir teken med.",
        $"The same address and organisation is on line {line}. Only the first is taken."));

    public static Message Known() => new("known", "email", new(
        "Kontakten finnes fra før og blir stående som den er.",
        "Kontakten finst frå før og blir ståande som han er.",
        "The contact exists already and stays as it is."));

    public static Message OptedOut() => new("opted-out", "email", new(
        "Denne personen har bedt om å slippe brev fra oss og blir ikke tatt med.",
        "Denne personen har bede om å sleppe brev frå oss og blir ikkje teken med.",
        "This person has asked for no letters from us and is not taken."));

    public static Message TooManyChoices() => new("choices-too-many", "organisation", new(
        $"Mer enn {ImportPreview.MostChoices} rader er uklare. Skriv organisasjonsnummeret på denne, og les den inn for seg.",
        $"Meir enn {ImportPreview.MostChoices} rader er uklare. Skriv organisasjonsnummeret på denne, og les ho inn for seg.",
        $"More than {ImportPreview.MostChoices} rows are unclear. Write the organisation number of this one, and import it by itself."));

    public static Message NoneOfThem() => new("none-of-them", "organisation", new(
        "Ingen av virksomhetene vi foreslo, er den rette. Skriv organisasjonsnummeret, og les raden inn for seg.",
        "Inga av verksemdene vi føreslo, er den rette. Skriv organisasjonsnummeret, og les rada inn for seg.",
        "None of the organisations that we suggested is the right one. Write its number, and import the row by itself."));

    public static Message NoSource() => new("source-missing", "source", new(
        "Skriv hvor adressene er fra, for eksempel «deltakerlisten fra næringsforeningens møte 3. mars 2026». Den som spør, får vite det.",
        "Skriv kvar adressene er frå, til dømes «deltakarlista frå møtet i næringsforeininga 3. mars 2026». Den som spør, får vite det.",
        "Write where the addresses are from, for example “list of participants of the chamber's meeting of 3 March 2026”. Whoever asks is told."));

    public static Message NoBasis() => new("basis-missing", "basis", new(
        "Velg hvorfor vi kan ta vare på adressene.", "Vel kvifor vi kan ta vare på adressene.", "Choose why we may keep the addresses."));

    public static Message Empty() => new("file-empty", "file", new(
        "Det er ingen rader å lese. Velg en fil, eller lim inn listen.",
        "Det er ingen rader å lese. Vel ei fil, eller lim inn lista.",
        "There are no rows to read. Choose a file, or paste the list."));

    public static Message TooLarge(long bytes) => new("file-too-large", "file", new(
        $"Filen er på {Mb(bytes)} MB. Vi leser høyst {Mb(ContactFile.MostBytes)} MB. Del den i flere.",
        $"Fila er på {Mb(bytes)} MB. Vi les høgst {Mb(ContactFile.MostBytes)} MB. Del ho i fleire.",
        $"The file has {Mb(bytes)} MB. We read at most {Mb(ContactFile.MostBytes)} MB. Split it."));

    public static Message TooManyRows() => new("file-too-many-rows", "file", new(
        $"Listen har mer enn {ContactFile.MostRows} rader. Del den i flere.",
        $"Lista har meir enn {ContactFile.MostRows} rader. Del ho i fleire.",
        $"The list has more than {ContactFile.MostRows} rows. Split it."));

    public static Message NotAFile() => new("file-unreadable", "file", new(
        "Filen er verken et regneark (XLSX) eller tekst (CSV), eller den er skadd. Åpne den i regnearket ditt, lagre som XLSX eller CSV UTF-8, og prøv igjen.",
        "Fila er verken eit rekneark (XLSX) eller tekst (CSV), eller ho er skadd. Opne ho i reknearket ditt, lagre som XLSX eller CSV UTF-8, og prøv igjen.",
        "The file is neither a spreadsheet (XLSX) nor text (CSV), or it is damaged. Open it in your spreadsheet, save it as XLSX or CSV UTF-8, and try again."));

    public static Message Encoding() => new("file-encoding", "file", new(
        "Tegnene i filen lar seg ikke lese: æ, ø og å er ødelagt. Lagre den som «CSV UTF-8» og prøv igjen.",
        "Teikna i fila lèt seg ikkje lese: æ, ø og å er øydelagde. Lagre ho som «CSV UTF-8» og prøv igjen.",
        "The characters of the file cannot be read: æ, ø and å are broken. Save it as “CSV UTF-8” and try again."));

    public static Message OldEncoding() => new("file-old-encoding", "file", new(
        "Filen er ikke i UTF-8. Vi leste den som Windows-1252. Se etter at æ, ø og å er riktige under.",
        "Fila er ikkje i UTF-8. Vi las ho som Windows-1252. Sjå etter at æ, ø og å er rette under.",
        "The file is not in UTF-8. We read it as Windows-1252. Check below that æ, ø and å are right."));

    public static Message NoColumns(string found) => new("columns-missing", "file", new(
        $"Fant ikke kolonnene. Den første raden må ha overskriftene navn og e-post, og virksomhet eller organisasjonsnummer. Vi fant: {found}.",
        $"Fann ikkje kolonnane. Den første rada må ha overskriftene namn og e-post, og verksemd eller organisasjonsnummer. Vi fann: {found}.",
        $"Did not find the columns. The first row must have the headings name and e-mail, and organisation or organisation number. We found: {found}."));

    public static Message Repeated(string column) => new("columns-repeated", "file", new(
        $"Kolonnen «{Short(column)}» står to ganger. Ta bort den ene.",
        $"Kolonnen «{Short(column)}» står to gonger. Ta bort den eine.",
        $"The column “{Short(column)}” stands twice. Remove one of them."));

    static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";

    static string Mb(long bytes) => (bytes / 1_000_000d).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
