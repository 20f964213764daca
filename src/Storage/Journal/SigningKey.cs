using System.Security.Cryptography;

namespace Klynge.Storage.Journal;

/// <summary>The key with which an installation signs the heads of its journals: ECDSA on P-256, made on first use.</summary>
/// <remarks>
/// <c>keys/journal.pem</c> in the data directory, readable by its owner only; <c>keys/journal.pub.pem</c> beside it is for everybody.
/// Who takes the private key can sign a false head for tomorrow, but not change what was mailed or copied yesterday.
/// </remarks>
public sealed class SigningKey : IDisposable
{
    readonly ECDsa key;

    SigningKey(ECDsa key) => this.key = key;

    /// <summary>The key of an installation; it is made when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and holds no such key.</exception>
    public static SigningKey Of(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, "keys", "journal.pem");
        if (!File.Exists(file)) Make(file);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return new(key);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"{file} holds no private key on P-256.", unreadable);
        }
    }

    /// <summary>The public key of an installation in Base64, or null when it has not signed anything yet.</summary>
    public static string? PublicOf(string dataDirectory)
    {
        if (!File.Exists(Path.Combine(dataDirectory, "keys", "journal.pem"))) return null;
        using var key = Of(dataDirectory);
        return key.Public;
    }

    /// <summary>The public key: SubjectPublicKeyInfo (RFC 5480) in Base64.</summary>
    public string Public => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>Signs a text: SHA-256, DER (RFC 3279), Base64; what <c>openssl dgst -sha256 -verify</c> reads.</summary>
    public string Sign(string text) =>
        Convert.ToBase64String(key.SignData(CanonicalText.Bytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>Whether a signature is the one of a text by the owner of a public key. False also for what is no key or no signature.</summary>
    public static bool Fits(string text, string signature, string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.VerifyData(CanonicalText.Bytes(text), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception unfit) when (unfit is FormatException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    static void Make(string file)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            WriteOwn(part, made.ExportPkcs8PrivateKeyPem() + "\n");
            File.Move(part, file);   // fails when another process was quicker: then its key is ours
            File.WriteAllText(Path.ChangeExtension(file, ".pub.pem"), made.ExportSubjectPublicKeyInfoPem() + "\n");
        }
        catch (IOException) when (File.Exists(file))
        {
            // Theirs it is.
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Writes a new file that its owner alone may read.</summary>
    internal static void WriteOwn(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
