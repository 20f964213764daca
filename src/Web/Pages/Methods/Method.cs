using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Pages.Methods;

/// <summary>One step of how we measure.</summary>
/// <param name="Id">The fragment of its address.</param>
/// <param name="Title">What the step does.</param>
/// <param name="Plain">The step in plain words.</param>
/// <param name="Formula">MathML; null where the step has none.</param>
/// <param name="Symbols">What the letters mean; null where the step has no formula.</param>
/// <param name="Source">Paper or book.</param>
/// <param name="Test">Name of the class of tests that holds the step in place.</param>
public sealed record Method(string Id, Words Title, Words Plain, string? Formula, Words? Symbols, string Source, string Test);

/// <summary>The steps, in the order that a run takes them.</summary>
public static class AllMethods
{
    public static readonly ImmutableArray<Method> List =
    [
        new("folding",
            new("Én eier teller én gang", "Éin eigar tel éin gong", "One owner counts once"),
            new("Underenheter med samme eier, kommune og hovednæring slås sammen før vi teller. Fem rigger hos ett rederi er ikke en klynge. Foreninger, borettslag og lignende er ikke med.",
                "Undereiningar med same eigar, kommune og hovudnæring blir slegne saman før vi tel. Fem riggar hos eitt reiarlag er ikkje ei klynge. Foreiningar, burettslag og liknande er ikkje med.",
                "Establishments with the same owner, municipality and industry division are folded into one before counting. Five rigs of one shipowner are not a cluster. Associations, housing cooperatives and the like are left out."),
            null, null, "Klynge, docs/methods.md", "Folding_to_decision_makers"),
        new("local",
            new("Hvor uvanlig er ett sted?", "Kor uvanleg er éin stad?", "How unusual is one place?"),
            new("Vi legger en sirkel på 5, 10, 20 eller 40 km rundt hver bedrift i næringen og teller de andre i næringen. Så regner vi nøyaktig ut sjansen for å se minst så mange om bedriftene i næringen var trukket tilfeldig blant alle adressene. Bedriften i midten telles ikke, for sirkelen er lagt der den er.",
                "Vi legg ein sirkel på 5, 10, 20 eller 40 km rundt kvar bedrift i næringa og tel dei andre i næringa. Så reknar vi nøyaktig ut sjansen for å sjå minst så mange om bedriftene i næringa var trekte tilfeldig blant alle adressene. Bedrifta i midten blir ikkje talt, for sirkelen er lagd der ho er.",
                "We draw a circle of 5, 10, 20 or 40 km around each company of the industry and count the others of the industry. Then we work out exactly the chance of seeing at least that many if the companies of the industry were drawn at random among all addresses. The company in the middle is not counted, since the circle was drawn where it is."),
            MathMl.Local,
            new("N bedrifter i alt, n i næringen, m innenfor sirkelen og x av næringen innenfor sirkelen.",
                "N bedrifter i alt, n i næringa, m innanfor sirkelen og x av næringa innanfor sirkelen.",
                "N companies in all, n in the industry, m inside the circle and x of the industry inside the circle."),
            "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98(1), 39–82.", "The_hypergeometric_distribution"),
        new("calibration",
            new("Vi har lett mange steder", "Vi har leitt mange stader", "We have searched many places"),
            new("Leter man lenge nok, finner man alltid noe. Derfor justerer vi den minste sjansen for at vi har prøvd alle sirkler og størrelser. Grensen er på den sikre siden og har ikke noe gulv, så en virkelig sterk klynge kan få en virkelig liten q.",
                "Leitar ein lenge nok, finn ein alltid noko. Difor justerer vi den minste sjansen for at vi har prøvd alle sirklar og storleikar. Grensa er på den sikre sida og har ikkje noko golv, så ei verkeleg sterk klynge kan få ein verkeleg liten q.",
                "Whoever searches long enough always finds something. So the smallest chance is adjusted for our having tried all circles and sizes. The bound is on the safe side and has no floor: a truly strong cluster can get a truly small q."),
            MathMl.Calibration,
            new("t er den minste sjansen i letingen, i går over alle steder og r over alle radier. A er sjansen for at en sirkel når t eller lavere ved tilfeldig plassering.",
                "t er den minste sjansen i leitinga, i går over alle stader og r over alle radiar. A er sjansen for at ein sirkel når t eller lågare ved tilfeldig plassering.",
                "t is the smallest chance of the search, i runs over all places and r over all radii. A is the chance that a circle reaches t or lower under random placement."),
            "Boole, G. (1854). An Investigation of the Laws of Thought; attained levels of discrete tests as in Tarone, R. E. (1990), Biometrics 46(2), 515–522.", "Calibrating_the_search"),
        new("families",
            new("Høyst ett av tjue funn skal være falskt", "Høgst eitt av tjue funn skal vere falskt", "At most one finding in twenty is to be false"),
            new("En hovednæring og dens undernæringer sier det samme på ulikt nivå og er én familie. Hver familie får én samlet sjanse, og blant familiene holder vi andelen falske under 5 prosent.",
                "Ei hovudnæring og undernæringane hennar seier det same på ulikt nivå og er éin familie. Kvar familie får éin samla sjanse, og blant familiane held vi delen falske under 5 prosent.",
                "An industry division and its groups and classes say the same at different levels and are one family. Each family gets one combined chance, and among the families the share of false ones is kept below 5 per cent."),
            MathMl.Families,
            new("p₍ₖ₎ er den k-te minste av familiens K sjanser. G familier er prøvd, og R av dem står igjen.",
                "p₍ₖ₎ er den k-te minste av dei K sjansane til familien. G familiar er prøvde, og R av dei står att.",
                "p₍ₖ₎ is the k-th smallest of the family's K chances. G families are tested and R of them remain."),
            "Simes, R. J. (1986), Biometrika 73(3), 751–754; Benjamini, Y. and Hochberg, Y. (1995), Journal of the Royal Statistical Society B 57(1), 289–300; Benjamini, Y. and Bogomolov, M. (2014), JRSS B 76(1), 297–318.", "Controlling_false_discoveries"),
        new("jobs",
            new("Når bedriftene er få og store", "Når bedriftene er få og store", "When companies are few and large"),
            new("Der minst 90 prosent av enhetene har et kjent antall ansatte, prøver vi også arbeidsplassene: Hvor sannsynlig er det at så mange arbeidsplasser i næringen havner her, når hver bedrift tar med seg alle sine? Ellers skriver vi «kan ikke prøves etter ansatte».",
                "Der minst 90 prosent av einingane har eit kjent tal på tilsette, prøver vi òg arbeidsplassane: Kor sannsynleg er det at så mange arbeidsplassar i næringa hamnar her, når kvar bedrift tek med seg alle sine? Elles skriv vi «kan ikkje prøvast etter tilsette».",
                "Where at least 90 per cent of the units have a known number of employees, jobs are tested too: how likely is it that so many of the industry's jobs end up here, when each company brings all of its own? Elsewhere we write “not testable by jobs”."),
            MathMl.Jobs,
            new("S er et tilfeldig utvalg av næringens bedrifter, like stort som det tilfeldig plassering gir, og w er bedriftenes ansatte.",
                "S er eit tilfeldig utval av bedriftene i næringa, like stort som det tilfeldig plassering gir, og w er dei tilsette i bedriftene.",
                "S is a random subset of the industry's companies, as large as random placement makes it, and w their employees."),
            "Klynge, docs/methods.md; exact by dynamic programming as in Pagano, M. and Tritchler, D. (1983), Journal of the American Statistical Association 78(382), 435–440.", "The_jobs_test"),
        new("urbanisation",
            new("Klynge, eller bare tett?", "Klynge, eller berre tett?", "A cluster, or merely dense?"),
            new("Mange næringer ligger i by fordi alt ligger i by. Vi prøver derfor det samme stedet en gang til, bare mot steder som er like tett bebygd. Står ikke konsentrasjonen seg da, følger den tettheten: det kalles urbanisering, for oftest er det bylivet.",
                "Mange næringar ligg i by fordi alt ligg i by. Vi prøver difor den same staden éin gong til, berre mot stader som er like tett bygde. Står ikkje konsentrasjonen seg då, følgjer han tettleiken: det blir kalla urbanisering, for oftast er det bylivet.",
                "Many industries lie in towns because everything does. So the same place is tested once more, only against places just as densely built. If the concentration does not hold, we call it urbanisation."),
            null, null, "Klynge, docs/methods.md", "Urban_strata"),
        new("windows",
            new("Når vi bare kjenner kommunen", "Når vi berre kjenner kommunen", "When only the municipality is known"),
            new("Da leter vi i vinduer av hele kommuner: hver kommune alene og sammen med sine naboer. Hvilke vinduer det er, er bestemt før vi ser på næringene.",
                "Då leitar vi i vindauge av heile kommunar: kvar kommune åleine og saman med naboane sine. Kva for vindauge det er, er bestemt før vi ser på næringane.",
                "Then we search windows of whole municipalities: each alone and together with its neighbours. Which windows is decided before the industries are looked at."),
            null, null, "Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics: Theory and Methods 26(6), 1481–1496.", "The_windows"),
        new("m",
            new("M(r): hvor samlet er hele næringen?", "M(r): kor samla er heile næringa?", "M(r): how gathered is the whole industry?"),
            new("For hver bedrift ser vi hvor stor del av naboene innen r km som er i samme næring, og deler på næringens andel i hele datagrunnlaget. 1 er som tilfeldig. M beskriver; den avgjør ikke hva som er et funn.",
                "For kvar bedrift ser vi kor stor del av naboane innan r km som er i same næring, og deler på delen næringa har i heile datagrunnlaget. 1 er som tilfeldig. M skildrar; han avgjer ikkje kva som er eit funn.",
                "For each company we see what share of its neighbours within r km is in the same industry, and divide by the industry's share of the whole population. 1 is as random. M describes; it does not decide what is a finding."),
            MathMl.M,
            new("c er antall naboer i samme næring innen r og b er antall naboer i alt.",
                "c er talet på naboar i same næring innan r og b er talet på naboar i alt.",
                "c is the number of neighbours in the same industry within r and b the number of neighbours in all."),
            "Marcon, E. and Puech, F. (2010). Measures of the geographic concentration of industries: improving distance-based methods. Journal of Economic Geography 10(5), 745–762.", "M_of_an_industry"),
        new("gamma",
            new("γ: konsentrasjon over områder", "γ: konsentrasjon over område", "γ: concentration over areas"),
            new("γ måler hvor ujevnt næringen er fordelt over kommunene, når vi tar hensyn til at noen få store bedrifter alltid gir ujevnhet. 0 er som tilfeldig.",
                "γ måler kor ujamt næringa er fordelt over kommunane, når vi tek omsyn til at nokre få store bedrifter alltid gir ujamne tal. 0 er som tilfeldig.",
                "γ measures how unevenly the industry is spread over areas, allowing for the fact that a few large companies always make it uneven. 0 is as random."),
            MathMl.Gamma,
            new("s er næringens og x alles andel i hvert område, G er summen av (s − x)², og H er summen av bedriftenes kvadrerte andeler av næringen.",
                "s er delen til næringa og x delen til alle i kvart område, G er summen av (s − x)², og H er summen av dei kvadrerte delane bedriftene har av næringa.",
                "s is the industry's and x everybody's share in each area, G the sum of (s − x)², and H the sum of the plants' squared shares of the industry."),
            "Ellison, G. and Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.", "Agglomeration_of_an_industry"),
        new("strength",
            new("Styrke: det lista er sortert etter", "Styrke: det lista er sortert etter", "Strength: what the list is sorted by"),
            new("Med mye data blir alt sikkert. Derfor sorterer vi ikke etter p, men etter styrke: log-likelihood, som sier hvor sterkt tallene taler for at stedet skiller seg ut, veid sammen med hvor mange ganger ventet antall vi ser.",
                "Med mykje data blir alt sikkert. Difor sorterer vi ikkje etter p, men etter styrke: log-likelihood, som seier kor sterkt tala talar for at staden skil seg ut, vege saman med kor mange gonger venta tal vi ser.",
                "With much data everything becomes certain. So we do not sort by p but by strength: the log-likelihood, which says how strongly the figures speak for the place standing out, weighed together with how many times the expected number we see."),
            null, null, "Kulldorff, M. (1997), as above; the weighing is defined in docs/methods.md.", "Telling_how_strong"),
        new("merging",
            new("Samme sted i andre ord", "Same staden i andre ord", "The same place in other words"),
            new("En verdikjede og dens viktigste næring peker ofte på de samme bedriftene. Er halvparten av medlemmene felles, blir det ett funn, med det som forklarer mest øverst.",
                "Ei verdikjede og den viktigaste næringa hennar peikar ofte på dei same bedriftene. Er halvparten av medlemmene felles, blir det eitt funn, med det som forklarer mest øvst.",
                "A value chain and its main industry often point to the same companies. When half of the members are shared they become one finding, led by what explains most."),
            null, null, "Klynge, docs/methods.md", "Saying_what_a_place_is"),
    ];
}
