using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Access.SignIn.Factors;

/// <summary>Codes of six digits that an authenticator app shows, a new one every half minute (RFC 6238 over RFC 4226, SHA-1, which is what all apps know).</summary>
public static class Totp
{
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const int StepSeconds = 30;

    /// <summary>A new secret: 160 random bits as 32 letters and digits of RFC 4648's base 32.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(32).Select(random => Base32[random & 31]));

    /// <summary>The code of a step of time.</summary>
    /// <param name="key">The secret, in base 32.</param>
    /// <param name="step">Half minutes since 1970.</param>
    /// <param name="digits">How many digits; apps show 6.</param>
    public static string Code(string key, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The algorithm is the standard's; its weakness against collisions does not matter here.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var cut = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (cut % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step of time at an instant.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code was typed; null when it is none of now, the one before or the one after: clocks differ.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), typed)) found = step;
        return found;
    }

    /// <summary>What the QR code holds (the key URI format that authenticator apps share).</summary>
    public static string Address(string key, string account) => $"otpauth://totp/Klynge:{Uri.EscapeDataString(account)}?secret={key}&issuer=Klynge";

    static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (held, bits) = (0, 0);
        foreach (var c in key)
        {
            held = (held << 5 | Base32.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
