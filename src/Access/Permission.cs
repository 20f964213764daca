using Klynge.Storage;

namespace Klynge.Access;

/// <summary>The answer to "may I?".</summary>
public abstract record Permission
{
    Permission() { }

    /// <summary>Yes.</summary>
    public sealed record Allowed : Permission;

    /// <summary>No.</summary>
    /// <param name="Why">What stands in the way and what to do, for the one who asked.</param>
    public sealed record Denied(Words Why) : Permission;

    /// <summary>No, and that there is such a thing is nobody else's business: it is answered as what does not exist.</summary>
    public sealed record Hidden : Permission;
}
