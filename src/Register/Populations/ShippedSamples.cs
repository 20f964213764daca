using System.Collections.Immutable;
using Klynge.Register.Import;
using Klynge.Register.Privacy;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>The shipped samples of Enhetsregisteret in its own formats, read as an import reads them: addresses, activity, sector, dates.</summary>
sealed class ShippedSamples
{
    public static ImmutableArray<(string File, UnitKind Kind, DateOnly AsOf)> Files { get; } =
    [
        ("enhetsregisteret/enheter_bulk_2022_AtoAlpha.json.gz", UnitKind.Entity, new(2022, 8, 31)),
        ("enhetsregisteret/enheter_sample_2024.csv.gz", UnitKind.Entity, new(2024, 1, 31)),
        ("enhetsregisteret/underenheter_sample_2024.csv.gz", UnitKind.Establishment, new(2024, 1, 31)),
        ("enhetsregisteret/underenheter_slice_2026-08-05.csv.gz", UnitKind.Establishment, new(2026, 8, 5)),
    ];

    static readonly DateOnly WithFalseParents = new(2024, 1, 31);

    readonly Dictionary<(int, DateOnly), RegisterRow> rows = [];
    readonly HashSet<int> organisations = [];

    ShippedSamples(DataFolder data)
    {
        foreach (var (file, kind, asOf) in Files)
        {
            using var stream = data.Open(file);
            foreach (var kept in new UnitFile(stream, kind, RegisterCodes.Load(data, asOf)).Read().OfType<Reading.Kept>())
            {
                rows.TryAdd((kept.Row.Orgnr, asOf), kept.Row);
                // One establishment whose name says AS tells what the parent of its sisters is.
                if (asOf != WithFalseParents && kept.Row is { Parent: { } parent, Name: { } name } && Naming.SaysOrganisation(name)) organisations.Add(parent);
            }
        }
    }

    public static ShippedSamples Read(DataFolder data) => new(data);

    /// <summary>What the sample of a date says of a unit; null when it does not have it.</summary>
    public RegisterRow? Find(int orgnr, DateOnly asOf) => rows.GetValueOrDefault((orgnr, asOf));

    /// <summary>The parent that may be believed, and whether it is known to be an organisation.</summary>
    /// <remarks>
    /// The sample of 2024 drew units for a test of other software, and put many establishments under an entity of the sample that is not
    /// theirs (a hairdresser under a fish farmer). There a parent is believed when its name begins as the establishment's, and taken
    /// for the owner, but not for a reason to name it, when it lies in the same municipality.
    /// </remarks>
    public (int? Number, Parent Known) ParentOf(int? parent, DateOnly asOf, string name, string? municipality)
    {
        if (parent is not { } number) return (null, Parent.NotKnown);
        if (asOf != WithFalseParents) return (number, organisations.Contains(number) ? Parent.Organisation : Parent.NotKnown);
        if (Find(number, asOf) is not { } entity) return (null, Parent.NotKnown);
        return entity.Name is { } theirs && Owners.FirstWord(theirs) == Owners.FirstWord(name)
            ? (number, entity.Bearer is Bearer.Organisation ? Parent.Organisation : Parent.PerhapsAPerson)
            : (entity.Address.Municipality == municipality ? number : null, Parent.NotKnown);
    }
}
