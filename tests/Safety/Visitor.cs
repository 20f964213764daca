using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Somebody at the site, as a column of docs/rights.csv says: nobody signed in, the operator's network, or a person in a role.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Id">Who; nobody's when not signed in.</param>
/// <param name="Session">The secret of the session; null when not signed in.</param>
sealed partial record Visitor(string Column, PersonId Id, string? Session)
{
    /// <summary>A role in a case that they have been asked to take.</summary>
    public Guid Offer { get; private init; }

    /// <summary>What forms are sent with: the token, and the cookie that it belongs to.</summary>
    public (string Field, string Cookie) Token { get; private init; }

    /// <summary>Another session of the same person, on another device.</summary>
    public Guid OtherSession { get; private init; }

    /// <summary>The address that they send from; null for another each time.</summary>
    public System.Net.IPAddress? From { get; init; }

    public bool FromOperator => Column == "operator";

    public string Cookies => string.Join("; ", new[] { Session is null ? "" : $"session={Session}", Token.Cookie ?? "" }.Where(cookie => cookie.Length > 0));

    /// <summary>Makes the person with a mandate in Rogaland and the same role in the own case, signed in.</summary>
    public static async Task<Visitor> Of(SeededSite site, string column)
    {
        var visitor = Enum.TryParse<Role>(column, out var role) ? await In(site, column, role) : new Visitor(column, default, null);
        return await visitor.WithToken(site);
    }

    static async Task<Visitor> In(SeededSite site, string column, Role role)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var (id, first) = (PersonId.New(), OsloTime.Day(now).AddDays(-1));
        db.People.Add(new PersonRow { Id = id.Value, Name = $"Kari {column}", CreatedAt = now });
        db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", role, ["11"], first, null, id), id, now));
        db.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = id.Value, Case = site.Seeds.Own.Initiative, Role = role.ToString(), From = first, GivenBy = id.Value, GivenAt = now });
        Seeds.SowAccount(db, id);
        var offer = Seeds.Offer(db, id, site.Seeds.Own.Initiative, now);
        await db.SaveChangesAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<BeginSession>().Run(id, SignInMethod.Passkey, null, "another device", null, now, cancel);
        var other = Assert.Single(await scope.ServiceProvider.GetRequiredService<SessionQueries>().Of(id, now, cancel)).Id;
        return new(column, id, await scope.ServiceProvider.GetRequiredService<BeginSession>().Run(id, SignInMethod.Passkey, null, "a test", null, now, cancel)) { OtherSession = other, Offer = offer };
    }

    /// <summary>With a token for forms.</summary>
    // The page that says that a form was stale holds the form again, with a token for whoever reads it.
    public async Task<Visitor> WithToken(SeededSite site)
    {
        var answer = await site.Ask(this, "POST", GatheringRoutes.SendSignUp.Address(Language.Nb, site.Seeds.Public.Gathering), [("name", "Kari")]);
        var cookie = answer.Headers.SetCookie.Select(set => set!.Split(';')[0]).Single(set => set.StartsWith("form=", StringComparison.Ordinal));
        return this with { Token = (TokenField().Match(answer.Body).Groups[1].Value, cookie) };
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
