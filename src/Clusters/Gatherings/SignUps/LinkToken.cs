using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>The secret part of a link in a letter: 256 random bits. Only its hash is kept.</summary>
public static class LinkToken
{
    // Without letters and figures that are taken for each other when read aloud at a door.
    const string DoorLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A new one: 43 characters that need no escaping in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it: SHA-256, 64 small hexadecimal figures. A token of so many random bits needs no salt.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether it can be one at all: nothing else is looked up.</summary>
    public static bool IsOne(string? text) => text is { Length: 43 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>A code for the door, seven letters and figures: 31⁷ is 27 thousand million, and it opens nothing.</summary>
    public static string DoorCode() => RandomNumberGenerator.GetString(DoorLetters, 7);
}
