using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Who asked. Nobody is named: the answer is for all.</summary>
public enum Asker
{
    /// <summary>Somebody who has signed up, by the link of their sign-up.</summary>
    Guest,

    /// <summary>Anyone, on the open page.</summary>
    Anyone,

    /// <summary>The organiser, who was asked by word of mouth.</summary>
    Organiser,
}

/// <summary>Where a question stands. Closed.</summary>
public abstract record QuestionState
{
    QuestionState() { }

    /// <summary>Nobody but the organiser has seen it.</summary>
    public sealed record Waiting : QuestionState;

    /// <summary>An answer is written, and not out yet.</summary>
    public sealed record Answered(string Answer) : QuestionState;

    /// <summary>Question and answer are on the open page, and were sent to all at once. They stay as they are.</summary>
    public sealed record Published(string Answer, DateTimeOffset At) : QuestionState;

    /// <summary>It is not for this place: unkind, about a person, or no question. Nobody sees it.</summary>
    public sealed record SetAside(DateTimeOffset At) : QuestionState;
}

/// <summary>A question about a gathering.</summary>
/// <param name="Number">1 is the first of the gathering.</param>
/// <param name="Text">As it was asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="State">Where it stands.</param>
public sealed record Question(int Number, string Text, Asker By, DateTimeOffset AskedAt, QuestionState State)
{
    /// <summary>Longest question. Characters.</summary>
    public const int LongestText = 1_000;

    /// <summary>Longest answer. Characters.</summary>
    public const int LongestAnswer = 4_000;

    /// <summary>The most questions that may wait at one gathering: more is somebody's machine.</summary>
    public const int MostWaiting = 500;

    /// <summary>Every reason why something cannot be asked.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="email">Where an answer is wanted; empty for nowhere.</param>
    /// <param name="gathering">About what.</param>
    /// <param name="waiting">How many questions wait there.</param>
    public static IEnumerable<Message> WhyNotAsk(string text, string email, Gathering gathering, int waiting)
    {
        if (gathering.State is GatheringState.Cancelled(_, _, var reason)) yield return GatheringMessages.CalledOff(reason);
        if (text.Trim().Length is 0) yield return QuestionMessages.NoQuestion();
        if (text.Length > LongestText) yield return QuestionMessages.TooLong("question", LongestText);
        if (email.Length > 0 && EmailAddress.Read(email) is null) yield return QuestionMessages.NoEmail();
        if (waiting >= MostWaiting) yield return QuestionMessages.TooMany();
    }

    /// <summary>Every reason why it cannot be answered so. An answer that is out stays: everybody has read the same.</summary>
    public IEnumerable<Message> WhyNotAnswer(string answer)
    {
        if (State is QuestionState.Published) yield return QuestionMessages.IsOut();
        if (answer.Trim().Length is 0) yield return QuestionMessages.NoAnswer();
        if (answer.Length > LongestAnswer) yield return QuestionMessages.TooLong("answer", LongestAnswer);
    }

    /// <summary>Every reason why it cannot be set aside.</summary>
    public IEnumerable<Message> WhyNotSetAside() => State is QuestionState.Published ? [QuestionMessages.IsOut()] : [];
}

/// <summary>What came of a deed with questions. Closed.</summary>
public abstract record QuestionOutcome
{
    QuestionOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Count">How many questions it was about.</param>
    public sealed record Done(int Count) : QuestionOutcome;

    /// <summary>It was not.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : QuestionOutcome;
}
