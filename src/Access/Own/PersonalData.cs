using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Access.Own;

/// <summary>Somebody whom stored things are looked for about.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Addresses">The e-mail addresses that they have confirmed.</param>
public sealed record Whom(PersonId Id, string Name, ImmutableArray<string> Addresses);

/// <summary>One thing that is stored about a person: what each part of it is called, and what it says.</summary>
/// <param name="Parts">In the order shown; the key is the part's name in the exported file.</param>
public sealed record StoredThing(ImmutableArray<(string Key, Words Label, string Value)> Parts);

/// <summary>
/// One kind of thing that a room stores about persons. Each room declares its own, so that a person's page shows all of it, their file holds all of it,
/// and erasing them reaches all of it.
/// </summary>
/// <param name="Key">Stable English word, the kind's name in the exported file.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Why">Why it is stored, and for how long.</param>
/// <param name="Find">Everything of the kind that is stored about somebody.</param>
/// <param name="Forget">Deletes it, or takes out of it what tells who they are. It may be called twice, also after it was stopped half-way.</param>
public sealed record PersonalData(
    string Key, Words Title, Words Why,
    Func<IServiceProvider, Whom, CancellationToken, Task<ImmutableArray<StoredThing>>> Find,
    Func<IServiceProvider, Whom, DateTimeOffset, CancellationToken, Task> Forget);
