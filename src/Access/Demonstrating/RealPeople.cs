using Klynge.Access.People;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Demonstrating;

/// <summary>Whether an installation is used by anybody who is not made up. Where it is, there is no demonstration: it would show their letters, and let anyone in among them.</summary>
public static class RealPeople
{
    /// <summary>Whether anybody real is here, also beside made-up persons.</summary>
    public static bool AreHere(AccessDb db) => In(db).Any();

    /// <summary>The same, without waiting.</summary>
    public static Task<bool> AreHere(AccessDb db, CancellationToken cancel) => In(db).AnyAsync(cancel);

    static IQueryable<PersonRow> In(AccessDb db) => db.People.Where(row => !row.Demonstration);
}
