using System.Collections.Immutable;
using System.Globalization;
using Klynge.Storage;
using Klynge.Web.Pages.Findings;

namespace Klynge.Web.Pages.Lists;

/// <summary>Which page of a list is asked for, and how long the pages are.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">25, 50 or 200.</param>
public sealed record Turning(int Page, int Size)
{
    /// <summary>The fields of an address that it is read from.</summary>
    public static readonly string[] Fields = ["page", "size"];

    /// <summary>Reads the fields of an address.</summary>
    /// <param name="field">The value of a field, or null.</param>
    public static (Turning Turning, ImmutableArray<Words> Faults) Read(Func<string, string?> field)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        var turning = new Turning(Whole("page", 1), Whole("size", FindingsQuery.Sizes[0]));
        if (!FindingsQuery.Sizes.Contains(turning.Size)) faults.Add(FindingsTexts.WrongSize(turning.Size));
        return (turning, faults.ToImmutable());

        int Whole(string name, int otherwise)
        {
            if (field(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1) return number;
            faults.Add(FindingsTexts.NotAWholeNumber(name, text));
            return otherwise;
        }
    }
}
