using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>Whether a guest wants to go on in an initiative.</summary>
public enum GoesOn
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Perhaps.</summary>
    Maybe,

    /// <summary>No.</summary>
    No,
}

/// <summary>What a guest said afterwards, as typed.</summary>
/// <param name="Useful">How useful it was, 1 to 5; empty when not answered.</param>
/// <param name="Met">Whether they met somebody whom they want to work with: yes, maybe, no; empty when not answered.</param>
/// <param name="Best">What they take along.</param>
/// <param name="Better">What should be otherwise next time.</param>
/// <param name="Contact">Name and how to reach them, when they do not want to be anonymous; else empty.</param>
/// <param name="GoesOn">Whether they want to go on: yes, maybe, no; empty when not answered. Stands on the sign-up, with the name.</param>
public sealed record TypedFeedback(string Useful, string Met, string Best, string Better, string Contact, string GoesOn)
{
    /// <summary>Longest text. Characters.</summary>
    public const int LongestText = 2_000;

    /// <summary>Longest name and address. Characters.</summary>
    public const int LongestContact = 200;

    static readonly string[] Answers = ["", "yes", "maybe", "no"];

    /// <summary>Every fault of what was typed, in the order of the form.</summary>
    public IEnumerable<Message> WhyNot()
    {
        if (Useful is not ("1" or "2" or "3" or "4" or "5" or "")) yield return FeedbackMessages.NoSuchAnswer("useful");
        if (!Answers.Contains(Met)) yield return FeedbackMessages.NoSuchAnswer("met");
        if (Best.Length > LongestText) yield return FeedbackMessages.TooLong("best", LongestText);
        if (Better.Length > LongestText) yield return FeedbackMessages.TooLong("better", LongestText);
        if (!Answers.Contains(GoesOn)) yield return FeedbackMessages.NoSuchAnswer("goes-on");
        if (Contact.Length > LongestContact) yield return FeedbackMessages.TooLong("contact", LongestContact);
        if (Useful.Length + Met.Length + Best.Trim().Length + Better.Trim().Length + GoesOn.Length == 0) yield return FeedbackMessages.Nothing();
    }
}

/// <summary>One answer. It says nothing of who gave it or when, unless the guest wrote it.</summary>
/// <param name="Useful">1 to 5; null when not answered.</param>
/// <param name="Met">yes, maybe or no; null when not answered.</param>
/// <param name="Best">What they take along; empty when nothing.</param>
/// <param name="Better">What should be otherwise; empty when nothing.</param>
/// <param name="Contact">Who, when they wanted it known; empty when anonymous.</param>
public sealed record FeedbackAnswer(int? Useful, string? Met, string Best, string Better, string Contact);

/// <summary>All that was said of a gathering.</summary>
/// <param name="Answers">In an order that tells nothing.</param>
/// <param name="Asked">How many came and could answer.</param>
public sealed record FeedbackResults(ImmutableArray<FeedbackAnswer> Answers, int Asked)
{
    /// <summary>Fewer answers than this are not shown: two people who were there could work out the third.</summary>
    public const int Fewest = 3;

    /// <summary>Whether there are enough to be shown.</summary>
    public bool CanBeShown => Answers.Length >= Fewest;

    /// <summary>How many gave each number, 1 first.</summary>
    public ImmutableArray<int> Useful => [.. Enumerable.Range(1, 5).Select(value => Answers.Count(answer => answer.Useful == value))];

    /// <summary>How many said yes, maybe and no.</summary>
    public ImmutableArray<int> Met => [.. new[] { "yes", "maybe", "no" }.Select(value => Answers.Count(answer => answer.Met == value))];

    /// <summary>The middle answer of how useful it was, the lower of two; null when nobody said. Numbers of a scale have an order and no mean.</summary>
    public int? MedianUseful => Answers.Select(answer => answer.Useful).OfType<int>().Order().ToArray() is { Length: > 0 } given ? given[(given.Length - 1) / 2] : null;
}
