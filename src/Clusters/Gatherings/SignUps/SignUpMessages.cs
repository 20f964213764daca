using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>What can be wrong with a sign-up, in words. Each stands at a field of the form.</summary>
static class SignUpMessages
{
    public static Message NoName() => new("name-missing", "name", new(
        $"Skriv navnet ditt, høyst {TypedSignUp.LongestName} tegn.",
        $"Skriv namnet ditt, høgst {TypedSignUp.LongestName} teikn.",
        $"Write your name, at most {TypedSignUp.LongestName} characters."));

    public static Message NoOrganisation() => new("organisation-missing", "organisation", new(
        "Skriv navnet eller organisasjonsnummeret til virksomheten du kommer fra. Kommer du på egne vegne, skriv «egne vegne».",
        "Skriv namnet eller organisasjonsnummeret til verksemda du kjem frå. Kjem du på eigne vegner, skriv «eigne vegner».",
        "Write the name or number of the organisation you come from. If you come for yourself, write “myself”."));

    public static Message NotANumber() => new("organisation-number", "organisation", new(
        "Dette er ikke et organisasjonsnummer. Det har ni siffer, og det siste må stemme med de andre. Du kan skrive navnet i stedet.",
        "Dette er ikkje eit organisasjonsnummer. Det har ni siffer, og det siste må stemme med dei andre. Du kan skrive namnet i staden.",
        "This is not an organisation number. It has nine digits, and the last must agree with the others. You can write the name instead."));

    public static Message NoEmail() => new("email-missing", "email", new(
        "Skriv e-postadressen din, for eksempel kari@bedrift.no. Vi sender deg en lenke som du bekrefter med.",
        "Skriv e-postadressa di, til dømes kari@bedrift.no. Vi sender deg ei lenkje som du stadfestar med.",
        "Write your e-mail address, for example kari@company.no. We send you a link to confirm with."));

    public static Message NoWay() => new("way-missing", "way", new(
        "Velg om du kommer til rommet eller deltar på nett.",
        "Vel om du kjem til rommet eller deltek på nett.",
        "Choose whether you come to the room or take part online."));

    public static Message NeedTooLong(string at) => new("need-too-long", at, new(
        $"Teksten er over {TypedSignUp.LongestNeed} tegn. Skriv det viktigste, så ringer vi om resten.",
        $"Teksten er over {TypedSignUp.LongestNeed} teikn. Skriv det viktigaste, så ringjer vi om resten.",
        $"The text has more than {TypedSignUp.LongestNeed} characters. Write what matters most, and we will call about the rest."));

    public static Message NoFreeSeat() => new("no-free-seat", "form", new(
        "Ingen plass er ledig. Øk antall plasser, eller vent til noen melder avbud.",
        "Ingen plass er ledig. Auk talet på plassar, eller vent til nokon melder avbod.",
        "No seat is free. Raise the number of seats, or wait until somebody cancels."));

    public static Message IsLetGo() => new("sign-up-over", "form", new(
        "Påmeldingen er avbestilt eller gikk ut før den ble bekreftet. Meld deg på nytt hvis du vil komme.",
        "Påmeldinga er avbestilt eller gjekk ut før ho vart stadfest. Meld deg på på nytt om du vil kome.",
        "The sign-up has been cancelled, or it lapsed before it was confirmed. Sign up again if you want to come."));

    public static Message HasBegun() => new("has-begun", "form", new(
        "Arrangementet har begynt, så påmeldingen kan ikke endres lenger.",
        "Arrangementet har byrja, så påmeldinga kan ikkje endrast lenger.",
        "The event has begun, so the sign-up can no longer be changed."));
}
