using Klynge.Register.Places;

namespace Klynge.Register.Search;

/// <summary>The full-text index of names that may be shown. Filled anew after a population is built or an import has ended.</summary>
/// <remarks>
/// Names are numbered by importance (open before closed, most employees first) and come in that order: the first few hundred hits
/// of a common word are the ones that somebody looks for, and nothing needs to be sorted.
/// </remarks>
public static class NameIndex
{
    /// <summary>Fills the index from the register.</summary>
    public static void Refresh(RegisterDb db, Geography geography)
    {
        using var transaction = db.BeginWriting();
        INameTables.Of(db).Fill(new PlaceNamesOfUnits(geography));
        transaction.Commit();
    }
}

/// <summary>Where a unit is, in words to search by: its postal place and its municipality, folded.</summary>
sealed class PlaceNamesOfUnits(Geography geography)
{
    readonly Dictionary<(string, DateOnly), string> municipalities = [];

    public string Of(string? place, string? municipality, DateOnly asOf) => Storage.FoldedText.Of($"{place} {Municipality(municipality, asOf)}");

    string Municipality(string? code, DateOnly asOf)
    {
        if (code is null) return "";
        if (!municipalities.TryGetValue((code, asOf), out var name))
            municipalities[(code, asOf)] = name = geography.Municipality(code)?.Name
                ?? (geography.Current(code, asOf) is [var one, ..] ? geography.Municipality(one)!.Name : "");
        return name;
    }
}
