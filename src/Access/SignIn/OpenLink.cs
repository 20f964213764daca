using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>What the page behind a link says before anything is done. Closed.</summary>
public abstract record OpenedLink
{
    OpenedLink() { }

    /// <summary>An account can be made.</summary>
    public sealed record Begin(string Name, string Address) : OpenedLink;

    /// <summary>A person can get back in.</summary>
    /// <param name="Address">Where the letter went.</param>
    /// <param name="AsksCode">Whether a code is asked for besides.</param>
    public sealed record Recover(string Address, bool AsksCode) : OpenedLink;

    /// <summary>An address can be confirmed.</summary>
    public sealed record Confirm(string Address) : OpenedLink;
}

/// <summary>Looks at a link without using it up: mail houses open links before people do.</summary>
public sealed class OpenLink(AccessDb db, RecoverAccount recover)
{
    /// <summary>What it is for; null when it is used, too old, or was never ours.</summary>
    public async Task<OpenedLink?> Run(string secret, DateTimeOffset now, CancellationToken cancel) => await Links.Find(db, secret, now, cancel) switch
    {
        null => null,
        OneTimeLink.Begin link => new OpenedLink.Begin(link.Person is { } invited ? await db.People.Where(row => row.Id == invited.Value).Select(row => row.Name).SingleOrDefaultAsync(cancel) ?? link.Name : link.Name, link.Address),
        OneTimeLink.Recover link => await recover.Owner(secret, now, cancel) is var (_, asksCode) ? new OpenedLink.Recover(link.Address, asksCode) : null,
        OneTimeLink.Confirm link => new OpenedLink.Confirm(link.Address),
    };
}
