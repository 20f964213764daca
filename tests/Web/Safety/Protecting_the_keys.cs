using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Web.Tests.Safety;

public sealed class Protecting_the_keys : IDisposable
{
    const string Password = "en hemmelighet";

    readonly TestDatabase database = TestDatabase.New();

    string Pfx => Path.Combine(database.Folder, "keys.pfx");

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Encrypts_them_with_the_operators_certificate_and_reads_them_after_a_restart()
    {
        Write(rsa: true);
        string sealedText;
        await using (var site = Site()) sealedText = Protector(site).Protect("a cookie");
        using (var db = AccessDb.Open(database.Database))
        {
            var key = Assert.Single(await db.DataProtectionKeys.ToListAsync(TestContext.Current.CancellationToken)).Xml!;
            Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        }
        await using var again = Site();
        Assert.Equal("a cookie", Protector(again).Unprotect(sealedText));
    }

    [Fact]
    public void Is_left_to_the_disk_when_no_certificate_is_named() => Assert.Null(KeysCertificate.Of("", null));

    [Fact]
    public void Says_that_the_file_is_missing_that_the_password_is_another_or_that_the_key_is_none_for_it()
    {
        Assert.Contains(Pfx, Assert.Throws<FormatException>(() => KeysCertificate.Of(Pfx, Password)).Message, StringComparison.Ordinal);
        Write(rsa: true);
        Assert.Contains("password", Assert.Throws<FormatException>(() => KeysCertificate.Of(Pfx, "another")).Message, StringComparison.Ordinal);
        Write(rsa: false);
        Assert.Contains("no RSA private key", Assert.Throws<FormatException>(() => KeysCertificate.Of(Pfx, Password)).Message, StringComparison.Ordinal);
    }

    WebApplication Site() => KlyngeSite.Build(new SiteOptions(database.Folder, DataFolder.Find(), "http://127.0.0.1:0") { Connection = database.ConnectionString, Certificate = KeysCertificate.Of(Pfx, Password) });

    static IDataProtector Protector(WebApplication site) => site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");

    void Write(bool rsa)
    {
        using var key = RSA.Create(2048);
        using var curve = ECDsa.Create();
        var now = TimeProvider.System.GetUtcNow();
        var asked = rsa ? new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : new CertificateRequest("CN=keys", curve, HashAlgorithmName.SHA256);
        using var made = asked.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(Pfx, made.Export(X509ContentType.Pkcs12, Password));
    }
}
