using System.Collections.Frozen;
using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>What facts are counted as: the words that every rule of every call is written in. More is always at least as good.</summary>
public enum Measure
{
    /// <summary>Companies in the finding or in the partnership, whichever are more.</summary>
    CompaniesAtHand,

    /// <summary>Companies that have said yes or signed.</summary>
    CompaniesIn,

    /// <summary>Companies that have signed.</summary>
    CompaniesSigned,

    /// <summary>Companies that have signed, of those asked. 0 to 1.</summary>
    ShareSigned,

    /// <summary>Knowledge environments near the finding or in the partnership, whichever are more.</summary>
    KnowledgeAtHand,

    /// <summary>Knowledge partners that have said yes or signed.</summary>
    KnowledgeIn,

    /// <summary>Knowledge partners that have signed.</summary>
    KnowledgeSigned,

    /// <summary>Public actors, capital and demanding customers that have said yes or signed.</summary>
    SupportIn,

    /// <summary>Of those, how many kinds.</summary>
    SupportKinds,

    /// <summary>How sure the finding is: 1 likely, 2 certain, 3 very certain; 0 without one.</summary>
    CertaintyOfFinding,

    /// <summary>Gatherings that its people came to.</summary>
    Meetings,

    /// <summary>Organisations that came to one of them.</summary>
    OrganisationsMet,

    /// <summary>Seats of the board that companies hold. 0 to 1.</summary>
    BoardShare,

    /// <summary>1 when a company holds the chair.</summary>
    CompanyChairs,

    /// <summary>Cash from companies of the whole budget. 0 to 1.</summary>
    CompanyMoney,

    /// <summary>What others than the largest put in, of all pledged cash. 0 to 1.</summary>
    Spread,

    /// <summary>Sources for a national position; a finding that is certain is one.</summary>
    NationalPosition,

    /// <summary>Sources for a position in global value chains.</summary>
    GlobalPosition,

    /// <summary>Sources for export.</summary>
    Export,

    /// <summary>Sources for the market.</summary>
    Market,

    /// <summary>Sources for expected effects.</summary>
    Effects,

    /// <summary>Sources for a baseline.</summary>
    Baseline,

    /// <summary>Comparisons with similar clusters.</summary>
    Benchmark,

    /// <summary>1 when the shared challenge is written.</summary>
    Challenge,

    /// <summary>Goals.</summary>
    Goals,

    /// <summary>Goals with an indicator.</summary>
    GoalsMeasured,

    /// <summary>Goals that an activity serves.</summary>
    GoalsServed,

    /// <summary>Joint measures with a source.</summary>
    JointMeasures,

    /// <summary>Planned activities.</summary>
    Activities,

    /// <summary>Years that have an activity.</summary>
    YearsPlanned,

    /// <summary>1 when there is a budget and its money is its costs.</summary>
    BudgetBalances,

    /// <summary>1 when there is a host.</summary>
    Host,

    /// <summary>Sources for who leads it.</summary>
    Management,

    /// <summary>Sources for what the support triggers.</summary>
    Additionality,

    /// <summary>Other money that was sought, with a source.</summary>
    OtherFunding,

    /// <summary>Sources for what it does for the transition.</summary>
    Transition,

    /// <summary>Sources for what it lives on afterwards.</summary>
    AfterSupport,
}

/// <summary>How a measure is read.</summary>
public enum MeasureKind
{
    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>0 to 1, shown in per cent.</summary>
    Share,

    /// <summary>0 or 1.</summary>
    YesNo,
}

/// <summary>What a measure is called, and how to get more of it.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Name">What is counted.</param>
/// <param name="ToDo">The next step; <c>{0}</c> is what is asked for.</param>
/// <param name="Topic">The topic whose statements with a source count here; claims of it are shown beside. Null for other facts.</param>
public sealed record MeasureText(MeasureKind Kind, Words Name, Words ToDo, Topic? Topic = null);

/// <summary>The words of every measure.</summary>
public static class Measures
{
    static readonly FrozenDictionary<Measure, MeasureText> Texts = MeasureTexts.All.ToFrozenDictionary();

    /// <summary>All, in the order of the list above.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>The key in stored criteria: <c>companies-signed</c>.</summary>
    public static string Key(this Measure measure) => Keys.Kebab(measure.ToString());

    /// <summary>The measure of a key; null when there is none.</summary>
    public static Measure? Of(string? key) => All.Cast<Measure?>().FirstOrDefault(measure => measure!.Value.Key() == key);

    /// <summary>What it is called.</summary>
    public static MeasureText Text(this Measure measure) => Texts[measure];

    /// <summary>A value as a person reads it: 14, 61 %, yes.</summary>
    public static string Written(this Measure measure, double value, Language language) => measure.Text().Kind switch
    {
        MeasureKind.Count => value.ToString("0", language.Culture()),
        MeasureKind.Share => Math.Floor(value * 100).ToString("0", language.Culture()) + (language is Language.En ? "%" : "\u00A0%"),
        MeasureKind.YesNo => (value >= 1 ? new Words("ja", "ja", "yes") : new("nei", "nei", "no")).In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There are three kinds."),
    };
}
