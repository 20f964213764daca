using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Advice;

/// <summary>What speaks against advice.</summary>
static class Advising
{
    /// <summary>Every reason why advice cannot be given so.</summary>
    public static IEnumerable<Message> WhyNot(string? question, string text) =>
    [
        .. EditMessages.WhyNotText("question", question, Editing.LongestText),
        .. EditMessages.WhyNotText("text", text, Editing.LongestText, new("rådet", "rådet", "the advice")),
    ];

    /// <summary>The question as it is kept; null when none was written.</summary>
    public static string? Asked(string? question) => string.IsNullOrWhiteSpace(question) ? null : question.Trim();
}
