using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>What is said of a finding, in lists and on its page.</summary>
public static class FindingTexts
{
    /// <summary>"47 innen 10 km · 6,9 ventet · svært sikkert"; led by jobs, "2 154 ansatte i ett område · 632 ventet · trolig".</summary>
    public static Words Line(FindingSummary finding) => Said(language => finding.LeadingJobs() is { } jobs
        ? $"{language.Number((long)jobs.Observed)} {Jobs.In(language)} {Extent(finding.Where).In(language)} · {language.Number((long)Math.Round(jobs.Expected))} {Expected.In(language)} · {ShellTexts.Of(finding.Certainty).In(language)}"
        : $"{Within(finding.Observed, finding.Where).In(language)} · {language.Rounded(finding.Expected)} {Expected.In(language)} · {ShellTexts.Of(finding.Certainty).In(language)}");

    public static readonly Words Expected = new("ventet", "venta", "expected");

    /// <summary>"47 innen 10 km" for a disc, "47 her" for a window of areas.</summary>
    public static Words Within(int observed, Where where) => Said(language => $"{language.Number(observed)} {Extent(where).In(language)}");

    static readonly Words Jobs = new("ansatte", "tilsette", "jobs");

    static Words Extent(Where where) => where.RadiusMetres is { } radius ? WithinRadius(radius) : InAreas(where.Areas.Length);

    static readonly Words OneArea = new("i ett område", "i eitt område", "in one area");

    static Words Areas(int areas) => new($"i {areas} områder", $"i {areas} område", $"in {areas} areas");

    /// <summary>One warning of a finding. Where few jobs are known, that one plant holds half of those says little.</summary>
    public static Words Of(Warning warning, Finding finding) =>
        warning == Warning.OnePlant && finding.Evidence.Figures.EmployeesKnown * 2 < finding.Members.Length
            ? Said(language => language switch
            {
                Language.Nb => $"Vi kjenner antall ansatte for bare {language.Number(finding.Evidence.Figures.EmployeesKnown)} av {language.Number(finding.Members.Length)}, og én av dem har minst halvparten av de ansatte.",
                Language.Nn => $"Vi kjenner talet på tilsette for berre {language.Number(finding.Evidence.Figures.EmployeesKnown)} av {language.Number(finding.Members.Length)}, og éin av dei har minst halvparten av dei tilsette.",
                _ => $"The number of employees is known for only {language.Number(finding.Evidence.Figures.EmployeesKnown)} of {language.Number(finding.Members.Length)}, and one of those holds at least half of them.",
            })
            : warning == Warning.ImprecisePositions && !finding.Members.IsEmpty ? ImpreciseAre(finding.Evidence.Figures.Imprecise, finding.Members.Length) : Of(warning);

    /// <summary>One warning, as a reader must hear it.</summary>
    public static Words Of(Warning warning) => warning switch
    {
        Warning.OneOwner => new(
            "Én eier har minst halvparten av virksomhetene her.",
            "Éin eigar har minst halvparten av verksemdene her.",
            "One owner holds at least half of the organisations here."),
        Warning.OnePlant => new(
            "Én arbeidsplass har minst halvparten av de kjente jobbene her.",
            "Éin arbeidsplass har minst halvparten av dei kjende jobbane her.",
            "One workplace holds at least half of the known jobs here."),
        Warning.ImprecisePositions => new(
            "Noen medlemmer er plassert mindre nøyaktig enn halve radien.",
            "Nokre medlemmer er plasserte mindre nøyaktig enn halve radien.",
            "Some members are placed less precisely than half of the radius."),
        Warning.Small => new(
            "Færre enn ti medlemmer: se på dem enkeltvis før du bygger noe på funnet.",
            "Færre enn ti medlemmer: sjå på dei kvar for seg før du byggjer noko på funnet.",
            "Fewer than ten members: look at each of them before you build on this finding."),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "There are four warnings."),
    };

    public static readonly Words Where = new("der", "der", "where");
    public static readonly Words WasExpected = new("var ventet;", "var venta;", "were expected;");
    public static readonly Words Adjusted = new("justert for utvalg", "justert for utval", "selection-adjusted");
    public static readonly Words Unadjusted = new("ikke justert", "ikkje justert", "unadjusted");

    /// <summary>What a disc's ratio divides: the one in the middle was chosen for being of the industry, and is left out of both.</summary>
    /// <param name="f">Figures of a disc.</param>
    public static Words Neighbours(Concentration f) => Said(language =>
    {
        var (seen, expected) = (language.Number(f.Observed - 1), language.Rounded(f.Expected - 1));
        return language switch
        {
            Language.Nb => $"{seen} naboer, {expected} ventet",
            Language.Nn => $"{seen} naboar, {expected} venta",
            _ => $"{seen} neighbours, {expected} expected",
        };
    });

    public static readonly Words AtLeast = new("minst", "minst", "at least");

    /// <summary>"innen 10 km".</summary>
    public static Words WithinRadius(double metres) => Said(language =>
        $"{(language == Language.Nb ? "innen" : language == Language.Nn ? "innan" : "within")} {language.Kilometres(metres)}");

    /// <summary>"i 3 områder".</summary>
    public static Words InAreas(int areas) => areas == 1 ? OneArea : Areas(areas);

    /// <summary>What is found and how sure, in one sentence.</summary>
    public static Words Sentence(Finding finding)
    {
        var figures = finding.Evidence.Figures;
        var extent = figures.Core switch
        {
            Core.Disc disc => WithinRadius(disc.RadiusMetres),
            Core.Window window => InAreas(window.Areas.Length),
        };
        if (figures.LeadingJobs() is { } jobs) return ByJobsSentence(finding.Evidence.Title, extent, jobs);
        return Said(language =>
        {
            var (seen, expected, title) = (language.Number(figures.Observed), language.Rounded(figures.Expected), finding.Evidence.Title.In(language));
            return language switch
            {
                Language.Nb => $"{seen} virksomheter innen {Lower(title)} ligger {extent.Nb}. Tilfeldig plassering på de samme adressene ville gitt {expected}.",
                Language.Nn => $"{seen} verksemder innan {Lower(title)} ligg {extent.Nn}. Tilfeldig plassering på dei same adressene ville gjeve {expected}.",
                _ => $"{seen} organisations in {Lower(title)} lie {extent.En}. Random placement on the same addresses would give {expected}.",
            };
        });
    }

    static Words ByJobsSentence(Words title, Words extent, JobsEvidence.Tested jobs) => Said(language =>
    {
        var (seen, expected) = (language.Number((long)jobs.Observed), language.Number((long)Math.Round(jobs.Expected)));
        return language switch
        {
            Language.Nb => $"{seen} ansatte innen {Lower(title.Nb)} arbeider {extent.Nb}. Delt ut tilfeldig på de samme adressene ville virksomhetene hatt {expected} ansatte der.",
            Language.Nn => $"{seen} tilsette innan {Lower(title.Nn)} arbeider {extent.Nn}. Delte ut tilfeldig på dei same adressene ville verksemdene hatt {expected} tilsette der.",
            _ => $"{seen} jobs in {Lower(title.En)} lie {extent.En}. Dealt out at random to the same addresses, the establishments would have {expected} jobs there.",
        };
    });

    // A title begins a line in its list; inside a sentence it does not, unless it is a name in capitals (IKT).
    static string Lower(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    /// <summary>Whether it is more than the density of its place. Without a test against places of the same density nothing is claimed.</summary>
    public static Words Of(ConcentrationKind kind) => kind switch
    {
        ConcentrationKind.Localisation => new("Lokalisering: mer enn tettheten forklarer", "Lokalisering: meir enn tettleiken forklarer", "Localisation: more than density explains"),
        ConcentrationKind.Urbanisation => new("Følger tettheten (urbanisering): steder med like tett næringsliv har det også", "Følgjer tettleiken (urbanisering): stader med like tett næringsliv har det òg", "Urbanisation: places of the same density have it too"),
        ConcentrationKind.NotCompared => NotTriedOnDensity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are three kinds."),
    };

    public static readonly Words InviteToSeminar = new("Inviter til seminar", "Inviter til seminar", "Invite to a seminar");
    public static readonly Words StartInitiative = new("Start et initiativ her", "Start eit initiativ her", "Start an initiative here");
    public static readonly Words Evidence = new("Belegg", "Belegg", "Evidence");
    public static readonly Words EvidenceHelp = new(
        "Alt med prikket strek kan åpnes: hvilke virksomheter, hvilken formel, hvilken dato. Den grå haugen er det tilfeldig plassering gir; streken under er 95 % av den.",
        "Alt med prikka strek kan opnast: kva verksemder, kva formel, kva dato. Den grå haugen er det tilfeldig plassering gjev; streken under er 95 % av han.",
        "Whatever has a dotted line opens: which organisations, which formula, which date. The grey hill is what random placement gives; the bar below is 95% of it.");
    public static readonly Words ByJobs = new("Målt på ansatte", "Målt på tilsette", "Measured by jobs");
    public static readonly Words ByCount = new("Målt på antall", "Målt på tal", "Measured by count");
    public static readonly Words TimesByJobs = new("ganger ventet, på ansatte", "gonger venta, på tilsette", "times expected, by jobs");
    public static readonly Words JobsWere = new("ansatte der", "tilsette der", "jobs where");

    /// <summary>Why the jobs say nothing.</summary>
    public static Words NotByJobs(double shareKnown) => Said(language => language switch
    {
        Language.Nb => $"Ikke testbart på ansatte: bare {language.Percent(shareKnown)} av virksomhetene har kjent antall. Vi krever {language.Percent(0.9)}.",
        Language.Nn => $"Ikkje testbart på tilsette: berre {language.Percent(shareKnown)} av verksemdene har kjent tal. Vi krev {language.Percent(0.9)}.",
        _ => $"Not testable by jobs: only {language.Percent(shareKnown)} of the establishments have a known number. We require {language.Percent(0.9)}.",
    });

    public static readonly Words WithoutLargest = new("Uten den største", "Utan den største", "Without the largest");

    /// <summary>What is left when the largest member is taken out.</summary>
    public static Words WithoutLargestIs(double p) => double.IsNaN(p)
        ? new("Tar vi bort den største virksomheten, er det ingenting igjen å måle.", "Tek vi bort den største verksemda, er det ikkje noko att å måle.", "Without the largest organisation there is nothing left to measure.")
        : Said(language => (language, p <= 0.05) switch
        {
            (Language.Nb, true) => $"Tar vi bort den største virksomheten, er sjansen for noe like tett fortsatt {language.Odds(p)}.",
            (Language.Nn, true) => $"Tek vi bort den største verksemda, er sjansen for noko like tett framleis {language.Odds(p)}.",
            (Language.En, true) => $"Without the largest organisation, the chance of anything as dense is still {language.Odds(p)}.",
            (Language.Nb, false) => $"Tar vi bort den største virksomheten, er det ikke lenger sikkert: sjansen for noe like tett er {language.Odds(p)}.",
            (Language.Nn, false) => $"Tek vi bort den største verksemda, er det ikkje lenger sikkert: sjansen for noko like tett er {language.Odds(p)}.",
            _ => $"Without the largest organisation it is no longer certain: the chance of anything as dense is {language.Odds(p)}.",
        });

    public static readonly Words NotTriedOnDensity = new("Ikke prøvd mot like tette steder", "Ikkje prøvd mot like tette stader", "Not tested against places of the same density");
    public static readonly Words BeyondDensity = new("Mer enn tettheten", "Meir enn tettleiken", "More than density");
    public static readonly Words FollowsDensity = new("Følger tettheten", "Følgjer tettleiken", "Follows density");

    /// <summary>What stands over the test against places of the same density.</summary>
    public static Words DensityHead(ConcentrationKind kind) => kind switch
    {
        ConcentrationKind.Localisation => BeyondDensity,
        ConcentrationKind.Urbanisation => FollowsDensity,
        ConcentrationKind.NotCompared => NotTriedOnDensity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are three kinds."),
    };

    /// <summary>The same place against places of its own density: what its chance is, what the search makes of it, and the bound that decides.</summary>
    public static Words Stratified(Concentration figures)
    {
        if (figures.Kind == ConcentrationKind.NotCompared)
            return new("Vi vet ikke hvor tett det er bygd her, så dette er ikke prøvd.", "Vi veit ikkje kor tett det er bygd her, så dette er ikkje prøvd.", "We do not know how densely built this is, so it was not tested.");
        var local = figures.Kind == ConcentrationKind.Localisation;
        return Said(language =>
        {
            var (alone, ends) = (language.Odds(figures.Judged?.StratifiedP ?? figures.StratifiedP), Ends(local).In(language));
            var said = language switch
            {
                Language.Nb => $"Målt mot steder med samme tetthet er sjansen for dette stedet alene {alone}",
                Language.Nn => $"Målt mot stader med same tettleik er sjansen for denne staden åleine {alone}",
                _ => $"Against places of the same density, the chance of this place alone is {alone}",
            };
            if (figures.Judged is not { } judged) return $"{said}: {ends}";
            var (looks, worth, bound) = (language.Number((long)Math.Round(judged.StratifiedLooks)), language.Small(judged.StratifiedP * judged.StratifiedLooks), language.Small(judged.LevelWithin));
            return language switch
            {
                Language.Nb => $"{said}. Vi lette mange steder, og det teller {looks} ganger: {worth}, {(local ? "ikke over" : "over")} grensen {bound}. {Capital(ends)}",
                Language.Nn => $"{said}. Vi leita mange stader, og det tel {looks} gonger: {worth}, {(local ? "ikkje over" : "over")} grensa {bound}. {Capital(ends)}",
                _ => $"{said}. We searched many places, which counts {looks} times: {worth}, {(local ? "not above" : "above")} the bound {bound}. {Capital(ends)}",
            };
        });
    }

    static Words Ends(bool local) => local
        ? new("næringen er her mer enn tettheten forklarer.", "næringa er her meir enn tettleiken forklarer.", "the industry is here more than density explains.")
        : new("næringen følger tettheten.", "næringa følgjer tettleiken.", "the industry follows density.");

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static readonly Words Share = new("Andel av næringen", "Del av næringa", "Share of the industry");

    /// <summary>"av næringen i datagrunnlaget ligger her: 47 av 212."</summary>
    public static Words ShareIs(Concentration figures) => Said(language =>
    {
        var (here, all) = (language.Number(figures.Observed), language.Number(Whole(figures)));
        return language switch
        {
            Language.Nb => $"av næringen i datagrunnlaget ligger her: {here} av {all}.",
            Language.Nn => $"av næringa i datagrunnlaget ligg her: {here} av {all}.",
            _ => $"of the industry in the population lies here: {here} of {all}.",
        };
    });

    /// <summary>The group's size in the whole population, before any place was taken away.</summary>
    public static long Whole(Concentration figures) => (long)Math.Round(figures.Observed / figures.NationalShare);

    /// <summary>How many members are placed less precisely than half of the radius.</summary>
    public static Words ImpreciseAre(int imprecise, int members) => Said(language => language switch
    {
        Language.Nb => $"± : {language.Number(imprecise)} av {language.Number(members)} medlemmer er plassert mindre nøyaktig enn halve radien.",
        Language.Nn => $"± : {language.Number(imprecise)} av {language.Number(members)} medlemmer er plasserte mindre nøyaktig enn halve radien.",
        _ => $"± : {language.Number(imprecise)} of {language.Number(members)} members are placed less precisely than half of the radius.",
    });

    public static readonly Words Owners = new("Eierne", "Eigarane", "The owners");

    /// <summary>How many units were folded into their owners, and how much one of them holds.</summary>
    public static Words OwnersAre(Concentration figures) => double.IsNaN(figures.LargestOwnerShare)
        ? new("Her kjenner vi bare summer, ikke hvem som eier hva.", "Her kjenner vi berre summar, ikkje kven som eig kva.", "Only sums are known here, not who owns what.")
        : Said(language => language switch
    {
        Language.Nb => $"{(figures.FoldedUnits == 0 ? "Ingen underenheter er slått sammen" : $"{language.Number(figures.FoldedUnits)} {(figures.FoldedUnits == 1 ? "underenhet" : "underenheter")} er slått sammen med en annen av samme eier")}. Den største eieren har {language.Percent(figures.LargestOwnerShare)} av enhetene.",
        Language.Nn => $"{(figures.FoldedUnits == 0 ? "Ingen undereiningar er slegne saman" : figures.FoldedUnits == 1 ? "1 undereining er slegen saman med ei anna av same eigar" : $"{language.Number(figures.FoldedUnits)} undereiningar er slegne saman med ei anna av same eigar")}. Den største eigaren har {language.Percent(figures.LargestOwnerShare)} av einingane.",
        _ => $"{(figures.FoldedUnits == 0 ? "No establishments were folded" : $"{language.Number(figures.FoldedUnits)} {(figures.FoldedUnits == 1 ? "establishment was" : "establishments were")} folded into another of the same owner")}. The largest owner holds {language.Percent(figures.LargestOwnerShare)} of the units.",
    });

    public static readonly Words Members = new("Medlemmer", "Medlemmer", "Members");
    public static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words Place = new("Sted", "Stad", "Place");
    public static readonly Words Industry = new("Næring", "Næring", "Industry");
    public static readonly Words Employees = new("Ansatte", "Tilsette", "Employees");
    public static readonly Words Part = new("Del", "Del", "Part");
    public static readonly Words Core = new("Kjerne", "Kjerne", "Core");
    public static readonly Words Edge = new("Rand", "Rand", "Edge");
    public static readonly Words Unnamed = new("Navngis ikke", "Blir ikkje namngjeve", "Not named");
    public static readonly Words UnnamedWhy = new(
        "Enkeltpersonforetak telles, men navngis ikke.", "Enkeltpersonføretak blir talde, men ikkje namngjevne.", "Sole proprietorships are counted but not named.");
    public static readonly Words ByAreaOnly = new(
        "Her kjenner vi bare summer for hvert område, ikke de enkelte virksomhetene.", "Her kjenner vi berre summar for kvart område, ikkje dei einskilde verksemdene.", "Only sums by area are known here, not the single establishments.");

    /// <summary>"9 virksomheter · 120 ansatte i 5 av dem".</summary>
    public static Words MemberSum(Finding finding) => Said(language =>
    {
        var (figures, members) = (finding.Evidence.Figures, finding.Members.Length);
        return language switch
        {
            Language.Nb => $"{language.Number(members)} virksomheter · {language.Number(figures.Employees)} kjente ansatte i {language.Number(figures.EmployeesKnown)} av dem",
            Language.Nn => $"{language.Number(members)} verksemder · {language.Number(figures.Employees)} kjende tilsette i {language.Number(figures.EmployeesKnown)} av dei",
            _ => $"{language.Number(members)} organisations · {language.Number(figures.Employees)} known employees in {language.Number(figures.EmployeesKnown)} of them",
        };
    });

    /// <summary>"Vis alle 118".</summary>
    public static Words ShowAll(int all) => Said(language => language switch
    {
        Language.Nb => $"Vis alle {language.Number(all)}",
        Language.Nn => $"Vis alle {language.Number(all)}",
        _ => $"Show all {language.Number(all)}",
    });

    /// <summary>"Vis 93 til".</summary>
    public static Words ShowRest(int rest) => Said(language => language switch
    {
        Language.Nb => $"Vis {language.Number(rest)} til",
        Language.Nn => $"Vis {language.Number(rest)} til",
        _ => $"Show {language.Number(rest)} more",
    });

    public static readonly Words Knowledge = new("Kunnskapsmiljøer", "Kunnskapsmiljø", "Knowledge environments");
    public static readonly Words KnowledgeHelp = new(
        "Innen 75 km i luftlinje fra sentrum: de som deler tema med funnet først, så etter avstand.", "Innan 75 km i luftlinje frå sentrum: dei som deler tema med funnet først, så etter avstand.", "Within 75 km of the centre in a straight line: those that share a theme with the finding first, then by distance.");

    /// <summary>"4 til innen rekkevidde."</summary>
    public static Words MoreKnowledge(int more) => Said(language => language switch
    {
        Language.Nb => $"{language.Number(more)} til innen rekkevidde; de er tegnet på kartet når de er innenfor det.",
        Language.Nn => $"{language.Number(more)} til innan rekkjevidd; dei er teikna på kartet når dei er innanfor det.",
        _ => $"{language.Number(more)} more within reach; those inside the map are drawn on it.",
    });

    public static readonly Words NoKnowledge = new("Ingen på listen vår innen 75 km i luftlinje.", "Ingen på lista vår innan 75 km i luftlinje.", "None on our list within 75 km in a straight line.");
    public static readonly Words SharedTheme = new("Samme tema", "Same tema", "Shared theme");
    public static readonly Words Straight = new("luftlinje", "luftlinje", "straight line");

    public static readonly Words Roles = new("Roller i verdikjeden", "Rollar i verdikjeda", "Roles of the value chain");
    public static readonly Words RolesHelp = new(
        "Prikket ramme: rollen mangler her, selv om like mange virksomheter andre steder ville hatt noen. Nærmeste steder som har den, står under.",
        "Prikka ramme: rolla manglar her, sjølv om like mange verksemder andre stader ville hatt nokon. Dei næraste stadene som har ho, står under.",
        "Dashed frame: the role is missing here, although as many establishments elsewhere would hold some. The nearest places that have it stand below.");
    public static readonly Words Missing = new("Mangler", "Manglar", "Missing");

    /// <summary>"3 her, 5,2 ventet".</summary>
    public static Words RoleCount(Role role) => Said(language => language switch
    {
        Language.Nb => $"{language.Number(role.Present)} her, {language.Rounded(role.Expected)} ventet.",
        Language.Nn => $"{language.Number(role.Present)} her, {language.Rounded(role.Expected)} venta.",
        _ => $"{language.Number(role.Present)} here, {language.Rounded(role.Expected)} expected.",
    });

    public static readonly Words KnownHere = new("Kjente klynger her", "Kjende klyngjer her", "Known clusters here");
    public static readonly Words Facts = new("Om målingen", "Om målinga", "About this measurement");
    public static readonly Words Population = new("Datagrunnlag", "Datagrunnlag", "Population");
    public static readonly Words RunId = new("Kjøring", "Køyring", "Run");
    public static readonly Words Code = new("Kodeversjon", "Kodeversjon", "Code version");
    public static readonly Words Input = new("Avtrykk av kildene (SHA-256)", "Avtrykk av kjeldene (SHA-256)", "Digest of the sources (SHA-256)");
    public static readonly Words Address = new("Permanent adresse", "Permanent adresse", "Permanent address");

    public static readonly Words LedByJobs = new("målt på ansatte", "målt på tilsette", "measured by jobs");
    public static readonly Words Map = new("Kart over funnet", "Kart over funnet", "Map of the finding");
    public static readonly Words Lies = new("Ligger i", "Ligg i", "Lies in");
    public static readonly Words Layers = new("Vis i kartet", "Vis i kartet", "Show on the map");
    public static readonly Words Went = new("Borte", "Borte", "Gone");
    public static readonly Words Came = new("Nye", "Nye", "New");
    public static readonly Words Thread = new("Vegen fra funn til virkning", "Vegen frå funn til verknad", "The way from finding to effect");

    public static readonly Words Superseded = new("Dette funnet er avløst", "Dette funnet er avløyst", "This finding has been superseded");

    /// <summary>What took its place, or that nothing did.</summary>
    public static Words SupersededBy(string? by) => by is null
        ? new("Den siste kjøringen finner det ikke lenger. Her er det slik det var.", "Den siste køyringa finn det ikkje lenger. Her er det slik det var.", "The latest run no longer finds it. Here it is as it was.")
        : new($"I den siste kjøringen er det blitt til {by}. Her er det slik det var.", $"I den siste køyringa er det vorte til {by}. Her er det slik det var.", $"In the latest run it has become {by}. Here it is as it was.");

    /// <summary>How many members went and came.</summary>
    public static Words Difference(int gone, int came) => Said(language => language switch
    {
        Language.Nb => $"− {language.Number(gone)} medlemmer er borte, + {language.Number(came)} er nye.",
        Language.Nn => $"− {language.Number(gone)} medlemmer er borte, + {language.Number(came)} er nye.",
        _ => $"− {language.Number(gone)} members are gone, + {language.Number(came)} are new.",
    });

    /// <summary>One sentence that stands for the close-up.</summary>
    public static Words MapSentence(Finding finding) => new(
        $"Kart over {finding.Name.Nb}. Funnet er tegnet som høydekurver. Tabellen «Medlemmer» har de samme virksomhetene, og listen «Kunnskapsmiljøer» de samme miljøene.",
        $"Kart over {finding.Name.Nn}. Funnet er teikna som høgdekurver. Tabellen «Medlemmer» har dei same verksemdene, og lista «Kunnskapsmiljø» dei same miljøa.",
        $"Map of {finding.Name.En}. The finding is drawn as contour lines. The table “Members” has the same organisations, and the list “Knowledge environments” the same environments.");

    public static readonly Words Contours = new("Høydekurver", "Høgdekurver", "Contour lines");
    public static readonly Words All = new("Alle virksomheter", "Alle verksemder", "All establishments");
    public static readonly Words Reach = new("Kjernens radius", "Radien til kjernen", "Radius of the core");
    public static readonly Words MapSource = new(
        "Transversal Mercator. Kart: © Kartverket. Prikker: SSB 2025.", "Transversal Mercator. Kart: © Kartverket. Prikkar: SSB 2025.", "Transverse Mercator. Map: © Kartverket. Dots: Statistics Norway 2025.");
    public static readonly Words MapSourceUsa = new(
        "Albers. Kart og tall: U.S. Census Bureau 2019.", "Albers. Kart og tal: U.S. Census Bureau 2019.", "Albers. Map and figures: U.S. Census Bureau 2019.");

    internal static Words Said(Func<Language, string> say) => new(say(Language.Nb), say(Language.Nn), say(Language.En));
}
