using System.Text.Encodings.Web;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Klynge.Web.Oidc;

/// <summary>ASP.NET Core's handler of OpenID Connect for each provider: authorization code, PKCE, state and nonce. What comes of it is ours.</summary>
static class OidcMapping
{
    public static IServiceCollection AddOidc(this IServiceCollection services, OidcProviders providers)
    {
        services.AddSingleton(providers);
        if (providers.All.IsEmpty) return services;
        var schemes = services.AddAuthentication(NobodyScheme.Name).AddScheme<AuthenticationSchemeOptions, NobodyScheme>(NobodyScheme.Name, null);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        foreach (var provider in providers.All) schemes.AddRemoteScheme<OpenIdConnectOptions, OnOurRoute>(provider.Scheme, provider.Title, options => Configure(options, provider));
        return services;
    }

    /// <summary>Takes a provider's answer, at the address of the route table.</summary>
    public static async Task Answer(string provider, HttpContext http, OidcProviders providers)
    {
        if (providers.Find(provider) is { } known && await http.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(http, known.Scheme) is IAuthenticationRequestHandler handler)
            await handler.HandleRequestAsync();
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    static void Configure(OpenIdConnectOptions options, OidcProvider provider)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority.ToString().TrimEnd('/'), provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = provider.Answer;
        options.SignInScheme = NobodyScheme.Name;
        options.MapInboundClaims = options.SaveTokens = options.GetClaimsFromUserInfoEndpoint = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        foreach (var scope in provider.Scopes) options.Scope.Add(scope);
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            // The answer is a visit by link, which lax cookies come along with.
            (cookie.SameSite, cookie.Path, cookie.SecurePolicy) = (SameSiteMode.Lax, "/", CookieSecurePolicy.SameAsRequest);
        }

        options.Events.OnRedirectToIdentityProvider = context =>
        {
            // Where letters lead is where answers lead: never the Host of a request.
            context.ProtocolMessage.RedirectUri = context.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Of(provider.Answer);
            if (!provider.Acr.IsEmpty) context.ProtocolMessage.AcrValues = provider.Acr[0];
            context.ProtocolMessage.UiLocales = (context.Properties.Items.TryGetValue(Journey.LanguageKey, out var language) ? language : null) ?? Language.Nb.Path();
            // Whoever is signed in shows again who they are; a session that the provider still has is not enough.
            if (context.Properties.Items.ContainsKey(Journey.AnewKey)) context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            var (token, acr) = (context.SecurityToken, context.SecurityToken.Claims.FirstOrDefault(claim => claim.Type == "acr")?.Value);
            if (!provider.Acr.IsEmpty && (acr is null || !provider.Acr.Contains(acr))) context.Fail(new LevelTooLowException($"{provider.Title} gave the level '{acr}'; wanted is {string.Join(" or ", provider.Acr)}."));
            else new Verified(token.Issuer, token.Subject, acr).Write(context.Properties!);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = async context =>
        {
            context.HandleResponse();
            await Arrival.Arrive(context.HttpContext, provider, context.Properties!);
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            Arrival.Failed(context.HttpContext, provider, context.Properties, context.Failure);
            return Task.CompletedTask;
        };
    }

    /// <summary>Takes answers on our route only, so that rights, headers and counts hold for them as for all else.</summary>
    sealed class OnOurRoute(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logs, HtmlEncoder html, UrlEncoder url) : OpenIdConnectHandler(options, logs, html, url)
    {
        public override Task<bool> ShouldHandleRequestAsync() => Task.FromResult(Context.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>() == SignInRoutes.ElsewhereAnswer);
    }

    /// <summary>The framework wants a scheme of its own for whoever has come in; with us that is the session, which it knows nothing of.</summary>
    sealed class NobodyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder url) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, url)
    {
        public const string Name = "nobody";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}

/// <summary>The provider is less sure of who it is than the installation asks for.</summary>
sealed class LevelTooLowException(string message) : Exception(message);
