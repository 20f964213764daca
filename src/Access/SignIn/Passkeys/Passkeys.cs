using System.Collections.Immutable;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Passkeys;

/// <summary>What a browser is asked, and what its answer is held against.</summary>
/// <param name="Options">For the browser: JSON of WebAuthn (W3C, level 3).</param>
/// <param name="State">For us; the browser carries it sealed.</param>
public sealed record PasskeyChallenge(string Options, string State);

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Names it, in letters that fit an address.</param>
/// <param name="Name">The browser that made it, or what its owner has called it since.</param>
/// <param name="MadeAt">When.</param>
/// <param name="BackedUp">Whether it is kept in more places than the one device.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset MadeAt, bool BackedUp);

/// <summary>Signing in with passkeys, and making and removing them. The ceremony is ASP.NET Core Identity's.</summary>
public sealed class Passkeys
{
    /// <summary>Most characters in a passkey's name.</summary>
    public const int LongestName = 60;

    readonly AccessDb db;
    readonly IPasskeyHandler<Account> handler;
    readonly BeginAccount begin;
    readonly RecoverAccount recover;
    readonly SignInLinks links;

    internal Passkeys(AccessDb db, IPasskeyHandler<Account> handler, BeginAccount begin, RecoverAccount recover, SignInLinks links) =>
        (this.db, this.handler, this.begin, this.recover, this.links) = (db, handler, begin, recover, links);

    DbSet<IdentityUserPasskey<Guid>> All => db.Set<IdentityUserPasskey<Guid>>();

    /// <summary>Asks a browser for whichever passkey of ours its owner chooses: nobody has said yet who they are.</summary>
    public async Task<PasskeyChallenge> AskWho(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, http);
        return new(asked.RequestOptionsJson, asked.AssertionState!);
    }

    /// <summary>Asks a browser to make a passkey for somebody who holds a link from a letter; null when the link is good for nothing.</summary>
    public async Task<PasskeyChallenge?> AskNew(HttpContext http, string secret, DateTimeOffset now, CancellationToken cancel) => await Links.Find(db, secret, now, cancel) switch
    {
        OneTimeLink.Begin link => await Ask(http, Guid.NewGuid(), link.Address, link.Name),
        OneTimeLink.Recover link => await AskNew(http, link.Person, cancel),
        OneTimeLink.Confirm => null,
        null => null,
    };

    /// <summary>Asks a browser to make one more passkey for a person; null for one without an account.</summary>
    public async Task<PasskeyChallenge?> AskNew(HttpContext http, PersonId person, CancellationToken cancel) =>
        await db.Accounts.AsNoTracking().Where(row => row.PersonId == person.Value).Select(row => new { row.Id, row.Person.Name, Address = row.Person.Mails.Select(mail => mail.Address).FirstOrDefault() }).SingleOrDefaultAsync(cancel) is { } account
            ? await Ask(http, account.Id, account.Address ?? account.Name, account.Name)
            : null;

    /// <summary>Takes the answer to <see cref="AskWho"/>.</summary>
    /// <returns>Who it is; null when the answer does not hold.</returns>
    public async Task<PersonId?> SignIn(HttpContext http, string state, string answer, CancellationToken cancel)
    {
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, AssertionState = state, CredentialJson = answer });
        if (!result.Succeeded) return null;
        var (account, fresh) = (result.User, result.Passkey);
        return await db.InOneTransaction<PersonId?>(async inside =>
        {
            var owner = await db.People.Where(row => row.Id == account.PersonId && row.ErasedAt == null && !row.Demonstration).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(inside);
            var stored = await All.SingleOrDefaultAsync(row => row.CredentialId == fresh.CredentialId, inside);
            if (owner is not { } id || stored is null) return null;
            (stored.Data.SignCount, stored.Data.IsBackedUp, stored.Data.IsUserVerified) = (fresh.SignCount, fresh.IsBackedUp, fresh.IsUserVerified);
            await db.SaveChangesAsync(inside);
            return new PersonId(id);
        }, cancel);
    }

    /// <summary>Makes an account with a passkey, behind a link.</summary>
    public async Task<BeginOutcome> Begin(HttpContext http, string secret, string state, string answer, string name, DateTimeOffset now, CancellationToken cancel) =>
        await Made(http, state, answer) is var (passkey, account)
            ? await begin.Begin(secret, account, row => All.Add(Row(row.Id, passkey, name)), codes: true, now, cancel)
            : new BeginOutcome.Refused([SignInMessages.PasskeyFailed()]);

    /// <summary>Lets somebody back in with a new passkey, behind a link and with a code.</summary>
    public async Task<RecoverOutcome> Recover(HttpContext http, string secret, string code, string state, string answer, string name, DateTimeOffset now, CancellationToken cancel)
    {
        if (await recover.Owner(secret, now, cancel) is not var (account, _)) return new RecoverOutcome.Gone();
        return await Made(http, state, answer) is var (passkey, owner) && owner == account
            ? await recover.Recover(secret, code, row => All.Add(Row(row.Id, passkey, name)), new Change.PasskeyAdded(), now, cancel)
            : new RecoverOutcome.Refused([SignInMessages.PasskeyFailed()]);
    }

    /// <summary>Adds a passkey for a person who has just shown who they are.</summary>
    /// <returns>Whether it holds, and is there now.</returns>
    public async Task<bool> Add(HttpContext http, PersonId person, string state, string answer, string name, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Made(http, state, answer) is not var (passkey, account)) return false;
        return await db.InOneTransaction(async inside =>
        {
            var row = await db.Accounts.Include(one => one.Person).ThenInclude(one => one.Mails).SingleOrDefaultAsync(one => one.Id == account && one.PersonId == person.Value, inside);
            if (row is null) return false;
            All.Add(Row(account, passkey, name));
            await Changes.Note(db, links, row.Person, new Change.PasskeyAdded(), now, inside);
            await db.SaveChangesAsync(inside);
            return true;
        }, cancel);
    }

    /// <summary>Removes one of a person's passkeys, unless it is the last way in.</summary>
    /// <returns>Whether it is gone.</returns>
    public Task<bool> Remove(PersonId person, string passkey, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var id = Read(passkey);
        var account = await db.Accounts.Include(row => row.Person).ThenInclude(row => row.Mails).SingleAsync(row => row.PersonId == person.Value, inside);
        if (await WaysIn.Of(db, account, inside) < 2) return false;
        if (await All.Where(row => row.CredentialId == id && row.UserId == account.Id).ExecuteDeleteAsync(inside) == 1)
        {
            await Changes.Note(db, links, account.Person, new Change.PasskeyRemoved(), now, inside);
            await db.SaveChangesAsync(inside);
        }
        return true;
    }, cancel);

    /// <summary>Calls one of a person's passkeys something else.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="passkey">Which.</param>
    /// <param name="name">What it is called from now on.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Why not, when it cannot be called that; null when it is.</returns>
    public async Task<Message?> Rename(PersonId person, string passkey, string name, CancellationToken cancel)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } called) return SignInMessages.NoPasskeyName();
        var id = Read(passkey);
        if (await All.SingleOrDefaultAsync(row => row.CredentialId == id && db.Accounts.Any(account => account.Id == row.UserId && account.PersonId == person.Value), cancel) is { } stored)
        {
            stored.Data.Name = called;
            await db.SaveChangesAsync(cancel);
        }
        return null;
    }

    /// <summary>A person's passkeys, in the order that they were made.</summary>
    public async Task<ImmutableArray<OwnPasskey>> Of(PersonId person, CancellationToken cancel) =>
        [.. (await All.AsNoTracking().Where(row => db.Accounts.Any(account => account.Id == row.UserId && account.PersonId == person.Value)).ToListAsync(cancel))
            .OrderBy(row => row.Data.CreatedAt).Select(row => new OwnPasskey(WebEncoders.Base64UrlEncode(row.CredentialId), row.Data.Name ?? "", row.Data.CreatedAt, row.Data.IsBackedUp))];

    /// <summary>Whose a passkey is; null when there is none.</summary>
    public async Task<PersonId?> OwnerOf(string passkey, CancellationToken cancel)
    {
        var id = Read(passkey);
        return await db.Accounts.AsNoTracking().Where(account => All.Any(row => row.UserId == account.Id && row.CredentialId == id)).Select(account => (Guid?)account.PersonId).SingleOrDefaultAsync(cancel) is { } owner ? new PersonId(owner) : null;
    }

    async Task<PasskeyChallenge> Ask(HttpContext http, Guid account, string address, string name)
    {
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString(), Name = address, DisplayName = name }, http);
        return new(asked.CreationOptionsJson, asked.AttestationState!);
    }

    async Task<(UserPasskeyInfo Passkey, Guid Account)?> Made(HttpContext http, string state, string answer)
    {
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, AttestationState = state, CredentialJson = answer });
        return result.Succeeded ? (result.Passkey, Guid.Parse(result.UserEntity.Id)) : null;
    }

    static byte[] Read(string passkey)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(passkey);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    static IdentityUserPasskey<Guid> Row(Guid account, UserPasskeyInfo passkey, string name) => new()
    {
        UserId = account,
        CredentialId = passkey.CredentialId,
        Data = new IdentityPasskeyData
        {
            PublicKey = passkey.PublicKey,
            Name = name,
            CreatedAt = passkey.CreatedAt,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports,
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
        },
    };
}
