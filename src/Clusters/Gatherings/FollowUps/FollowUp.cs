using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.FollowUps;

/// <summary>A step of an initiative that a task is: it is done when the step is.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="Step">Its number.</param>
public sealed record TiedStep(InitiativeId Initiative, int Step);

/// <summary>Something that somebody is to do for a gathering, before or after it.</summary>
/// <param name="Number">1 is the first of the gathering.</param>
/// <param name="Text">What.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The last day.</param>
/// <param name="Done">The day it was done; null while it is not.</param>
/// <param name="Tied">The step of an initiative that it is; null when it stands alone.</param>
public sealed record FollowUp(int Number, string Text, string Owner, DateOnly Due, DateOnly? Done, TiedStep? Tied)
{
    /// <summary>Longest text and longest name. Characters.</summary>
    public const int LongestText = 300, LongestOwner = 120;

    /// <summary>The most tasks of one gathering.</summary>
    public const int Most = 200;

    /// <summary>Every reason why such a task cannot be agreed on.</summary>
    /// <param name="text">What.</param>
    /// <param name="owner">Who.</param>
    /// <param name="due">The last day; null when what was typed is none.</param>
    /// <param name="there">How many there are.</param>
    public static IEnumerable<Message> WhyNot(string text, string owner, DateOnly? due, int there)
    {
        if (text.Trim().Length is 0 or > LongestText)
        {
            yield return new("task-missing", "text", new(
                $"Skriv hva som skal gjøres, høyst {LongestText} tegn.", $"Skriv kva som skal gjerast, høgst {LongestText} teikn.", $"Write what is to be done, at most {LongestText} characters."));
        }
        if (owner.Trim().Length is 0 or > LongestOwner)
        {
            yield return new("owner-missing", "owner", new(
                $"Skriv hvem som gjør det, høyst {LongestOwner} tegn.", $"Skriv kven som gjer det, høgst {LongestOwner} teikn.", $"Write who does it, at most {LongestOwner} characters."));
        }
        if (due is null)
        {
            yield return new("due-missing", "due", new(
                "Skriv en dag, for eksempel 2. mars 2027 som 2.3.2027.", "Skriv ein dag, til dømes 2. mars 2027 som 2.3.2027.", "Write a day, for example 2 March 2027 as 2.3.2027."));
        }
        if (there >= Most)
        {
            yield return new("too-many-tasks", "form", new(
                $"Det er alt {Most} oppgaver her.", $"Det er alt {Most} oppgåver her.", $"There are {Most} tasks here already."));
        }
    }
}

/// <summary>What came of a deed with tasks. Closed.</summary>
public abstract record FollowUpOutcome
{
    FollowUpOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Count">How many tasks it was about.</param>
    public sealed record Done(int Count) : FollowUpOutcome;

    /// <summary>It was not.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : FollowUpOutcome;
}
