using Klynge.Storage;

namespace Klynge.Web.Pages.Clusters;

/// <summary>What the lists' levels are called. The programme's own names, Arena, NCE and GCE, are never translated.</summary>
public static class Levels
{
    static readonly Words Others = new("Andre", "Andre", "Others");

    /// <summary>A level of the lists in words.</summary>
    public static Words Of(string level) => level switch
    {
        "unofficial" => new("utenfor programmet", "utanfor programmet", "outside the programme"),
        "network" => new("nettverk", "nettverk", "network"),
        "hub-node" => new("knutepunkt", "knutepunkt", "hub-node"),
        "cluster (level not confirmed)" => new("nivå ikke bekreftet", "nivå ikkje stadfesta", "level not confirmed"),
        "NCE / mature cluster project 2021" => new("NCE, moden klynge 2021", "NCE, mogen klynge 2021", "NCE, mature cluster 2021"),
        "Arena Pro (NCE brand 2021)" => new("Arena Pro, med NCE-navn 2021", "Arena Pro, med NCE-namn 2021", "Arena Pro, NCE brand 2021"),
        "none (initiative)" => new("initiativ uten nivå", "initiativ utan nivå", "initiative without a level"),
        "none (company network)" => new("bedriftsnettverk uten nivå", "bedriftsnettverk utan nivå", "company network without a level"),
        "none (rejected applicant)" => new("søkte, ikke tatt opp", "søkte, ikkje teken opp", "applied, not admitted"),
        "none (local cluster)" => new("lokal klynge uten nivå", "lokal klynge utan nivå", "local cluster without a level"),
        _ => new(level, level, level),
    };

    /// <summary>The row of the timeline that a level stands in: the four levels of the programme, and one for the rest.</summary>
    public static Words Row(string level) => level switch
    {
        "GCE" or "NCE" or "Arena Pro" or "Arena" => Of(level),
        "NCE / mature cluster project 2021" => Of("NCE"),
        "Arena Pro (NCE brand 2021)" => Of("Arena Pro"),
        _ => Others,
    };
}
