using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>Why criteria cannot be used.</summary>
static class CriteriaMessages
{
    public static Message BadKey(string at, string key) => new("bad-key", at, new(
        $"«{key}» kan ikke stå i en adresse. Bruk små bokstaver, tall og bindestrek.",
        $"«{key}» kan ikkje stå i ei adresse. Bruk små bokstavar, tal og bindestrek.",
        $"“{key}” cannot stand in an address. Use small letters, figures and hyphens."));

    public static readonly Message NoCriteria = new("no-criteria", "criteria", new(
        "Utlysningen har ingen kriterier. Legg til minst ett.",
        "Utlysinga har ingen kriterium. Legg til minst eitt.",
        "The call has no criteria. Add at least one."));

    public static Message KeyTwice(string key) => new("key-twice", "criteria", new(
        $"To kriterier heter «{key}». Gi dem hver sin nøkkel.",
        $"To kriterium heiter «{key}». Gje dei kvar sin nøkkel.",
        $"Two criteria are called “{key}”. Give each its own key."));

    public static Message FourLevels(string key) => new("four-levels", "criteria", new(
        $"Kriteriet «{key}» må si hva hvert av nivåene 1 til 4 krever.",
        $"Kriteriet «{key}» må seie kva kvart av nivåa 1 til 4 krev.",
        $"The criterion “{key}” must say what each of levels 1 to 4 asks."));

    public static Message OutOfRange(string key, Measure measure)
    {
        var name = measure.Text().Name;
        return new("demand-out-of-range", "criteria", new(
            $"Kravet til {name.Nb} i «{key}» må være over 0, og ikke over 100 % for andeler.",
            $"Kravet til {name.Nn} i «{key}» må vere over 0, og ikkje over 100 % for delar.",
            $"The demand on {name.En} in “{key}” must be above 0, and for shares not above 100%."));
    }

    public static Message RequiredOutOfRange(string key) => new("required-out-of-range", "criteria", new(
        $"Kravet i «{key}» må være et nivå fra 0 til 4.",
        $"Kravet i «{key}» må vere eit nivå frå 0 til 4.",
        $"The requirement in “{key}” must be a level from 0 to 4."));

    public static Message Unreadable(long line, string what) => new("criteria-unreadable", "file", new(
        $"Linje {line} kan ikke leses som kriterier (ved {what}).",
        $"Linje {line} kan ikkje lesast som kriterium (ved {what}).",
        $"Line {line} cannot be read as criteria (at {what})."));

    public static Message NoSuchMeasure(long line)
    {
        var all = string.Join(", ", Enum.GetValues<Measure>().Select(measure => measure.Key()));
        return new("no-such-measure", "file", new(
            $"Linje {line} nevner noe vi ikke måler. Vi måler: {all}.",
            $"Linje {line} nemner noko vi ikkje måler. Vi måler: {all}.",
            $"Line {line} names something that we do not measure. We measure: {all}."));
    }

    public static Message NoWords(string at) => new("words-missing", "criteria", new(
        $"Skriv «{at}» på bokmål, nynorsk og engelsk.", $"Skriv «{at}» på bokmål, nynorsk og engelsk.", $"Write “{at}” in bokmål, nynorsk and English."));
}
