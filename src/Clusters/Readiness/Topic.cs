using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>What can be said in words about an initiative where no other fact counts. With a source it counts; without, it is only a claim.</summary>
public enum Topic
{
    /// <summary>A position in the country.</summary>
    NationalPosition,

    /// <summary>A position in global value chains.</summary>
    GlobalPosition,

    /// <summary>What the companies sell abroad.</summary>
    Export,

    /// <summary>Who buys, and how the market grows.</summary>
    Market,

    /// <summary>What will be other than it would have been.</summary>
    Effects,

    /// <summary>Where the companies stand before it begins.</summary>
    Baseline,

    /// <summary>How it compares with clusters like it.</summary>
    Benchmark,

    /// <summary>Joint measures beyond daily operation.</summary>
    JointMeasures,

    /// <summary>Who leads it, and that they can.</summary>
    Management,

    /// <summary>What would not happen, or later and smaller, without support.</summary>
    Additionality,

    /// <summary>What other money was sought.</summary>
    OtherFunding,

    /// <summary>What it does for the green and digital transition.</summary>
    Transition,

    /// <summary>What it lives on when the support ends.</summary>
    AfterSupport,
}

/// <summary>The words of topics.</summary>
public static class Topics
{
    /// <summary>The key in forms and tables: <c>national-position</c>.</summary>
    public static string Key(this Topic topic) => Keys.Kebab(topic.ToString());

    /// <summary>The topic of a key; null when there is none.</summary>
    public static Topic? Of(string? key) => Enum.GetValues<Topic>().Cast<Topic?>().FirstOrDefault(topic => topic!.Value.Key() == key);

    /// <summary>What a person calls it.</summary>
    public static Words Words(this Topic topic) => topic switch
    {
        Topic.NationalPosition => new("nasjonal posisjon", "nasjonal posisjon", "national position"),
        Topic.GlobalPosition => new("plass i globale verdikjeder", "plass i globale verdikjeder", "place in global value chains"),
        Topic.Export => new("eksport", "eksport", "export"),
        Topic.Market => new("marked", "marknad", "market"),
        Topic.Effects => new("ventede effekter", "venta effektar", "expected effects"),
        Topic.Baseline => new("nullpunkt", "nullpunkt", "baseline"),
        Topic.Benchmark => new("sammenligning med lignende klynger", "samanlikning med liknande klynger", "comparison with similar clusters"),
        Topic.JointMeasures => new("felles tiltak", "felles tiltak", "joint measures"),
        Topic.Management => new("ledelse", "leiing", "management"),
        Topic.Additionality => new("hva støtten utløser", "kva støtta utløyser", "what the support triggers"),
        Topic.OtherFunding => new("andre kilder til penger", "andre kjelder til pengar", "other sources of money"),
        Topic.Transition => new("omstilling og bærekraft", "omstilling og berekraft", "transition and sustainability"),
        Topic.AfterSupport => new("tiden etter støtten", "tida etter støtta", "life after the support"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "This topic has no words yet."),
    };
}

/// <summary>How names become keys.</summary>
static class Keys
{
    /// <summary>NationalPosition → national-position.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
