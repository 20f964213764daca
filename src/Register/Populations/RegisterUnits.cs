using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Klynge.Register.Organisations;
using Klynge.Register.Places;
using Klynge.Register.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Populations;

/// <summary>The imported register as candidates.</summary>
static class RegisterUnits
{
    /// <summary>Changes when an import has changed what the register says.</summary>
    public static string Fingerprint(RegisterDb db)
    {
        // An import that was interrupted and then completes may close units without one more being seen.
        var newest = db.Set<ImportRow>().AsNoTracking().OrderByDescending(import => import.Id).FirstOrDefault();
        return string.Create(CultureInfo.InvariantCulture,
            $"{newest?.Id} {newest?.State} {newest?.Finished:O} {Imported(db).LongCount()} {Imported(db).Max(u => (long?)u.LastSeen)} {Imported(db).Max(u => (DateOnly?)u.AsOf):O}");
    }

    /// <summary>Establishments and entities that an import has seen; the standard is the one that most of them carry.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been imported.</exception>
    public static (Candidate[] Rows, Standard Standard) Read(RegisterDb db, Classifications classifications, Geography geography)
    {
        // In one order, whatever the order of the files.
        var units = Imported(db).AsNoTracking().OrderBy(u => u.Orgnr).Select(u => new
        {
            u.Orgnr,
            u.Kind,
            u.Parent,
            u.MayBeNamed,
            u.Name,
            u.LegalForm,
            u.Industry1,
            u.Standard1,
            u.Address,
            u.AddressCareOf,
            u.AddressBox,
            u.Postcode,
            u.Place,
            u.Municipality,
            u.Country,
            u.Employees,
            u.EmployeesBand,
            u.AsOf,
            u.Closed,
            u.Bankrupt,
            u.WindingUp,
        }).ToArray();
        if (units.Length == 0)
            throw new InvalidOperationException("Nothing has been imported yet: run `klynge import enhetsregisteret` first.");

        var standard = units.Count(u => u.Standard1 == "SN2025") * 2 > units.Length ? Standard.Nace21 : Standard.Nace2;
        var current = new Dictionary<(string, DateOnly), ImmutableArray<string>>();
        ImmutableArray<string> Current(string? code, DateOnly on)
        {
            if (code is null) return [];
            if (!current.TryGetValue((code, on), out var now)) current[(code, on)] = now = geography.Current(code, on);
            return now;
        }
        var entities = units.Where(u => u.Kind == "entity").ToDictionary(u => u.Orgnr, u => u.MayBeNamed);
        Unnamed? WhyUnnamed(int? parent, string kind, string form, string? name) => Naming.WhyNot(
            classifications.LegalForms.BearerOf(form) is Bearer.PerhapsAPerson or null ? Bearer.PerhapsAPerson
            : kind == "establishment" ? Bearer.ItsParent : Bearer.Organisation,
            parent is { } number && entities.TryGetValue(number, out var named) ? (named ? Parent.Organisation : Parent.PerhapsAPerson) : Parent.NotKnown,
            name ?? "", cleaned: false);
        var leaves = new Dictionary<(string, Standard), string>();
        string Leaf(string? code, Standard from)
        {
            if (code is null) return "";
            if (!leaves.TryGetValue((code, from), out var leaf))
                leaves[(code, from)] = leaf = classifications.Convert(from, code, standard) is [var first, ..] ? first.Code : "";
            return leaf;
        }
        return (
        [
            .. units.Select(u =>
            {
                var from = u.Standard1 == "SN2025" ? Standard.Sn2025 : Standard.Sn2007;
                var registered = Current(u.Municipality, u.AsOf);
                return new Candidate(
                    u.Orgnr, u.Parent, u.Name ?? "", WhyUnnamed(u.Parent, u.Kind, u.LegalForm, u.Name), u.Kind == "entity", u.LegalForm,
                    u.Industry1 ?? "", from, Leaf(u.Industry1, from), u.Postcode ?? "", u.Place ?? "", registered is [var one] ? one : "",
                    u.Address ?? "", u.Employees, u.EmployeesBand, u.AsOf,
                    Gone: u.Closed is not null || u.Bankrupt || u.WindingUp, Abroad: u.Country is not (null or "NO" or "SJ"), DoubleByName: false)
                {
                    Registered = registered,
                    CareOf = u.AddressCareOf,
                    Box = u.AddressBox,
                };
            }),
        ], standard);
    }

    // Shipped units were written without an import (0).
    static IQueryable<UnitRow> Imported(RegisterDb db) => db.Set<UnitRow>().Where(u => u.LastSeen > 0);
}
