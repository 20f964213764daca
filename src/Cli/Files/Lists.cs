namespace Klynge.Cli.Files;

/// <summary>Numbers with commas, as options take them.</summary>
static class Lists
{
    /// <summary>Reads ascending numbers of 0 or more.</summary>
    /// <exception cref="CommandFailed">They are not.</exception>
    public static double[] Ascending(string text, string option)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (!PointsFile.Number(part.Trim(), out var number) || number < 0 || (numbers.Count > 0 && number <= numbers[^1]))
                throw new CommandFailed($"{option} is '{text}'; give ascending numbers of 0 or more with commas between, such as 1000,5000.", ExitCode.Usage);
            numbers.Add(number);
        }
        return [.. numbers];
    }
}
