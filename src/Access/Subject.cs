using System.Collections.Immutable;

namespace Klynge.Access;

/// <summary>What is asked about. Closed, and holding only what a decision needs.</summary>
public abstract record Subject
{
    Subject() { }

    /// <summary>Nothing in particular: a list, a new thing, the site.</summary>
    public sealed record Nothing : Subject;

    /// <summary>An initiative, a gathering, later an application or a grant.</summary>
    /// <param name="Id">Its permanent id.</param>
    /// <param name="Counties">County codes where it belongs.</param>
    /// <param name="Public">Whether it has a part that everyone may read.</param>
    /// <param name="Within">The case that it is part of, whose case roles hold here too; null when it stands alone.</param>
    /// <param name="Example">Whether a made-up person began it.</param>
    public sealed record Case(string Id, ImmutableArray<string> Counties, bool Public, string? Within = null, bool Example = false) : Subject;

    /// <summary>What is stored about one person.</summary>
    public sealed record Own(PersonId Whose) : Subject;

    /// <summary>An organisation's own matters.</summary>
    /// <param name="Number">Organisation number, nine digits.</param>
    public sealed record Organisation(string Number) : Subject;
}
