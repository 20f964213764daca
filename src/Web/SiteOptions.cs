using System.Security.Cryptography.X509Certificates;
using Klynge.Storage;
using Klynge.Web.Oidc;
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

    /// <summary>Connection string of the PostgreSQL database to use (<c>KLYNGE__DATABASE</c>); null for the SQLite file in the data directory.</summary>
    public string? Connection { get; init; }

    /// <summary>The database of the installation.</summary>
    public Database Database => Database.At(DataDirectory, Connection);

    /// <summary>What the key ring is encrypted with at rest (<c>KLYNGE__KEYS__CERTIFICATE</c>); null leaves that to the database's own disk.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether made-up persons may be tried: for a site at localhost only, chosen by whoever starts it.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Where people may sign in besides; null for what <c>KLYNGE__OIDC__…</c> says.</summary>
    public OidcProviders? Oidc { get; init; }

    /// <summary>Told after each request how many SQL statements it took. Tests hold each page to at most thirty.</summary>
    public Action<HttpRequest, int>? AfterRequest { get; init; }

    /// <summary>Called last with the site's services: a test's own store of findings, a clock that stands still.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
