using System.Collections.Immutable;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;

namespace Klynge.Clusters.Examples;

/// <summary>A made-up gathering as plain data.</summary>
/// <param name="Plan">What it is.</param>
/// <param name="Announced">Days ago.</param>
/// <param name="Guests">Who signs up.</param>
sealed record ExampleGathering(Plan Plan, int Announced, ImmutableArray<ExampleGuest> Guests);

/// <summary>Three made-up gatherings: a seminar that comes, a small workshop that is full, an information meeting that has been.</summary>
static class ExampleGatherings
{
    /// <summary>How long ago the information meeting was. Days.</summary>
    public const int MeetingAgo = 40;

    /// <summary>The seminar in Haugesund: two to three weeks ahead, on a Wednesday, and never at Christmas.</summary>
    public static ExampleGathering Seminar(DateOnly today, string? finding)
    {
        var day = Coming(today.AddDays(14), DayOfWeek.Wednesday);
        return new(new Plan(
            GatheringKind.Seminar, new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund"),
            new Venue.RoomAndOnline("Eksempelsalen, Eksempelkaia 1, Haugesund", "https://mote.eksempel.example/haugesund"), At(day, 10), At(day, 14), 60, At(day.AddDays(-3), 23, 59),
            Programme(day, """
                10.00–10.15 Velkommen, og hva funnene viser | Ragna Eksempel, klyngerådgiver
                10.15–10.45 Hva landstrøm krever av et verft | Marit Eksempel, Eksempelverft Stord AS
                10.45–11.15 Slik prøver vi felles plugg på to kaier | Solveig Eksempel, Kraft på kjøl
                11.15–12.00 Lunsj
                12.00–13.00 Arbeidsøkt: hva kan vi bare løse sammen? | Eirik Eksempel | Salen
                12.00–13.00 Arbeidsøkt: fagfolk vi mangler | Inger Eksempel, Eksempelhøgskolen | Loftet
                13.00–13.40 Hva en klynge kan søke om | Håkon Eksempel, saksbehandler
                13.40–14.00 Hvem vil videre?
                """),
            "Trinnfri inngang, heis, teleslynge og teksting på skjerm. Si fra om du trenger tolk.", [Language.Nb], ["11", "46"], finding, null),
            25, ExampleGuests.OfSeminar);
    }

    /// <summary>A workshop of the leading initiative with twelve seats, and more who want one.</summary>
    /// <param name="seminar">The day of the seminar, which comes first.</param>
    /// <param name="initiative">The leading initiative.</param>
    public static ExampleGathering Workshop(DateOnly seminar, string initiative)
    {
        var day = Coming(seminar.AddDays(6), DayOfWeek.Thursday);
        return new(new Plan(
            GatheringKind.Workshop, new("Arbeidsmøte: landstrøm som passer", "Arbeidsmøte: landstraum som passar", "Workshop: shore power that fits"),
            new Venue.Room("Møterommet på Eksempelkaia 1, Haugesund"), At(day, 12), At(day, 15), 12, At(day.AddDays(-1), 12),
            Programme(day, "12.00–13.30 Plugg, kabel og styring: hva må være likt? | Solveig Eksempel\n13.45–15.00 Hvem prøver hva, og når?"),
            "Trinnfri inngang.", [Language.Nb, Language.Nn], ["11"], null, initiative), 12, ExampleGuests.OfWorkshop);
    }

    /// <summary>An information meeting that has been.</summary>
    public static ExampleGathering Meeting(DateOnly today)
    {
        var day = today.AddDays(-MeetingAgo);
        return new(new Plan(
            GatheringKind.InformationMeeting, new("Informasjonsmøte: fra idé til klynge", "Informasjonsmøte: frå idé til klynge", "Information meeting: from idea to cluster"),
            new Venue.Room("Eksempelsalen, Eksempelkaia 1, Haugesund"), At(day, 9), At(day, 11), 30, At(day.AddDays(-2), 23, 59),
            Programme(day, "09.00–09.40 Hva en klynge er, og ikke er | Ragna Eksempel, klyngerådgiver\n09.40–11.00 Spørsmål og svar | Håkon Eksempel, saksbehandler"),
            "Trinnfri inngang, teleslynge.", [Language.Nb], ["11", "46"], null, null), MeetingAgo + 24, ExampleGuests.OfMeeting);
    }

    static ImmutableArray<Slot> Programme(DateOnly day, string text)
    {
        var messages = new List<Message>();
        var slots = ProgrammeText.Read(text, day, messages);
        return messages is [] ? slots : throw new InvalidOperationException($"The example's programme does not hold: {string.Join(" ", messages.Select(message => message.Text.En))}");
    }

    // Nobody holds a seminar at Christmas.
    static DateOnly Coming(DateOnly from, DayOfWeek weekday)
    {
        while (from.DayOfWeek != weekday || from is { Month: 12, Day: > 17 } or { Month: 1, Day: < 7 }) from = from.AddDays(1);
        return from;
    }

    /// <summary>A time of day in Norway, none of those that the change of clocks takes away or gives twice.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => OsloTime.Of(day, new TimeOnly(hour, minute)) switch
    {
        OsloTime.Instant(var at) => at,
        OsloTime.Missing or OsloTime.Twice => throw new ArgumentOutOfRangeException(nameof(hour), hour, "Clocks are changed at night."),
    };
}
