using Klynge.Clusters;
using Klynge.Storage.Outbox;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>From template to sent invitations in ten minutes of a person who has never seen the pages, and reads every word on them.</summary>
public sealed class A_seminar_in_a_box(Site site)
{
    const int Guests = 40;

    [Fact]
    public async Task Is_sent_to_the_companies_of_a_finding_within_ten_minutes()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop, await site.Being("Adviser"));
        var (page, person) = (visit.Page, new AnAverageUser(visit.Page));
        await visit.Open("/nb/funn?county=11");
        await page.Locator("ol.finding-list a[href*='/nb/funn/F']").First.ClickAsync();
        var finding = page.Url;
        var guests = await Contacts(page);

        // 1: place and day.
        await page.GotoAsync(finding);
        await page.Locator("a[href*='arrangement/nytt']").First.ClickAsync();
        await person.Read();
        await person.Type("#town", "Haugesund");
        await person.Type("#day", "2099-02-25");
        await person.Type("#place", "Maritim Hall, Haugesund");
        await person.Press("main form[action$='/arrangement/nytt/lagre'] button[type=submit]");
        // 2: the guests, as they are ticked.
        await person.Read();
        await person.Press("main form[action$='/inviter/velg'] button[type=submit]");
        // 3: the letter.
        await person.Read();
        await person.Press("main form[action$='/invitasjon/send'] button[type=submit]");

        await Assertions.Expect(page.Locator(".done-bar")).ToContainTextAsync("lagt i utboksen");
        await using var clusters = ClustersDb.Open(site.Database);
        var letters = await OutboxQueries.List(clusters, null, new Uri(page.Url).Segments[^2].TrimEnd('/'), 1, 500, TestContext.Current.CancellationToken);
        Assert.Empty(guests.Except(letters.Select(letter => letter.To)));
        TestContext.Current.SendDiagnosticMessage($"A seminar in a box takes {person.Taken:m\\:ss}: {person.Steps}.");
        Assert.InRange(person.Taken, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        Assert.Empty(visit.Complaints);
    }

    // Those whom the adviser knows at the companies of the finding that is shown: they were there before.
    static async Task<IReadOnlyList<string>> Contacts(IPage page)
    {
        var members = await page.Locator("main a[href*='/virksomheter/']").EvaluateAllAsync<string[]>(
            "links => [...new Map(links.map(link => [link.href.match(/virksomheter\\/(\\d{9})/)?.[1], link.textContent.trim().replaceAll(';', ',')])).entries()].filter(([number]) => number).map(([number, name]) => `${name};${number}`)");
        var rows = members.Take(Guests).Select((member, number) => (Email: $"gjest{number}@boks.example", Line: $"Kari Gjest;gjest{number}@boks.example;{member}")).ToArray();
        Assert.NotEmpty(rows);
        await page.GotoAsync("/nb/kontakter/les-inn");
        await page.FillAsync("#list", string.Join('\n', rows.Select(row => row.Line).Prepend("Navn;E-post;Virksomhet;Organisasjonsnummer")));
        await page.FillAsync("#source", "Deltakerlisten fra i fjor");
        await page.Locator("[name=basis]").First.EvaluateAsync("field => field.tagName == 'SELECT' ? field.selectedIndex = 1 : field.checked = true");
        await page.Locator("main form[action$='/les-inn/se'] button[type=submit]").First.ClickAsync();
        await page.Locator("main form[action$='/les-inn/lagre'] button[type=submit]").First.ClickAsync();
        await page.WaitForLoadStateAsync();
        return [.. rows.Select(row => row.Email)];
    }
}
