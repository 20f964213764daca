using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>Why something noted at a door cannot be kept, in words.</summary>
public static class DoorMessages
{
    internal static Message NoSuchSignUp() => new("sign-up-unknown", "form", new(
        "Denne påmeldingen er ikke til dette arrangementet. Søk opp navnet, eller legg personen til som en som ikke var påmeldt.",
        "Denne påmeldinga er ikkje til dette arrangementet. Søk opp namnet, eller legg personen til som ein som ikkje var påmeld.",
        "This sign-up is not for this event. Search for the name, or add the person as one who had not signed up."));

    internal static Message NoName() => new("name-missing", "name", new(
        $"Skriv navnet på den som kom, høyst {SignUps.TypedSignUp.LongestName} tegn.",
        $"Skriv namnet på den som kom, høgst {SignUps.TypedSignUp.LongestName} teikn.",
        $"Write the name of the person who came, at most {SignUps.TypedSignUp.LongestName} characters."));

    internal static Message Elsewhere() => new("event-elsewhere", "form", new(
        "Dette krysset hører til et annet arrangement. Kryss av på nytt her.",
        "Dette krysset høyrer til eit anna arrangement. Kryss av på nytt her.",
        "This tick belongs to another event. Tick again here."));

    /// <summary>What came is none of the things that a phone notes.</summary>
    public static Message Unreadable() => new("note-unreadable", "form", new(
        "Dette krysset kunne ikke leses. Last siden på nytt, og kryss av igjen.",
        "Dette krysset kunne ikkje lesast. Last sida på nytt, og kryss av igjen.",
        "This tick could not be read. Load the page again, and tick again."));
}
