using Klynge.Storage;
using Klynge.Web.Safety;

namespace Klynge.Web;

/// <summary>What a site is built from.</summary>
/// <param name="DataDirectory">Where the database lies, for example <c>var/</c>.</param>
/// <param name="Data">The shipped reference data.</param>
/// <param name="Urls">Addresses to listen at; port 0 takes a free one.</param>
public sealed record SiteOptions(string DataDirectory, DataFolder Data, params string[] Urls)
{
    /// <summary>Who may see the metrics.</summary>
    public OperatorsNetwork Operators { get; init; } = OperatorsNetwork.Of(null);

    /// <summary>Told after each request how many SQL statements it took. Tests hold each page to at most thirty.</summary>
    public Action<string, int>? AfterRequest { get; init; }

    /// <summary>Called last with the site's services: a test's own store of findings, a clock that stands still.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
