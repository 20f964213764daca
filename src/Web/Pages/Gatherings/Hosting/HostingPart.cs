using Klynge.Access;
using Klynge.Clusters.Gatherings;
using Klynge.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>A page of one gathering for those who hold it, which has been loaded when it is drawn. The right was asked on the route.</summary>
public abstract class HostingPart : Part
{
    [Inject] GatheringQueries Queries { get; set; } = null!;

    [Inject] TimeProvider Time { get; set; } = null!;

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    /// <summary>From the address.</summary>
    [Parameter, EditorRequired] public string Gathering { get; set; } = "";

    /// <summary>The gathering, with how full it is.</summary>
    protected FilledGathering One { get; private set; } = null!;

    /// <summary>Its id.</summary>
    protected GatheringId Id => One.Gathering.Id;

    /// <summary>What it is to be.</summary>
    protected Plan Plan => One.Gathering.Plan;

    /// <summary>The time.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <summary>Whether the visitor may change it and invite to it.</summary>
    protected bool MayEdit { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Now = Time.GetUtcNow();
        One = (await Queries.Get(GatheringId.Read(Gathering)!.Value, Http.RequestAborted))!;
        MayEdit = Visit.May(Act.EditGathering, One.Gathering.Subject());
        await Load(Http.RequestAborted);
    }

    /// <summary>Loads what the page shows besides.</summary>
    protected virtual Task Load(CancellationToken cancel) => Task.CompletedTask;
}
