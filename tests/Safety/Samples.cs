using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Safety.Tests;

/// <summary>Values for the braces of any route, so that a route that comes tomorrow is asked for tomorrow. A value with a new name fails here, and is given here.</summary>
/// <param name="Seeds">What there is.</param>
/// <param name="Visitor">Who asks: what is their own depends on it.</param>
/// <param name="About">The subject, by the word of docs/rights.csv.</param>
sealed record Samples(Seeds Seeds, Visitor Visitor, string About)
{
    /// <summary>The address of a route in a language.</summary>
    public string Address(SiteRoute route, Language language) => route.Address(language, [.. Values(route)]);

    /// <summary>The values of a route, in order.</summary>
    public IEnumerable<string> Values(SiteRoute route)
    {
        var parts = route.Path.En.Split('/');
        return route.Values.Select(name => Value(route, Before(parts, name), name));
    }

    static string Before(string[] parts, string name) => Array.FindIndex(parts, part => part.Contains('{' + name) || part.Contains("**" + name)) is var at and > 0 ? parts[at - 1] : "";

    string Value(SiteRoute route, string before, string name) => (before, name) switch
    {
        ("initiatives", "id") => Seeds.Of(About).Initiative,
        ("id", "id") => Seeds.Public.Initiative,
        ("knowledge", "id") => "M001",
        ("clusters", "id") => "K002",
        ("findings", "id") => "F1",
        (_, "gathering") => Seeds.Of(About).Gathering,
        ("invitation", "token") => Seeds.Invitation,
        (_, "token") => Seeds.SignUp,
        (_, "room") => "clusters",
        (_, "letter") => Seeds.Letter.ToString(),
        (_, "day") => "2026-09-01",
        (_, "material") => Seeds.Of(About).Material,
        (_, "person") => About == "another" ? Seeds.Stranger.Value.ToString() : Visitor.Id.Value.ToString(),
        (_, "session") => About == "self" ? Visitor.OtherSession.ToString() : Seeds.StrangersSession.ToString(),
        (_, "passkey") => Seeds.PasskeyOf(About == "self" ? Visitor.Id : Seeds.Stranger),
        (_, "secret") => Seeds.Link,
        (_, "provider") => "idporten",
        (_, "offer") => (About == "self" ? Visitor.Offer : Seeds.StrangersOffer).ToString(),
        (_, "criterion") => "goals",
        (_, "partner") => "1",
        (_, "address") => "F1",
        (_, "figure") => "1",
        (_, "number") or (_, "orgnr") => "923609016",
        (_, "standard") => "sn2025",
        ("regions", "code") => "40",
        (_, "code") => "30",
        (_, "import") => "1",
        (_, "country") => "norway",
        (_, "population") => "telemark",
        ("assets", "name") => "site.css",
        (_, "path") => "nothing-here",
        _ => throw new InvalidOperationException($"The route {route.Name} has a value {{{name}}} after '{before}' that the walk has no sample for: give it one in tests/Safety/Samples.cs, and sow what it names in Seeds.cs."),
    };
}
