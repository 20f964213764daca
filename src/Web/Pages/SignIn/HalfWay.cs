using Klynge.Web.Safety;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Somebody whose password was right just now, on the way to the second step. Not signed in: it opens that step and nothing else.</summary>
/// <param name="Account">Whose password it was.</param>
/// <param name="MakesFactor">Whether there is no second factor yet, so that one is made; else a code is asked for.</param>
sealed record HalfWay(Guid Account, bool MakesFactor)
{
    const string Cookie = "half-way";

    /// <summary>How long the second step may take.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static HalfWay? Of(HttpContext http) => Sealed.Find<HalfWay>(http, Cookie);

    public void Leave(HttpContext http) => Sealed.Leave(http, Cookie, this, Lasts);

    public static void Remove(HttpContext http) => Sealed.Remove(http, Cookie);
}
