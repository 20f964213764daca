using Klynge.Access.Demonstrating;
using Klynge.Access.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Sessions;

/// <summary>Lets a person in: always a new session with a new secret, whatever the browser brought. The one that it brought is ended.</summary>
public sealed class BeginSession(AccessDb db, Demonstration demonstration)
{
    /// <summary>Begins a session for somebody who has shown who they are.</summary>
    /// <param name="person">Who.</param>
    /// <param name="method">How.</param>
    /// <param name="assurance">The level that a provider elsewhere gave; null here.</param>
    /// <param name="device">What the browser says of itself; at most 200 characters are kept.</param>
    /// <param name="before">The secret that the browser brought, whose session ends now; null when none.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The secret for the browser: 43 characters.</returns>
    /// <exception cref="InvalidOperationException">The person is made up, and this is no demonstration; or has been erased.</exception>
    public async Task<string> Run(PersonId person, SignInMethod method, string? assurance, string device, string? before, DateTimeOffset now, CancellationToken cancel)
    {
        var row = await db.People.SingleAsync(row => row.Id == person.Value, cancel);
        if (row.ErasedAt is not null) throw new InvalidOperationException($"The person {row.Id} has been erased.");
        var madeUp = row.Demonstration || MadeUpPeople.Has(person);
        if (madeUp != (method == SignInMethod.Demonstration) || (madeUp && !demonstration.On))
            throw new InvalidOperationException($"The person {row.Id} is made up: {madeUp}. The demonstration is on: {demonstration.On}. Signed in by: {method}.");

        var secret = Links.NewSecret();
        if (before is not null) await new EndSession(db).BySecret(before, now, cancel);
        db.Sessions.Add(new SessionRow
        {
            Id = Guid.CreateVersion7(now),
            Key = Links.Hash(secret),
            PersonId = person.Value,
            CreatedAt = now,
            SeenAt = now,
            Device = device.Length > 200 ? device[..200] : device,
            Method = method.ToString(),
            Assurance = assurance,
        });
        await db.SaveChangesAsync(cancel);
        return secret;
    }
}
