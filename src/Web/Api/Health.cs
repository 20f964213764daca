using Klynge.Atlas;
using Klynge.Register;

namespace Klynge.Web.Api;

/// <summary>Whether the program lives, and whether it can answer.</summary>
static class Health
{
    /// <summary>The process answers.</summary>
    public static IResult Live() => ApiAnswers.Json(new HealthBody("live"));

    /// <summary>The database answers too; else 503, so that a balancer sends nobody here.</summary>
    public static async Task<IResult> Ready(RegisterDb register, AtlasDb atlas, CancellationToken cancel) =>
        await register.Database.CanConnectAsync(cancel) && await atlas.Database.CanConnectAsync(cancel)
            ? ApiAnswers.Json(new HealthBody("ready"))
            : TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The database does not answer.");

    sealed record HealthBody(string Status);
}
