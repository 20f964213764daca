using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Initiatives;
using Klynge.Register.Places;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What is sent to plan a gathering, announce it, and call it off.</summary>
static class PlanDeeds
{
    public static async Task<IResult> Begin(Posted posted)
    {
        var form = posted.Form;
        var boxed = new BoxedPlan(form["kind"], form["town"], form["place"], form["link"], form["day"], form["start"], form["capacity"], [.. form.All("counties")], form["finding"], form["initiative"]);
        var original = await ToCopy.Of(posted.Http, posted.Visit, form["copy"]);
        var asTyped = original is null ? boxed.Unpacked(posted.Visit.Language) : new CopiedPlan(original.Plan, boxed).Unpacked();
        var reading = asTyped.Read(code => posted.Get<Geography>().County(code) is not null);
        var named = original is not null && CopiedPlan.TownOf(original.Plan) is null;
        ImmutableArray<Message> town = !named && boxed.Town.Trim().Length is 0 or > 60 ? [new("town-missing", "town", new("Skriv stedet, høyst 60 tegn.", "Skriv staden, høgst 60 teikn.", "Write the town, at most 60 characters."))] : [];
        if (reading is not PlanReading.Understood(var plan))
            return posted.Again(HostingRoutes.New, [.. town, .. ((PlanReading.Faulty)reading).Messages.Select(AtItsField).DistinctBy(message => (message.At, message.Code)).Where(message => message.At != "town" || town.IsEmpty)]);
        if (!town.IsEmpty) return posted.Again(HostingRoutes.New, town);
        if (await WhyNotThere(posted, plan) is { } not) return posted.Again(HostingRoutes.New, not);
        var (begin, owner, language) = (posted.Get<BeginGathering>(), posted.SignedIn.Name, posted.Visit.Language);
        var begun = original is null
            ? await begin.WithTasks(plan, owner, language, posted.Hand(null), posted.Now, posted.Cancel)
            : await begin.AsCopy(original, plan, owner, language, posted.Hand(null), posted.Now, posted.Cancel);
        return posted.Done(HostingRoutes.Invite, HostingTexts.Begun, null, begun.Id.ToString());
    }

    public static async Task<IResult> Replan(Posted posted)
    {
        var form = posted.Form;
        var typed = new TypedPlan(form["kind"], form["title_nb"], form["title_nn"], form["title_en"], form["place"], form["link"], form["day"], form["start"], form["end"], form["capacity"],
            form["deadline"], form["deadline_clock"], form["programme"], form["universal_design"], [.. form.All("languages")], [.. form.All("counties")], form["finding"], form["initiative"]);
        return typed.Read(code => posted.Get<Geography>().County(code) is not null) switch
        {
            PlanReading.Faulty(var messages) => posted.Again(HostingRoutes.Edit, messages),
            PlanReading.Understood(var plan) => await WhyNotThere(posted, plan) is { } not ? posted.Again(HostingRoutes.Edit, not) : await Keep(posted, plan),
        };
    }

    static async Task<IResult> Keep(Posted posted, Plan plan)
    {
        var before = await posted.Get<GatheringQueries>().Get(posted.Gathering(), posted.Cancel);
        return await Carry(posted, new GatheringDeed.Replan(plan)) switch
        {
            null => TypedResults.NotFound(),
            Move.Refused(var reasons) => posted.Again(HostingRoutes.Edit, reasons),
            Move.Made(var after) => posted.Done(
                HostingRoutes.Manage, after.IsPublic && before is not null && after.CalendarVersion != before.Gathering.CalendarVersion ? HostingTexts.SavedTold : HostingTexts.Saved, null, after.Id.ToString()),
        };
    }

    public static Task<IResult> Open(Posted posted) => Answer(posted, new GatheringDeed.Open(), HostingTexts.Announced);

    public static Task<IResult> Close(Posted posted) => Answer(posted, new GatheringDeed.Close(), HostingTexts.Closed);

    public static Task<IResult> Hold(Posted posted) => Answer(posted, new GatheringDeed.Hold(), HostingTexts.IsHeld);

    public static async Task<IResult> CallOff(Posted posted) => await Answer(
        posted, new GatheringDeed.Cancel(posted.Form["reason"]), HostingTexts.IsCalledOff((await posted.Get<HostingQueries>().Narrowing(posted.Gathering(), posted.Cancel)).SignedUp));

    static async Task<IResult> Answer(Posted posted, GatheringDeed deed, Words said) => await Carry(posted, deed) switch
    {
        null => TypedResults.NotFound(),
        Move.Refused(var reasons) => posted.Again(HostingRoutes.Manage, reasons),
        Move.Made(var after) => posted.Done(HostingRoutes.Manage, said, null, after.Id.ToString()),
    };

    static Task<Move?> Carry(Posted posted, GatheringDeed deed) => posted.Get<MoveGathering>().Run(
        posted.Gathering(), deed, null, posted.SignedIn.Id.Pseudonym, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel);

    // Nobody plans away what they then may not see to, nor for an initiative that is not there.
    static async Task<Message?> WhyNotThere(Posted posted, Plan plan)
    {
        if (plan.Initiative is { } initiative && await ReadableInitiative.Of(posted.Http, posted.Visit, initiative) is null)
            return new("initiative-unknown", "initiative", new($"Det finnes ikke noe initiativ {initiative}.", $"Det finst ikkje noko initiativ {initiative}.", $"There is no initiative {initiative}."));
        return posted.Visit.May(Act.EditGathering, new Subject.Case("", plan.Counties, false, plan.Initiative, MadeUpPeople.Has(posted.SignedIn.Id)))
            ? null
            : new("county-not-yours", "counties", new(
                "Velg minst ett av fylkene du arbeider for. Ellers kan du ikke styre arrangementet etterpå.",
                "Vel minst eitt av fylka du arbeider for. Elles kan du ikkje styre arrangementet etterpå.",
                "Choose at least one of the counties that you work for. Otherwise you cannot manage the event afterwards."));
    }

    // What the box has reckoned out stands in no field of the form: its fault belongs to the field that it was reckoned from.
    static Message AtItsField(Message message) => message with
    {
        At = message.At switch { "title_nb" => "town", "deadline" => "day", "end" or "programme" or "deadline_clock" => "start", var same => same },
    };
}

/// <summary>An initiative that a gathering is to have to do with: there for those only who may read it, and for all others as if it were not.</summary>
static class ReadableInitiative
{
    /// <returns>The initiative; null when there is none by the id, or none that the visitor may read.</returns>
    public static async Task<Initiative?> Of(HttpContext http, Visit visit, string? id) =>
        InitiativeId.TryParse(id?.ToUpperInvariant()) is { } known && await http.RequestServices.GetRequiredService<InitiativeQueries>().Get(known, http.RequestAborted) is { } initiative
            && visit.May(Act.ReadCase, initiative.Subject())
            ? initiative
            : null;
}

/// <summary>A gathering that another is to be a copy of: there for those only who may change it.</summary>
static class ToCopy
{
    /// <returns>The gathering; null when there is none by the id, or none that the visitor may change.</returns>
    public static async Task<Gathering?> Of(HttpContext http, Visit visit, string? id) =>
        GatheringId.Read(id) is { } known && await http.RequestServices.GetRequiredService<GatheringQueries>().Get(known, http.RequestAborted) is { Gathering: var gathering } && visit.May(Act.EditGathering, gathering.Subject())
            ? gathering
            : null;
}

/// <summary>What deeds about a gathering read from the address.</summary>
static class AboutGathering
{
    /// <summary>The gathering that the address names. The right was asked about it, so it is there.</summary>
    public static GatheringId Gathering(this Posted posted) => GatheringId.Read(posted.Value(ShowGathering.Value)) ?? default;

    /// <summary>Ids that were ticked; what is none is left out.</summary>
    public static Guid[] Ids(this Posted posted, string field) => [.. posted.Form.All(field).Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>()];
}
