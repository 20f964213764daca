using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>What is said of a finding, in lists and on its page.</summary>
public static class FindingTexts
{
    /// <summary>"47 innen 10 km · 6,9 ventet · svært sikkert".</summary>
    public static Words Line(FindingSummary finding) => Said(language =>
        $"{Within(finding.Observed, finding.Where).In(language)} · {language.Rounded(finding.Expected)} {Expected.In(language)} · {ShellTexts.Of(finding.Certainty).In(language)}");

    public static readonly Words Expected = new("ventet", "venta", "expected");

    /// <summary>"47 innen 10 km" for a disc, "47 her" for a window of areas.</summary>
    public static Words Within(int observed, Where where) => where.RadiusMetres is { } radius
        ? Said(language => $"{language.Number(observed)} {(language == Language.Nb ? "innen" : language == Language.Nn ? "innan" : "within")} {language.Kilometres(radius)}")
        : where.Areas.Length == 1
            ? Said(language => $"{language.Number(observed)} {OneArea.In(language)}")
            : Said(language => $"{language.Number(observed)} {Areas(where.Areas.Length).In(language)}");

    static readonly Words OneArea = new("i ett område", "i eitt område", "in one area");

    static Words Areas(int areas) => new($"i {areas} områder", $"i {areas} område", $"in {areas} areas");

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

    internal static Words Said(Func<Language, string> say) => new(say(Language.Nb), say(Language.Nn), say(Language.En));
}
