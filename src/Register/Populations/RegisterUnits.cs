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
            u.Auxiliary,
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
        var today = units.Max(u => u.AsOf);
        var entities = units.Where(u => u.Kind == "entity").ToDictionary(
            u => u.Orgnr, u => (Named: u.MayBeNamed, u.Name, u.Municipality, Superior: u.Parent, Gone: u.Bankrupt || u.WindingUp || u.Closed <= today));
        // A public body has a superior, and that one may have one. Eight steps: a circle would have no end.
        int? Topmost(int? owner)
        {
            for (var steps = 0; steps < 8 && owner is { } number && entities.TryGetValue(number, out var entity) && entity.Superior is { } superior; steps++)
                owner = superior;
            return owner;
        }
        // Only entities are said to be bankrupt or winding up: their establishments go with them.
        bool IsGone(int? owner) => owner is { } number && entities.TryGetValue(number, out var entity) && entity.Gone;
        Unnamed? WhyUnnamed(int? parent, string kind, string form, string? name) => Naming.WhyNot(
            classifications.LegalForms.BearerOf(form) is Bearer.PerhapsAPerson or null ? Bearer.PerhapsAPerson
            : kind == "establishment" ? Bearer.ItsParent : Bearer.Organisation,
            parent is { } number && entities.TryGetValue(number, out var its) ? (its.Named ? Parent.Organisation : Parent.PerhapsAPerson) : Parent.NotKnown,
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
                    u.Orgnr, Topmost(u.Parent), u.Name ?? "", WhyUnnamed(u.Parent, u.Kind, u.LegalForm, u.Name), u.Kind == "entity", u.LegalForm,
                    u.Industry1 ?? "", from, Leaf(u.Industry1, from), u.Postcode ?? "", u.Place ?? "", registered is [var one] ? one : "",
                    u.Address ?? "", u.Employees, u.EmployeesBand, u.AsOf,
                    Gone: u.Bankrupt || u.WindingUp || u.Closed <= today || IsGone(u.Parent), Abroad: u.Country is not (null or "NO" or "SJ"), DoubleByName: false)
                {
                    Registered = registered,
                    Auxiliary = u.Auxiliary,
                    CareOf = u.AddressCareOf,
                    Box = u.AddressBox,
                    ParentIsUnlike = u.Kind == "establishment" && u.Parent is { } number && entities.TryGetValue(number, out var parent)
                        && u.Name is { } own && parent.Name is { } theirs && u.Municipality != parent.Municipality && Owners.FirstWord(own) != Owners.FirstWord(theirs),
                };
            }),
        ], standard);
    }

    // Shipped units were written without an import (0).
    static IQueryable<UnitRow> Imported(RegisterDb db) => db.Set<UnitRow>().Where(u => u.LastSeen > 0);
}
