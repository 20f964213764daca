namespace Klynge.Register.Import;

/// <summary>A source that could not be read at all: it is not there, or it is something else. The message says what to do.</summary>
public sealed class UnreadableSourceException : Exception
{
    /// <summary>For serializers.</summary>
    public UnreadableSourceException()
    {
    }

    /// <param name="message">One line: what, where and what to do.</param>
    public UnreadableSourceException(string message) : base(message)
    {
    }

    /// <param name="message">One line: what, where and what to do.</param>
    /// <param name="innerException">What was seen.</param>
    public UnreadableSourceException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
