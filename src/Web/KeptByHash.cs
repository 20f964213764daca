using System.Collections.Concurrent;

namespace Klynge.Web;

/// <summary>One thing for each population, made when first asked for and again when the population's hash is another.</summary>
sealed class KeptByHash<T>
{
    readonly ConcurrentDictionary<string, (string Hash, Lazy<T> Thing)> _known = new();

    /// <summary>The thing. A failure to make it reaches those who wait, and the next who asks makes it anew.</summary>
    /// <param name="name">The population.</param>
    /// <param name="hash">Its hash, as the database has it now.</param>
    /// <param name="make">Called once, however many ask at the same time.</param>
    public T Get(string name, string hash, Func<T> make)
    {
        var kept = _known.AddOrUpdate(name, _ => (hash, new(make)), (_, known) => known.Hash == hash ? known : (hash, new(make)));
        try
        {
            return kept.Thing.Value;
        }
        catch
        {
            // A Lazy keeps its exception: a database that was busy once would otherwise be so until the process ends.
            _known.TryRemove(KeyValuePair.Create(name, kept));
            throw;
        }
    }
}
