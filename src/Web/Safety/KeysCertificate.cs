using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Klynge.Web.Safety;

/// <summary>The certificate that the key ring is encrypted with where it lies in the database, so that whoever has a copy of that cannot make cookies.</summary>
public static class KeysCertificate
{
    /// <summary>Reads it.</summary>
    /// <param name="file">A PKCS #12 file (.pfx) with its private key; null or empty for none.</param>
    /// <param name="password">The file's; null for none.</param>
    /// <exception cref="FormatException">There is no such file, it is none that we can read, or it has no private key. The message says which.</exception>
    public static X509Certificate2? Of(string? file, string? password)
    {
        if (string.IsNullOrEmpty(file)) return null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            if (certificate.GetRSAPrivateKey() is { } key)
            {
                key.Dispose();
                return certificate;
            }
            certificate.Dispose();
            throw new FormatException($"{file} holds no RSA private key, and what is encrypted could not be read again.");
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{file} cannot be read as a PKCS #12 file (.pfx) with that password: {wrong.Message}", wrong);
        }
    }
}
