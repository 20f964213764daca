using Klynge.Storage;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Components;

namespace Klynge.Web.Parts;

/// <summary>A component that knows who reads, in which language. Pages and parts begin here.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>The request that is being answered.</summary>
    [CascadingParameter]
    public Visit Visit { get; set; } = null!;

    /// <summary>The reader's language.</summary>
    protected Language Language => Visit.Language;

    /// <summary>The words in the reader's language.</summary>
    protected string T(Words words) => words.In(Visit.Language);
}
