using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>Words of the front page.</summary>
static class FrontTexts
{
    public static readonly Words Title = new("Klynger funnet ved måling", "Klyngjer funne ved måling", "Clusters found by measurement");

    /// <summary>"På 34 steder ligger beslektede bedrifter tettere enn tilfeldig."</summary>
    public static Words Headline(int findings) => FindingTexts.Said(language => (language, findings) switch
    {
        (Language.Nb, 1) => "På ett sted klynger bedrifter seg sammen.",
        (Language.Nn, 1) => "På éin stad klyngjer bedrifter seg saman.",
        (Language.En, 1) => "In one place, companies cluster together.",
        (Language.Nb, _) => $"På {language.Number(findings)} steder klynger bedrifter seg sammen.",
        (Language.Nn, _) => $"På {language.Number(findings)} stader klyngjer bedrifter seg saman.",
        _ => $"In {language.Number(findings)} places, companies cluster together.",
    });

    /// <summary>How many overlap none of the known clusters.</summary>
    public static Words WithoutKnownCluster(int findings, int all) => FindingTexts.Said(language => (language, findings) switch
    {
        (Language.Nb, _) when findings == all => "Ingen av dem overlapper en klynge vi kjenner.",
        (Language.Nn, _) when findings == all => "Ingen av dei overlappar ei klynge vi kjenner.",
        (Language.En, _) when findings == all => "None of them overlaps a cluster that we know.",
        (Language.Nb, 0) => "Alle overlapper en klynge vi kjenner.",
        (Language.Nn, 0) => "Alle overlappar ei klynge vi kjenner.",
        (Language.En, 0) => "All of them overlap a cluster that we know.",
        (Language.Nb, _) => $"{language.Number(findings)} av dem overlapper ingen klynge vi kjenner.",
        (Language.Nn, _) => $"{language.Number(findings)} av dei overlappar inga klynge vi kjenner.",
        _ => $"{language.Number(findings)} of them overlap no cluster that we know.",
    });

    /// <summary>How many are very certain: said where no list of known clusters exists.</summary>
    public static Words VeryCertain(int findings) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"{language.Number(findings)} av dem er svært sikre.",
        Language.Nn => $"{language.Number(findings)} av dei er svært sikre.",
        _ => $"{language.Number(findings)} of them are very certain.",
    });

    /// <summary>The places that are not counted: "17 steder til følger tettheten: …".</summary>
    public static Words CityLife(int places) => FindingTexts.Said(language => (language, places) switch
    {
        (Language.Nb, 1) => "Ett sted til følger tettheten: det forsvinner når vi sammenligner med like tette steder.",
        (Language.Nn, 1) => "Éin stad til følgjer tettleiken: han forsvinn når vi samanliknar med like tette stader.",
        (Language.En, 1) => "One more place follows density: it disappears when compared with places of the same density.",
        (Language.Nb, _) => $"{language.Number(places)} steder til følger tettheten: de forsvinner når vi sammenligner med like tette steder.",
        (Language.Nn, _) => $"{language.Number(places)} stader til følgjer tettleiken: dei forsvinn når vi samanliknar med like tette stader.",
        _ => $"{language.Number(places)} more places follow density: they disappear when compared with places of the same density.",
    });

    public static readonly Words ShowCityLife = new("Vis dem også", "Vis dei òg", "Show them too");

    public static readonly Words NothingYet = new(
        "Ingen kjøring er ferdig ennå.", "Inga køyring er ferdig enno.", "No run has finished yet.");
    public static readonly Words NothingYetMore = new(
        "Kartet viser alle virksomheter, men ingen funn. Den som drifter Klynge, lager funnene med kommandoen «klynge prepare».",
        "Kartet viser alle verksemder, men ingen funn. Den som driftar Klynge, lagar funna med kommandoen «klynge prepare».",
        "The map shows all establishments, but no findings. Whoever runs Klynge makes them with the command “klynge prepare”.");
    public static readonly Words NoFindings = new(
        "Vi har målt, og fant ingen steder som er sikre nok.", "Vi har målt, og fann ingen stader som er sikre nok.", "We have measured, and found no place that is certain enough.");

    public static readonly Words What = new(
        "Klynge måler hvor beslektede virksomheter ligger tettere sammen enn tilfeldig plassering kan forklare. Hvert funn viser hvem som er med, hvor sikre vi er, og hva som mangler. Hvert tall kan åpnes og etterprøves.",
        "Klynge måler kvar verksemder i slekt ligg tettare saman enn tilfeldig plassering kan forklare. Kvart funn viser kven som er med, kor sikre vi er, og kva som manglar. Kvart tal kan opnast og etterprøvast.",
        "Klynge measures where related organisations lie closer together than random placement can explain. Each finding shows who is in it, how sure we are, and what is missing. Every figure can be opened and checked.");

    public static readonly Words Strongest = new("Sterkest nå", "Sterkast no", "Strongest now");
    public static readonly Words Population = new("Vis funn fra", "Vis funn frå", "Show findings from");

    /// <summary>"Alle 34, med filter".</summary>
    public static Words All(int findings) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"Alle {language.Number(findings)}, med filter",
        Language.Nn => $"Alle {language.Number(findings)}, med filter",
        _ => $"All {language.Number(findings)}, with filters",
    });

    public static readonly Words Heights = new("Høydekurver: hvor sikkert det er", "Høgdekurver: kor sikkert det er", "Contour lines: how sure it is");
    public static readonly Words HeightsMore = new(
        "Forventet andel falske alarmer når stedet tas med. Prikkene er alle virksomheter.",
        "Venta del falske alarmar når staden blir teken med. Prikkane er alle verksemder.",
        "Expected share of false alarms when the place is included. The dots are all establishments.");
    public static readonly Words OneIn = new("1 av 20", "1 av 20", "1 in 20");

    /// <summary>One sentence that stands for the map.</summary>
    public static Words MapSentence(int findings, int numbered) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"Kart med {language.Number(findings)} funn tegnet som høydekurver. De {numbered} sterkeste har nummer og står i listen «Sterkest nå» i samme rekkefølge.",
        Language.Nn => $"Kart med {language.Number(findings)} funn teikna som høgdekurver. Dei {numbered} sterkaste har nummer og står i lista «Sterkast no» i same rekkjefølgje.",
        _ => $"Map with {language.Number(findings)} findings drawn as contour lines. The {numbered} strongest have numbers and stand in the list “Strongest now” in the same order.",
    });

    public static readonly Words ClaimTitle = new("Hva tallene bygger på", "Kva tala byggjer på", "What the figures rest on");
    public static readonly Words Units = new("Virksomheter", "Verksemder", "Establishments");
    public static readonly Words DecisionMakers = new("Selvstendige beslutningstakere", "Sjølvstendige avgjerdstakarar", "Independent decision-makers");
    public static readonly Words Dates = new("Data fra", "Data frå", "Data from");
    public static readonly Words Measured = new("Målt", "Målt", "Measured");
    public static readonly Words Licence = new("Lisens", "Lisens", "Licence");

    public static readonly Words ThreadTitle = new("Én tråd, fra funn til virkning", "Éin tråd, frå funn til verknad", "One thread, from finding to effect");
    public static readonly Words ThreadMore = new(
        "De tre første leddene virker i dag. De andre er tegnet prikket fordi de ikke finnes ennå.",
        "Dei tre første ledda verkar i dag. Dei andre er teikna prikka fordi dei ikkje finst enno.",
        "The first three steps work today. The others are dotted because they do not exist yet.");

    /// <summary>The eight steps of the thread.</summary>
    public static readonly (Words Name, Words What)[] Thread =
    [
        (new("Finn", "Finn", "Find"), new("Steder der bedrifter ligger tettere enn tilfeldig", "Stader der bedrifter ligg tettare enn tilfeldig", "Places where companies lie closer than chance")),
        (new("Samle", "Samle", "Gather"), new("Seminar med de riktige folkene invitert", "Seminar med dei rette folka inviterte", "A seminar with the right people invited")),
        (new("Organisere", "Organisere", "Organise"), new("Partnerskap og modenhet, dag for dag", "Partnarskap og mogning, dag for dag", "Partnership and readiness, day by day")),
        (new("Søke", "Søkje", "Apply"), new("Skjema som er halvt utfylt av belegget", "Skjema som er halvt utfylt av belegget", "A form half filled in by the evidence")),
        (new("Vurdere", "Vurdere", "Assess"), new("Poeng med grunner, habilitet først", "Poeng med grunnar, habilitet først", "Scores with reasons, impartiality first")),
        (new("Finansiere", "Finansiere", "Fund"), new("Vedtak innenfor statsstøttetaket", "Vedtak innanfor statsstøttetaket", "Decisions within the state-aid ceiling")),
        (new("Følge opp", "Følgje opp", "Follow up"), new("Rapport på timer, ikke uker", "Rapport på timar, ikkje veker", "A report in hours, not weeks")),
        (new("Måle", "Måle", "Measure"), new("Mot like bedrifter utenfor klyngen", "Mot like bedrifter utanfor klynga", "Against like companies outside the cluster")),
    ];

    public static readonly Words HowTitle = new("Slik måler vi", "Slik måler vi", "How we measure");
    public static readonly Words HowLink = new("Metode og prøver", "Metode og prøver", "Methods and tests");

    /// <summary>The method in three lines: what is done, and how.</summary>
    public static readonly (Words Lead, Words Text)[] How =
    [
        (new("Mål nabolaget.", "Mål nabolaget.", "Measure the neighbourhood."),
            new("Rundt hver bedrift teller vi hvor mange som ligner, mot alle virksomheter på samme sted.",
                "Rundt kvar bedrift tel vi kor mange som liknar, mot alle verksemder på same stad.",
                "Around each company we count how many are like it, against all establishments in the same place.")),
        (new("Sammenlign med tilfeldig.", "Samanlikn med tilfeldig.", "Compare with chance."),
            new("Vi regner ut hva tilfeldig plassering på de samme adressene ville gitt, og tar høyde for at vi har lett mange steder.",
                "Vi reknar ut kva tilfeldig plassering på dei same adressene ville gjeve, og tek høgd for at vi har leita mange stader.",
                "We compute what random placement on the same addresses would give, and allow for having searched in many places.")),
        (new("Hold feilene under 5 prosent.", "Hald feila under 5 prosent.", "Keep errors below 5 per cent."),
            new("Av alle næringene vi peker på, skal høyst 1 av 20 i snitt være falsk alarm.",
                "Av alle næringane vi peikar på, skal høgst 1 av 20 i snitt vere falsk alarm.",
                "Of all the industries that we point at, at most 1 in 20 should on average be a false alarm.")),
    ];
}
