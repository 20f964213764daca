using System.Globalization;

namespace Klynge.Cli.Import;

/// <summary>How many rows may be set aside: a number, or a share of all.</summary>
readonly record struct BadRowLimit(double Number, bool IsShare)
{
    /// <summary>Reads <c>25</c> or <c>0.1%</c>.</summary>
    /// <exception cref="CommandFailed">It is neither.</exception>
    public static BadRowLimit Parse(string text)
    {
        var share = text.EndsWith('%');
        return double.TryParse(share ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new BadRowLimit(share ? number / 100 : number, share)
            : throw new CommandFailed($"--max-bad {text} is neither a number of rows nor a share such as 0.1%.", ExitCode.Usage);
    }

    public bool IsPassed(long bad, long read) => bad > (IsShare ? Number * read : Number);
}
