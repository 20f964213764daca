using Klynge.Access;

namespace Klynge.Web.Safety;

/// <summary>Who asks, found out once for each request.</summary>
static class Asking
{
    static readonly object Key = new();

    /// <summary>Who asks; anyone, with the fewest rights, while it has not been found out.</summary>
    public static Person Of(HttpContext http) => http.Items[Key] as Person ?? new Person.Anyone();

    /// <summary>Finds out who asks, before the routes' rights are looked at.</summary>
    public static IApplicationBuilder UsePerson(this IApplicationBuilder app, OperatorsNetwork network) => app.Use((http, next) =>
    {
        http.Items[Key] = network.Asking(http);
        return next(http);
    });
}
