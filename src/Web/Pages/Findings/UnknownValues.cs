using System.Collections.Immutable;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Web.Pages.Findings;

/// <summary>Filters whose value exists nowhere: an empty list would say that there is no finding, when there is no such place.</summary>
/// <param name="geography">Regions, counties and municipalities of Norway.</param>
/// <param name="classifications">Value chains and industries.</param>
/// <param name="standard">The population's standard.</param>
/// <param name="area">Whether the population has an area of a code; asked only where the areas are not municipalities.</param>
public sealed class UnknownValues(Geography geography, Classifications classifications, Standard standard, Func<string, bool>? area)
{
    /// <summary>One sentence for each, naming the value; empty when all are known.</summary>
    public ImmutableArray<Words> Of(FindingsQuery query) =>
    [
        .. Unknown(FindingsTexts.Region, query.Region, code => geography.LabourMarketRegion(code) is not null),
        .. Unknown(FindingsTexts.County, query.County, code => geography.County(code) is not null),
        .. Unknown(FindingsTexts.Municipality, query.Municipality, code => area?.Invoke(code) ?? geography.Municipality(code) is not null),
        .. Unknown(FindingsTexts.Chain, query.Chain, key => classifications.Chains.Any(chain => chain.Key == key)),
        .. Unknown(FindingsTexts.Industry, query.Industry, begins => classifications.All(standard).Any(i => Digits(i.Code).StartsWith(Digits(begins), StringComparison.Ordinal))),
    ];

    static IEnumerable<Words> Unknown(Words label, string? value, Func<string, bool> known) =>
        value is null || known(value) ? [] : [FindingsTexts.NoSuchValue(label, value)];

    static string Digits(string code) => code.Replace(".", "", StringComparison.Ordinal);
}
