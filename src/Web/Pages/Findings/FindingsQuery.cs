using System.Collections.Immutable;
using System.Globalization;
using Klynge.Atlas.Findings;
using Klynge.Storage;

namespace Klynge.Web.Pages.Findings;

/// <summary>What a list of findings is sorted by.</summary>
public enum Order
{
    /// <summary>The stated strength, highest first.</summary>
    Strength,

    /// <summary>q, lowest first.</summary>
    Certainty,

    /// <summary>Members in the core, most first.</summary>
    Members,

    /// <summary>Observed over expected, highest first.</summary>
    Ratio,

    /// <summary>Name, as the language sorts.</summary>
    Name,
}

/// <summary>What is asked of the list of findings. It is the address of the page, so every state of the filters can be shared.</summary>
/// <param name="Population">Name; null for the first.</param>
/// <param name="Region">Labour-market region.</param>
/// <param name="County">Two digits.</param>
/// <param name="Municipality">Four digits.</param>
/// <param name="Chain">English key of a value chain.</param>
/// <param name="Industry">Beginning of an industry code.</param>
/// <param name="Members">At least so many.</param>
/// <param name="Certainty">At least so sure.</param>
/// <param name="Urban">Whether findings that urban density explains are shown: only when asked for.</param>
/// <param name="Text">Words of the name.</param>
/// <param name="Order">Strength unless told.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">25, 50 or 200.</param>
public sealed record FindingsQuery(
    string? Population, string? Region, string? County, string? Municipality, string? Chain, string? Industry,
    int? Members, Certainty? Certainty, bool Urban, string? Text, Order Order, int Page, int Size)
{
    /// <summary>The sizes that a page of a list may have.</summary>
    public static readonly ImmutableArray<int> Sizes = [25, 50, 200];

    /// <summary>Every field that the address may carry.</summary>
    public static readonly ImmutableArray<string> Fields =
        ["population", "region", "county", "municipality", "chain", "industry", "members", "certainty", "urban", "q", "sort", "page", "size", "format"];

    /// <summary>Nothing asked.</summary>
    public static readonly FindingsQuery All = new(null, null, null, null, null, null, null, null, false, null, Order.Strength, 1, 25);

    /// <summary>Reads the fields of an address.</summary>
    /// <param name="field">The value of a field, or null.</param>
    /// <returns>The question, and what is wrong with it: empty when all can be read.</returns>
    public static (FindingsQuery Query, ImmutableArray<Words> Faults) Read(Func<string, string?> field)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        var query = new FindingsQuery(
            Text("population"), WithoutPrefix(Text("region")), Text("county"), Text("municipality"), Text("chain"), Text("industry"),
            Whole("members"), Choice<Certainty>("certainty"), Choice<Cities>("urban") is Cities.With, Text("q"),
            Choice<Order>("sort") ?? Order.Strength, Whole("page") ?? 1, Whole("size") ?? 25);
        if (!Sizes.Contains(query.Size)) faults.Add(FindingsTexts.WrongSize(query.Size));
        return (query, faults.ToImmutable());

        // A labour-market region's address has BA before its digits; both are the same region.
        static string? WithoutPrefix(string? region) =>
            region is not null && region.StartsWith(Regions.Region.Prefix, StringComparison.OrdinalIgnoreCase) ? region[Regions.Region.Prefix.Length..] : region;

        string? Text(string name) => field(name)?.Trim() is { Length: > 0 } text ? text : null;

        int? Whole(string name)
        {
            if (Text(name) is not { } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1) return number;
            faults.Add(FindingsTexts.NotAWholeNumber(name, text));
            return null;
        }

        T? Choice<T>(string name) where T : struct, Enum
        {
            if (Text(name) is not { } text) return null;
            foreach (var value in Enum.GetValues<T>()) if (Word(value) == text) return value;
            faults.Add(FindingsTexts.NotAChoice(name, text, [.. Enum.GetValues<T>().Select(Word)]));
            return null;
        }
    }

    /// <summary>The address's query, with what is not default, in a fixed order; empty when nothing is asked.</summary>
    public string Link(string? format = null)
    {
        var pairs = Pairs(format).Where(p => p.Value is not null).Select(p => $"{p.Field}={Uri.EscapeDataString(p.Value!)}");
        return string.Join('&', pairs) is { Length: > 0 } text ? "?" + text : "";
    }

    /// <summary>The filters that narrow the list, in the order of the form.</summary>
    public ImmutableArray<string> Active => [.. Pairs(null).Where(p => p.Value is not null && !NotFilters.Contains(p.Field)).Select(p => p.Field)];

    /// <summary>The same question without one filter, from the first page.</summary>
    public FindingsQuery Without(string field) => (field switch
    {
        "region" => this with { Region = null },
        "county" => this with { County = null },
        "municipality" => this with { Municipality = null },
        "chain" => this with { Chain = null },
        "industry" => this with { Industry = null },
        "members" => this with { Members = null },
        "certainty" => this with { Certainty = null },
        "urban" => this with { Urban = false },
        "q" => this with { Text = null },
        _ => throw new ArgumentException($"There is no filter {field}.", nameof(field)),
    }) with
    { Page = 1 };

    /// <summary>The word of a choice in the address: small letters with hyphens.</summary>
    public static string Word<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    static readonly ImmutableArray<string> NotFilters = ["population", "sort", "page", "size", "format"];

    IEnumerable<(string Field, string? Value)> Pairs(string? format) =>
    [
        ("population", Population), ("region", Region), ("county", County), ("municipality", Municipality), ("chain", Chain), ("industry", Industry),
        ("members", Number(Members)), ("certainty", Certainty is { } c ? Word(c) : null), ("urban", Urban ? Word(Cities.With) : null), ("q", Text),
        ("sort", Order == Order.Strength ? null : Word(Order)), ("page", Page == 1 ? null : Number(Page)), ("size", Size == 25 ? null : Number(Size)),
        ("format", format),
    ];

    static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether findings that urban density explains are shown.</summary>
    public enum Cities
    {
        /// <summary>Shown, and called so.</summary>
        With,

        /// <summary>Left out.</summary>
        Without,
    }
}
