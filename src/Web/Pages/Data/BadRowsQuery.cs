using System.Collections.Immutable;
using Klynge.Register.Import;
using Klynge.Storage;
using Klynge.Web.Pages.Lists;

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
        var reason = field("reason") is { } code ? reasons.FirstOrDefault(r => r.Code == code) : null;
        var (turning, faults) = Turning.Read(field);
        return (new(reason, turning.Page, turning.Size), field("reason") is not null && reason is null ? faults.Insert(0, DataTexts.NoSuchReason) : faults);
    }
}
