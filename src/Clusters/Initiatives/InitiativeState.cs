using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>The levels of the programme that an initiative may aim for or run at.</summary>
public enum ProgrammeLevel
{
    /// <summary>New or immature initiatives.</summary>
    Arena,

    /// <summary>Past the meeting place: joint measures beyond daily operation.</summary>
    ArenaPro,

    /// <summary>Mature, with a national position.</summary>
    Nce,

    /// <summary>Mature, with a position in global value chains.</summary>
    Gce,
}

/// <summary>What an initiative's states are called, in the order of a cluster's life.</summary>
public enum Stage
{
    /// <summary>Somebody has an idea.</summary>
    Idea,

    /// <summary>The adviser has given advice.</summary>
    Advised,

    /// <summary>Companies are being gathered.</summary>
    Mobilising,

    /// <summary>A pre-project is paid for.</summary>
    PreProject,

    /// <summary>It can apply.</summary>
    Ready,

    /// <summary>An application is sent.</summary>
    Applied,

    /// <summary>In the programme.</summary>
    Running,

    /// <summary>Out of the programme, alive.</summary>
    Left,

    /// <summary>Ended.</summary>
    Closed,
}

/// <summary>Where an initiative stands. Closed: these states and no others, each with what exists in it alone.</summary>
public abstract record InitiativeState
{
    InitiativeState() { }

    /// <summary>Name, theme, region and a shared problem; no more is asked.</summary>
    public sealed record Idea : InitiativeState;

    /// <summary>The adviser knows it and has given advice.</summary>
    public sealed record Advised : InitiativeState;

    /// <summary>Companies are being gathered.</summary>
    public sealed record Mobilising : InitiativeState;

    /// <summary>A pre-project is paid for: a basis for the companies' decision.</summary>
    /// <param name="Kroner">The grant. Whole kroner, above 0.</param>
    /// <param name="Until">Its last day.</param>
    public sealed record PreProject(long Kroner, DateOnly Until) : InitiativeState;

    /// <summary>It can apply.</summary>
    /// <param name="Call">The call it is ready for, in words: "Arena 2027".</param>
    public sealed record Ready(string Call) : InitiativeState;

    /// <summary>An application is sent and not yet answered.</summary>
    /// <param name="Call">The call.</param>
    public sealed record Applied(string Call) : InitiativeState;

    /// <summary>In the programme.</summary>
    /// <param name="Level">The level it was admitted to.</param>
    /// <param name="Until">Last day of the period.</param>
    public sealed record Running(ProgrammeLevel Level, DateOnly Until) : InitiativeState;

    /// <summary>Out of the programme, alive.</summary>
    /// <param name="Level">The level it had.</param>
    public sealed record Left(ProgrammeLevel Level) : InitiativeState;

    /// <summary>Ended.</summary>
    /// <param name="Why">In words.</param>
    /// <param name="Into">The initiatives that it went into; empty when it simply ended.</param>
    public sealed record Closed(string Why, ImmutableArray<InitiativeId> Into) : InitiativeState;

    /// <summary>What the state is called.</summary>
    public Stage Stage => this switch
    {
        Idea => Stage.Idea,
        Advised => Stage.Advised,
        Mobilising => Stage.Mobilising,
        PreProject => Stage.PreProject,
        Ready => Stage.Ready,
        Applied => Stage.Applied,
        Running => Stage.Running,
        Left => Stage.Left,
        Closed => Stage.Closed,
    };
}

/// <summary>The words and keys of stages and levels.</summary>
public static class Stages
{
    /// <summary>All, in the order of a cluster's life.</summary>
    public static ImmutableArray<Stage> All { get; } = [.. Enum.GetValues<Stage>()];

    /// <summary>The key in addresses, files and tables: <c>pre-project</c>.</summary>
    public static string Key(this Stage stage) => stage is Stage.PreProject ? "pre-project" : stage.ToString().ToLowerInvariant();

    /// <summary>The stage of a key; null when there is none.</summary>
    public static Stage? Of(string? key) => All.Cast<Stage?>().FirstOrDefault(stage => stage!.Value.Key() == key);

    /// <summary>What a person calls it.</summary>
    public static Words Words(this Stage stage) => stage switch
    {
        Stage.Idea => new("Idé", "Idé", "Idea"),
        Stage.Advised => new("Har fått råd", "Har fått råd", "Advised"),
        Stage.Mobilising => new("Mobiliserer", "Mobiliserer", "Mobilising"),
        Stage.PreProject => new("Forprosjekt", "Forprosjekt", "Pre-project"),
        Stage.Ready => new("Klar til å søke", "Klar til å søkje", "Ready to apply"),
        Stage.Applied => new("Har søkt", "Har søkt", "Applied"),
        Stage.Running => new("I programmet", "I programmet", "Running"),
        Stage.Left => new("Ute av programmet", "Ute av programmet", "Left the programme"),
        Stage.Closed => new("Avsluttet", "Avslutta", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There are nine stages."),
    };

    /// <summary>The key of a level: <c>arena-pro</c>.</summary>
    public static string Key(this ProgrammeLevel level) => level is ProgrammeLevel.ArenaPro ? "arena-pro" : level.ToString().ToLowerInvariant();

    /// <summary>The level of a key; null when there is none.</summary>
    public static ProgrammeLevel? LevelOf(string? key) =>
        Enum.GetValues<ProgrammeLevel>().Cast<ProgrammeLevel?>().FirstOrDefault(level => level!.Value.Key() == key);

    /// <summary>Arena, Arena Pro, NCE or GCE: the same in all languages.</summary>
    public static string Name(this ProgrammeLevel level) => level switch
    {
        ProgrammeLevel.Arena => "Arena",
        ProgrammeLevel.ArenaPro => "Arena Pro",
        ProgrammeLevel.Nce => "NCE",
        ProgrammeLevel.Gce => "GCE",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There are four levels."),
    };
}
