namespace Klynge.Web.Parts;

/// <summary>The turn of one request's parts to load what they show: one after another, since they share its database contexts, and a context takes one question at a time.</summary>
/// <remarks>SQLite answers on the spot and would never show two at once; PostgreSQL keeps a part waiting, and the next one would ask meanwhile.</remarks>
public sealed class LoadingTurn : IDisposable
{
    readonly SemaphoreSlim one = new(1);

    /// <summary>Loads a part when those before it have loaded.</summary>
    /// <param name="load">Asks the database; must not wait for another part.</param>
    public async Task Take(Func<Task> load)
    {
        await one.WaitAsync();
        try
        {
            await load();
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
