using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Makes a risk set of candidates: cleans, places, finds owners, and says what may be claimed. One pipeline for every source.</summary>
sealed class PopulationBuilding(Classifications classifications, Geography geography, Func<Streets> streets)
{
    const int FewestEmployees = 5;

    /// <summary>Half the width of an ordinary municipality: how far a unit may lie from its centre of jobs. Metres.</summary>
    const double MunicipalityPrecision = 10_000;

    readonly HashSet<string> places = geography.Municipalities.Select(m => m.Name)
        .Concat(geography.Counties.Select(c => c.Name)).Concat(geography.PostalCodes.Select(p => p.Place))
        .Select(name => FoldedText.Of(name).Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    public (Population, IReadOnlyList<Candidate>) Telemark(Candidate[] rows, string hash)
    {
        var (kept, left, hotels) = Clean(rows, new(Standard.Nace21, EstablishmentsOnly: true, FewestEmployees, Placed: false), 1);
        var units = Placed(kept, unit => geography.Municipality(unit.Municipality) is { } m ? (m.Lat, m.Lon, MunicipalityPrecision, m.Name) : default, hotels);
        var codes = units.Select(u => u.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var areas = codes.Select(code => geography.Municipality(code)!).Select(m =>
        {
            var (x, y) = Projections.Forward(Projection.Utm33, m.Lat, m.Lon);
            return new PopulationArea(m.Code, m.Name, m.Lat, m.Lon, x, y, [.. geography.Neighbours(m.Code).Where(codes.Contains)]);
        });
        var statement = Statements.Municipalities(units.Length, units.Sum(u => (long)(u.Employees ?? 0)), FewestEmployees, rows.Max(r => r.AsOf));
        var info = Info("telemark", new("Telemark", "Telemark", "Telemark"), Basis.Areas, Standard.Nace21, rows, kept, units, left, statement, 0, 1, hash);
        return (new(info, units, [.. areas], []), kept);
    }

    public (Population, IReadOnlyList<Candidate>) Preview(Candidate[] rows, int allEstablishments, string hash)
    {
        var share = (double)rows.Length / allEstablishments;
        return Points(rows, "norway-preview", new("Norge (forhåndsvisning)", "Noreg (førehandsvising)", "Norway (preview)"), Standard.Nace2, share, hash);
    }

    public (Population, IReadOnlyList<Candidate>) Norway((Candidate[] Rows, Standard Standard) register, string hash) =>
        // Its units are known already: they came from the register.
        (Points(register.Rows, "norway", new("Norge", "Noreg", "Norway"), register.Standard, 1, hash).Item1, []);

    (Population, IReadOnlyList<Candidate>) Points(Candidate[] rows, string name, Words title, Standard standard, double share, string hash)
    {
        // An imported register has an establishment for every place; the samples have entities in their stead.
        var placing = new Placing(geography, streets());
        rows = Array.ConvertAll(rows, row => row.At(placing.Of(new(row.Address, row.PostalCode, row.Place, row.Registered))));
        var (kept, left, hotels) = Clean(rows, new(standard, EstablishmentsOnly: share == 1, FewestEmployees: 0, Placed: true), share);
        var units = Placed(kept, unit => unit.Where switch
        {
            Whereabouts.ByPostalCode(var code, _, var metres) => (code.Lat, code.Lon, metres, code.Place),
            Whereabouts.ByStreet(var lat, var lon, var metres, _, var place) => (lat, lon, metres, place),
            Whereabouts.InABox or Whereabouts.Contradictory or Whereabouts.Nowhere => default,   // Cleaning has kept none of these.
            null => default,
        }, hotels);
        var precision = units.Select(u => u.PrecisionMetres).Order().ToArray();
        // Placing keeps nobody who is placed worse than this.
        var smallest = ClaimableRadii.Smallest(precision) ?? throw new InvalidOperationException($"Most of {name} is placed worse than within 40 km; nothing can be claimed of it.");
        var (town, country) = (precision.Where(p => p <= 2_000).ToArray(), precision.Where(p => p > 2_000).ToArray());
        var statement = Statements.Points(
            units.Length, share == 1 ? null : (int)Math.Round(1 / share), rows.Min(r => r.AsOf), rows.Max(r => r.AsOf),
            Quantile(town, 0.5), Quantile(country, 0.9), smallest);
        return (new(Info(name, title, Basis.Points, standard, rows, kept, units, left, statement, smallest, share, hash), units, [], []), kept);
    }

    static double Quantile(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];

    (Candidate[] Kept, ImmutableArray<LeftOut> Left, IReadOnlySet<string> Hotels) Clean(Candidate[] rows, Cleaning.Rules rules, double share)
    {
        var cleaning = new Cleaning(classifications, geography, rules);
        var hotels = Addresses.OfficeHotels(rows.Select(r => (Addresses.Key(r.Address, r.PostalCode), r.Parent ?? r.Orgnr)), share);
        var judged = rows.Select(row => (row, Why: cleaning.WhyLeftOut(row)
            ?? (row.Band != "5+" && hotels.Contains(Addresses.Key(row.Address, row.PostalCode)) ? Reason.OfficeHotel : null))).ToArray();
        return (
            [.. judged.Where(j => j.Why is null).Select(j => j.row).DistinctBy(r => r.Orgnr).OrderBy(r => r.Orgnr)],
            [
                .. judged.Where(j => j.Why is not null).CountBy(j => j.Why!.Value).OrderByDescending(p => p.Value).ThenBy(p => p.Key)
                    .Select(p => new LeftOut(p.Key.Word(), p.Key.Text(), p.Value)),
            ],
            hotels);
    }

    ImmutableArray<PopulationUnit> Placed(Candidate[] kept, Func<Candidate, (double Lat, double Lon, double Precision, string Place)> place, IReadOnlySet<string> hotels)
    {
        var owners = Owners.Keys(kept, places);
        var ids = NeutralIds(kept);
        return
        [
            .. kept.Select((unit, i) =>
            {
                var (lat, lon, precision, name) = place(unit);
                var (x, y) = Projections.Forward(Projection.Utm33, lat, lon);
                return new PopulationUnit(
                    ids[i], unit.MayBeNamed && unit.Name.Length > 0 ? unit.ShownName : null, unit.Leaf, lat, lon, x, y, precision,
                    unit.Municipality, unit.Place.Length > 0 ? PlaceNames.AsWritten(unit.Place) : name, unit.Employees, owners[i],
                    Notes(unit, hotels));
            }),
        ];
    }

    static PlaceNotes Notes(Candidate unit, IReadOnlySet<string> hotels) =>
        (unit.CareOf ? PlaceNotes.CareOf : 0) | (hotels.Contains(Addresses.Key(unit.Address, unit.PostalCode)) ? PlaceNotes.OfficeHotel : 0)
        | unit.Where switch
        {
            Whereabouts.ByStreet => PlaceNotes.ByStreet,
            Whereabouts.ByPostalCode(var code, var municipality, _) when code.Municipality != municipality => PlaceNotes.OverABorder,
            Whereabouts.ByPostalCode or Whereabouts.InABox or Whereabouts.Contradictory or Whereabouts.Nowhere => PlaceNotes.None,
            null => PlaceNotes.None,
        };

    // Numbered by place and industry: not by organisation number, which the order would give away, nor by a hash of it, which can be tried out.
    static string[] NeutralIds(Candidate[] kept)
    {
        var neutral = Enumerable.Range(0, kept.Length).Where(i => !kept[i].MayBeNamed || kept[i].Name.Length == 0)
            .OrderBy(i => kept[i].Municipality, StringComparer.Ordinal).ThenBy(i => kept[i].PostalCode, StringComparer.Ordinal)
            .ThenBy(i => kept[i].Leaf, StringComparer.Ordinal).ThenBy(i => kept[i].Employees)
            .Select((i, number) => (i, number)).ToDictionary(t => t.i, t => t.number);
        return
        [
            .. kept.Select((unit, i) => neutral.TryGetValue(i, out var number)
                ? string.Create(CultureInfo.InvariantCulture, $"u{number + 1:000000}")
                : unit.Orgnr.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    static PopulationInfo Info(
        string name, Words title, Basis basis, Standard standard, Candidate[] rows, Candidate[] kept, ImmutableArray<PopulationUnit> units,
        ImmutableArray<LeftOut> left, Words statement, double smallest, double? share, string hash) => new(
        name, title, basis, standard, Projection.Utm33, rows.Min(r => r.AsOf), rows.Max(r => r.AsOf),
        "Enhetsregisteret, Brønnøysundregistrene", Attributions.Register.Line.Nb, statement, rows.Length, units.Length,
        units.Select(u => (u.Owner, u.Area, u.Leaf[..2])).Distinct().Count(), units.Count(u => u.Employees is not null),
        units.Sum(u => (long)(u.Employees ?? 0)), smallest,
        units.IsEmpty ? 0 : (double)units.Count(u => u.PrecisionMetres <= 2_000) / units.Length, share, left, hash)
        {
            Flagged = Flags.Of(kept, units, placed: basis == Basis.Points),
        };
}
