using Klynge.Access;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Factors;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Whose second factor may be made now: of one who has none and is on the way in, or of one who has just shown who they are.</summary>
/// <param name="Account">The account.</param>
/// <param name="Address">What the app shows beside the code.</param>
/// <param name="OnTheWayIn">Whether making it lets them in; one who is in stays who and how they are.</param>
sealed record FactorOwner(Guid Account, string Address, bool OnTheWayIn)
{
    static readonly TimeSpan KeyLasts = TimeSpan.FromHours(1);

    public static async Task<FactorOwner?> Of(HttpContext http, DateTimeOffset now, CancellationToken cancel)
    {
        var accounts = http.RequestServices.GetRequiredService<AccountQueries>();
        if ((http.Items[typeof(HalfWay)] as HalfWay ?? HalfWay.Of(http)) is { MakesFactor: true } half)
            return await accounts.WithoutFactor(half.Account, cancel) is { } address ? new(half.Account, address, true) : null;
        return Asking.Of(http) is Person.SignedIn person && Asking.IsFresh(http, now) && await accounts.Of(person.Id, cancel) is { } own ? new(own.Id, own.Address, false) : null;
    }

    /// <summary>A new key, and how the form carries it.</summary>
    public (string Key, string Sealed) NewKey(HttpContext http)
    {
        var key = Totp.NewKey();
        return (key, Sealed.Seal(http, Purpose, key, KeyLasts));
    }

    /// <summary>The key that a form carried; null when it is another's, or too old.</summary>
    public string? Key(HttpContext http, string carried) => Sealed.Open<string>(http, Purpose, carried);

    string Purpose => $"factor-key/{Account:N}";
}
