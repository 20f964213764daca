namespace Klynge.Access.SignIn.Letters;

/// <summary>How often one address is written to because somebody, perhaps a stranger, asked for it: the same whether it has an account or not.</summary>
static class LetterCadence
{
    /// <summary>Whether one more may be written.</summary>
    /// <param name="before">When letters were written to the address, of the last day at least.</param>
    /// <param name="now">The time.</param>
    public static bool Allows(IReadOnlyCollection<DateTimeOffset> before, DateTimeOffset now)
    {
        return Within(TimeSpan.FromMinutes(1)) < 1 && Within(TimeSpan.FromHours(1)) < 5 && Within(TimeSpan.FromDays(1)) < 10;

        int Within(TimeSpan span) => before.Count(at => now - at < span);
    }
}
