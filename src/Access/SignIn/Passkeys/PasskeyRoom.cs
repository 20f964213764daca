using Klynge.Access.SignIn.Letters;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Access.SignIn.Passkeys;

/// <summary>Makes Identity's handler of passkeys known, over our own tables. Nothing else of Identity is used by it.</summary>
static class PasskeyRoom
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>, Store>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device knows its owner (face, finger, PIN) and keeps the account with the key: two factors, and no name to type.
            options.UserVerificationRequirement = options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = TimeSpan.FromMinutes(5);
        });
        return services.AddScoped(provider => new Passkeys(provider.GetRequiredService<AccessDb>(), provider.GetRequiredService<IPasskeyHandler<Account>>(),
            provider.GetRequiredService<BeginAccount>(), provider.GetRequiredService<RecoverAccount>(), provider.GetRequiredService<SignInLinks>()));
    }

    sealed class Store(AccessDb db) : UserOnlyStore<Account, AccessDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db);
}
