using System.Collections.Immutable;

namespace Klynge.Atlas.Runs;

/// <summary>One detection over one population: what went in, how far it came and what came of it.</summary>
/// <param name="Id">Permanent, for example <c>R12</c>; later runs have higher numbers.</param>
/// <param name="Population">Name of the population.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DataFrom">Date of the population's oldest row.</param>
/// <param name="DataTo">Date of its newest row.</param>
/// <param name="Parameters">What was asked for.</param>
/// <param name="CodeVersion">Version and commit of the program that ran it.</param>
/// <param name="InputHash">SHA-256 of the population's source files, hex.</param>
/// <param name="Findings">Findings after merging; 0 until it is finished.</param>
public sealed record Run(
    string Id, string Population, DateTimeOffset StartedAt, RunState State, DateOnly DataFrom, DateOnly DataTo,
    RunParameters Parameters, string CodeVersion, string InputHash, int Findings)
{
    /// <summary>When it ended, however it ended; null while it runs and when it was lost.</summary>
    public DateTimeOffset? FinishedAt => State switch
    {
        RunState.Running => null,
        RunState.Finished(var at, _) => at,
        RunState.Cancelled(var at, _, _) => at,
        RunState.Failed(var at, _) => at,
        RunState.Lost => null,
    };
}

/// <summary>Where a run stands. Closed: these states and no others.</summary>
public abstract record RunState
{
    RunState() { }

    /// <summary>At work.</summary>
    /// <param name="Stage">Stable word for what it does now: <c>load</c>, the engine's stages, <c>describe-findings</c>, <c>store</c>.</param>
    /// <param name="Share">0 to 1 over the whole run.</param>
    /// <param name="SeenAt">When it last said so.</param>
    public sealed record Running(string Stage, double Share, DateTimeOffset SeenAt) : RunState;

    /// <summary>Done; its findings are stored.</summary>
    /// <param name="At">When.</param>
    /// <param name="Figures">What it covered.</param>
    public sealed record Finished(DateTimeOffset At, RunFigures Figures) : RunState;

    /// <summary>Stopped by a person. Nothing of it is shown; earlier findings stay.</summary>
    /// <param name="At">When.</param>
    /// <param name="Stage">What it was doing.</param>
    /// <param name="Share">How far it had come, 0 to 1.</param>
    public sealed record Cancelled(DateTimeOffset At, string Stage, double Share) : RunState;

    /// <summary>The program could not go on.</summary>
    /// <param name="At">When.</param>
    /// <param name="Reason">The error's message, for the operator.</param>
    public sealed record Failed(DateTimeOffset At, string Reason) : RunState;

    /// <summary>It stopped saying that it works: killed, or the machine went down.</summary>
    /// <param name="SeenAt">When it last said so.</param>
    /// <param name="Stage">What it was doing.</param>
    /// <param name="Share">How far it had come, 0 to 1.</param>
    public sealed record Lost(DateTimeOffset SeenAt, string Stage, double Share) : RunState;
}

/// <summary>What a run was asked for; with the population's files and the code version it gives the same findings to the bit.</summary>
/// <param name="Level">α: false-discovery rate over families, above 0 and below 1.</param>
/// <param name="RadiiMetres">Radii of the discs, ascending, those below the population's smallest radius left out. Metres. Empty by areas.</param>
/// <param name="Seed">For bootstrap and simulation.</param>
/// <param name="KnowledgeReachMetres">How far a knowledge environment may lie from a finding's centre. Metres.</param>
public sealed record RunParameters(double Level, ImmutableArray<double> RadiiMetres, ulong Seed, double KnowledgeReachMetres);

/// <summary>What a finished run covered.</summary>
/// <param name="Units">Units (or establishments) before folding.</param>
/// <param name="DecisionMakers">Units after folding: N.</param>
/// <param name="Groups">Groups of industries tested.</param>
/// <param name="FamiliesTested">G.</param>
/// <param name="FamiliesRejected">R.</param>
/// <param name="ShareOfJobsKnown">Share of the units with a job count, 0 to 1.</param>
public sealed record RunFigures(int Units, int DecisionMakers, int Groups, int FamiliesTested, int FamiliesRejected, double ShareOfJobsKnown);
