using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Klynge.Clusters;
using Klynge.Tests.Ground;

namespace Klynge.Cli.Tests.Killed;

/// <summary>Guests who sign up one after the other, confirm by the link in their letter, and every third gives the seat back. What was acknowledged is remembered.</summary>
/// <param name="browsers">What they use.</param>
/// <param name="test">Where the letters lie.</param>
/// <param name="gathering">What they sign up for.</param>
sealed partial class Guests(Browsers browsers, TestDatabase test, string gathering)
{
    /// <summary>Addresses whose sign-up was acknowledged.</summary>
    public ConcurrentBag<string> SignedUp { get; } = [];

    /// <summary>Those whose confirmation was.</summary>
    public ConcurrentBag<string> Confirmed { get; } = [];

    /// <summary>Those who gave their seat, or their place in the queue, back.</summary>
    public ConcurrentBag<string> GivenBack { get; } = [];

    /// <summary>Until told to stop.</summary>
    public async Task Come(int number, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var email = $"guest{number}-{i}@example.no";
            if (!await browsers.Once(() => SignUp(email, stop), stop)) continue;
            browsers.Acknowledge(Deed.SignUp);
            SignedUp.Add(email);
            var own = $"/nb/arrangement/{gathering}/min/{await Secret(email)}";
            if (!await ByLink(own, "bekreft", stop)) continue;
            browsers.Acknowledge(Deed.Confirm);
            Confirmed.Add(email);
            if (i % 3 != 0 || !await ByLink(own, "avbud", stop)) continue;
            browsers.Acknowledge(Deed.GiveBack);
            GivenBack.Add(email);
        }
    }

    async Task SignUp(string email, CancellationToken stop)
    {
        using var browser = browsers.New(null);
        var page = $"/nb/arrangement/{gathering}/pamelding";
        await Browsers.Send(browser, await Browsers.Page(browser, page, stop), page + "/send", stop,
            ("name", "Ola Eksempel"), ("organisation", "Eksempel AS"), ("email", email), ("way", "room"), ("access", ""), ("diet", ""));
    }

    // Pressed again until it is answered, on the page as it was opened.
    async Task<bool> ByLink(string own, string deed, CancellationToken stop)
    {
        using var browser = browsers.New(null);
        var page = "";
        return await browsers.Until(async () => page = await Browsers.Page(browser, own, stop), stop)
            && await browsers.Until(() => Browsers.Send(browser, page, $"{own}/{deed}", stop), stop);
    }

    // As the letter has it: only there does the secret stand.
    async Task<string> Secret(string email)
    {
        await using var db = ClustersDb.Over(test.Database);
        return db.Ask($"SELECT letter FROM {db.Table("outbox")} WHERE recipient = @p0", row => Link().Match(row.GetString(0)).Groups[1].Value, email).First();
    }

    [GeneratedRegex("/min/([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
