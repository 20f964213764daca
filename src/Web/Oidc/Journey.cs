using Klynge.Access;
using Klynge.Storage;
using Microsoft.AspNetCore.Authentication;

namespace Klynge.Web.Oidc;

/// <summary>Why somebody goes to a provider. Closed. It travels sealed in <c>state</c>.</summary>
abstract record Journey
{
    Journey() { }

    /// <summary>To sign in.</summary>
    public sealed record ToSignIn(string? Next) : Journey;

    /// <summary>To make an account behind a link.</summary>
    public sealed record ToBegin(string Secret) : Journey;

    /// <summary>To tie the provider to one's account.</summary>
    public sealed record ToLink(PersonId Person) : Journey;

    internal const string LanguageKey = "klynge-language", AnewKey = "klynge-anew";
    const string For = "klynge-for", What = "klynge-what";

    /// <summary>As the handler carries it.</summary>
    public AuthenticationProperties Write(Language language, bool anew)
    {
        var (word, what) = this switch
        {
            ToSignIn(var next) => ("sign-in", next ?? ""),
            ToBegin(var secret) => ("begin", secret),
            ToLink(var person) => ("link", person.Value.ToString("N")),
        };
        var properties = new AuthenticationProperties { Items = { [For] = word, [What] = what, [LanguageKey] = language.Path() } };
        if (anew) properties.Items[AnewKey] = "";
        return properties;
    }

    /// <summary>The journey and its language; to sign in, in bokmål, when nothing good is there.</summary>
    public static (Journey Journey, Language Language) Read(AuthenticationProperties? properties)
    {
        var items = properties?.Items ?? new Dictionary<string, string?>();
        var what = items.TryGetValue(What, out var written) ? written ?? "" : "";
        Journey journey = items.TryGetValue(For, out var word) ? word switch
        {
            "begin" => new ToBegin(what),
            "link" => new ToLink(new(Guid.ParseExact(what, "N"))),
            _ => new ToSignIn(what.Length > 0 ? what : null),
        } : new ToSignIn(null);
        return (journey, Languages.All.FirstOrDefault(language => items.TryGetValue(LanguageKey, out var path) && language.Path() == path, Language.Nb));
    }
}

/// <summary>What was verified of the provider's token.</summary>
/// <param name="Issuer"><c>iss</c>.</param>
/// <param name="Subject"><c>sub</c>.</param>
/// <param name="Acr">The level; null when it gave none.</param>
sealed record Verified(string Issuer, string Subject, string? Acr)
{
    const string IssuerKey = "klynge-iss", SubjectKey = "klynge-sub", AcrKey = "klynge-acr";

    public void Write(AuthenticationProperties properties) => (properties.Items[IssuerKey], properties.Items[SubjectKey], properties.Items[AcrKey]) = (Issuer, Subject, Acr);

    public static Verified Read(AuthenticationProperties properties) => new(properties.Items[IssuerKey]!, properties.Items[SubjectKey]!, properties.Items[AcrKey]);
}
