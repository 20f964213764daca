namespace Klynge.Cli;

/// <summary>A command that could not do what was asked, in one line: what, where (file:line) and what to do.</summary>
/// <param name="message">The line.</param>
/// <param name="code">The exit code.</param>
sealed class CommandFailed(string message, ExitCode code) : Exception(message)
{
    public ExitCode Code => code;
}

/// <summary>What the shell is told. Fixed: scripts depend on it.</summary>
enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>It ran and something is wrong.</summary>
    Wrong = 1,

    /// <summary>Wrong usage.</summary>
    Usage = 2,

    /// <summary>Input could not be read.</summary>
    Input = 3,

    /// <summary>Real people use the installation, so nothing made up comes in.</summary>
    RealPeople = 4,
}
