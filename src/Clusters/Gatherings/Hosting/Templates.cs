using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>The texts of the boxes.</summary>
static class Templates
{
    static readonly Words Design = new(
        "Trinnfri adkomst, teleslynge og HC-toalett. Si fra ved påmelding om du trenger noe mer.",
        "Trinnfri tilkomst, teleslyngje og HC-toalett. Sei frå ved påmelding om du treng noko meir.",
        "Step-free access, hearing loop and accessible toilet. Tell us when you sign up if you need anything more.");

    static readonly TemplateTask[] Usual =
    [
        new(new("Bestill lokale og se at det er universelt utformet", "Bestill lokale og sjå at det er universelt utforma", "Book the room and see that everybody can get in, hear and see"), -42),
        new(new("Send invitasjonene", "Send invitasjonane", "Send the invitations"), -28),
        new(new("Avtal innlegg med dem som skal snakke", "Avtal innlegg med dei som skal snakke", "Agree with those who will speak"), -21),
        new(new("Bestill mat etter påmeldingene", "Bestill mat etter påmeldingane", "Order food by the sign-ups"), -2),
        new(new("Send tilbakemeldingsskjemaet til dem som kom", "Send tilbakemeldingsskjemaet til dei som kom", "Send the feedback form to those who came"), 1),
        new(new("Legg ut presentasjonene", "Legg ut presentasjonane", "Publish the presentations"), 1),
        new(new("Ring dem som vil være med videre", "Ring dei som vil vere med vidare", "Call those who want to go on"), 2),
        new(new("Send svarene på spørsmålene til alle", "Send svara på spørsmåla til alle", "Send the answers to all"), 3),
        new(new("Spør dem som ikke kom, om en kort prat", "Spør dei som ikkje kom, om ein kort prat", "Ask those who did not come for a short talk"), 9),
    ];

    public static readonly Template Seminar = new(GatheringKind.Seminar,
        new("En dag for alle som kan tenke seg å bygge en klynge.", "Ein dag for alle som kan tenkje seg å byggje ei klynge.", "A day for all who may want to build a cluster."),
        4, 60, 3,
        [
            new(0, 15, new("Velkommen", "Velkomen", "Welcome")),
            new(15, 45, new("Hva vi har funnet: hvem som ligger tett, og hvor sikkert det er", "Kva vi har funne: kven som ligg tett, og kor sikkert det er", "What we have found: who lies close, and how sure it is")),
            new(45, 90, new("Tre bedrifter forteller: hva vi trenger av hverandre", "Tre bedrifter fortel: kva vi treng av kvarandre", "Three companies: what we need from each other")),
            new(90, 120, new("Pause og mat", "Pause og mat", "Break and food")),
            new(120, 150, new("Hva en klynge er, og hva som skal til for å søke", "Kva ei klynge er, og kva som skal til for å søkje", "What a cluster is, and what it takes to apply")),
            new(150, 210, new("Gruppearbeid: en felles utfordring", "Gruppearbeid: ei felles utfordring", "Group work: a shared challenge")),
            new(210, 240, new("Hvem går videre sammen, og neste steg", "Kven går vidare saman, og neste steg", "Who goes on together, and the next step")),
        ], Design, [.. Usual]);

    public static readonly Template InformationMeeting = new(GatheringKind.InformationMeeting,
        new("Hva en utlysning krever, og svar på spørsmål. Alle får samme svar.", "Kva ei utlysing krev, og svar på spørsmål. Alle får same svar.", "What a call asks for, and answers to questions. Everybody gets the same answer."),
        1.5, 80, 1,
        [
            new(0, 10, new("Velkommen", "Velkomen", "Welcome")),
            new(10, 40, new("Utlysningen: krav, kriterier og frister", "Utlysinga: krav, kriterium og fristar", "The call: requirements, criteria and deadlines")),
            new(40, 60, new("Slik vurderes søknadene", "Slik blir søknadene vurderte", "How applications are assessed")),
            new(60, 90, new("Spørsmål. Svarene legges ut for alle", "Spørsmål. Svara blir lagde ut for alle", "Questions. The answers are published for all")),
        ], Design, [.. Usual]);

    public static readonly Template Workshop = new(GatheringKind.Workshop,
        new("De som er med, finner ut av det sammen: utfordring, mål, partnere.", "Dei som er med, finn ut av det saman: utfordring, mål, partnarar.", "Those who are in work it out together: challenge, goals, partners."),
        3, 20, 3,
        [
            new(0, 15, new("Velkommen, og hvor vi står", "Velkomen, og kvar vi står", "Welcome, and where we stand")),
            new(15, 75, new("Den felles utfordringen: hva løser vi ikke alene?", "Den felles utfordringa: kva løyser vi ikkje åleine?", "The shared challenge: what do we not solve alone?")),
            new(75, 90, new("Pause", "Pause", "Break")),
            new(90, 150, new("Mål og aktiviteter", "Mål og aktivitetar", "Goals and activities")),
            new(150, 180, new("Hvem gjør hva til når", "Kven gjer kva til når", "Who does what by when")),
        ], Design, [.. Usual]);

    public static InvitationText Invitation(GatheringKind kind, Words title) => kind switch
    {
        GatheringKind.InformationMeeting => new(new($"Invitasjon: {title.Nb}", $"Invitasjon: {title.Nn}", $"Invitation: {title.En}"), new(
            "Vi går gjennom hva utlysningen krever, hvordan søknadene vurderes og hvilke frister som gjelder.\n\nSpørsmålene som kommer, og svarene på dem, legger vi ut for alle etterpå. Du trenger ikke ha bestemt deg for å søke.",
            "Vi går gjennom kva utlysinga krev, korleis søknadene blir vurderte og kva fristar som gjeld.\n\nSpørsmåla som kjem, og svara på dei, legg vi ut for alle etterpå. Du treng ikkje ha bestemt deg for å søkje.",
            "We go through what the call asks for, how applications are assessed and which deadlines hold.\n\nThe questions that come, and the answers to them, are published for all afterwards. You need not have decided to apply.")),
        GatheringKind.Workshop => new(new($"Invitasjon: {title.Nb}", $"Invitasjon: {title.Nn}", $"Invitation: {title.En}"), new(
            "Nå finner vi sammen ut hva vi vil løse, hva vi skal gjøre først, og hvem som gjør hva.\n\nTa gjerne med en utfordring dere ikke løser alene. Vi skriver ned det vi blir enige om, og sender det til alle som var med.",
            "No finn vi saman ut kva vi vil løyse, kva vi skal gjere først, og kven som gjer kva.\n\nTa gjerne med ei utfordring de ikkje løyser åleine. Vi skriv ned det vi blir samde om, og sender det til alle som var med.",
            "Now we work out together what we want to solve, what to do first, and who does what.\n\nDo bring a challenge that you cannot solve alone. We write down what we agree on, and send it to all who took part.")),
        _ => new(new($"Invitasjon: {title.Nb}", $"Invitasjon: {title.Nn}", $"Invitation: {title.En}"), new(
            "Vi har sett på hvilke virksomheter som ligger tettere sammen enn tilfeldigheter skulle tilsi, og dere er en av dem. Kom og møt de andre.\n\nVi viser hva vi har funnet og hvor sikkert det er, noen bedrifter forteller hva de trenger av hverandre, og vi går gjennom hva som skal til for å bli en klynge. Det binder dere ikke til noe.",
            "Vi har sett på kva verksemder som ligg tettare saman enn tilfelle skulle tilseie, og de er ei av dei. Kom og møt dei andre.\n\nVi viser kva vi har funne og kor sikkert det er, nokre bedrifter fortel kva dei treng av kvarandre, og vi går gjennom kva som skal til for å bli ei klynge. Det bind dykk ikkje til noko.",
            "We have looked at which organisations lie closer together than chance would have it, and you are one of them. Come and meet the others.\n\nWe show what we have found and how sure it is, some companies tell what they need from each other, and we go through what it takes to become a cluster. It binds you to nothing.")),
    };
}
