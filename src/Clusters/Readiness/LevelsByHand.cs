using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>What speaks against a level that a person sets.</summary>
public static class LevelsByHand
{
    /// <summary>Every reason why not.</summary>
    public static IEnumerable<Message> WhyNotSet(CriteriaVersion criteria, string criterion, int level, string reason)
    {
        if (criteria.Criteria.All(known => known.Key != criterion)) yield return UnknownCriterion(criterion);
        if (level is < 0 or > 4) yield return EditMessages.OutOfRange("level", new("Nivået", "Nivået", "The level"), 0, 4);
        foreach (var message in EditMessages.WhyNotText("reason", reason, Editing.LongestText, new(
            "hvorfor nivået settes for hånd", "kvifor nivået blir sett for hand", "why the level is set by hand")))
        {
            yield return message;
        }
    }

    static Message UnknownCriterion(string criterion) => new("unknown-criterion", "criterion", new(
        $"Kriteriene har ikke «{criterion}». Last siden på nytt.", $"Kriteria har ikkje «{criterion}». Last sida på nytt.", $"The criteria have no “{criterion}”. Reload the page."));
}
