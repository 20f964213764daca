using System.Collections.Immutable;
using Klynge.Register.Places;
using Klynge.Register.Privacy;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Counts what must be known of the units of a risk set. None is hidden because it is zero: nothing seen is an answer too.</summary>
static class Flags
{
    public static ImmutableArray<Flagged> Of(IReadOnlyList<Candidate> kept, IReadOnlyList<PopulationUnit> units, bool placed) =>
    [
        .. placed ? Placed.Select(p => new Flagged(p.Flag, p.Text, units.Count(u => u.Notes.HasFlag(p.Note)))) : [],
        .. new[] { new Flagged("parent-unlike", Unlike, kept.Count(unit => unit.ParentIsUnlike)) }.Where(f => f.Units > 0),
        .. Enum.GetValues<Unnamed>().Select(why => new Flagged(Word(why), Text(why), kept.Count(unit => unit.WhyUnnamed == why))).Where(f => f.Units > 0),
    ];

    static readonly Words Unlike = new(
        "Eieren har et annet navn og ligger i en annen kommune: vanlig i kjeder, men i et utvalg kan eieren være feil",
        "Eigaren har eit anna namn og ligg i ein annan kommune: vanleg i kjeder, men i eit utval kan eigaren vere feil",
        "The owner has another name and lies in another municipality: common in chains, but in a sample the owner may be wrong");

    static readonly ImmutableArray<(PlaceNotes Note, string Flag, Words Text)> Placed =
    [
        (PlaceNotes.OfficeHotel, "office-hotel", new(
            "Har ansatte, men deler adresse med svært mange firmaer", "Har tilsette, men deler adresse med svært mange firma", "Has employees, but shares its address with very many firms")),
        (PlaceNotes.CareOf, "care-of", new("Adressen er en annens (c/o)", "Adressa er ein annan sin (c/o)", "The address is somebody else’s (c/o)")),
        (PlaceNotes.ByStreet, "by-street", new(
            "Plassert etter gatenavn: postnummeret kunne ikke brukes", "Plassert etter gatenamn: postnummeret kunne ikkje brukast", "Placed by street name: the postal code could not be used")),
        (PlaceNotes.OverABorder, "over-a-border", new(
            "Postnummeret hører til nabokommunen: plassert innenfor 10 km", "Postnummeret høyrer til nabokommunen: plassert innanfor 10 km",
            "The postal code is the next municipality’s: placed within 10 km")),
    ];

    static string Word(Unnamed why) => why switch
    {
        Unnamed.PerhapsAPerson => "unnamed-person",
        Unnamed.ParentPerhapsAPerson => "unnamed-parent-person",
        Unnamed.ParentNotKnown => "unnamed-parent-not-known",
        Unnamed.NoName => "unnamed-no-name",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There are four reasons."),
    };

    static Words Text(Unnamed why) => why switch
    {
        Unnamed.PerhapsAPerson => new(
            "Vises uten navn: enkeltpersonforetak, eller kan gjelde en person", "Blir vist utan namn: enkeltpersonføretak, eller kan gjelde ein person",
            "Shown without a name: a sole proprietorship, or may be about a person"),
        Unnamed.ParentPerhapsAPerson => new(
            "Vises uten navn: underenhet av en slik", "Blir vist utan namn: undereining av ei slik", "Shown without a name: an establishment of such a one"),
        Unnamed.ParentNotKnown => new(
            "Vises uten navn: vi vet ikke hvem som eier underenheten", "Blir vist utan namn: vi veit ikkje kven som eig undereininga",
            "Shown without a name: whose establishment it is, is not known"),
        Unnamed.NoName => new("Vises uten navn: kilden har ikke noe", "Blir vist utan namn: kjelda har ikkje noko", "Shown without a name: its source has none"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There are four reasons."),
    };
}
