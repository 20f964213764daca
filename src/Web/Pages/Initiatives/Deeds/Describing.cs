using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent about what an initiative is, where it stands and what is public.</summary>
static class Describing
{
    public static async Task<IResult> Rename(Posted posted) => posted.Answer(
        await posted.Get<RenameInitiative>().Run(posted.Initiative(), posted.Form["name"], Seen(posted), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Describe, new("Initiativet har fått nytt navn.", "Initiativet har fått nytt namn.", "The initiative has a new name."));

    public static async Task<IResult> Describe(Posted posted) => posted.Answer(
        await posted.Get<DescribeInitiative>().Run(
            posted.Initiative(), posted.Form["theme"], [.. posted.Form.All("counties")], posted.Counties(), Seen(posted), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Describe, CaseTexts.Saved);

    public static async Task<IResult> Challenge(Posted posted) => posted.Answer(
        await posted.Get<WriteChallenge>().Run(posted.Initiative(), posted.Form["challenge"], Seen(posted), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Describe, CaseTexts.Saved);

    public static async Task<IResult> Undo(Posted posted) => posted.Answer(
        await posted.Get<UndoFact>().Run(posted.Initiative(), (int)(posted.Form.Whole("entry") ?? 0), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Initiative, CaseTexts.Undone);

    public static async Task<IResult> Publish(Posted posted) => posted.Answer(
        await posted.Get<MakePublic>().Run(
            posted.Initiative(), [.. posted.Form.All("parts").Select(PublicParts.Of).OfType<PublicPart>()], posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Initiative, InitiativeRoutes.Publish, new("Nå ser alle det du valgte.", "No ser alle det du valde.", "Everyone now sees what you chose."));

    public static async Task<IResult> Move(Posted posted)
    {
        var form = posted.Form;
        if (Wanted(form) is not { } to) return posted.Again(InitiativeRoutes.Move, [.. Faults(form)]);
        if (form.WhyNoDay("on").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Move, faults);
        return posted.Answer(
            await posted.Get<MoveInitiative>().Run(posted.Initiative(), to, form.Maybe("reason"), form.Day("on") ?? OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Initiative, InitiativeRoutes.Move, new(
                $"Flyttet. Står nå som «{to.Stage.Words().Nb}».", $"Flytta. Står no som «{to.Stage.Words().Nn}».", $"Moved. It now stands as “{to.Stage.Words().En}”."));
    }

    // What each state asks for besides is on the form; what is missing there is told by the field.
    static InitiativeState? Wanted(FormValues form) => Stages.Of(form["to"]) switch
    {
        Stage.Idea => new InitiativeState.Idea(),
        Stage.Advised => new InitiativeState.Advised(),
        Stage.Mobilising => new InitiativeState.Mobilising(),
        Stage.PreProject => form.Whole("kroner") is { } kroner && form.Day("until") is { } until ? new InitiativeState.PreProject(kroner, until) : null,
        Stage.Ready => new InitiativeState.Ready(form["call"]),
        Stage.Applied => new InitiativeState.Applied(form["call"]),
        Stage.Running => Stages.LevelOf(form["level"]) is { } level && form.Day("until") is { } until ? new InitiativeState.Running(level, until) : null,
        Stage.Left => Stages.LevelOf(form["level"]) is { } level ? new InitiativeState.Left(level) : null,
        Stage.Closed => new InitiativeState.Closed(form["reason"], []),
        _ => null,
    };

    static IEnumerable<Message> Faults(FormValues form)
    {
        var stage = Stages.Of(form["to"]);
        if (stage is null) yield return new("no-stage", "to", new("Velg hvor initiativet skal stå.", "Vel kvar initiativet skal stå.", "Choose where the initiative is to stand."));
        if (stage is Stage.PreProject) foreach (var message in form.WhyNotWhole("kroner")) yield return message;
        if (stage is Stage.Running or Stage.Left && Stages.LevelOf(form["level"]) is null)
            yield return new("no-level", "level", new("Velg nivå i programmet.", "Vel nivå i programmet.", "Choose the level of the programme."));
        if (stage is Stage.PreProject or Stage.Running && form.Day("until") is null)
            yield return new("no-end", "until", form["until"].Length > 0 ? CaseTexts.NoSuchDay(form["until"]) : new("Skriv siste dag.", "Skriv siste dag.", "Give the last day."));
    }

    internal static int Seen(Posted posted) => (int)(posted.Form.Whole("seen") ?? 0);
}
