using System.Collections.Immutable;

namespace Klynge.Web.Oidc;

/// <summary>A provider of OpenID Connect that people may sign in at: <c>KLYNGE__OIDC__IDPORTEN__AUTHORITY</c> and so on.</summary>
/// <param name="Name">Its word in the configuration, small letters: idporten.</param>
/// <param name="Title">What people read on the button.</param>
/// <param name="Authority">Where it describes itself: the address before <c>/.well-known/openid-configuration</c>.</param>
/// <param name="ClientId">Who we are there.</param>
/// <param name="ClientSecret">How we show it; null for a public client, which PKCE alone protects.</param>
/// <param name="Acr">Levels of assurance that are good enough; the first is asked for. Empty: any.</param>
/// <param name="Scopes">What is asked for besides <c>openid</c>.</param>
public sealed record OidcProvider(string Name, string Title, Uri Authority, string ClientId, string? ClientSecret, ImmutableArray<string> Acr, ImmutableArray<string> Scopes)
{
    /// <summary>The name of its handler.</summary>
    public string Scheme => "oidc-" + Name;

    /// <summary>Where it sends people back to.</summary>
    public string Answer => $"/sign-in/elsewhere/{Name}";
}

/// <summary>The providers of an installation.</summary>
public sealed record OidcProviders(ImmutableArray<OidcProvider> All)
{
    static readonly ImmutableDictionary<string, string> Titles = ImmutableDictionary<string, string>.Empty.Add("idporten", "ID-porten").Add("ansattporten", "Ansattporten").Add("entra", "Microsoft Entra");

    /// <summary>The provider of a name; null when there is none.</summary>
    public OidcProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    /// <summary>Reads <c>KLYNGE__OIDC__…</c>.</summary>
    /// <exception cref="FormatException">A provider lacks its authority or client id, or would be asked over http from another machine.</exception>
    public static OidcProviders Of(IConfiguration configuration) => new([.. configuration.GetSection("Klynge:Oidc").GetChildren().Select(Read)]);

    static OidcProvider Read(IConfigurationSection section)
    {
        var name = section.Key.ToLowerInvariant();
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) throw new FormatException($"KLYNGE__OIDC__{section.Key}: a provider's word has letters, digits and hyphens only.");
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || !(authority.Scheme == "https" || (authority.Scheme == "http" && authority.IsLoopback)))
            throw new FormatException($"KLYNGE__OIDC__{section.Key}__AUTHORITY is '{section["Authority"]}'; it must be an address that begins with https.");
        if (section["ClientId"] is not { Length: > 0 } client) throw new FormatException($"KLYNGE__OIDC__{section.Key}__CLIENTID is missing.");
        return new(name, section["Title"] ?? Titles.GetValueOrDefault(name, section.Key), authority, client, section["ClientSecret"], Words(section["Acr"]), Words(section["Scopes"]));
    }

    static ImmutableArray<string> Words(string? list) => [.. (list ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
}
