using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.SignIn.Factors;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

/// <summary>Somebody who makes an account through the pages, reads the letters, and signs in as often as need be.</summary>
sealed partial class Newcomer(Site site, string address = "kari@bedrift.no") : IDisposable
{
    public const string Password = "hest batteri stift korrekt";

    public Somebody Self { get; private set; } = new(site);

    public string Address => address;

    public string Key { get; private set; } = "";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The session's secret that the browser holds; null when it holds none.</summary>
    public string? Secret => Self.Cookies["session"] is { Value.Length: > 0 } cookie ? cookie.Value : null;

    /// <summary>Asks for an account, follows the letter, sets password and app: signed in afterwards.</summary>
    public async Task Arrive()
    {
        using var asked = await Self.Send(SignInRoutes.AskAccount, [], ("name", "Kari Eksempel"), ("email", address));
        Assert.Equal(SignInRoutes.LetterSent.Address(Language.Nb), asked.Headers.Location?.ToString());
        var secret = await Link();
        using var begun = await Self.Send(SignInRoutes.BeginByPassword, [secret], ("password", Password));
        Assert.Equal(SignInRoutes.Factor.Address(Language.Nb), begun.Headers.Location?.ToString());
        Assert.Null(Secret);
        await SetUpApp();
    }

    /// <summary>Sets up the app on the page where it is done, and keeps the recovery codes.</summary>
    public async Task SetUpApp()
    {
        var page = await Self.Page(SignInRoutes.Factor.Address(Language.Nb));
        Key = Written().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var made = await Self.Post(SignInRoutes.MakeFactor.Address(Language.Nb), ("token", Token().Match(page).Groups[1].Value), ("key", Carried().Match(page).Groups[1].Value), ("code", Code()));
        var shown = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Codes = [.. Code24().Matches(shown).Select(match => match.Value)];
    }

    /// <summary>Sends address and password.</summary>
    public Task<HttpResponseMessage> SendPassword(string password = Password, params (string, string)[] more) => Self.Send(SignInRoutes.ByPassword, [], [("email", address), ("password", password), .. more]);

    /// <summary>Sends a code.</summary>
    public Task<HttpResponseMessage> SendCode(string code, params (string, string)[] more) => Self.Send(SignInRoutes.GiveCode, [], [("code", code), .. more]);

    /// <summary>Another browser, not signed in.</summary>
    public void TakeAnotherBrowser()
    {
        Self.Dispose();
        Self = new Somebody(site);
    }

    /// <summary>The code that the app shows, some half minutes from now.</summary>
    public string Code(int later = 0) => Totp.Code(Key, Totp.StepAt(site.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + later);

    /// <summary>The newest link that was mailed to the address.</summary>
    public async Task<string> Link() => (await Letters()).Select(text => InLetter().Match(text)).Last(match => match.Success).Groups[1].Value;

    /// <summary>The letters to the address, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Letters()
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var letters = new List<string>();
        foreach (var one in (await OutboxQueries.List(db, null, null, 1, 500, TestContext.Current.CancellationToken)).Where(one => one.To == address).OrderBy(one => one.NotBefore).ThenBy(one => one.Id))
            letters.Add((await OutboxQueries.Content(db, one.Id, TestContext.Current.CancellationToken))!.Value.Letter!.Text);
        return letters;
    }

    public void Dispose() => Self.Dispose();

    [GeneratedRegex("class=\"factor-key\">([A-Z2-7 ]+)<")]
    private static partial Regex Written();

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex Carried();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("([2-9A-Z]{4}-){5}[2-9A-Z]{4}")]
    private static partial Regex Code24();

    [GeneratedRegex("/logg-inn/lenke/([A-Za-z0-9_-]{43})")]
    private static partial Regex InLetter();
}
