using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Why an invitation cannot be written or sent, in words.</summary>
static class InvitationMessages
{
    public static Message Subject(Language language) => new("subject-missing", $"subject-{language.Path()}", new(
        $"Skriv emnet {Of(language).Nb}, på én linje med høyst {InvitationText.LongestSubject} tegn.",
        $"Skriv emnet {Of(language).Nn}, på éi linje med høgst {InvitationText.LongestSubject} teikn.",
        $"Write the subject {Of(language).En}, on one line of at most {InvitationText.LongestSubject} characters."));

    public static Message Body(Language language) => new("body-missing", $"body-{language.Path()}", new(
        $"Skriv teksten {Of(language).Nb}, høyst {InvitationText.LongestBody} tegn.",
        $"Skriv teksten {Of(language).Nn}, høgst {InvitationText.LongestBody} teikn.",
        $"Write the text {Of(language).En}, at most {InvitationText.LongestBody} characters."));

    public static Message NobodyChosen() => new("nobody-chosen", "form", new(
        "Ingen er valgt som ikke er invitert eller påmeldt alt. Velg gjester først.",
        "Ingen er valde som ikkje er inviterte eller påmelde alt. Vel gjester først.",
        "Nobody is chosen who has not been invited or signed up already. Choose guests first."));

    public static Message NobodyToRemind() => new("nobody-to-remind", "form", new(
        "Alle har svart, eller de fikk brev for mindre enn et døgn siden.",
        "Alle har svara, eller dei fekk brev for mindre enn eitt døgn sidan.",
        "Everybody has answered, or got a letter less than a day ago."));

    public static Message Gone() => new("letters-gone", "form", new(
        "Det første brevet er sendt, så invitasjonene kan ikke trekkes tilbake. Avlys arrangementet, eller skriv til dem som har fått brev.",
        "Det første brevet er sendt, så invitasjonane kan ikkje trekkjast tilbake. Avlys arrangementet, eller skriv til dei som har fått brev.",
        "The first letter has gone, so the invitations cannot be taken back. Call the event off, or write to those who got a letter."));

    public static Message ListEmpty() => new("list-empty", "list", new(
        "Lim inn organisasjonsnummer eller e-postadresser, én på hver linje.",
        "Lim inn organisasjonsnummer eller e-postadresser, éi på kvar linje.",
        "Paste organisation numbers or e-mail addresses, one on each line."));

    public static Message ListTooLong(int lines) => new("list-too-long", "list", new(
        $"Listen har {lines} linjer, og vi tar høyst {GuestSource.Listed.MostLines} om gangen. Ingen er lagt til. Del den i flere.",
        $"Lista har {lines} linjer, og vi tek høgst {GuestSource.Listed.MostLines} om gongen. Ingen er lagde til. Del ho i fleire.",
        $"The list has {lines} lines, and we take at most {GuestSource.Listed.MostLines} at a time. Nobody is added. Split it."));

    public static Message OptedOut() => new("opted-out", "email", new(
        "Denne adressen har bedt om å slippe brev fra oss. Personen kan melde seg på selv på den åpne siden.",
        "Denne adressa har bede om å sleppe brev frå oss. Personen kan melde seg på sjølv på den opne sida.",
        "This address has asked for no letters from us. The person can sign up on the open page."));

    public static Message Invited() => new("invited", "email", new(
        "Denne adressen er invitert alt.", "Denne adressa er invitert alt.", "This address is invited already."));

    static Words Of(Language language) => language switch
    {
        Language.Nb => new("på bokmål", "på bokmål", "in bokmål"),
        Language.Nn => new("på nynorsk", "på nynorsk", "in nynorsk"),
        _ => new("på engelsk", "på engelsk", "in English"),
    };
}
