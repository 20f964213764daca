using System.Security.Claims;
using Klynge.Web.Oidc;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Klynge.Web.Tests.SignIn;

/// <summary>A real provider of OpenID Connect on this machine (OpenIddict, without a database): knows one person at a time, and asks nothing.</summary>
sealed class Provider : IAsyncDisposable
{
    readonly WebApplication app;

    Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
            server.RegisterScopes("profile").EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != "klynge") context.Reject(Errors.InvalidClient, "Only Klynge is known here.");
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != "klynge") context.Reject(Errors.InvalidClient, "Only Klynge is known here.");
                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (GivesUp)
                {
                    context.Reject(Errors.AccessDenied, "The person gave up.");
                    return default;
                }
                var identity = new ClaimsIdentity("provider");
                identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.Email, Email).SetClaim(Claims.EmailVerified, true);
                if (Acr is not null) identity.SetClaim("acr", Acr);
                identity.SetScopes("openid");
                identity.SetDestinations(_ => [Destinations.IdentityToken]);
                context.Principal = new ClaimsPrincipal(identity);
                return default;
            }));
        });
        app = builder.Build();
        app.UseAuthentication();
    }

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "pairwise-4711";

    /// <summary>An address that the provider says is theirs.</summary>
    public string Email { get; set; } = "kari@bedrift.no";

    /// <summary>How sure it is; null to say nothing of that.</summary>
    public string? Acr { get; set; } = "idporten-loa-high";

    /// <summary>Whether the person turns back.</summary>
    public bool GivesUp { get; set; }

    /// <summary>How a site knows it.</summary>
    public OidcProvider Known(params string[] acr) => new("idporten", "ID-porten", new Uri(app.Urls.First()), "klynge", null, [.. acr], ["profile"]);

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
