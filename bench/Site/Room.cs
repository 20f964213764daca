using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Bench.Site;

/// <summary>A large room of initiatives, gatherings and sign-ups, and the time of every page that shows something of it.</summary>
static class Room
{
    // What a filled room has none of: pages of the demonstration, of links that work once, and of what only an import or another population leaves. The pages that find are timed by their paths.
    static readonly string[] Elsewhere =
    [
        "figure", "industry", "region", "knowledge-environment", "cluster", "bad-rows", "sign-in-link", "sign-in-elsewhere-unknown", "try-as", "answer-invitation", "letter", "demonstration-letters",
    ];

    /// <summary>Makes it in an installation that <c>klynge prepare</c> has made, and prints what <see cref="Measure"/> is to be told.</summary>
    public static async Task<int> Fill(string folder, string[] rest, string? connection)
    {
        var database = Database.At(folder, connection);
        int[] sizes = [.. rest.TakeWhile(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        if (sizes.Length != 3) sizes = [2_000, 400, 40_000];
        var (now, watch) = (TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());

        await using var db = ClustersDb.Open(database);
        var ids = await Filling.Initiatives(db, sizes[0], now, CancellationToken.None);
        await Filling.Grow(db, ids[0], 100, now, CancellationToken.None);
        Console.Error.WriteLine($"{sizes[0]} initiatives after {watch.Elapsed.TotalSeconds:F0} s");
        var (gathering, token) = ("", "");
        var links = new GuestLinks(Filling.Links.Page, (_, of, secret) => { (gathering, token) = (of.ToString(), secret); return "http://localhost/"; }, Filling.Links.Invitation, Filling.Links.Door, Filling.Links.Feedback);
        await Filling.Gatherings(db, sizes[1], sizes[2] / Math.Max(1, sizes[1]), now, CancellationToken.None, links: links);
        Console.Error.WriteLine($"{sizes[1]} gatherings with {sizes[2]} sign-ups after {watch.Elapsed.TotalSeconds:F0} s");

        await using var access = AccessDb.Open(database);
        var adviser = await SignIn(access, "Kari Eksempel", Role.Adviser, now);
        var administrator = await SignIn(access, "Ada Eksempel", Role.Administrator, now);
        Console.WriteLine($"adviser={adviser.Secret} administrator={administrator.Secret} person={adviser.Person.Value} id={ids[0]} gathering={gathering} token={token}");
        return 0;
    }

    /// <summary>Times every page of the route table whose address can be filled in, as the first of adviser, administrator and anyone who is let in.</summary>
    /// <param name="address">Of the site.</param>
    /// <param name="within">What no p95 may be above, in milliseconds.</param>
    /// <param name="told">What <see cref="Fill"/> printed: name=value.</param>
    /// <returns>0 when all were quick enough, otherwise 1.</returns>
    public static async Task<int> Measure(string address, double within, string[] told)
    {
        using var clock = new Clock(address, within);
        var values = told.Select(each => each.Split('=', 2)).ToDictionary(each => each[0], each => each[1]);
        foreach (var (name, value) in new[] { ("criterion", "position"), ("partner", "1"), ("population", "norway") }) values[name] = value;
        using var findings = JsonDocument.Parse(await clock.Read("/api/v1/findings?size=1") ?? "{}");
        if (findings.RootElement.TryGetProperty("findings", out var list) && list.GetArrayLength() > 0)
        {
            values["address"] = list[0].GetProperty("id").GetString()!;
            values["number"] = list[0].GetProperty("members")[0].GetProperty("id").GetString()!;
        }
        foreach (var page in Table.All.OfType<SiteRoute.Page>().Where(page => page != Table.NotFound))
        {
            if (Elsewhere.Contains(page.Name)) continue;
            var path = page.Values.All(values.ContainsKey) ? page.Address(Language.Nb, [.. page.Values.Select(name => values[name])]) : null;
            if (path is null || !(await clock.Time(path, values.GetValueOrDefault("adviser")) || await clock.Time(path, values.GetValueOrDefault("administrator")) || await clock.Time(path, null)))
                clock.Missed(page.Name);
        }
        return clock.Verdict();
    }

    static async Task<(PersonId Person, string Secret)> SignIn(AccessDb access, string name, Role role, DateTimeOffset now)
    {
        var id = PersonId.New();
        access.People.Add(new PersonRow { Id = id.Value, Name = name, CreatedAt = now });
        access.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", role, role is Role.Adviser ? [.. Filling.Counties] : [], OsloTime.Day(now).AddDays(-1), null, id), id, now));
        await access.SaveChangesAsync();
        return (id, await new BeginSession(access, new Demonstration(false)).Run(id, SignInMethod.Passkey, null, "a bench", null, now, CancellationToken.None));
    }
}
