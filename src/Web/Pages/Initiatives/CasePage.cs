using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Klynge.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>A page of one initiative, which has been loaded when it is drawn. The right to read it was asked on the route.</summary>
public abstract class CasePage : Part
{
    [Inject] InitiativeQueries Queries { get; set; } = null!;

    [Inject] CriteriaQueries Versions { get; set; } = null!;

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    /// <summary>From the address.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>The initiative, as it is.</summary>
    protected Initiative Initiative { get; private set; } = null!;

    /// <summary>The criteria that it is held against.</summary>
    protected CriteriaVersion Criteria { get; private set; } = StandingCriteria.Current;

    /// <summary>The level of the programme whose requirements are marked.</summary>
    protected ProgrammeLevel Aim { get; private set; }

    /// <summary>How it stands.</summary>
    protected Profile Profile => field ??= Profile.Of(ReadinessFacts.Of(Initiative), Criteria, Aim);

    /// <summary>Whether the visitor may write in it.</summary>
    protected bool MayEdit => Visit.May(Act.EditInitiative, Initiative.Subject());

    /// <summary>Whether the visitor may do something in it.</summary>
    protected bool May(Act act) => Visit.May(act, Initiative.Subject());

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Initiative = (await Queries.Get(InitiativeId.TryParse(Id)!.Value, Http.RequestAborted))!;
        if (Visit.Ask("criteria") is { } version && await Versions.Get(version, Http.RequestAborted) is { } other) Criteria = other;
        Aim = Stages.LevelOf(Visit.Ask("aim")) ?? Next(Initiative.State);
        await Load(Http.RequestAborted);
    }

    /// <summary>Loads what the page shows besides.</summary>
    protected virtual Task Load(CancellationToken cancel) => Task.CompletedTask;

    // What it may apply for next: a cluster in the programme aims for the level above its own.
    static ProgrammeLevel Next(InitiativeState state) => state switch
    {
        InitiativeState.Running(var level, _) => Above(level),
        InitiativeState.Left(var level) => Above(level),
        InitiativeState.Idea or InitiativeState.Advised or InitiativeState.Mobilising or InitiativeState.PreProject or InitiativeState.Ready or InitiativeState.Applied or InitiativeState.Closed => ProgrammeLevel.Arena,
    };

    static ProgrammeLevel Above(ProgrammeLevel level) => level is ProgrammeLevel.Gce ? ProgrammeLevel.Gce : level + 1;
}
