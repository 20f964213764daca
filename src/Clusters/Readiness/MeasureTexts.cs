using static Klynge.Clusters.Readiness.MeasureKind;

namespace Klynge.Clusters.Readiness;

/// <summary>One row a measure: its name and the next step, in three languages.</summary>
static class MeasureTexts
{
    public static readonly Dictionary<Measure, MeasureText> All = new()
    {
        [Measure.CompaniesAtHand] = new(Count, new("bedrifter i funnet eller partnerskapet", "bedrifter i funnet eller partnarskapet", "companies in the finding or partnership"),
            new("Finn og inviter flere bedrifter, til dere er {0}", "Finn og inviter fleire bedrifter, til de er {0}", "Find and invite more companies, until there are {0}")),
        [Measure.CompaniesIn] = new(Count, new("bedrifter som har sagt ja", "bedrifter som har sagt ja", "companies that have said yes"),
            new("Få ja fra {0} bedrifter", "Få ja frå {0} bedrifter", "Get a yes from {0} companies")),
        [Measure.CompaniesSigned] = new(Count, new("bedrifter som har signert", "bedrifter som har signert", "companies that have signed"),
            new("Få intensjonsavtale med {0} bedrifter", "Få intensjonsavtale med {0} bedrifter", "Get a letter of intent from {0} companies")),
        [Measure.ShareSigned] = new(Share, new("andel signert av bedriftene som er spurt", "del signert av bedriftene som er spurde", "share signed of the companies asked"),
            new("Få {0} av de spurte bedriftene til å signere", "Få {0} av dei spurde bedriftene til å signere", "Get {0} of the companies asked to sign")),
        [Measure.KnowledgeAtHand] = new(Count, new("kunnskapsmiljøer nær funnet eller i partnerskapet", "kunnskapsmiljø nær funnet eller i partnarskapet", "knowledge environments near or in the partnership"),
            new("Ta kontakt med {0} kunnskapsmiljøer", "Ta kontakt med {0} kunnskapsmiljø", "Contact {0} knowledge environments")),
        [Measure.KnowledgeIn] = new(Count, new("kunnskapsmiljøer som har sagt ja", "kunnskapsmiljø som har sagt ja", "knowledge partners that have said yes"),
            new("Få ja fra {0} kunnskapsmiljøer", "Få ja frå {0} kunnskapsmiljø", "Get a yes from {0} knowledge partners")),
        [Measure.KnowledgeSigned] = new(Count, new("kunnskapsmiljøer som har signert", "kunnskapsmiljø som har signert", "knowledge partners that have signed"),
            new("Få intensjonsavtale med {0} kunnskapsmiljøer", "Få intensjonsavtale med {0} kunnskapsmiljø", "Get a letter of intent from {0} knowledge partners")),
        [Measure.SupportIn] = new(Count, new("offentlige aktører, kapital og kunder som har sagt ja", "offentlege aktørar, kapital og kundar som har sagt ja", "public actors, capital and customers that have said yes"),
            new("Få ja fra {0} offentlige aktører, investorer eller krevende kunder", "Få ja frå {0} offentlege aktørar, investorar eller krevjande kundar", "Get a yes from {0} public actors, investors or demanding customers")),
        [Measure.SupportKinds] = new(Count, new("slag av dem", "slag av dei", "kinds of them"),
            new("Få med {0} ulike slag: offentlige aktører, kapital og kunder", "Få med {0} ulike slag: offentlege aktørar, kapital og kundar", "Bring in {0} different kinds: public actors, capital and customers")),
        [Measure.CertaintyOfFinding] = new(Count, new("hvor sikkert funnet er (1 trolig, 2 sikkert, 3 svært sikkert)", "kor sikkert funnet er (1 truleg, 2 sikkert, 3 svært sikkert)", "how sure the finding is (1 likely, 2 certain, 3 very certain)"),
            new("Knytt initiativet til et funn som er sikkert (grad {0})", "Knyt initiativet til eit funn som er sikkert (grad {0})", "Tie the initiative to a finding that is certain (degree {0})")),
        [Measure.Meetings] = new(Count, new("møter med oppmøte", "møte med oppmøte", "meetings with attendance"),
            new("Hold {0} møter og før hvem som kom", "Hald {0} møte og før kven som kom", "Hold {0} meetings and note who came")),
        [Measure.OrganisationsMet] = new(Count, new("virksomheter som har møtt", "verksemder som har møtt", "organisations that came"),
            new("Få {0} virksomheter til å møte", "Få {0} verksemder til å møte", "Get {0} organisations to come")),
        [Measure.BoardShare] = new(Share, new("styreplasser fra bedrifter", "styreplassar frå bedrifter", "board seats held by companies"),
            new("Gi bedriftene {0} av plassene i styret", "Gje bedriftene {0} av plassane i styret", "Give companies {0} of the seats in the board")),
        [Measure.CompanyChairs] = new(YesNo, new("styrelederen kommer fra en bedrift", "styreleiaren kjem frå ei bedrift", "the chair is from a company"),
            new("Velg en styreleder fra en bedrift", "Vel ein styreleiar frå ei bedrift", "Choose a chair from a company")),
        [Measure.CompanyMoney] = new(Share, new("penger fra bedriftene av hele budsjettet", "pengar frå bedriftene av heile budsjettet", "companies' cash of the whole budget"),
            new("La bedriftene betale {0} av budsjettet", "La bedriftene betale {0} av budsjettet", "Let companies pay {0} of the budget")),
        [Measure.Spread] = new(Share, new("andel av pengene fra andre enn den største", "del av pengane frå andre enn den største", "share of the cash from others than the largest"),
            new("Fordel bidragene så andre enn den største gir {0}", "Fordel bidraga så andre enn den største gjev {0}", "Spread the contributions so that others than the largest give {0}")),
        [Measure.NationalPosition] = Sources(Topic.NationalPosition),
        [Measure.GlobalPosition] = Sources(Topic.GlobalPosition),
        [Measure.Export] = Sources(Topic.Export),
        [Measure.Market] = Sources(Topic.Market),
        [Measure.Effects] = Sources(Topic.Effects),
        [Measure.Baseline] = Sources(Topic.Baseline),
        [Measure.Benchmark] = Sources(Topic.Benchmark),
        [Measure.Challenge] = new(YesNo, new("felles utfordring er skrevet", "felles utfordring er skriven", "the shared challenge is written"),
            new("Skriv hva bedriftene må løse sammen", "Skriv kva bedriftene må løyse saman", "Write what the companies have to solve together")),
        [Measure.Goals] = new(Count, new("mål", "mål", "goals"), new("Skriv {0} mål", "Skriv {0} mål", "Write {0} goals")),
        [Measure.GoalsMeasured] = new(Count, new("mål med indikator", "mål med indikator", "goals with an indicator"),
            new("Gi {0} mål en indikator", "Gje {0} mål ein indikator", "Give {0} goals an indicator")),
        [Measure.GoalsServed] = new(Count, new("mål som en aktivitet tjener", "mål som ein aktivitet tener", "goals that an activity serves"),
            new("Knytt aktiviteter til {0} mål", "Knyt aktivitetar til {0} mål", "Tie activities to {0} goals")),
        [Measure.JointMeasures] = Sources(Topic.JointMeasures),
        [Measure.Activities] = new(Count, new("planlagte aktiviteter", "planlagde aktivitetar", "planned activities"),
            new("Planlegg {0} aktiviteter", "Planlegg {0} aktivitetar", "Plan {0} activities")),
        [Measure.YearsPlanned] = new(Count, new("år med aktivitet", "år med aktivitet", "years with an activity"),
            new("Planlegg aktiviteter i {0} år", "Planlegg aktivitetar i {0} år", "Plan activities in {0} years")),
        [Measure.BudgetBalances] = new(YesNo, new("budsjettet går opp", "budsjettet går opp", "the budget adds up"),
            new("Lag et budsjett der pengene er like store som kostnadene", "Lag eit budsjett der pengane er like store som kostnadene", "Make a budget where the money equals the costs")),
        [Measure.Host] = new(YesNo, new("søker er valgt", "søkjar er vald", "the applicant is chosen"),
            new("Velg hvem som skal søke og svare for pengene", "Vel kven som skal søkje og svare for pengane", "Choose who will apply and answer for the money")),
        [Measure.Management] = Sources(Topic.Management),
        [Measure.Additionality] = Sources(Topic.Additionality),
        [Measure.OtherFunding] = Sources(Topic.OtherFunding),
        [Measure.Transition] = Sources(Topic.Transition),
        [Measure.AfterSupport] = Sources(Topic.AfterSupport),
    };

    static MeasureText Sources(Topic topic)
    {
        var words = topic.Words();
        return new(
            Count,
            new($"belegg for {words.Nb}", $"belegg for {words.Nn}", $"sources for {words.En}"),
            new($"Vis til {{0}} kilder om {words.Nb}", $"Vis til {{0}} kjelder om {words.Nn}", $"Name {{0}} sources on {words.En}"),
            topic);
    }
}
