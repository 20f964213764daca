using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Organisations;

/// <summary>An organisation as a letter is addressed to it. No person and no e-mail address is in it.</summary>
/// <param name="Number">Nine digits.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="Lines">Lines of the address; empty when not known.</param>
/// <param name="PostalCode">Four digits; null abroad and when not known.</param>
/// <param name="Place">Postal place.</param>
/// <param name="Municipality">Code, as of the date of its source.</param>
/// <param name="WrittenLanguage">nb or nn as the organisation has registered it; null when not known.</param>
/// <param name="Employees">Null when not known.</param>
public sealed record AddressedOrganisation(
    string Number, string Name, ImmutableArray<string> Lines, string? PostalCode, string? Place, string? Municipality, string? WrittenLanguage, int? Employees);

/// <summary>Looks many organisations up at once, to write to them. What may not be shown, or has closed, is not found.</summary>
public sealed class AddresseeQueries(RegisterDb db)
{
    /// <summary>Those with some numbers, by number.</summary>
    public async Task<ImmutableDictionary<string, AddressedOrganisation>> Of(IEnumerable<string> numbers, CancellationToken cancel)
    {
        var some = Numbers(numbers);
        // One question however many there are: they go along as one value.
        return (await Open.Where(unit => EF.Parameter(some).Contains(unit.Orgnr)).ToListAsync(cancel)).ToImmutableDictionary(Text, Read, StringComparer.Ordinal);
    }

    /// <summary>Which of some lie in some municipalities: their numbers, and nothing else of them.</summary>
    public async Task<ImmutableArray<string>> Among(IEnumerable<string> numbers, IReadOnlyCollection<string> municipalities, CancellationToken cancel)
    {
        var (some, codes) = (Numbers(numbers), municipalities.ToArray());
        return [.. (await Open.Where(unit => EF.Parameter(some).Contains(unit.Orgnr) && codes.Contains(unit.Municipality!)).Select(unit => unit.Orgnr).ToListAsync(cancel)).Select(Text)];
    }

    /// <summary>Entities in some municipalities, the largest first.</summary>
    /// <param name="municipalities">Codes.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ImmutableArray<AddressedOrganisation>> In(IReadOnlyCollection<string> municipalities, int most, CancellationToken cancel)
    {
        var codes = municipalities.ToArray();
        return [.. (await Open.Where(unit => unit.Kind == "entity" && codes.Contains(unit.Municipality!))
            .OrderByDescending(unit => unit.Employees ?? 0).ThenBy(unit => unit.Orgnr).Take(most).ToListAsync(cancel)).Select(Read)];
    }

    /// <summary>Municipalities and counties with their seat in some municipalities, by name.</summary>
    public async Task<ImmutableArray<AddressedOrganisation>> PublicActorsIn(IReadOnlyCollection<string> municipalities, CancellationToken cancel)
    {
        var codes = municipalities.ToArray();
        return [.. (await Open.Where(unit => unit.Kind == "entity" && (unit.LegalForm == "KOMM" || unit.LegalForm == "FYLK") && codes.Contains(unit.Municipality!)).ToListAsync(cancel))
            .Select(Read).OrderBy(each => each.Name, StringComparer.Ordinal)];
    }

    IQueryable<UnitRow> Open => db.Set<UnitRow>().AsNoTracking().Where(unit => unit.MayBeNamed && unit.Name != null && unit.Closed == null);

    static int[] Numbers(IEnumerable<string> numbers) => [.. numbers.Distinct().Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    static AddressedOrganisation Read(UnitRow unit) => new(
        Text(unit), unit.Name!, [.. (unit.Address ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], unit.Postcode, unit.Place, unit.Municipality,
        unit.WrittenLanguage, unit.Employees);

    static string Text(UnitRow unit) => Text(unit.Orgnr);

    static string Text(int number) => number.ToString("000000000", CultureInfo.InvariantCulture);
}
