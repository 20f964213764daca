using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>What a row of the list of invited is shown as.</summary>
public enum InvitedAs
{
    /// <summary>Chosen, nothing sent.</summary>
    Chosen,

    /// <summary>A letter is to be printed.</summary>
    OnPaper,

    /// <summary>Has not answered.</summary>
    Silent,

    /// <summary>Has signed up.</summary>
    SignedUp,

    /// <summary>Has said no.</summary>
    Declined,

    /// <summary>Wants no more letters from us, and gets none.</summary>
    OptedOut,
}

/// <summary>An invitation with what came of it.</summary>
public sealed record InvitedGuest(Invitation Invitation, InvitedAs As);

/// <summary>How many stand where.</summary>
/// <param name="Chosen">Chosen with an address, nothing sent, not signed up.</param>
/// <param name="ToPrint">Chosen without an address: a letter is to be printed.</param>
/// <param name="Invited">Sent to, on paper too.</param>
/// <param name="Silent">Of these have an address and have not answered.</param>
/// <param name="Declined">Of these have said no.</param>
public sealed record InvitationCounts(int Chosen, int ToPrint, int Invited, int Silent, int Declined);

/// <summary>What pages ask about invitations.</summary>
public sealed class InvitationQueries(ClustersDb db)
{
    /// <summary>What the invitations to a gathering say.</summary>
    public Task<InvitationText> Text(Gathering gathering, CancellationToken cancel) => db.TextOf(gathering, cancel);

    /// <summary>How many stand where.</summary>
    public async Task<InvitationCounts> Count(GatheringId id, CancellationToken cancel)
    {
        var its = Of(id);
        var counts = await its.GroupBy(_ => 1).Select(all => new
        {
            ToPrint = all.Count(row => row.SentAt == null && row.EmailKey == null),
            Invited = all.Count(row => row.SentAt != null),
        }).SingleOrDefaultAsync(cancel);
        var key = id.ToString();
        return counts is null
            ? new(0, 0, 0, 0, 0)
            : new(await db.Unsent(key).CountAsync(cancel), counts.ToPrint, counts.Invited, await db.Silent(key).CountAsync(cancel), await db.Declined(key).CountAsync(cancel));
    }

    /// <summary>One page of those who are chosen or invited, by organisation; and how many there are in all.</summary>
    public async Task<(ImmutableArray<InvitedGuest> Guests, int Total)> List(GatheringId id, int page, int size, CancellationToken cancel)
    {
        var rows = await Of(id).OrderBy(row => row.OrganisationName).ThenBy(row => row.Name).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return (await As(id, rows, cancel), await Of(id).CountAsync(cancel));
    }

    /// <summary>Those who are chosen and have an address: who the next letters go to.</summary>
    public async Task<ImmutableArray<Invitation>> Chosen(GatheringId id, CancellationToken cancel) =>
        [.. (await db.Unsent(id.ToString()).AsNoTracking().OrderBy(row => row.OrganisationName).ThenBy(row => row.Name).ToListAsync(cancel)).Select(InvitationTable.Read)];

    /// <summary>Organisations without a contact: the work list. Those whose letter is not sent yet first.</summary>
    public async Task<ImmutableArray<Invitation>> OnPaper(GatheringId id, CancellationToken cancel) =>
        [.. (await Of(id).Where(row => row.EmailKey == null).OrderBy(row => row.SentAt != null).ThenBy(row => row.OrganisationName).ToListAsync(cancel)).Select(InvitationTable.Read)];

    /// <summary>Which organisations and addresses are chosen or invited already: numbers on paper, and keys of addresses.</summary>
    public async Task<ImmutableHashSet<string>> There(GatheringId id, CancellationToken cancel) =>
        [.. await Of(id).Select(row => row.EmailKey ?? row.Organisation!).ToListAsync(cancel)];

    async Task<ImmutableArray<InvitedGuest>> As(GatheringId id, List<InvitationRow> rows, CancellationToken cancel)
    {
        var (gathering, keys) = (id.ToString(), rows.Select(row => row.EmailKey).OfType<string>().ToArray());
        var answers = await db.Set<SignUpRow>().Where(row => row.Gathering == gathering && keys.Contains(row.EmailKey) && row.State != SignUpTable.Lapsed).Select(row => new { row.EmailKey, row.State }).ToListAsync(cancel);
        var hashes = rows.Select(row => row.AddressHash).OfType<string>().ToArray();
        var optedOut = (await db.Set<OptOutRow>().Where(no => hashes.Contains(no.AddressHash)).Select(no => no.AddressHash).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var (signedUp, cancelled) = (Keys(state => state is not SignUpTable.Cancelled), Keys(state => state is SignUpTable.Cancelled));
        return [.. rows.Select(row => new InvitedGuest(InvitationTable.Read(row),
            row.EmailKey is { } key && signedUp.Contains(key) ? InvitedAs.SignedUp
            : row.DeclinedAt is not null || (row.SentAt is not null && row.EmailKey is { } gone && cancelled.Contains(gone)) ? InvitedAs.Declined
            : row.AddressHash is { } hash && optedOut.Contains(hash) ? InvitedAs.OptedOut
            : row.EmailKey is null ? InvitedAs.OnPaper
            : row.SentAt is null ? InvitedAs.Chosen : InvitedAs.Silent))];

        HashSet<string> Keys(Func<string, bool> state) => answers.Where(row => state(row.State)).Select(row => row.EmailKey).ToHashSet(StringComparer.Ordinal);
    }

    IQueryable<InvitationRow> Of(GatheringId id) => db.Set<InvitationRow>().AsNoTracking().Where(row => row.Gathering == id.ToString());
}
