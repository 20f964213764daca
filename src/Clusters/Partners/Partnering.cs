using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Partners;

/// <summary>What speaks against what a person notes about partners.</summary>
public static class Partnering
{
    /// <summary>Every reason why an organisation cannot be added.</summary>
    public static IEnumerable<Message> WhyNotAdd(this Initiative initiative, Party who)
    {
        foreach (var message in WhyNotParty(who, "name")) yield return message;
        if (initiative.Named(who) is { } there) yield return AlreadyThere(there.Who.Name);
    }

    /// <summary>The partner that an organisation is; null when it is none. Numbers decide where both have one, else names.</summary>
    public static Partner? Named(this Initiative initiative, Party who) => initiative.Partners.Values.FirstOrDefault(partner => Same(partner.Who, who));

    /// <summary>Every reason why something is no organisation.</summary>
    /// <param name="who">As it was picked or typed.</param>
    /// <param name="at">The field of its name.</param>
    public static IEnumerable<Message> WhyNotParty(Party who, string at)
    {
        foreach (var message in EditMessages.WhyNotText(at, who.Name, Editing.LongestLine, new("hva virksomheten heter", "kva verksemda heiter", "what the organisation is called")))
            yield return message;
        if (who.Number is { } number && !IsOrganisationNumber(number)) yield return WrongNumber(number);
    }

    /// <summary>Every reason why an answer cannot be noted.</summary>
    public static IEnumerable<Message> WhyNotAnswer(this Initiative initiative, int partner, string? saidBy) =>
        [.. initiative.WhyNotPartner(partner), .. EditMessages.WhyNotText("said-by", saidBy, Editing.LongestName)];

    /// <summary>Every reason why a letter cannot be noted.</summary>
    public static IEnumerable<Message> WhyNotLetter(this Initiative initiative, int partner, string name) =>
    [
        .. initiative.WhyNotPartner(partner),
        .. EditMessages.WhyNotText("letter", name, Editing.LongestLine, new("hvor avtalen ligger, eller velg en fil", "kvar avtalen ligg, eller vel ei fil", "where the letter is kept, or choose a file")),
    ];

    /// <summary>Every reason why a contribution cannot be noted.</summary>
    public static IEnumerable<Message> WhyNotPledge(this Initiative initiative, int partner, long kroner, int hours)
    {
        foreach (var message in initiative.WhyNotPartner(partner)) yield return message;
        if (kroner is < 0 or > 100_000_000) yield return EditMessages.OutOfRange("kroner", new("Kroner i året", "Kroner i året", "Kroner a year"), 0, 100_000_000);
        if (hours is < 0 or > 100_000) yield return EditMessages.OutOfRange("hours", new("Timer i året", "Timar i året", "Hours a year"), 0, 100_000);
    }

    /// <summary>Every reason why a board cannot be so.</summary>
    public static IEnumerable<Message> WhyNotBoard(ImmutableArray<Seat> seats)
    {
        if (seats.Length > 30) yield return EditMessages.OutOfRange("seats", new("Tallet på plasser", "Talet på plassar", "The number of seats"), 0, 30);
        if (seats.Count(seat => seat.Chair) > 1) yield return TwoChairs;
        foreach (var message in seats.SelectMany(seat => EditMessages.WhyNotText("seats", seat.Of, Editing.LongestLine, new("hvem plassen tilhører", "kven plassen høyrer til", "whose the seat is"))).Take(1))
            yield return message;
    }

    /// <summary>Whether nine figures end in their own check digit (modulus 11, weights 3 2 7 6 5 4 3 2; brreg.no).</summary>
    public static bool IsOrganisationNumber(string number)
    {
        if (number.Length != 9 || number.Any(c => !char.IsAsciiDigit(c))) return false;
        ReadOnlySpan<int> weights = [3, 2, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += weights[i] * (number[i] - '0');
        var check = (11 - (sum % 11)) % 11;
        return check == number[8] - '0';
    }

    static IEnumerable<Message> WhyNotPartner(this Initiative initiative, int partner) =>
        initiative.Partners.ContainsKey(partner) ? [] : [EditMessages.NoSuch("partner", new("den partneren", "den partnaren", "that partner"))];

    static bool Same(Party one, Party other) => one.Number is { } number && other.Number is { } second
        ? number == second
        : FoldedText.Of(one.Name) == FoldedText.Of(other.Name);

    static Message AlreadyThere(string name) => new("already-a-partner", "name", new(
        $"{name} er med fra før. Før svaret på partneren.", $"{name} er med frå før. Før svaret på partnaren.", $"{name} is there already. Note its answer on the partner."));

    static Message WrongNumber(string number) => new("wrong-organisation-number", "number", new(
        $"«{number}» er ikke et organisasjonsnummer. Det har ni siffer, for eksempel 974 760 673.",
        $"«{number}» er ikkje eit organisasjonsnummer. Det har ni siffer, til dømes 974 760 673.",
        $"“{number}” is not an organisation number. It has nine figures, for example 974 760 673."));

    static readonly Message TwoChairs = new("two-chairs", "seats", new(
        "Bare én kan være leder. Velg hvem.", "Berre éin kan vere leiar. Vel kven.", "Only one can be the chair. Choose who."));
}
