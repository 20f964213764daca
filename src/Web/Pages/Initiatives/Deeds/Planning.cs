using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent about goals, activities, the budget and next steps.</summary>
static class Planning
{
    public static async Task<IResult> Goal(Posted posted)
    {
        var (form, suffix) = (posted.Form, Suffix(posted, "goal"));
        return posted.Answer(
            await posted.Get<WriteGoal>().Run(
                posted.Initiative(), (int?)form.Whole("goal"), form["text" + suffix], form.Maybe("indicator" + suffix), Describing.Seen(posted), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Plan, InitiativeRoutes.Plan, new("Målet er lagret.", "Målet er lagra.", "The goal is saved."), suffix);
    }

    public static async Task<IResult> DropGoal(Posted posted) => posted.Answer(
        await posted.Get<Klynge.Clusters.Initiatives.DropGoal>().Run(posted.Initiative(), (int)(posted.Form.Whole("goal") ?? 0), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Plan, InitiativeRoutes.Plan, new("Målet er tatt bort.", "Målet er teke bort.", "The goal is taken away."));

    public static async Task<IResult> Activity(Posted posted)
    {
        var (form, suffix) = (posted.Form, Suffix(posted, "activity"));
        if (form.WhyNotWhole("year" + suffix).ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Plan, faults);
        return posted.Answer(
            await posted.Get<PlanActivity>().Run(
                posted.Initiative(), (int?)form.Whole("activity"), form["what" + suffix], (int?)form.Whole("serves" + suffix), (int)Math.Clamp(form.Whole("year" + suffix)!.Value, 0, 99),
                posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Plan, InitiativeRoutes.Plan, new("Aktiviteten er lagret.", "Aktiviteten er lagra.", "The activity is saved."), suffix);
    }

    public static async Task<IResult> DropActivity(Posted posted) => posted.Answer(
        await posted.Get<Klynge.Clusters.Initiatives.DropActivity>().Run(posted.Initiative(), (int)(posted.Form.Whole("activity") ?? 0), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Plan, InitiativeRoutes.Plan, new("Aktiviteten er tatt bort.", "Aktiviteten er teken bort.", "The activity is taken away."));

    public static async Task<IResult> Budget(Posted posted)
    {
        string[] fields = ["costs", "companies", "public", "others"];
        if (fields.SelectMany(posted.Form.WhyNotWhole).ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Plan, faults);
        var kroner = fields.Select(field => posted.Form.Whole(field)!.Value).ToArray();
        return posted.Answer(
            await posted.Get<PlanBudget>().Run(posted.Initiative(), new(kroner[0], kroner[1], kroner[2], kroner[3]), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Plan, InitiativeRoutes.Plan, new("Budsjettet er lagret.", "Budsjettet er lagra.", "The budget is saved."));
    }

    public static async Task<IResult> Step(Posted posted)
    {
        var form = posted.Form;
        if (form.WhyNoDay("due").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Steps, faults);
        return posted.Answer(
            await posted.Get<PlanStep>().Run(posted.Initiative(), null, form["text"], form["owner"], form.Day("due"), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Initiative, InitiativeRoutes.Steps, new("Steget er lagt til.", "Steget er lagt til.", "The step is added."));
    }

    public static async Task<IResult> Finish(Posted posted) => posted.Answer(
        await posted.Get<FinishStep>().Run(posted.Initiative(), (int)(posted.Form.Whole("step") ?? 0), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Initiative, new("Steget er ferdig.", "Steget er ferdig.", "The step is done."));

    // A page holds the form of a new one, and one for each that is there: their fields end in its number.
    static string Suffix(Posted posted, string field) => "-" + (posted.Form.Maybe(field) ?? "new");
}
