using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Klynge.Access.SignIn.Factors;

/// <summary>Ten codes for the day when the telephone or the key is lost, each good once. Shown once, and only their hashes are kept.</summary>
static class RecoveryCodes
{
    public const int Count = 10;

    // Without 0, 1, I, L, O and U: nothing that is read as another. Thirty signs.
    const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Length = 24;

    /// <summary>New codes, as they are written down: six groups of four. 117 random bits each, so that a plain hash is enough (ASVS 5, 6.5.2).</summary>
    public static ImmutableArray<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', new string(RandomNumberGenerator.GetItems<char>(Signs, Length)).Chunk(4).Select(group => new string(group))))];

    /// <summary>What is kept of a code, however it was typed: blanks, hyphens and small letters do not matter.</summary>
    public static string Hash(string code) => Links.Hash(string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)));

    /// <summary>Puts new codes in place of the old; the next save stores them.</summary>
    public static ImmutableArray<string> Replace(Account account)
    {
        var codes = New();
        account.RecoveryCodes.Clear();
        account.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCodeRow { AccountId = account.Id, Hash = Hash(code) }));
        return codes;
    }
}
