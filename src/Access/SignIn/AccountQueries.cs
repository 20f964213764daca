using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>How somebody signs in, for their own page.</summary>
/// <param name="Id">The account.</param>
/// <param name="Address">Where letters go.</param>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="HasFactor">Whether an authenticator app is in use.</param>
/// <param name="CodesLeft">Recovery codes that are not used.</param>
public sealed record OwnAccount(Guid Id, string Address, bool HasPassword, bool HasFactor, int CodesLeft);

/// <summary>What is asked about accounts.</summary>
public sealed class AccountQueries(AccessDb db)
{
    /// <summary>A person's account; null for one who has none.</summary>
    public Task<OwnAccount?> Of(PersonId person, CancellationToken cancel) => db.Accounts.AsNoTracking().Where(row => row.PersonId == person.Value)
        .Select(row => new OwnAccount(row.Id, row.Person.Mails.Select(mail => mail.Address).FirstOrDefault() ?? "", row.PasswordHash != null, row.FactorKey != null, row.RecoveryCodes.Count))
        .SingleOrDefaultAsync(cancel);

    /// <summary>The address of an account that makes its second factor on the way in; null when it has one or another way in, or is none.</summary>
    public Task<string?> WithoutFactor(Guid account, CancellationToken cancel) => WaysIn.PasswordAlone(db).Where(row => row.Id == account && row.Person.ErasedAt == null)
        .Select(row => row.Person.Mails.Select(mail => mail.Address).FirstOrDefault() ?? "").SingleOrDefaultAsync(cancel);
}
