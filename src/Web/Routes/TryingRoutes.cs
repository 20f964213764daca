using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Web.Pages.Trying;
using Klynge.Web.Safety;

namespace Klynge.Web.Routes;

/// <summary>"Try it as": there in the demonstration only, and only for the machine that it runs on. Elsewhere it does not exist.</summary>
public static class TryingRoutes
{
    public static readonly SiteRoute.Page Try = new("try-as", typeof(TryPage), new("prov-som", "prov-som", "try-as"), Act.TryAs) { IsHere = OwnMachine.MayTry };

    public static readonly SiteRoute.Deed Begin = new("begin-trying", new("prov-som/begynn", "prov-som/byrj", "try-as/begin"), Act.TryAs, Try, ["role"], TryingDeeds.Begin)
    { IsHere = OwnMachine.MayTry, Largest = 16 * 1024 };

    public static readonly SiteRoute.Deed Clear = new("clear-examples", new("prov-som/tom", "prov-som/tom", "try-as/clear"), Act.ClearExamples, Try, [], TryingDeeds.Clear)
    { IsHere = OwnMachine.MayTry, Largest = 16 * 1024 };

    public static ImmutableArray<SiteRoute> All => [Try, Begin, Clear];
}
