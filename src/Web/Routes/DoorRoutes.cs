using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Gatherings.Door;

namespace Klynge.Web.Routes;

/// <summary>At a gathering and after it: the door, questions, files, feedback, tasks.</summary>
public static class DoorRoutes
{
    /// <summary>The query field that holds what a guest's code says.</summary>
    public const string Code = "code";

    public static readonly SiteRoute.Page Door = Of("door", typeof(DoorPage), "dor", "dor", "door", Act.CheckIn, "q", Code);
    public static readonly SiteRoute.Deed Tick = On(Door, "tick-guest", "kryss", "kryss", "tick", Act.CheckIn, ["tick", "untick"], DoorDeeds.Tick);
    public static readonly SiteRoute.Deed WalkIn = On(Door, "walk-in", "uten-pamelding", "utan-pamelding", "walk-in", Act.CheckIn, ["name", "organisation", "event"], DoorDeeds.WalkIn);
    public static readonly SiteRoute.Deed Notes = On(Door, "take-door-notes", "fra-telefon", "fra-telefon", "from-phone", Act.CheckIn, ["notes", "sent"], DoorDeeds.Take);
    public static readonly SiteRoute.Data Worker = new("door-worker", "door-worker.js", Act.ReadPublic);

    public static ImmutableArray<SiteRoute> All => [Door, Tick, WalkIn, Notes, Worker];

    static SiteRoute.Page Of(string name, Type page, string nb, string nn, string en, Act asks, params string[] query) =>
        new(name, page, new($"arrangement/{{gathering}}/{nb}", $"arrangement/{{gathering}}/{nn}", $"events/{{gathering}}/{en}"), asks, query) { About = ShowGathering.About };

    static SiteRoute.Deed On(SiteRoute.Page page, string name, string nb, string nn, string en, Act asks, ImmutableArray<string> fields, Func<Posted, Task<IResult>> run) =>
        new(name, new Words($"{page.Path.Nb}/{nb}", $"{page.Path.Nn}/{nn}", $"{page.Path.En}/{en}"), asks, page, fields, run) { About = page.About };
}
