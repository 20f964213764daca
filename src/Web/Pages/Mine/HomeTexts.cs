using Klynge.Access;
using Klynge.Storage;

namespace Klynge.Web.Pages.Mine;

/// <summary>Words of one's own pages.</summary>
public static class HomeTexts
{
    public static readonly Words Title = new("Min side", "Mi side", "Home");
    public static readonly Words Lead = new("Det som venter på deg, ordnet etter dato.", "Det som ventar på deg, ordna etter dato.", "What waits for you, by date.");
    public static readonly Words Waiting = new("Venter på deg", "Ventar på deg", "Waits for you");
    public static readonly Words Nothing = new(
        "Ingenting venter på deg nå. Her kommer steg med frist, arrangement og roller du blir spurt om.",
        "Ingenting ventar på deg no. Her kjem steg med frist, arrangement og roller du blir spurd om.",
        "Nothing waits for you now. Steps with a date, events and roles that you are asked to take come here.");
    public static readonly Words Offers = new("Du er spurt om en rolle", "Du er spurd om ei rolle", "You are asked to take a role");
    public static readonly Words Yes = new("Ja, det vil jeg", "Ja, det vil eg", "Yes, I will");
    public static readonly Words No = new("Nei takk", "Nei takk", "No, thank you");
    public static readonly Words Initiatives = new("Initiativene mine", "Initiativa mine", "My initiatives");
    public static readonly Words SignUps = new("Påmeldingene mine", "Påmeldingane mine", "My sign-ups");
    public static readonly Words ActingFor = new("Jeg handler for", "Eg handlar for", "I act for");
    public static readonly Words NoMandate = new(
        "Du har ingen rolle ennå. En administrator gir deg den når du trenger den. Initiativ du er med i, ser du likevel.",
        "Du har inga rolle enno. Ein administrator gir deg ho når du treng ho. Initiativ du er med i, ser du likevel.",
        "You have no role yet. An administrator gives you one when you need it. Initiatives that you are in are here all the same.");
    public static readonly Words ChooseHelp = new("Valget gjelder til du velger noe annet eller logger ut. Journalen viser hvem du handlet for.", "Valet gjeld til du vel noko anna eller loggar ut. Journalen viser kven du handla for.", "It holds until you choose another or sign out. The journal shows for whom you acted.");
    public static readonly Words WholeCountry = new("hele landet", "heile landet", "the whole country");
    public static readonly Words NoSuchMandate = new("Du har ikke denne rollen nå. Velg en av dem som står her.", "Du har ikkje denne rolla no. Vel ei av dei som står her.", "You do not have this role now. Choose one of those here.");
    public static readonly Words AnswerFirst = new("Velg ja eller nei.", "Vel ja eller nei.", "Choose yes or no.");
    public static readonly Words NoOffer = new("Spørsmålet er trukket tilbake, besvart, eller eldre enn 30 dager.", "Spørsmålet er trekt tilbake, svart på, eller eldre enn 30 dagar.", "The question has been taken back, answered, or is older than 30 days.");
    public static readonly Words Taken = new("Du er med. Rollen gjelder fra nå.", "Du er med. Rolla gjeld frå no.", "You are in. The role holds from now.");
    public static readonly Words Declined = new("Du har takket nei.", "Du har takka nei.", "You have said no.");
    public static readonly Words Yours = new("Kontoen og opplysningene dine", "Kontoen og opplysningane dine", "Your account and data");
    public static readonly Words SignIn = new("Logg inn", "Logg inn", "Sign in");
    public static readonly Words SignOut = new("Logg ut", "Logg ut", "Sign out");
    public static readonly Words Security = new("Slik logger du inn", "Slik loggar du inn", "How you sign in");
    public static readonly Words Devices = new("Hvor du er logget inn", "Kvar du er logga inn", "Where you are signed in");

    public static readonly Words Stored = new("Det vi har om deg", "Det vi har om deg", "What we have about you");
    public static readonly Words StoredLead = new("Alt som er lagret om deg, hvorfor, og hvor lenge. Du kan ta det med deg, rette det og slette det.", "Alt som er lagra om deg, kvifor, og kor lenge. Du kan ta det med deg, rette det og slette det.", "Everything that is stored about you, why, and for how long. You can take it along, correct it and erase it.");
    public static readonly Words Take = new("Last ned alt (JSON)", "Last ned alt (JSON)", "Download all of it (JSON)");
    public static readonly Words None = new("Ingenting.", "Ingenting.", "Nothing.");
    public static readonly Words Correct = new("Rett navn og språk", "Rett namn og språk", "Correct name and language");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Language = new("Vi skriver til deg på", "Vi skriv til deg på", "We write to you in");
    public static readonly Words Save = new("Lagre", "Lagre", "Save");
    public static readonly Words Renamed = new("Navn og språk er lagret.", "Namn og språk er lagra.", "Name and language are saved.");

    public static readonly Words Looks = new("Hvem som har sett", "Kven som har sett", "Who has looked");
    public static readonly Words LooksLead = new("Hver gang noen ser noe fortrolig om deg, føres det her.", "Kvar gong nokon ser noko fortruleg om deg, blir det ført her.", "Each time somebody looks at something confidential about you, it is noted here.");
    public static readonly Words NoLooks = new("Ingen har sett på noe fortrolig om deg.", "Ingen har sett på noko fortruleg om deg.", "Nobody has looked at anything confidential about you.");

    public static readonly Words Erase = new("Slett meg", "Slett meg", "Erase me");
    public static readonly Words EraseLead = new(
        "Vi sletter navn, adresse, innlogging, påmeldinger, kontaktopplysninger, utkast og brev. Du får ett døgn til å ombestemme deg.",
        "Vi slettar namn, adresse, innlogging, påmeldingar, kontaktopplysningar, utkast og brev. Du får eitt døgn til å ombestemme deg.",
        "We erase name, address, sign-in, sign-ups, contact details, drafts and letters. You have a day to change your mind.");
    public static readonly Words EraseStays = new(
        "Journalene kan ikke endres: der står det du har gjort, under et nummer som ikke peker på noen lenger. Roller og plasser du har, avsluttes og går videre. Det kan ikke gjøres om etterpå.",
        "Journalane kan ikkje endrast: der står det du har gjort, under eit nummer som ikkje peikar på nokon lenger. Roller og plassar du har, blir avslutta og går vidare. Det kan ikkje gjerast om etterpå.",
        "Journals cannot change: what you did stays there under a number that points at nobody any more. Roles and seats that you have end and are passed on. It cannot be undone afterwards.");
    public static readonly Words Sure = new("Ja, slett alt om meg", "Ja, slett alt om meg", "Yes, erase everything about me");
    public static readonly Words TickFirst = new("Kryss av for at du vil slette alt om deg.", "Kryss av for at du vil slette alt om deg.", "Tick that you want everything about you erased.");
    public static readonly Words KeepMe = new("Ikke slett meg likevel", "Ikkje slett meg likevel", "Do not erase me after all");
    public static readonly Words Kept = new("Ingenting blir slettet.", "Ingenting blir sletta.", "Nothing will be erased.");

    public static readonly Words SinceLast = new("Siden sist", "Sidan sist", "Since last");

    /// <summary>Since what day.</summary>
    public static Words SinceDay(string day) => new($"Det andre har gjort siden {day}.", $"Det andre har gjort sidan {day}.", $"What others have done since {day}.");

    /// <summary>What was done to a gathering, so many times; null for what is not worth telling.</summary>
    public static Words? Told(string deed, int times) => deed switch
    {
        "begin-gathering" => new("Et utkast er laget", "Eit utkast er laga", "A draft is made"),
        "open-gathering" => new("Kunngjort", "Kunngjort", "Announced"),
        "close-sign-up" => new("Påmeldingen er stengt", "Påmeldinga er stengd", "Sign-up is closed"),
        "replan-gathering" => new("Planen er endret", "Planen er endra", "The plan has changed"),
        "hold-gathering" => new("Avholdt", "Halde", "Held"),
        "cancel-gathering" => new("Avlyst", "Avlyst", "Called off"),
        "sign-up" => times == 1 ? new("1 ny påmelding", "1 ny påmelding", "1 new sign-up") : new($"{times} nye påmeldinger", $"{times} nye påmeldingar", $"{times} new sign-ups"),
        "ask-question" => times == 1 ? new("1 nytt spørsmål", "1 nytt spørsmål", "1 new question") : new($"{times} nye spørsmål", $"{times} nye spørsmål", $"{times} new questions"),
        "give-feedback" => times == 1 ? new("1 ny tilbakemelding", "1 ny tilbakemelding", "1 new response") : new($"{times} nye tilbakemeldinger", $"{times} nye tilbakemeldingar", $"{times} new responses"),
        _ => null,
    };

    /// <summary>When it will be done.</summary>
    public static Words ErasedAt(string nb, string nn, string en) => new($"Du slettes {nb}. Fram til da kan du ombestemme deg.", $"Du blir sletta {nn}. Fram til då kan du ombestemme deg.", $"You will be erased {en}. Until then you can change your mind.");

    /// <summary>Whom one acts for now.</summary>
    public static Words Chosen(Mandate mandate) => new($"Du handler nå som {mandate.Role.Name().Nb}.", $"Du handlar no som {mandate.Role.Name().Nn}.", $"You now act as {mandate.Role.Name().En}.");

    /// <summary>A question whether somebody takes a role.</summary>
    public static Words Asks(string who, Role role, string name) => new(
        $"{Somebody(who).Nb} spør om du vil være {role.Name().Nb} i «{name}».", $"{Somebody(who).Nn} spør om du vil vere {role.Name().Nn} i «{name}».", $"{Somebody(who).En} asks you to be {role.Name().En} in “{name}”.");

    /// <summary>Somebody's name; one who has been erased has none.</summary>
    public static Words Somebody(string name) => name.Length > 0 ? new(name, name, name) : new("En som er slettet", "Ein som er sletta", "Somebody who has been erased");

    /// <summary>An organisation that one acts for: as the register calls it, else its number.</summary>
    public static Words Organisation(string number, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(number, out var name) ? new(name, name, name)
        // Numbers begin with 8 or 9; those of made-up persons begin with 0.
        : number.StartsWith('0') ? new("oppdiktet virksomhet", "oppdikta verksemd", "made-up organisation")
        : new(number, number, number);

    /// <summary>The thing that is due.</summary>
    public static Words Step(string text, string initiative) => new($"{text} ({initiative})", $"{text} ({initiative})", $"{text} ({initiative})");

    /// <summary>A question that waits for advice, its beginning when it is long.</summary>
    public static Words Question(string question, string initiative)
    {
        var said = question.Length <= 160 ? question : question[..159] + "…";
        return new($"Spør om råd: {said} ({initiative})", $"Spør om råd: {said} ({initiative})", $"Asks for advice: {said} ({initiative})");
    }

    /// <summary>A mandate that ends soon.</summary>
    public static Words Ends(Role role) => new($"Rollen som {role.Name().Nb} utløper", $"Rolla som {role.Name().Nn} går ut", $"Your role as {role.Name().En} ends");
}
