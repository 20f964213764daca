using Klynge.Atlas.Verdicts;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Clusters;

/// <summary>The words of the pages of known clusters.</summary>
public static class ClustersTexts
{
    public static readonly Words Title = new("Kjente klynger", "Kjende klynger", "Known clusters");
    public static readonly Words Lead = new(
        "Klynger som er eller har vært i klyngeprogrammet, og noen som ellers er godt kjent. Vi leter etter dem i dataene slik vi leter etter alt annet, og sier hva vi ser.",
        "Klynger som er eller har vore i klyngeprogrammet, og nokre som elles er godt kjende. Vi leitar etter dei i dataa slik vi leitar etter alt anna, og seier kva vi ser.",
        "Clusters that are or have been in the cluster programme, and some that are otherwise well known. We look for them in the data as we look for everything else, and say what we see.");
    public static readonly Words Authored = new(
        "Kommuner og næringer for hver klynge er satt sammen av oss og er ikke offisielle. Nivå og år har en kilde der det står en.",
        "Kommunar og næringar for kvar klynge er sette saman av oss og er ikkje offisielle. Nivå og år har ei kjelde der det står ei.",
        "Municipalities and industries of each cluster are compiled by us and are not official. Level and years have a source where one is given.");
    public static readonly Words NotTestableHelp = new(
        "«Kan ikke prøves her» vil si at utvalget er så lite at selv en tydelig klynge oftest ville vært oversett, eller at definisjonen av klyngen mest er noe annet. Grunnen står på siden til hver klynge.",
        "«Kan ikkje prøvast her» vil seie at utvalet er så lite at sjølv ei tydeleg klynge oftast ville vore oversett, eller at definisjonen av klynga mest er noko anna. Grunnen står på sida til kvar klynge.",
        "“Not testable here” means that the sample is so small that even a clear cluster would mostly have been missed, or that the cluster's definition is mostly something else. The reason stands on the page of each cluster.");
    public static readonly Words Name = new("Klynge", "Klynge", "Cluster");
    public static readonly Words Level = new("Nivå", "Nivå", "Level");
    public static readonly Words From = new("Fra", "Frå", "From");
    public static readonly Words Place = new("Sted", "Stad", "Place");
    public static readonly Words Seen = new("I dataene", "I dataa", "In the data");
    public static readonly Words Observed = new("Observert", "Observert", "Observed");
    public static readonly Words Expected = new("Ventet", "Venta", "Expected");
    public static readonly Words Nothing = new(
        "ingen virksomheter i næringene eller kommunene her", "ingen verksemder i næringane eller kommunane her", "no establishments of its industries or municipalities here");
    public static readonly Words Chain = new("Verdikjede", "Verdikjede", "Value chain");
    public static readonly Words Municipalities = new("Kommuner", "Kommunar", "Municipalities");
    public static readonly Words Industries = new("Kjernenæringer", "Kjernenæringar", "Core industries");
    public static readonly Words About = new("Om klyngen", "Om klynga", "About the cluster");
    public static readonly Words Status = new("Status", "Status", "Status");
    public static readonly Words Sources = new("Kilder", "Kjelder", "Sources");
    public static readonly Words NoSource = new("Satt sammen av oss, uten sjekket kilde", "Sett saman av oss, utan sjekka kjelde", "Compiled by us, without a checked source");
    public static readonly Words Timeline = new("Nivåer over tid", "Nivå over tid", "Levels over time");
    public static readonly Words TimelineHelp = new("Året hver klynge kom til. Kilden er ikke alltid sikker på når den sluttet, så slutten er ikke tegnet.",
        "Året kvar klynge kom til. Kjelda er ikkje alltid sikker på når ho slutta, så slutten er ikkje teikna.",
        "The year each cluster began. The source is not always sure when it ended, so the end is not drawn.");
    public static readonly Words History = new("Nivåer", "Nivå", "Levels");
    public static readonly Words Populations = new("Hva hvert datagrunnlag viser", "Kva kvart datagrunnlag viser", "What each population shows");
    public static readonly Words Best = new("Minste sjanse som kunne vært vist her", "Minste sjanse som kunne vore vist her", "The smallest chance that could be shown here");
    public static readonly Words NoRun = new(
        "Ingen kjøring har sett etter klyngene ennå. Kjør «klynge detect».", "Inga køyring har sett etter klyngene enno. Køyr «klynge detect».",
        "No run has looked for the clusters yet. Run “klynge detect”.");
    public static readonly Words NotCovered = new("Ikke i dette datagrunnlaget", "Ikkje i dette datagrunnlaget", "Not in this population");
    public static readonly Words Findings = new("Funn som dekker klyngen", "Funn som dekkjer klynga", "Findings that cover the cluster");

    /// <summary>"Funnet", "Ikke funnet", "Kan ikke prøves her".</summary>
    public static Words Of(KnownClusterOutcome outcome) => outcome switch
    {
        KnownClusterOutcome.Found => new("Funnet", "Funne", "Found"),
        KnownClusterOutcome.DensityEffect => new("Følger tettheten", "Følgjer tettleiken", "Follows density"),
        KnownClusterOutcome.NotFound => new("Ikke funnet", "Ikkje funne", "Not found"),
        KnownClusterOutcome.NotTestable => new("Kan ikke prøves her", "Kan ikkje prøvast her", "Not testable here"),
    };

    public static Words Counts(int found, int density, int not, int untestable) => new(
        $"{found} funnet, {density} følger tettheten, {not} ikke funnet, {untestable} kan ikke prøves her.",
        $"{found} funne, {density} følgjer tettleiken, {not} ikkje funne, {untestable} kan ikkje prøvast her.",
        $"{found} found, {density} follow density, {not} not found, {untestable} not testable here.");

    public static readonly Words DensityEffectIs = new(
        "Næringene er flere i kommunene enn tilfeldig, men det er ikke vist at de er flere enn andre steder med samme tetthet, by mot by og bygd mot bygd.",
        "Næringane er fleire i kommunane enn tilfeldig, men det er ikkje vist at dei er fleire enn andre stader med same tettleik, by mot by og bygd mot bygd.",
        "Its industries are more in its municipalities than by chance, but it is not shown that they are more than in other places of the same density, town against town and country against country.");
    public static readonly Words WithinDensity = new("p mot steder med samme tetthet", "p mot stader med same tettleik", "p against places of the same density");
    public static readonly Words NotWithinDensity = new("ikke prøvd her", "ikkje prøvd her", "not tested here");

    /// <summary>What a definition is mostly made of, so that a reader takes the verdict for no more than it is.</summary>
    /// <param name="breadth">What fills half of it.</param>
    /// <param name="municipality">Name of the municipality that does, if one does.</param>
    public static Words Broad(DefinitionBreadth breadth, string municipality)
    {
        return new(In(Language.Nb), In(Language.Nn), In(Language.En));

        string In(Language language) => language switch
        {
            Language.Nb => $"Definisjonen er vid: {Parts(language, "av virksomhetene i næringene er i", "av virksomhetene i kommunene ligger i", " og ")}. Svaret gjelder hele definisjonen, ikke kjernen av klyngen.",
            Language.Nn => $"Definisjonen er vid: {Parts(language, "av verksemdene i næringane er i", "av verksemdene i kommunane ligg i", " og ")}. Svaret gjeld heile definisjonen, ikkje kjernen av klynga.",
            _ => $"The definition is broad: {Parts(language, "of the establishments in its industries are in", "of those in its municipalities are in", " and ")}. The verdict is about the whole definition, not the heart of the cluster.",
        };

        string Parts(Language language, string industries, string municipalities, string and) => string.Join(and, new[]
        {
            breadth.Industry is { } industry ? $"{language.Percent(industry.Share)} {industries} {industry.Code}" : null,
            breadth.Municipality is { } place ? $"{language.Percent(place.Share)} {municipalities} {municipality}" : null,
        }.OfType<string>());
    }
}
