using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using static Klynge.Clusters.Initiatives.Fact;
using static Klynge.Clusters.Partners.Answer;
using static Klynge.Clusters.Partners.PartnerKind;

namespace Klynge.Clusters.Examples;

/// <summary>Six made-up initiatives between Stavanger and Bergen, each in its own state. No organisation in them exists.</summary>
static class ExampleInitiatives
{
    const string Rogaland = "11", Vestland = "46";

    /// <summary>Asked by two, and answered alike.</summary>
    static readonly Advised OnHosts = new("Må søkeren være en bedrift?", "Nei. Søkeren svarer for pengene, men det er bedriftene som må sitte ved rattet. Vis det med flertall i styret og med signerte avtaler.");

    /// <summary>Is gathering companies, on a real finding; the one that the made-up persons have part in.</summary>
    public static Story Leading(DateOnly today) => new Story("Kraft på kjøl", "Nullutslipp for skip i kystfart", 148, Rogaland, Vestland)
        .On(140, new Advised("Hvor mange bedrifter må være med før vi søker?", "Begynn med utfordringen, ikke med tallet. Siden for modenhet viser hva som kreves, og hva dere mangler."))
        .On(131, new ChallengeWritten("Rederiene får ikke landstrøm og batterier som passer sammen. Hver havn og hvert skip finner sin egen løsning, og leverandørene får aldri bygge mer enn én av hver."))
        .Company("Eksempelverft Stord AS", 130, Yes, 150_000).Company("Tavlebygg Eksempel AS", 130, Yes, 100_000).Company("Kaikraft Eksempel AS", 129, Yes, 100_000)
        .Company("Fjordmotor Eksempel AS", 128, Yes, 75_000).Company("Havkabel Eksempel AS", 126, Yes, 75_000).Company("Skipskonsulent Eksempel AS", 120, Yes, 40_000)
        .Company("Kystrederi Eksempel AS", 119, Yes, 120_000).Company("Eksempel Kraftstyring AS", 118, Yes).Company("Sundet Elektro Eksempel AS", 112, Yes).Company("Ladebro Eksempel AS", 96, Yes)
        .Company("Batterirom Eksempel AS", 95, Maybe).Company("Eksempel Propell AS", 90, Maybe).Company("Nordsjøservice Eksempel AS", 74, Maybe).Company("Eksempel Marin Maling AS", 73, No)
        .Company("Slepebåt Eksempel AS", 30).Company("Eksempel Brønnbåt AS", 22)
        .Other(Knowledge, "Eksempelhøgskolen på kysten", 125, Yes, signed: true).Other(Knowledge, "Eksempelinstituttet for skip", 101, Maybe)
        .Other(Public, "Eksempelfylket", 110, Yes).Other(Capital, "Eksempelfondet Vest AS", 64, Maybe).Other(Customer, "Eksempel Ferjesamband AS", 88, Yes)
        .On(109, new Moved(new InitiativeState.Mobilising(), null))
        .On(100, new GoalWritten(1, "Ti skip i kystfart går på strøm fra land innen tre år", "Skip i drift, talt hvert halvår"), new GoalWritten(2, "Felles grensesnitt mellom kai og skip", "Havner som har tatt det i bruk"),
            new GoalWritten(3, "Flere fagfolk i elkraft til sjøs", null))
        .On(94, new ActivityPlanned(1, "Kartlegge strømbehovet i åtte havner", 2, 1), new ActivityPlanned(2, "Prøve felles plugg på to kaier", 2, 1), new ActivityPlanned(3, "Bygge om det første skipet", 1, 2),
            new ActivityPlanned(4, "Fagbrev i maritim elkraft med høgskolen", 3, 2))
        .On(92, new Stated(Topic.Market, "Anbud på kystruter krever nullutslipp fra neste periode", "Eksempelrapport om kystfart, side 12"),
            new Stated(Topic.Additionality, "Uten felles prøver bygger hver bedrift sin egen løsning", "Referat fra arbeidsmøtet, Eksempelklynga"),
            new Stated(Topic.Management, "Prosjektleder i full stilling er pekt ut", "Styrevedtak 3, Eksempelklynga"),
            new Stated(Topic.NationalPosition, "Flest skip bygd om til strøm langs kysten", "Eksempelrapport om kystfart, side 5"), new Stated(Topic.Transition, "Kutter utslipp i kystfarten", null), new Stated(Topic.Effects, "Nye oppdrag for leverandørene", "Eksempelrapport om kystfart, side 31"))
        .On(80, new HostChosen(new Party(null, "Eksempelklynga Vest SA")))
        .On(78, new BoardNamed([new("Eksempelverft Stord AS", true, true), new("Kaikraft Eksempel AS", true, false), new("Kystrederi Eksempel AS", true, false), new("Eksempelhøgskolen på kysten", false, false)]))
        .On(61, OnHosts)
        .On(26, new StepPlanned(1, "Få svar fra batterileverandøren", "Solveig Eksempel", today.AddDays(-6)), new StepPlanned(2, "Skrive nullpunktet for utslipp", "Eirik Eksempel", today.AddDays(9)),
            new StepPlanned(3, "Tredje møte med verftene", "Solveig Eksempel", today.AddDays(24)))
        .On(12, new Contacted("Gikk gjennom hva som mangler i forankringen før seminaret."))
        .On(11, new MadePublic([PublicPart.About, PublicPart.Challenge, PublicPart.Goals, PublicPart.Partners, PublicPart.Finding]))
        .On(7, new StepDone(1))
        .On(2, new AdviceAsked("Kan bedriftene regne timene sine som egen innsats?"));

    /// <summary>Only an idea yet, left alone for long, and likely about the same as the leading one.</summary>
    static Story GreenHarbour => new Story("Grønn havn Haugalandet", "Landstrøm og nullutslipp for skip i havn", 118, Rogaland)
        .Company("Havneeksempel Karmøy AS", 112, Maybe).Company("Kaikraft Eksempel AS", 112)
        .On(104, new Contacted("Ringte og fortalte om ideen. Vil snakke sammen igjen når havna har svart."));

    /// <summary>Has been given advice.</summary>
    static Story ClosedPens(DateOnly today) => new Story("Lukka merdar Sunnhordland", "Oppdrett i lukka anlegg, med slam som råvare", 87, Vestland)
        .On(80, new Advised("Kan vi ta med bedrifter frå andre fylke?", "Ja. Det er samarbeidet som avgjer, ikkje fylkesgrensa. Skriv kvifor dei trengst."))
        .On(79, new Moved(new InitiativeState.Advised(), null))
        .On(72, new ChallengeWritten("Slammet frå lukka anlegg er eit avfall som ingen tek imot. Kvart anlegg må løyse det åleine."))
        .Company("Sunnhordlaks Eksempel AS", 70, Yes).Company("Merdbygg Eksempel AS", 70, Maybe).Company("Slamtork Eksempel AS", 66, Maybe).Other(Knowledge, "Eksempelsenteret for havbruk", 60, Yes)
        .On(48, OnHosts)
        .On(20, new StepPlanned(1, "Finne to oppdrettarar til", "Ragna Eksempel", today.AddDays(17)), new Contacted("Møtte dei på kaia i Leirvik."));

    /// <summary>Has a pre-project that is paid for.</summary>
    static Story Ferries(DateOnly today) => new Story("Ferjer som styrer selv", "Autonome ferjer på korte samband", 210, Vestland, Rogaland)
        .On(203, new Advised(null, "Snakk med den som skal kjøpe, før dere snakker med hverandre."))
        .On(196, new ChallengeWritten("Ingen kan øve på å styre en ferje fra land før noen har bygd rommet, og ingen bygger rommet før noen kan øve."))
        .Company("Styrhus Eksempel AS", 190, Yes, 90_000).Company("Sensor Eksempel AS", 190, Yes, 60_000).Company("Eksempel Sjøkart AS", 186, Yes, 60_000).Company("Ferjebygg Eksempel AS", 180, Yes, 120_000)
        .Company("Eksempel Bro og Kai AS", 176, Yes).Company("Landstasjon Eksempel AS", 170, Maybe).Other(Knowledge, "Eksempelhøgskolen på kysten", 168, Yes).Other(Customer, "Eksempel Ferjesamband AS", 168, Yes)
        .On(165, new Moved(new InitiativeState.Mobilising(), null))
        .On(150, new GoalWritten(1, "Ett samband styrt fra land innen to år", "Turer uten folk på broa"), new ActivityPlanned(1, "Skrive krav sammen med ferjeselskapet", 1, 1), new ActivityPlanned(2, "Bygge et øvingsrom", 1, 1))
        .On(140, new HostChosen(new Party(null, "Ferjebygg Eksempel AS")))
        .On(64, new Moved(new InitiativeState.PreProject(400_000, today.AddDays(-64).AddMonths(8)), "Forprosjektet er betalt av fylket."))
        .On(33, new Contacted("Halvveis i forprosjektet. Følger planen."))
        .On(31, new StepPlanned(1, "Legge fram kravene for styret", "Marit Eksempel", today.AddDays(12)));

    /// <summary>Can apply for the coming call.</summary>
    static Story Batteries(DateOnly today) => new Story("Batterier i ring", "Batterier fra skip og ferjer får et liv til på land", 330, Rogaland, Vestland)
        .On(322, new Advised("Hva regnes som felles tiltak?", "Noe som ingen av dere gjør alene, og som flere betaler for."))
        .On(315, new ChallengeWritten("Brukte skipsbatterier blir sendt ut av landet fordi ingen vet hva de er verdt."))
        .Company("Ombruk Eksempel AS", 310, Yes, 150_000).Company("Celletest Eksempel AS", 310, Yes, 100_000).Company("Eksempel Gjenvinning AS", 308, Yes, 100_000).Company("Batterirom Eksempel AS", 305, Yes, 80_000)
        .Company("Lagerkraft Eksempel AS", 302, Yes, 80_000).Company("Kystrederi Eksempel AS", 300, Yes, 60_000).Company("Eksempel Transport Vest AS", 296, Yes, 40_000).Company("Eksempel Solgard AS", 290, Yes, 40_000)
        .Company("Fjordlager Eksempel AS", 288, Yes, 40_000).Company("Eksempel Maskin Bømlo AS", 280, Yes, 40_000).Company("Bruktcelle Eksempel AS", 276, No)
        .Other(Knowledge, "Eksempelinstituttet for skip", 285, Yes, signed: true).Other(Public, "Eksempelfylket", 270, Yes).Other(Capital, "Eksempelfondet Vest AS", 262, Yes)
        .On(268, new Moved(new InitiativeState.Mobilising(), null))
        .On(250, new GoalWritten(1, "Halvparten av batteriene får et liv til", "Andel brukt på nytt, i vekt"), new GoalWritten(2, "Én felles måte å måle restverdi på", "Bedrifter som måler slik"), new GoalWritten(3, "Tre nye bedrifter", "Registrerte bedrifter"))
        .On(240, new ActivityPlanned(1, "Prøve 40 brukte batterier", 2, 1), new ActivityPlanned(2, "Felles mottak i Haugesund", 1, 1), new ActivityPlanned(3, "Marked for brukte celler", 3, 2))
        .On(230, new HostChosen(new Party(null, "Ombruk Eksempel AS")), new BudgetPlanned(6_000_000, 1_800_000, 3_000_000, 1_200_000),
            new BoardNamed([new("Ombruk Eksempel AS", true, true), new("Celletest Eksempel AS", true, false), new("Lagerkraft Eksempel AS", true, false), new("Eksempelinstituttet for skip", false, false)]))
        .On(220, new Stated(Topic.Management, "Daglig leder har ledet to nettverk", "Styrevedtak 5, Ombruk Eksempel AS"), new Stated(Topic.Additionality, "Mottaket blir ikke bygd uten støtte", "Kalkyle, Eksempelfondet Vest AS"),
            new Stated(Topic.OtherFunding, "Søkt fylket om investering", "Søknad 14, Eksempelfylket"), new Stated(Topic.Effects, "Arbeidsplasser i ombruk", "Eksempelrapport om batterier, side 8"),
            new Stated(Topic.NationalPosition, "Første mottak i landet", "Eksempelrapport om batterier, side 3"), new Stated(Topic.Market, "Etterspørselen etter lager dobles", "Eksempelrapport om batterier, side 20"),
            new Stated(Topic.Transition, "Mindre gruvedrift for hver celle som brukes om igjen", "Eksempelrapport om batterier, side 15"))
        .On(41, new Moved(new InitiativeState.Ready($"Arena {today.AddMonths(6).Year}"), null))
        .On(9, new Contacted("Leste utkastet til søknad sammen."))
        .On(8, new MadePublic([PublicPart.About, PublicPart.Challenge, PublicPart.Goals]), new StepPlanned(1, "Lese korrektur på søknaden", "Ragna Eksempel", today.AddDays(5)));

    /// <summary>Has sent its application.</summary>
    static Story Robots(DateOnly today) => new Story("Hender under vann", "Roboter som vedlikeholder anlegg til havs", 410, Rogaland)
        .On(400, new Advised(null, "Ta med dem som skal bruke robotene, fra første dag."))
        .On(392, new ChallengeWritten("Vedlikehold under vann gjøres med skip og dykkere, fordi robotene ikke kan bytte verktøy."))
        .Company("Dypgrep Eksempel AS", 390, Yes, 200_000).Company("Eksempel Undervann AS", 390, Yes, 150_000).Company("Verktøyskifte Eksempel AS", 388, Yes, 90_000).Company("Havsensor Eksempel AS", 380, Yes, 90_000)
        .Company("Eksempel Hydraulikk AS", 376, Yes, 60_000).Company("Tether Eksempel AS", 370, Yes, 60_000).Company("Eksempel Dykk AS", 366, No)
        .Other(Knowledge, "Eksempelhøgskolen på kysten", 372, Yes, signed: true).Other(Customer, "Havvind Eksempel AS", 360, Yes)
        .On(350, new Moved(new InitiativeState.Mobilising(), null))
        .On(330, new GoalWritten(1, "Halvere tiden et anlegg står", "Timer stans i året"), new GoalWritten(2, "Felles verktøyfeste", "Roboter som har det"), new ActivityPlanned(1, "Prøve festet i testbasseng", 2, 1))
        .On(300, new HostChosen(new Party(null, "Dypgrep Eksempel AS")))
        .On(150, new Moved(new InitiativeState.Ready($"Arena {today.AddDays(-95).Year}"), null))
        .On(95, new Moved(new InitiativeState.Applied($"Arena {today.AddDays(-95).Year}"), "Søknaden er sendt."))
        .On(52, new Contacted("Venter på svar. Ingen nye spørsmål."))
        .On(51, new MadePublic([PublicPart.About]));

    /// <summary>All but the leading one.</summary>
    public static ImmutableArray<Story> Others(DateOnly today) => [GreenHarbour, ClosedPens(today), Ferries(today), Batteries(today), Robots(today)];
}
