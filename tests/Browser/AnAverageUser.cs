using System.Globalization;
using Microsoft.Playwright;

namespace Klynge.Browser.Tests;

/// <summary>
/// Someone at a browser whose time is reckoned, not taken: by the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23(7), 1980, an average typist who is no secretary)
/// and the speed of silent reading (Brysbaert, Journal of Memory and Language 109, 2019). How fast the machine is does not come into it.
/// </summary>
sealed class AnAverageUser(IPage page)
{
    // Seconds. To make up one's mind, to point, to move the hand from keys to mouse or back, to press a button of the mouse, to strike a key.
    const double Mind = 1.35, Point = 1.1, Hand = 0.4, Button = 0.1, Key = 0.28;

    const double WordsPerMinute = 238;

    double seconds;
    int words, rows, keys, presses;

    /// <summary>What it has taken until now.</summary>
    public TimeSpan Taken => TimeSpan.FromSeconds(seconds);

    /// <summary>What of, for people.</summary>
    public string Steps => string.Create(CultureInfo.InvariantCulture, $"{words} words read, {rows} rows looked over, {keys} keys, {presses} presses");

    /// <summary>Reads every word of the page that can be seen, and makes up their mind about every row of a table.</summary>
    public async Task Read()
    {
        await page.WaitForLoadStateAsync();
        var seen = await page.EvaluateAsync<int[]>("""
            () => {
              const main = document.querySelector("main"), rows = [...main.querySelectorAll("tbody tr")].filter(row => row.getClientRects().length);
              const count = text => (text.match(/\S+/g) ?? []).length;
              return [count(main.innerText) - rows.reduce((sum, row) => sum + count(row.innerText), 0), rows.length];
            }
            """);
        words += seen[0];
        rows += seen[1];
        seconds += seen[0] / WordsPerMinute * 60 + seen[1] * Mind;
    }

    /// <summary>Finds a field, points at it and types.</summary>
    public async Task Type(string field, string text)
    {
        await page.FillAsync(field, text);
        keys += text.Length;
        seconds += Mind + Point + Button + Hand + text.Length * Key + Hand;
    }

    /// <summary>Finds a button or a link and presses it.</summary>
    public async Task Press(string what)
    {
        await page.Locator(what).ClickAsync();
        await page.WaitForLoadStateAsync();
        presses++;
        seconds += Mind + Point + Button;
    }
}
