using Klynge.Register.Places;

namespace Klynge.Register.Import;

/// <summary>The lines of an address without the persons in it.</summary>
static class AddressLines
{
    /// <summary>
    /// Drops what is addressed to somebody: "c/o …" and "v/ …" name a person or another firm, not a place. A line that holds one
    /// is kept up to it. Bulk CSV parts lines by ", ", so that parts too.
    /// </summary>
    /// <returns>The lines parted by line feeds, or null when none is left.</returns>
    public static string? WithoutCareOf(string lines)
    {
        if (lines.Length == 0) return null;
        if (!MayName(lines)) return lines;
        var kept = lines.Split('\n')
            .Select(line => string.Join(", ", line.Split(", ").Select(UpToCareOf).Where(part => part.Length > 0)))
            .Where(line => line.Length > 0);
        return string.Join('\n', kept) is { Length: > 0 } left ? left : null;
    }

    /// <summary>Whether the address is somebody else's.</summary>
    public static bool HasCareOf(string lines) =>
        MayName(lines) && lines.Split('\n').SelectMany(line => line.Split(", ")).Any(part => UpToCareOf(part).Length < part.Length);

    /// <summary>Whether one of the lines is a post-office box.</summary>
    public static bool HasBox(string lines) =>
        lines.Contains('b', StringComparison.OrdinalIgnoreCase) && lines.Split('\n').SelectMany(line => line.Split(", ")).Any(Addresses.IsBox);

    static bool MayName(string text) => text.AsSpan().ContainsAny('/', '\\') || text.StartsWith("co ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\nco ", StringComparison.OrdinalIgnoreCase) || text.Contains(", co ", StringComparison.OrdinalIgnoreCase);

    static string UpToCareOf(string part)
    {
        if (part.StartsWith("co ", StringComparison.OrdinalIgnoreCase)) return "";
        for (var slash = part.AsSpan().IndexOfAny('/', '\\'); slash > 0;)
        {
            // "c/o", "C / O", "v/Kari", but not "Storgata 1/3" or "Hus A/B": the letter stands alone before the slash.
            var letter = part.AsSpan(0, slash).TrimEnd();
            var alone = letter.Length == 1 || letter.Length > 1 && !char.IsLetterOrDigit(letter[^2]);
            var after = part.AsSpan(slash + 1).TrimStart();
            if (alone && letter.Length > 0
                && (letter[^1] is 'v' or 'V' || letter[^1] is 'c' or 'C' && after.Length > 0 && after[0] is 'o' or 'O'))
                return letter[..^1].TrimEnd().TrimEnd(',').ToString();
            var next = part.AsSpan(slash + 1).IndexOfAny('/', '\\');
            slash = next < 0 ? -1 : slash + 1 + next;
        }
        return part;
    }
}
