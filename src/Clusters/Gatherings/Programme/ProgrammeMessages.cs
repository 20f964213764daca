using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Programme;

/// <summary>What can be wrong in a programme, in words.</summary>
static class ProgrammeMessages
{
    /// <summary>The id of the field.</summary>
    public const string At = "programme";

    public static Message NotAPart(int line, string text) => new("programme-line", At, new(
        $"Linje {line} i programmet, «{Short(text)}», begynner ikke med et klokkeslett. Skriv for eksempel «10.00–10.30 Velkommen | Kari Nordmann».",
        $"Linje {line} i programmet, «{Short(text)}», byrjar ikkje med eit klokkeslett. Skriv til dømes «10.00–10.30 Velkomen | Kari Nordmann».",
        $"Line {line} of the programme, “{Short(text)}”, does not begin with a time. Write for example “10.00–10.30 Welcome | Kari Nordmann”."));

    public static Message TitleLength(int line) => new("programme-title", At, new(
        $"Linje {line} i programmet mangler tittel, eller den er over {ProgrammeText.LongestTitle} tegn. Skriv hva posten handler om, kort.",
        $"Linje {line} i programmet manglar tittel, eller han er over {ProgrammeText.LongestTitle} teikn. Skriv kva posten handlar om, kort.",
        $"Line {line} of the programme has no title, or one of more than {ProgrammeText.LongestTitle} characters. Say briefly what it is about."));

    public static Message EndsBeforeItBegins(int line) => new("programme-order", At, new(
        $"Linje {line} i programmet slutter før den begynner. Bytt om klokkeslettene.",
        $"Linje {line} i programmet sluttar før ho byrjar. Byt om klokkesletta.",
        $"Line {line} of the programme ends before it begins. Swap the times."));

    public static Message NoSuchClock(int line) => new("programme-clock", At, new(
        $"Linje {line} i programmet har et klokkeslett som ikke finnes. Skriv 00.00 til 23.59.",
        $"Linje {line} i programmet har eit klokkeslett som ikkje finst. Skriv 00.00 til 23.59.",
        $"Line {line} of the programme has a time that does not exist. Write 00.00 to 23.59."));

    public static Message ClockIsMoved(int line) => new("programme-clock-moved", At, new(
        $"Klokken stilles den dagen, så klokkeslettet på linje {line} i programmet finnes ikke, eller finnes to ganger. Velg et annet.",
        $"Klokka blir stilt den dagen, så klokkeslettet på linje {line} i programmet finst ikkje, eller finst to gonger. Vel eit anna.",
        $"The clocks change that day, so the time on line {line} of the programme does not exist, or exists twice. Choose another."));

    public static Message TooMany(int parts) => new("programme-too-long", At, new(
        $"Programmet har {parts} poster. Det er plass til {ProgrammeText.MostParts}. Slå noen sammen.",
        $"Programmet har {parts} postar. Det er plass til {ProgrammeText.MostParts}. Slå nokre saman.",
        $"The programme has {parts} parts. There is room for {ProgrammeText.MostParts}. Join some of them."));

    public static Message Collide(Slot one, Slot other) => new("programme-overlap", At, new(
        $"«{Short(one.Title)}» og «{Short(other.Title)}» er samtidig. Endre tiden, eller skriv hvert sitt spor etter en ny strek: «| foredragsholder | Sal A».",
        $"«{Short(one.Title)}» og «{Short(other.Title)}» er på same tid. Endre tida, eller skriv kvart sitt spor etter ein ny strek: «| føredragshaldar | Sal A».",
        $"“{Short(one.Title)}” and “{Short(other.Title)}” are at the same time. Change the time, or name a track for each after one more bar: “| speaker | Room A”."));

    public static Message Outside(Slot slot) => new("programme-outside", At, new(
        $"«{Short(slot.Title)}» er utenfor tiden arrangementet varer. Endre klokkeslettet, eller når arrangementet begynner og slutter.",
        $"«{Short(slot.Title)}» er utanfor tida arrangementet varer. Endre klokkeslettet, eller når arrangementet byrjar og sluttar.",
        $"“{Short(slot.Title)}” lies outside the event. Change its time, or when the event begins and ends."));

    static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
