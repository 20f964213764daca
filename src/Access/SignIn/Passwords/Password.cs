using System.Collections.Immutable;
using Klynge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Klynge.Access.SignIn.Passwords;

/// <summary>What a password must be, and how it is kept. No rules about kinds of signs and no expiry: length, and that nobody guesses it.</summary>
public static class Password
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters; more would only cost us time.</summary>
    public const int Longest = 256;

    // PBKDF2 with HMAC-SHA-512; the number of rounds is OWASP's of 2023.
    static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // What an address without an account is compared with, so that it takes as long.
    static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, Links.NewSecret()));

    /// <summary>Every reason why a text cannot be the password, at the field <c>password</c>.</summary>
    /// <param name="password">As it was typed, blanks too.</param>
    /// <param name="about">What whoever guesses would try first: name and address.</param>
    public static IEnumerable<Message> WhyNot(string password, ImmutableArray<string> about)
    {
        if (password.Length < Shortest) yield return PasswordMessages.TooShort();
        else if (password.Length > Longest) yield return PasswordMessages.TooLong();
        else if (Guessing.Price(password, about) < Guessing.Least) yield return PasswordMessages.Guessable();
    }

    internal static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Whether it is the password of a hash. Takes as long when there is no hash.</summary>
    internal static bool Holds(string? hash, string password) =>
        password.Length <= Longest && Hasher.VerifyHashedPassword(null!, hash ?? Nobodys.Value, password) is not PasswordVerificationResult.Failed && hash is not null;
}
