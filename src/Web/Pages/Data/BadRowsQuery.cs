using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Import;
using Klynge.Storage;
using Klynge.Web.Pages.Findings;

namespace Klynge.Web.Pages.Data;

/// <summary>Which bad rows are asked for.</summary>
/// <param name="Reason">One reason, or null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">25, 50 or 200.</param>
public sealed record BadRowsQuery(BadRowReason? Reason, int Page, int Size)
{
    /// <summary>Reads the fields of an address.</summary>
    /// <param name="field">The value of a field, or null.</param>
    /// <param name="reasons">The reasons that the import has.</param>
    public static (BadRowsQuery Query, ImmutableArray<Words> Faults) Read(Func<string, string?> field, IEnumerable<BadRowReason> reasons)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        var reason = field("reason") is { } code ? reasons.FirstOrDefault(r => r.Code == code) : null;
        if (field("reason") is not null && reason is null) faults.Add(DataTexts.NoSuchReason);
        var query = new BadRowsQuery(reason, Whole("page", 1), Whole("size", FindingsQuery.Sizes[0]));
        if (!FindingsQuery.Sizes.Contains(query.Size)) faults.Add(FindingsTexts.WrongSize(query.Size));
        return (query, faults.ToImmutable());

        int Whole(string name, int otherwise)
        {
            if (field(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1) return number;
            faults.Add(FindingsTexts.NotAWholeNumber(name, text));
            return otherwise;
        }
    }
}
