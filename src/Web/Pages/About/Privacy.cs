namespace Klynge.Web.Pages.About;

/// <summary>What is kept about people: about visitors nothing but cookies, about those who sign in, sign up or are written to what it takes.</summary>
public static class Privacy
{
    public static readonly Prose Page = new(
        new("Personvern", "Personvern", "Privacy"),
        new("Du kan lese alt uten at vi vet hvem du er. Logger du inn, melder deg på eller får brev fra oss, lagrer vi det som skal til, og ikke mer.",
            "Du kan lese alt utan at vi veit kven du er. Loggar du inn, melder deg på eller får brev frå oss, lagrar vi det som skal til, og ikkje meir.",
            "You can read everything without our knowing who you are. If you sign in, sign up for an event or get letters from us, we store what that takes, and no more."),
        [
            new("visitors", new("Deg som leser", "Deg som les", "You who read"),
            [
                new("Velger du språk, huskes det i en informasjonskapsel. Sider med skjema setter én som viser at skjemaet er vårt, og etter at du har sendt noe, én i et minutt med det neste side skal si. Slår du av hurtigtastene, huskes det i nettleseren og sendes ingen steder. Vi måler ikke bruken din, og ingen forespørsel går til andre enn nettstedet selv.",
                    "Vel du språk, blir det hugsa i ein informasjonskapsel. Sider med skjema set éin som viser at skjemaet er vårt, og etter at du har sendt noko, éin i eit minutt med det neste side skal seie. Slår du av hurtigtastane, blir det hugsa i nettlesaren og ikkje sendt nokon stad. Vi måler ikkje bruken din, og ingen førespurnad går til andre enn nettstaden sjølv.",
                    "If you choose a language, a cookie remembers it. Pages with a form set one that shows that the form is ours, and after you have sent something, one for a minute with what the next page is to say. If you switch the shortcut keys off, your browser remembers it and it is sent nowhere. We do not track your use, and no request goes anywhere but to the site itself."),
            ]),
            new("accounts", new("Deg som logger inn", "Deg som loggar inn", "You who sign in"),
            [
                new("Vi lagrer navn, e-post, språk, hvordan du logger inn, hvor og når du gjorde det, rollene du har fått og hvem som ga dem. En informasjonskapsel holder deg innlogget i høyst 12 timer. Det du skriver i skjemaer, lagres felt for felt i 90 dager, så ingenting går tapt.",
                    "Vi lagrar namn, e-post, språk, korleis du loggar inn, kvar og når du gjorde det, rollene du har fått og kven som gav dei. Ein informasjonskapsel held deg innlogga i høgst 12 timar. Det du skriv i skjema, blir lagra felt for felt i 90 dagar, så ingenting går tapt.",
                    "We store name, e-mail, language, how you sign in, where and when you did so, the roles that you were given and who gave them. A cookie keeps you signed in for at most 12 hours. What you type into forms is stored field by field for 90 days, so that nothing is lost."),
                new("På Min side ser du alt som er lagret om deg og hvorfor, tar det med deg som fil, retter det, og ser hvem som har sett på noe fortrolig om deg. Du kan slette alt; du får ett døgn til å ombestemme deg. Journalene kan ikke endres, og viser da et nummer som ikke peker på noen lenger.",
                    "På Mi side ser du alt som er lagra om deg og kvifor, tek det med deg som fil, rettar det, og ser kven som har sett på noko fortruleg om deg. Du kan slette alt; du får eitt døgn til å ombestemme deg. Journalane kan ikkje endrast, og viser då eit nummer som ikkje peikar på nokon lenger.",
                    "On your home page you see everything that is stored about you and why, take it along as a file, correct it, and see who has looked at anything confidential about you. You can erase it all, with a day to change your mind. Journals cannot be changed, and then show a number that points at nobody any more."),
            ]),
            new("guests", new("Deg som melder deg på eller får invitasjon", "Deg som melder deg på eller får invitasjon", "You who sign up or are invited"),
            [
                new("Til et arrangement lagrer vi navn, e-post, virksomhet og det du skriver at du trenger. Det du trenger, ser bare de som lager arrangementet; hver gang noen ser det, føres det, og det slettes 30 dager etter. Lenken i brevet er nøkkelen til påmeldingen din: der endrer du den og melder avbud.",
                    "Til eit arrangement lagrar vi namn, e-post, verksemd og det du skriv at du treng. Det du treng, ser berre dei som lagar arrangementet; kvar gong nokon ser det, blir det ført, og det blir sletta 30 dagar etter. Lenkja i brevet er nøkkelen til påmeldinga di: der endrar du henne og melder avbod.",
                    "For an event we store name, e-mail, organisation and what you write that you need. What you need is seen only by those who hold the event; each look is noted, and it is deleted 30 days after. The link in the letter is the key to your sign-up: there you change or cancel it."),
                new("Navn som andre skriver om deg uten adresse, slettes etter ett år: at du kom uten å være påmeldt, at du svarte for en partner, og at du ville bli kontaktet etter et arrangement.",
                    "Namn som andre skriv om deg utan adresse, blir sletta etter eitt år: at du kom utan å vere påmeld, at du svara for ein partnar, og at du ville bli kontakta etter eit arrangement.",
                    "Names that others write of you without an address are deleted after a year: that you came without having signed up, that you answered for a partner, and that you wanted to be contacted after an event."),
                new("Er du ført opp som den vi skriver til hos en virksomhet, står det hvor vi har adressen fra og på hvilket grunnlag (personvernforordningen artikkel 6). I hvert brev kan du si nei til flere. Da beholder vi bare et fingeravtrykk av adressen, så vi ikke skriver igjen.",
                    "Er du ført opp som den vi skriv til hos ei verksemd, står det kvar vi har adressa frå og på kva grunnlag (personvernforordninga artikkel 6). I kvart brev kan du seie nei til fleire. Då held vi berre på eit fingeravtrykk av adressa, så vi ikkje skriv igjen.",
                    "If you are noted as the one we write to at an organisation, it says where we have the address from and on what basis (General Data Protection Regulation, article 6). In each letter you can say no to more. Then we keep only a fingerprint of the address, so that we do not write again."),
            ]),
            new("register", new("Folk i Enhetsregisteret", "Folk i Einingsregisteret", "People in the register"),
            [
                new("Vi leser ikke inn navn på daglig leder, styre eller andre personer, og ikke e-post eller telefonnummer.",
                    "Vi les ikkje inn namn på dagleg leiar, styre eller andre personar, og ikkje e-post eller telefonnummer.",
                    "We do not read in names of managers, boards or other persons, nor e-mail addresses or telephone numbers."),
                new("Et enkeltpersonforetak har ofte navnet til eieren. Slike telles med, men vises aldri med navn eller nummer, verken på sider, i søk eller i filer. Det samme gjelder underenhetene deres, og underenheter der vi ikke vet hvem eieren er.",
                    "Eit enkeltpersonføretak har ofte namnet til eigaren. Slike blir talde med, men aldri viste med namn eller nummer, verken på sider, i søk eller i filer. Det same gjeld undereiningane deira, og undereiningar der vi ikkje veit kven eigaren er.",
                    "A sole proprietorship often bears its owner's name. These are counted, but never shown by name or number, on pages, in searches or in files. The same holds for their establishments, and for establishments whose owner we do not know."),
            ]),
            new("wrong", new("Er noe feil?", "Er noko feil?", "Is something wrong?"),
            [
                new("Opplysningene om virksomheter kommer fra Enhetsregisteret. Feil må rettes der (brreg.no); de blir rettet her ved neste innlesing.",
                    "Opplysningane om verksemder kjem frå Einingsregisteret. Feil må rettast der (brreg.no); dei blir retta her ved neste innlesing.",
                    "Facts about organisations come from the register of legal entities. Errors must be corrected there (brreg.no); they are corrected here at the next import."),
            ]),
        ]);
}
