using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>A part of a programme, in minutes from the beginning.</summary>
public sealed record TemplateSlot(int From, int To, Words Title);

/// <summary>Something that somebody has to see to.</summary>
/// <param name="What">What.</param>
/// <param name="Days">Days from the gathering; before it when negative.</param>
public sealed record TemplateTask(Words What, int Days)
{
    /// <summary>Whether it is for before the gathering.</summary>
    public bool IsBefore => Days < 0;

    /// <summary>The last day: no Saturday or Sunday, unless it is agreed on that very day; never before the day that it is agreed on.</summary>
    /// <param name="plan">The gathering's plan.</param>
    /// <param name="today">The day that it is agreed on.</param>
    public DateOnly Due(Plan plan, DateOnly today)
    {
        var day = OsloTime.Day(IsBefore ? plan.Start : plan.End).AddDays(Days);
        // What is for before the gathering moves to the Friday: the Monday may be the day itself.
        var working = day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => IsBefore ? -1 : 2, DayOfWeek.Sunday => IsBefore ? -2 : 1, _ => 0 });
        return working > today ? working : today;
    }
}

/// <summary>A gathering in a box: everything but place, day and guests, ready to be sent as it is.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="For">When it is the right one.</param>
/// <param name="Hours">How long it lasts.</param>
/// <param name="Seats">Seats to begin with.</param>
/// <param name="DeadlineDays">Days from the deadline to the gathering.</param>
/// <param name="Slots">The programme.</param>
/// <param name="UniversalDesign">How to get in, hear and see, to be mended for the place.</param>
/// <param name="Tasks">What has to be seen to.</param>
public sealed record Template(
    GatheringKind Kind, Words For, double Hours, int Seats, int DeadlineDays, ImmutableArray<TemplateSlot> Slots, Words UniversalDesign, ImmutableArray<TemplateTask> Tasks)
{
    /// <summary>All of them, in the order that a page offers them.</summary>
    public static ImmutableArray<Template> All { get; } = [Templates.Seminar, Templates.InformationMeeting, Templates.Workshop];

    /// <summary>That of a kind.</summary>
    public static Template Of(GatheringKind kind) => All.Single(each => each.Kind == kind);

    /// <summary>The tasks that are not agreed on yet; when the gathering has ended without those for before it.</summary>
    /// <param name="plan">The gathering's plan.</param>
    /// <param name="there">What is agreed on, in whatever language.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<TemplateTask> Missing(Plan plan, IReadOnlyCollection<string> there, DateTimeOffset now) =>
        [.. Of(plan.Kind).Tasks.Where(task => (!task.IsBefore || now < plan.End) && !Languages.All.Any(each => there.Contains(task.What.In(each))))];

    /// <summary>What it is called at a place.</summary>
    public Words Title(string place) => Kind switch
    {
        GatheringKind.Seminar => new($"Klyngeseminar i {place}", $"Klyngeseminar i {place}", $"Cluster seminar in {place}"),
        GatheringKind.InformationMeeting => new($"Informasjonsmøte om klyngeprogrammet i {place}", $"Informasjonsmøte om klyngjeprogrammet i {place}", $"Information meeting on the cluster programme in {place}"),
        GatheringKind.Workshop => new($"Arbeidsmøte i {place}", $"Arbeidsmøte i {place}", $"Workshop in {place}"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), Kind, "There are three kinds."),
    };

    /// <summary>What its invitation says.</summary>
    public InvitationText Invitation(Words title) => Templates.Invitation(Kind, title);
}
