using Klynge.Access.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.SignIn;

/// <summary>How a person signs in: passkeys, or a password with a second factor, or elsewhere. ASP.NET Core Identity keeps passkeys and hashes; the e-mail is the person's.</summary>
sealed class Account : IdentityUser<Guid>
{
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;

    /// <summary>The second factor's secret, protected by the key ring; null when there is none.</summary>
    public string? FactorKey { get; set; }

    /// <summary>The last step of time whose code was used: no code is good twice.</summary>
    public long FactorStep { get; set; }

    public List<RecoveryCodeRow> RecoveryCodes { get; } = [];
}

/// <summary>A code for the day when everything else is lost. Only its hash is kept.</summary>
sealed class RecoveryCodeRow
{
    public Guid AccountId { get; set; }
    public string Hash { get; set; } = "";
}

static class AccountTable
{
    sealed class Accounts : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
            // The address is the person's, and there is no telephone: what Identity would keep twice is not kept.
            builder.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed)
                .Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled);
            builder.HasIndex(row => row.NormalizedUserName).IsUnique();
            builder.HasIndex(row => row.PersonId).IsUnique();
            builder.HasOne(row => row.Person).WithMany(person => person.Accounts).HasForeignKey(row => row.PersonId);
            builder.HasMany(row => row.RecoveryCodes).WithOne().HasForeignKey(code => code.AccountId);
            builder.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId);
            builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(login => login.UserId);
        }
    }

    sealed class Codes : IEntityTypeConfiguration<RecoveryCodeRow>
    {
        public void Configure(EntityTypeBuilder<RecoveryCodeRow> builder) => builder.ToTable("recovery_code").HasKey(row => new { row.AccountId, row.Hash });
    }

    sealed class Passkeys : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("passkey").HasKey(row => row.CredentialId);
            builder.Property(row => row.CredentialId).HasMaxLength(1024);
            builder.OwnsOne(row => row.Data, data => data.ToJson());
        }
    }

    sealed class Logins : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("login").HasKey(row => new { row.LoginProvider, row.ProviderKey });
    }
}
