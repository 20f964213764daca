using System.Globalization;

namespace Klynge.Storage.Verify;

/// <summary>What verifying can find, in three languages.</summary>
static class FaultTexts
{
    public static Words Journal(string module) => new($"journalen til {module}", $"journalen til {module}", $"journal of {module}");

    public static Words AnchorOf(DateOnly day) => new(Same($"ankeret for {Iso(day)}"), Same($"ankeret for {Iso(day)}"), Same($"anchor of {Iso(day)}"));

    public static Words File(string hash) => new($"fil {hash}", $"fil {hash}", $"file {hash}");

    public static Words Named(string name) => new(name, name, name);

    public static Words NamesMissing(string module) => new($"{module} viser til den, og den er ikke der.", $"{module} viser til henne, og ho er ikkje der.", $"{module} names it, and it is not there.");

    public static readonly Words OtherContent = new("innholdet har ikke hashen som står i navnet.", "innhaldet har ikkje hashen som står i namnet.", "its content does not have its hash.");

    public static Words NoSuchJournal(string module) => new(
        $"det signerte en journal for {module}, og det finnes ingen.", $"det signerte ein journal for {module}, og det finst ingen.", $"it signed a journal of {module}, and there is none.");

    public static Words OtherDay(DateOnly day) => new($"det er det for {Iso(day)}.", $"det er det for {Iso(day)}.", $"it is the one of {Iso(day)}.");

    public static Words DoesNotFollow(DateOnly before) => new(
        $"det følger ikke det for {Iso(before)}: ett mellom dem mangler eller er endret.",
        $"det følgjer ikkje det for {Iso(before)}: eitt mellom dei manglar eller er endra.",
        $"it does not follow the one of {Iso(before)}: one between them is missing, or was changed.");

    public static readonly Words Unsigned = new(
        "signaturen passer ikke: det er endret etter at det ble signert.", "signaturen passar ikkje: det er endra etter at det vart signert.",
        "its signature does not fit: it was changed after it was signed.");

    public static readonly Words OtherKey = new(
        "det er signert med en annen nøkkel enn denne installasjonens.", "det er signert med ein annan nøkkel enn den til denne installasjonen.", "it was signed with another key than this installation's.");

    public static Words Unreadable(string why) => new($"Det kan ikke leses: {why}", $"Det kan ikkje lesast: {why}", why);

    public static Words Unguarded(string trigger) => new(
        $"databasen nekter ikke lenger å endre den: {trigger} mangler.", $"databasen nektar ikkje lenger å endre han: {trigger} manglar.",
        $"the database no longer refuses to change it: {trigger} is missing.");

    public static Words Broken(long number, string @case, int place, Words why) => new(
        Same($"innslag {number} (sak {@case}, plass {place}): {why.Nb}."), Same($"innslag {number} (sak {@case}, plass {place}): {why.Nn}."), Same($"entry {number} (case {@case}, place {place}): {why.En}."));

    public static Words MadeAnew(long number, long first, Words anchor) => new(
        Same($"innslag {number} er ikke det som {anchor.Nb} signerte: ett fra {first} til {number} er det første som er laget på nytt."),
        Same($"innslag {number} er ikkje det som {anchor.Nn} signerte: eitt frå {first} til {number} er det første som er laga på nytt."),
        Same($"entry {number} is not the one that the {anchor.En} signed: one from {first} to {number} was the first to be made anew."));

    public static Words TailMissing(long first, Words anchor, long signed) => new(
        Same($"innslag {first} mangler, og alle etter: {anchor.Nb} signerte {signed}."), Same($"innslag {first} manglar, og alle etter: {anchor.Nn} signerte {signed}."),
        Same($"entry {first} is missing, and all after it: the {anchor.En} signed {signed}."));

    /// <summary>Entries that are not there, before one that is.</summary>
    public static Words Gap(long first, long last) => first == last
        ? new(Same($"innslag {first} mangler foran"), Same($"innslag {first} manglar framfor"), Same($"entry {first} is missing before it"))
        : new(Same($"innslag {first} til {last} mangler foran"), Same($"innslag {first} til {last} manglar framfor"), Same($"entries {first} to {last} are missing before it"));

    public static Words OtherNumber(long number, long expected) => new(
        Same($"det har nummer {number} der {expected} skulle stått"), Same($"det har nummer {number} der {expected} skulle stått"), Same($"it has number {number} where {expected} should be"));

    public static readonly Words NotAfterTheOneBefore = new("det følger ikke innslaget foran", "det følgjer ikkje innslaget framfor", "it does not follow the entry before it");

    public static Words OtherPlace(int place, int expected) => new(
        Same($"det har plass {place} i saken der {expected} skulle stått"), Same($"det har plass {place} i saka der {expected} skulle stått"), Same($"it has place {place} in its case where place {expected} should be"));

    public static readonly Words NotAfterTheOneInCase = new(
        "det følger ikke innslaget foran i saken", "det følgjer ikkje innslaget framfor i saka", "it does not follow the entry before it in its case");

    public static readonly Words OtherEntry = new("innholdet har ikke hashen sin", "innhaldet har ikkje hashen sin", "its content does not have its hash");

    static string Same(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
