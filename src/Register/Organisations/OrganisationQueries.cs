using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Klynge.Register.Populations;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Organisations;

/// <summary>Looks organisations up. What may not be shown is not found.</summary>
public sealed class OrganisationQueries(RegisterDb db)
{
    const int MostKin = 500;

    /// <summary>One organisation; null when the number is none, is not known or may not be shown.</summary>
    /// <param name="orgnr">Nine digits, blanks allowed.</param>
    public Organisation? Get(string orgnr)
    {
        if (Number(orgnr) is not { } number) return null;
        if (db.Set<UnitRow>().AsNoTracking().SingleOrDefault(u => u.Orgnr == number && u.MayBeNamed && u.Name != null) is not { } unit) return null;

        var entity = unit.Kind == "entity";
        var head = entity ? number : unit.Parent;
        var kin = head is null ? null : db.Set<UnitRow>().AsNoTracking().Where(u => u.Parent == head && u.Orgnr != number);
        var id = Text(number);
        return new(
            id, entity ? OrganisationKind.Entity : OrganisationKind.Establishment, unit.Name!, unit.LegalForm,
            Industries((unit.Industry1, unit.Standard1), (unit.Industry2, unit.Standard2), (unit.Industry3, unit.Standard3)), unit.IndustrySince,
            unit.Auxiliary, unit.Sector,
            Address(unit.Address, unit.Postcode, unit.Place, unit.Municipality, unit.Country, unit.AddressIsPostal, unit.AddressSince),
            unit.Employees, unit.EmployeesBand, unit.EmployeesSince, unit.Registered, unit.Started, unit.Closed, unit.Bankrupt, unit.WindingUp,
            unit.Description, unit.WrittenLanguage, unit.AsOf, unit.LastSeen > 0, Parent(unit),
            kin is null ? [] : [.. kin.Where(u => u.MayBeNamed).OrderBy(u => u.Employees == null).ThenByDescending(u => u.Employees).ThenBy(u => u.Orgnr).Take(MostKin).AsEnumerable().Select(KinOf)],
            kin?.Count(u => !u.MayBeNamed) ?? 0,
            History(number),
            [.. db.Set<PopulationUnitRow>().Where(u => u.Id == id).Select(u => u.Population).Distinct().Order()]);
    }

    /// <summary>What some organisations are called, in one question, by the number as it was given. Who is not known, or may not be shown, is not in it.</summary>
    /// <param name="orgnrs">Nine digits each, blanks allowed.</param>
    public ImmutableDictionary<string, string> Names(IEnumerable<string> orgnrs)
    {
        var asked = orgnrs.Distinct().Select(text => (Text: text, Number: Number(text))).Where(each => each.Number is not null).ToDictionary(each => each.Text, each => each.Number!.Value);
        if (asked.Count == 0) return [];
        int[] numbers = [.. asked.Values.Distinct()];
        var names = db.Set<UnitRow>().AsNoTracking().Where(u => numbers.Contains(u.Orgnr) && u.MayBeNamed && u.Name != null).Select(u => new { u.Orgnr, u.Name }).ToDictionary(u => u.Orgnr, u => u.Name!);
        return asked.Where(each => names.ContainsKey(each.Value)).ToImmutableDictionary(each => each.Key, each => names[each.Value]);
    }

    /// <summary>How many there are.</summary>
    public OrganisationCounts Counts() =>
        db.Set<UnitRow>().GroupBy(_ => 1).Select(all => new OrganisationCounts(
            all.Count(u => u.Kind == "entity"), all.Count(u => u.Kind == "establishment"), all.Count(u => !u.MayBeNamed),
            all.Count(u => u.Closed != null), all.Count(u => u.LastSeen > 0), all.Count(u => u.Employees != null),
            all.Min(u => u.AsOf), all.Max(u => u.AsOf))).SingleOrDefault()
        ?? new(0, 0, 0, 0, 0, 0, null, null);

    Kin? Parent(UnitRow unit)
    {
        if (unit.Parent is not { } number) return null;
        var parent = db.Set<UnitRow>().AsNoTracking().SingleOrDefault(u => u.Orgnr == number);
        // A parent that we do not hold is shown by number: only a company's establishment got this far.
        return parent is null ? new(Text(number), null, null, null, null, null) : parent.MayBeNamed ? KinOf(parent) : null;
    }

    ImmutableArray<Was> History(int number)
    {
        var industries = db.Set<IndustryHistoryRow>().AsNoTracking().Where(h => h.Orgnr == number).AsEnumerable().Select(Was (h) => new Was.In(
            h.Since, h.Until, Industries((h.Industry1, h.Standard1), (h.Industry2, h.Standard2), (h.Industry3, h.Standard3))));
        var addresses = db.Set<AddressHistoryRow>().AsNoTracking().Where(h => h.Orgnr == number).AsEnumerable()
            .Select(h => (h, Address: Address(h.Address, h.Postcode, h.Place, h.Municipality, h.Country, false, h.Since)))
            .Where(t => t.Address is not null).Select(Was (t) => new Was.At(t.h.Since, t.h.Until, t.Address!));
        var sizes = db.Set<EmployeesHistoryRow>().AsNoTracking().Where(h => h.Orgnr == number).AsEnumerable()
            .Select(Was (h) => new Was.OfSize(h.Since, h.Until, h.Employees, h.EmployeesBand));
        return [.. industries.Concat(addresses).Concat(sizes).OrderByDescending(w => w.Until).ThenByDescending(w => w.Since)];
    }

    static Kin KinOf(UnitRow unit) => new(
        Text(unit.Orgnr), unit.Name, unit.Industry1 is null ? null : new(StandardOf(unit.Standard1), unit.Industry1), unit.Place, unit.Employees, unit.Closed);

    static ImmutableArray<RegisteredIndustry> Industries(params ReadOnlySpan<(string? Code, string? Standard)> all)
    {
        var industries = ImmutableArray.CreateBuilder<RegisteredIndustry>();
        foreach (var (code, standard) in all)
            if (code is not null) industries.Add(new(StandardOf(standard), code));
        return industries.ToImmutable();
    }

    static Standard StandardOf(string? stored) => stored switch
    {
        "SN2007" => Standard.Sn2007,
        "SN2025" => Standard.Sn2025,
        _ => throw new InvalidDataException($"register_unit holds the standard '{stored}'; SN2007 and SN2025 are known."),
    };

    static RegisteredAddress? Address(
        string? lines, string? postalCode, string? place, string? municipality, string? country, bool isPostal, DateOnly since) =>
        lines is null && postalCode is null && place is null && municipality is null ? null
        : new([.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)], postalCode, place, municipality, country, isPostal, since);

    static int? Number(string typed)
    {
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == 9 && Ascii.IsValid(digits) && OrganisationNumber.IsValid(Encoding.ASCII.GetBytes(digits))
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    static string Text(int orgnr) => orgnr.ToString(CultureInfo.InvariantCulture);
}
