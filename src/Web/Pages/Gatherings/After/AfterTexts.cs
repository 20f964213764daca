using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What the pages after a gathering say.</summary>
static class AfterTexts
{
    public static readonly Words After = new("Etterpå", "Etterpå", "Afterwards");
    public static readonly Words Door = new("Dør", "Dør", "Door");
    public static readonly Words Menu = new("Under og etter arrangementet", "Under og etter arrangementet", "At and after the event");
    public static readonly Words Lead = new("Hva som kom ut av det, og hva som gjenstår.", "Kva som kom ut av det, og kva som står att.", "What came of it, and what is left to do.");
    public static readonly Words FollowedUp = new("Oppfølging", "Oppfølging", "Follow-up");
    public static readonly Words GoOnTitle = new("Vil være med videre", "Vil vere med vidare", "Want to go on");
    public static readonly Words NobodyCame = new(
        "Ingen er krysset av ennå. Kryss av dem som kommer i døra, så ser du her hva som kom ut av møtet.",
        "Ingen er kryssa av enno. Kryss av dei som kjem i døra, så ser du her kva som kom ut av møtet.",
        "Nobody has been ticked yet. Tick those who come at the door, and this page shows what came of it.");
    public static readonly Words ToDoor = new("Gå til døra", "Gå til døra", "Go to the door");
    public static readonly Words WhoCame = new("Hvem som kom", "Kven som kom", "Who came");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words Number = new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number");
    public static readonly Words HadSignedUp = new("Var påmeldt", "Var påmeld", "Had signed up");
    public static readonly Words WantsOn = new("Vil videre", "Vil vidare", "Wants to go on");
    public static readonly Words Note = new("Noter", "Noter", "Note");
    public static readonly Words Noted = new("Notert.", "Notert.", "Noted.");
    public static readonly Words NotSaid = new("Ikke spurt", "Ikkje spurd", "Not asked");
    public static readonly Words Tell = new("Før oppmøtet inn i initiativene", "Før oppmøtet inn i initiativa", "Note the attendance on the initiatives");
    public static readonly Words TellMore = new(
        "Initiativ med partnere som kom, får det notert som kontakt. Det skjer også av seg selv etter arrangementet.",
        "Initiativ med partnarar som kom, får det notert som kontakt. Det skjer òg av seg sjølv etter arrangementet.",
        "Initiatives whose partners came have it noted as a contact. It also happens by itself after the event.");
    public static readonly Words Materials = new("Materiell", "Materiell", "Materials");
    public static readonly Words Questions = new("Spørsmål og svar", "Spørsmål og svar", "Questions and answers");
    public static readonly Words Feedback = new("Tilbakemeldinger", "Tilbakemeldingar", "Feedback");
    public static readonly Words Tasks = new("Oppgaver", "Oppgåver", "Tasks");
    public static readonly Words Save = new("Lagre", "Lagre", "Save");
    public static readonly Words Gone = new("Dette finnes ikke lenger. Last siden på nytt.", "Dette finst ikkje lenger. Last sida på nytt.", "This no longer exists. Load the page again.");

    /// <summary>Yes, maybe, no.</summary>
    public static Words Of(GoesOn? goesOn) => goesOn switch
    {
        GoesOn.Yes => new("Ja", "Ja", "Yes"),
        GoesOn.Maybe => new("Kanskje", "Kanskje", "Maybe"),
        GoesOn.No => new("Nei", "Nei", "No"),
        _ => NotSaid,
    };

    /// <summary>What stands under a part of the stream.</summary>
    public static Words FromOrganisations(int organisations) => organisations == 1
        ? new("møtte, fra én virksomhet", "møtte, frå éi verksemd", "came, from one organisation")
        : new($"møtte, fra {organisations} virksomheter", $"møtte, frå {organisations} verksemder", $"came, from {organisations} organisations");

    /// <summary>12 av 36 vil være med videre.</summary>
    public static Words GoOn(int some, int all) => new($"{some} av {all} vil være med videre.", $"{some} av {all} vil vere med vidare.", $"{some} of {all} want to go on.");

    /// <summary>What was told to initiatives.</summary>
    public static Words Told(int initiatives) => initiatives switch
    {
        0 => new("Ingen initiativ har partnere som kom.", "Ingen initiativ har partnarar som kom.", "No initiative has partners who came."),
        1 => new("Oppmøtet står i ett initiativ.", "Oppmøtet står i eitt initiativ.", "The attendance stands on one initiative."),
        _ => new($"Oppmøtet står i {initiatives} initiativ.", $"Oppmøtet står i {initiatives} initiativ.", $"The attendance stands on {initiatives} initiatives."),
    };
}
