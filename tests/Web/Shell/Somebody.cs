using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Shell;

/// <summary>A browser with cookies, in which somebody may be signed in. Follows no redirect by itself.</summary>
public sealed partial class Somebody : IDisposable
{
    readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new() };

    /// <summary>At a site, not signed in.</summary>
    public Somebody(Site site)
    {
        Browser = new HttpClient(new Marking(handler)) { BaseAddress = site.Browser.BaseAddress };
    }

    /// <summary>Asks as a browser does.</summary>
    public HttpClient Browser { get; }

    /// <summary>Who is signed in; empty when nobody is.</summary>
    public PersonId Id { get; private init; }

    /// <summary>The cookies of the site.</summary>
    public CookieCollection Cookies => handler.CookieContainer.GetCookies(Browser.BaseAddress!);

    /// <summary>Somebody in a role: a mandate in Rogaland, and the same role in a case when one is named.</summary>
    public static async Task<Somebody> In(Site site, Role? role, params string[] cases)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = PersonId.New();
        var first = OsloTime.Day(now).AddDays(-1);
        db.People.Add(new PersonRow { Id = id.Value, Name = "Kari Eksempel", CreatedAt = now });
        if (role is { } given)
        {
            db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", given, ["11"], first, null, id), id, now));
            foreach (var @case in cases)
                db.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = id.Value, Case = @case, Role = given.ToString(), From = first, GivenBy = id.Value, GivenAt = now });
        }
        await db.SaveChangesAsync(cancel);
        var secret = await scope.ServiceProvider.GetRequiredService<BeginSession>().Run(id, SignInMethod.Passkey, null, "a test", null, now, cancel);
        var somebody = new Somebody(site) { Id = id };
        somebody.handler.CookieContainer.Add(somebody.Browser.BaseAddress!, new Cookie("session", secret, "/"));
        return somebody;
    }

    /// <summary>The text of a page that must answer 200.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await Browser.GetAsync(address, TestContext.Current.CancellationToken);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {text[..Math.Min(600, text.Length)]}");
        return text;
    }

    /// <summary>The token of the first form of a page.</summary>
    public async Task<string> Token(string page) => TokenField().Match(await Page(page)).Groups[1].Value is { Length: > 0 } token ? token : throw new InvalidOperationException($"{page} holds no form.");

    /// <summary>Fills in a form as it stands on the deed's page, and sends it.</summary>
    /// <param name="deed">What it is sent to.</param>
    /// <param name="values">The values of the address, bokmål.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<HttpResponseMessage> Send(SiteRoute.Deed deed, string[] values, params (string Name, string Value)[] fields)
    {
        var page = deed.From.Address(Language.Nb, [.. values.Take(deed.From.Values.Count)]);
        return await Post(deed.Address(Language.Nb, values), [("token", await Token(page)), .. fields]);
    }

    /// <summary>Posts fields, and nothing besides.</summary>
    public Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields) =>
        Browser.PostAsync(address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
