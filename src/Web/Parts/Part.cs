using Klynge.Storage;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Components;

namespace Klynge.Web.Parts;

/// <summary>A component that knows who reads, in which language. Pages and parts begin here.</summary>
public abstract class Part : ComponentBase
{
    bool initialized;

    /// <summary>Draws a part when it has loaded what it shows, and not before.</summary>
    /// <remarks>
    /// The framework would draw it at the first answer that is waited for, while nothing is loaded yet: what draws "not found" then has set the
    /// status of the page, though the thing is found a moment later. Only PostgreSQL keeps us waiting, so only there it would be seen.
    /// </remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!initialized)
        {
            initialized = true;
            // Whoever asks at once, and waits for no answer, shares the context too.
            await Turn.Take(() =>
            {
                OnInitialized();
                return OnInitializedAsync();
            });
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    [Inject] LoadingTurn Turn { get; set; } = null!;

    /// <summary>The request that is being answered.</summary>
    [CascadingParameter]
    public Visit Visit { get; set; } = null!;

    /// <summary>The reader's language.</summary>
    protected Language Language => Visit.Language;

    /// <summary>The words in the reader's language.</summary>
    protected string T(Words words) => words.In(Visit.Language);
}
