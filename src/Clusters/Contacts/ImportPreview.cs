using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Contacts;

/// <summary>What is to become of one row of a list. Closed.</summary>
public abstract record RowFate
{
    RowFate() { }

    /// <summary>It becomes a contact of this organisation.</summary>
    public sealed record Taken(Candidate Organisation) : RowFate;

    /// <summary>A person chooses the organisation first.</summary>
    public sealed record Choose(ImmutableArray<Candidate> Candidates) : RowFate;

    /// <summary>It is set aside.</summary>
    public sealed record Aside(ImmutableArray<Message> Reasons) : RowFate;
}

/// <summary>A row with what is to become of it.</summary>
public sealed record ImportRow(ContactText Text, RowFate Fate);

/// <summary>A list of contacts as it would be taken in. Nothing is stored by looking at it.</summary>
/// <param name="Rows">In the order of the list.</param>
public sealed record ImportPreview(ImmutableArray<ImportRow> Rows)
{
    /// <summary>The most rows that a person chooses an organisation for in one go.</summary>
    public const int MostChoices = 500;

    /// <summary>How many become contacts as it stands.</summary>
    public int Taken => Rows.Count(row => row.Fate is RowFate.Taken);

    /// <summary>How many wait for a choice.</summary>
    public int ToChoose => Rows.Count(row => row.Fate is RowFate.Choose);

    /// <summary>How many are set aside.</summary>
    public int Aside => Rows.Count(row => row.Fate is RowFate.Aside);

    /// <summary>Decides about each row.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="match">What a row's organisation is.</param>
    /// <param name="isKnown">Whether a contact with this address is at this organisation already.</param>
    /// <param name="hasOptedOut">Whether an address wants no more letters.</param>
    /// <param name="chosen">The organisation that a person has chosen for a line; null when none.</param>
    public static ImportPreview Of(
        IEnumerable<ContactText> rows, Func<ContactText, Match> match, Func<string, EmailAddress, bool> isKnown, Func<EmailAddress, bool> hasOptedOut, Func<int, string?> chosen)
    {
        var lines = new Dictionary<(string, string), int>();
        var choices = 0;
        return new([.. rows.Select(row => new ImportRow(row, Fate(row)))]);

        RowFate Fate(ContactText row)
        {
            if (row.WhyNot().ToImmutableArray() is { IsEmpty: false } faults) return new RowFate.Aside(faults);
            var email = EmailAddress.Read(row.Email)!.Value;
            if (hasOptedOut(email)) return new RowFate.Aside([ContactMessages.OptedOut()]);
            return match(row) switch
            {
                Match.Sure(var organisation) => At(row, email, organisation),
                Match.Choose(var candidates) => Chosen(row, email, candidates),
                Match.None(var why) => new RowFate.Aside([why]),
            };
        }

        RowFate Chosen(ContactText row, EmailAddress email, ImmutableArray<Candidate> candidates) => chosen(row.Line) switch
        {
            null => ++choices > MostChoices ? new RowFate.Aside([ContactMessages.TooManyChoices()]) : new RowFate.Choose(candidates),
            "" => new RowFate.Aside([ContactMessages.NoneOfThem()]),
            // Only one that was offered: another number would bring the address to an organisation that nobody has seen beside it.
            var number => candidates.FirstOrDefault(each => each.Number == number) is { } organisation ? At(row, email, organisation) : new RowFate.Choose(candidates),
        };

        RowFate At(ContactText row, EmailAddress email, Candidate organisation)
        {
            if (isKnown(organisation.Number, email)) return new RowFate.Aside([ContactMessages.Known()]);
            return lines.TryAdd((organisation.Number, email.Key), row.Line) ? new RowFate.Taken(organisation) : new RowFate.Aside([ContactMessages.Twice(lines[(organisation.Number, email.Key)])]);
        }
    }
}
