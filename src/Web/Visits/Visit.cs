using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Visits;

/// <summary>One request for a page: its language, its address and its filters. Cascades to every component.</summary>
/// <param name="Language">From the first part of the path.</param>
/// <param name="Route">The entry of the route table; null when nothing matched.</param>
/// <param name="Values">The route's values in the order that its path has them.</param>
/// <param name="Query">The query's fields.</param>
/// <param name="Path">The path without its language, from "/".</param>
public sealed record Visit(Language Language, SiteRoute? Route, IReadOnlyList<string> Values, IQueryCollection Query, string Path)
{
    static readonly object Taken = new();

    /// <summary>Who visits.</summary>
    public Person Person { get; init; } = new Person.Anyone();

    /// <summary>Whether the visitor may try Klynge as somebody made up: in the demonstration, on its own machine.</summary>
    public bool MayTry { get; init; }

    /// <summary>Whether the page is about what somebody made up began.</summary>
    public bool Example { get; init; }

    /// <summary>The day in Norway.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What was typed into a form that could not be carried out; null on a page that was only asked for.</summary>
    public FormValues? Typed { get; init; }

    /// <summary>Why it could not, in the order of the form.</summary>
    public ImmutableArray<Message> Reasons { get; init; } = [];

    /// <summary>What was done just before, to be said once.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Whether the visitor may do something; for what a page offers. The deed itself asks again.</summary>
    public bool May(Act act, Subject subject) => Rights.May(Person, act, subject, Today) is Permission.Allowed;

    /// <summary>What is wrong with a field, or null.</summary>
    public Message? ReasonAt(string field) => Reasons.FirstOrDefault(reason => reason.At == field);

    /// <summary>The address of a route in this visit's language.</summary>
    public string To(SiteRoute route, params string[] values) => route.Address(Language, values);

    /// <summary>The same, about the population that this visit is about, when that page can be about one.</summary>
    public string Keeping(SiteRoute route, params string[] values) => To(route, values)
        + (Ask(Population) is { } population && route.Query.Contains(Population) ? $"?{Population}={Uri.EscapeDataString(population)}" : "");

    const string Population = "population";

    /// <summary>This same page, with its filters, in another language.</summary>
    public string In(Language language) =>
        (Route?.Address(language, [.. Values]) ?? $"/{language.Path()}/") + QueryString.Create(Query);

    /// <summary>This same page and language with one filter changed; null takes it away.</summary>
    public string With(string field, string? value)
    {
        var kept = Query.Where(pair => pair.Key != field && pair.Key != "page")
            .SelectMany(pair => pair.Value.Select(each => KeyValuePair.Create(pair.Key, each)));
        if (value is not null) kept = kept.Append(KeyValuePair.Create(field, (string?)value));
        return (Route?.Address(Language, [.. Values]) ?? $"/{Language.Path()}{Path}") + QueryString.Create(kept);
    }

    /// <summary>The first value of a field, trimmed; null when it is missing or blank.</summary>
    public string? Ask(string field) => Query[field].FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Makes this the visit of its request.</summary>
    internal void Take(HttpContext http) => http.Items[Taken] = this;

    /// <summary>The visit of a request.</summary>
    public static Visit Of(HttpContext http)
    {
        if (http.Items[Taken] is Visit taken) return taken;
        var route = http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>();
        var language = LanguageInPath.Of(http);
        var names = route?.ValueNames(language) ?? [];
        return new Visit(language, route, [.. names.Select(name => (string)http.Request.RouteValues[name]!)], http.Request.Query,
            http.Request.Path.Value is { Length: > 0 } path ? path : "/")
        {
            Person = Asking.Of(http),
            MayTry = OwnMachine.MayTry(http),
            Example = ExampleCase.Has(http),
            Today = OsloTime.Day(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()),
        };
    }
}
