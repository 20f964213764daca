using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>Why something noted at a door cannot be kept, in words.</summary>
static class DoorMessages
{
    public static Message NoSuchSignUp() => new("sign-up-unknown", "form", new(
        "Denne påmeldingen er ikke til dette arrangementet. Søk opp navnet, eller legg personen til som en som ikke var påmeldt.",
        "Denne påmeldinga er ikkje til dette arrangementet. Søk opp namnet, eller legg personen til som ein som ikkje var påmeld.",
        "This sign-up is not for this event. Search for the name, or add the person as one who had not signed up."));

    public static Message NoName() => new("name-missing", "name", new(
        $"Skriv navnet på den som kom, høyst {SignUps.TypedSignUp.LongestName} tegn.",
        $"Skriv namnet på den som kom, høgst {SignUps.TypedSignUp.LongestName} teikn.",
        $"Write the name of the person who came, at most {SignUps.TypedSignUp.LongestName} characters."));

    public static Message Elsewhere() => new("event-elsewhere", "form", new(
        "Dette krysset hører til et annet arrangement. Kryss av på nytt her.",
        "Dette krysset høyrer til eit anna arrangement. Kryss av på nytt her.",
        "This tick belongs to another event. Tick again here."));
}
