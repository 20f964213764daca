using Microsoft.AspNetCore.DataProtection;

namespace Klynge.Access.SignIn.Factors;

/// <summary>How the second factor's secret lies in the database: sealed with the key ring, and for its own account.</summary>
public sealed class FactorKeys(IDataProtectionProvider protection)
{
    internal string Seal(Guid account, string key) => Protector(account).Protect(key);

    internal string Open(Guid account, string @sealed) => Protector(account).Unprotect(@sealed);

    IDataProtector Protector(Guid account) => protection.CreateProtector("Klynge.Factor", account.ToString("N"));
}
