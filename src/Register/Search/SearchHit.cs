using Klynge.Register.Industries;
using Klynge.Register.Organisations;
using Klynge.Storage;

namespace Klynge.Register.Search;

/// <summary>How well a hit fits, best first. Within one, larger and shorter comes first.</summary>
public enum Fit
{
    /// <summary>It is what was typed.</summary>
    Whole,

    /// <summary>It begins with what was typed.</summary>
    Beginning,

    /// <summary>Every word that was typed begins a word of it.</summary>
    Words,

    /// <summary>The same when a typed a may be å or æ, and o ø.</summary>
    Plain,

    /// <summary>Every word that was typed stands somewhere within.</summary>
    Within,

    /// <summary>A letter or two apart.</summary>
    Near,
}

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>Municipality.</summary>
    Municipality,

    /// <summary>County.</summary>
    County,

    /// <summary>Labour-market region.</summary>
    LabourMarketRegion,

    /// <summary>Postal place; its code is the municipality's.</summary>
    PostalPlace,
}

/// <summary>Something that a search found. Closed.</summary>
public abstract record SearchHit
{
    SearchHit(Fit fit) => Fit = fit;

    /// <summary>How well it fits.</summary>
    public Fit Fit { get; init; }

    /// <summary>An organisation that may be shown.</summary>
    public sealed record Organisation(
        Fit Fit, string Orgnr, string Name, OrganisationKind Kind, string? PostalPlace, string? Municipality, RegisteredIndustry? MainIndustry, int? Employees, bool Closed)
        : SearchHit(Fit);

    /// <summary>An industry of NACE Rev. 2 or 2.1.</summary>
    public sealed record Industry(Fit Fit, Standard Standard, string Code, Words Title) : SearchHit(Fit);

    /// <summary>A value chain.</summary>
    /// <param name="Fit">How well it fits.</param>
    /// <param name="Key">Its key, in English.</param>
    /// <param name="Title">Its name.</param>
    public sealed record Chain(Fit Fit, string Key, Words Title) : SearchHit(Fit);

    /// <summary>A cluster category.</summary>
    /// <param name="Fit">How well it fits.</param>
    /// <param name="Key">Its key, in English.</param>
    /// <param name="Title">Its name.</param>
    public sealed record Category(Fit Fit, string Key, Words Title) : SearchHit(Fit);

    /// <summary>A place.</summary>
    public sealed record Place(Fit Fit, PlaceKind Kind, string Code, string Name) : SearchHit(Fit);

    /// <summary>A knowledge environment.</summary>
    public sealed record Knowledge(Fit Fit, string Id, string Name) : SearchHit(Fit);

    /// <summary>A known cluster.</summary>
    public sealed record Cluster(Fit Fit, string Id, string Name) : SearchHit(Fit);
}
