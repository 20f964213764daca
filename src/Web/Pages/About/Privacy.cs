namespace Klynge.Web.Pages.About;

/// <summary>What is kept about people: nothing but one cookie with a language.</summary>
public static class Privacy
{
    public static readonly Prose Page = new(
        new("Personvern", "Personvern", "Privacy"),
        new("Vi lagrer ingen opplysninger om personer.", "Vi lagrar ingen opplysningar om personar.", "We store nothing about persons."),
        [
            new("visitors", new("Deg som besøker sidene", "Deg som besøkjer sidene", "You who visit"),
            [
                new("Nettstedet husker språket du velger, i én informasjonskapsel. Det er den eneste. Slår du av hurtigtastene, huskes det i nettleseren og sendes ingen steder. Vi måler ikke bruken din, og ingen forespørsel går til andre enn nettstedet selv.",
                    "Nettstaden hugsar språket du vel, i éin informasjonskapsel. Det er den einaste. Slår du av hurtigtastane, blir det hugsa i nettlesaren og ikkje sendt nokon stad. Vi måler ikkje bruken din, og ingen førespurnad går til andre enn nettstaden sjølv.",
                    "The site remembers the language you choose, in one cookie. It is the only one. If you switch the shortcut keys off, your browser remembers it and it is sent nowhere. We do not track your use, and no request goes anywhere but to the site itself."),
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
