using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The words of partners, host and board.</summary>
static class PartnerTexts
{
    public static readonly Words Add = new("Legg til en partner", "Legg til ein partnar", "Add a partner");
    public static readonly Words Find = new("Finn virksomheten i registeret", "Finn verksemda i registeret", "Find the organisation in the register");
    public static readonly Words FindHelp = new("Navn eller organisasjonsnummer.", "Namn eller organisasjonsnummer.", "Name or organisation number.");
    public static readonly Words Search = new("Søk", "Søk", "Search");
    public static readonly Words NoHits = new("Ingen i registeret her heter det. Skriv navnet nedenfor i stedet.", "Ingen i registeret her heiter det. Skriv namnet nedanfor i staden.", "Nobody in the register here is called that. Write the name below instead.");
    public static readonly Words Typed = new("Eller skriv navnet", "Eller skriv namnet", "Or write the name");
    public static readonly Words Number = new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number");
    public static readonly Words NumberHelp = new("Ni sifre. La stå tomt hvis virksomheten ikke har noe.", "Ni siffer. Lat stå tomt om verksemda ikkje har noko.", "Nine figures. Leave empty if it has none.");
    public static readonly Words Kind = new("Hva er den her?", "Kva er ho her?", "What is it here?");
    public static readonly Words AddIt = new("Legg til", "Legg til", "Add");
    public static readonly Words Partner = new("Partner", "Partnar", "Partner");
    public static readonly Words Answer = new("Svar", "Svar", "Answer");
    public static readonly Words Letter = new("Intensjonsavtale", "Intensjonsavtale", "Letter of intent");
    public static readonly Words Yearly = new("Bidrag i året", "Bidrag i året", "Contribution a year");
    public static readonly Words Hours = new("timer", "timar", "hours");
    public static readonly Words SaidBy = new("Hvem svarte?", "Kven svara?", "Who answered?");
    public static readonly Words SaidByHelp = new("Rolle holder, for eksempel «daglig leder». Navn kan slettes senere uten at svaret forsvinner.", "Rolle held, til dømes «dagleg leiar». Namn kan slettast seinare utan at svaret forsvinn.", "A role is enough, for example “managing director”. A name can be erased later without the answer.");
    public static readonly Words LetterFile = new("Den signerte avtalen", "Den signerte avtalen", "The signed letter");
    public static readonly Words LetterFileHelp = new(
        "PDF, bilde, Word eller OpenDocument, inntil 25 MB. Bare de som følger initiativet, kan hente den.",
        "PDF, bilete, Word eller OpenDocument, inntil 25 MB. Berre dei som følgjer initiativet, kan hente han.",
        "PDF, picture, Word or OpenDocument, up to 25 MB. Only those who follow the initiative can fetch it.");
    public static readonly Words Upload = new("Last opp avtalen", "Last opp avtalen", "Upload the letter");
    public static readonly Words Uploaded = new("Intensjonsavtalen er lastet opp.", "Intensjonsavtalen er lasta opp.", "The letter of intent is uploaded.");
    public static readonly Words OnPaper = new("Ligger avtalen bare på papir?", "Ligg avtalen berre på papir?", "Is the letter on paper only?");
    public static readonly Words Withdraw = new("Trekk tilbake avtalen", "Trekk tilbake avtalen", "Withdraw the letter");
    public static readonly Words Withdrawn = new(
        "Avtalen er trukket tilbake. At den kom, står i journalen, men filen kan ikke hentes.",
        "Avtalen er trekt tilbake. At han kom, står i journalen, men fila kan ikkje hentast.",
        "The letter is withdrawn. That it came stands in the journal, but its file cannot be fetched.");
    public static readonly Words LetterWhere = new("Hvor ligger den signerte avtalen?", "Kvar ligg den signerte avtalen?", "Where is the signed letter kept?");
    public static readonly Words LetterHelp = new("For eksempel saksnummer eller perm.", "Til dømes saksnummer eller perm.", "For example a case number or a binder.");
    public static readonly Words LetterOn = new("Signert hvilken dag", "Signert kva dag", "Signed on which day");
    public static readonly Words Kroner = new("Kroner i året", "Kroner i året", "Kroner a year");
    public static readonly Words HoursYear = new("Egne timer i året", "Eigne timar i året", "Own hours a year");
    public static readonly Words Host = new("Hvem skal søke og svare for pengene?", "Kven skal søkje og svare for pengane?", "Who will apply and answer for the money?");
    public static readonly Words HostName = new("Søkerens navn", "Namnet til søkjaren", "Name of the applicant");
    public static readonly Words ChooseHost = new("Velg søker", "Vel søkjar", "Choose the applicant");
    public static readonly Words Board = new("Styre eller styringsgruppe", "Styre eller styringsgruppe", "Board or steering group");
    public static readonly Words Seats = new("Plassene", "Plassane", "The seats");
    public static readonly Words SeatsHelp = new("Én plass på hver linje: virksomheten, så «bedrift» og «leder» etter komma når det stemmer. Skriv ingen personer.", "Éin plass på kvar linje: verksemda, så «bedrift» og «leiar» etter komma når det stemmer. Skriv ingen personar.", "One seat a line: the organisation, then “company” and “chair” after commas where it fits. Write no persons.");
    public static readonly Words None = new("Ingen partnere ennå. Legg til dem dere har snakket med, også dem som sa nei.", "Ingen partnarar enno. Legg til dei de har snakka med, også dei som sa nei.", "No partners yet. Add those you have talked with, those who said no as well.");
    public static readonly Words FromFinding = new("Hent fra funnet", "Hent frå funnet", "Take from the finding");

    public static Words All(int count) => count == 1 ? new("Den ene partneren", "Den eine partnaren", "The one partner") : new($"Alle {count} partnere", $"Alle {count} partnarar", $"All {count} partners");

    public static Words Caption(int count) => new($"{count} partnere", $"{count} partnarar", $"{count} partners");
}
