using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Storage.Journal;

namespace Klynge.Clusters.Contacts;

/// <summary>Where a list is from and why it may be kept, as it was typed.</summary>
/// <param name="Text">Source, in words that the persons would recognise.</param>
/// <param name="Basis">The word of a <see cref="LegalBasis"/>.</param>
public sealed record TypedSource(string Text, string Basis)
{
    /// <summary>Longest source. Characters.</summary>
    public const int Longest = 300;

    /// <summary>Every reason why it will not do.</summary>
    public IEnumerable<Message> WhyNot()
    {
        if (Text.Trim() is not { Length: > 0 and <= Longest } line || line.Any(char.IsControl)) yield return ContactMessages.NoSource();
        if (ContactTable.BasisOf(Basis) is null) yield return ContactMessages.NoBasis();
    }
}

/// <summary>What came of taking a list in. Closed.</summary>
public abstract record Import
{
    Import() { }

    /// <summary>So many became contacts.</summary>
    public sealed record Done(int Taken, ImportPreview Preview) : Import;

    /// <summary>Nothing was stored.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : Import;
}

/// <summary>Takes in a list of contacts: shows what would become of it, and stores it when that is confirmed.</summary>
public sealed class ImportContacts
{
    readonly ClustersDb db;
    readonly Func<string, int, ImmutableArray<SearchHit.Organisation>> organisations;

    /// <summary>With the register's own search.</summary>
    public ImportContacts(ClustersDb db, Search register) : this(db, register.Organisations) { }

    internal ImportContacts(ClustersDb db, Func<string, int, ImmutableArray<SearchHit.Organisation>> organisations) => (this.db, this.organisations) = (db, organisations);

    /// <summary>What would become of a list. Stores nothing.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="chosen">The organisation that a person has chosen for a line, "" for none of them; null when not chosen.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ImportPreview> Preview(ImmutableArray<ContactText> rows, Func<int, string?> chosen, CancellationToken cancel)
    {
        ImmutableArray<EmailAddress> addresses = [.. rows.Select(row => EmailAddress.Read(row.Email)).OfType<EmailAddress>()];
        var queries = new ContactQueries(db);
        var known = (await queries.With(addresses, cancel)).Select(contact => (contact.Organisation, contact.Email.Key)).ToHashSet();
        var optedOut = await queries.OptedOut(addresses, cancel);
        // The same company stands on many lines.
        var found = new Dictionary<(string, int), ImmutableArray<SearchHit.Organisation>>();
        ImmutableArray<SearchHit.Organisation> Find(string text, int limit) =>
            found.TryGetValue((text, limit), out var hits) ? hits : found[(text, limit)] = organisations(text, limit);
        return ImportPreview.Of(rows, row => Matching.Of(row, Find), (number, email) => known.Contains((number, email.Key)), email => optedOut.Contains(email.Hash), chosen);
    }

    /// <summary>Stores what is to be taken; all of it, or nothing.</summary>
    public async Task<Import> Run(ImmutableArray<ContactText> rows, Func<int, string?> chosen, TypedSource source, string by, DateTimeOffset now, CancellationToken cancel)
    {
        if (source.WhyNot().ToImmutableArray() is { IsEmpty: false } reasons) return new Import.Refused(reasons);
        return await db.InOneTransaction<Import>(async inside =>
        {
            var preview = await Preview(rows, chosen, inside);
            var taken = preview.Rows.Where(row => row.Fate is RowFate.Taken).Select(row => New(row.Text, ((RowFate.Taken)row.Fate).Organisation)).ToArray();
            foreach (var contact in taken) db.Add(ContactTable.New(contact, by));
            await db.Write(new JournalEntry(Case, now, by, null, "import-contacts", null, null,
                JsonSerializer.Serialize(new { taken = taken.Length, aside = preview.Aside + preview.ToChoose, source = source.Text.Trim(), basis = source.Basis })), inside);
            await db.SaveChangesAsync(inside);
            return new Import.Done(taken.Length, preview);
        }, cancel);

        Contact New(ContactText text, Candidate organisation) => new(
            Guid.CreateVersion7(now), organisation.Number, organisation.Name, text.Name, EmailAddress.Read(text.Email)!.Value, text.Role.Length == 0 ? null : text.Role,
            ContactText.LanguageOf(text.Language), source.Text.Trim(), ContactTable.BasisOf(source.Basis)!.Value, OsloTime.Day(now), null);
    }

    /// <summary>What contacts are called in the journal.</summary>
    internal const string Case = "contacts";
}
