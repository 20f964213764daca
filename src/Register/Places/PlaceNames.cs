using System.Globalization;

namespace Klynge.Register.Places;

/// <summary>Writes place names as a person does.</summary>
public static class PlaceNames
{
    static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    /// <summary>"MO I RANA" becomes "Mo i Rana"; a name with small letters is left as it is.</summary>
    public static string AsWritten(string place)
    {
        if (place.Any(char.IsLower)) return place;
        var words = Norwegian.TextInfo.ToTitleCase(place.ToLower(Norwegian)).Split(' ');
        return string.Join(' ', words.Select((word, i) => i > 0 && word is "I" or "På" or "Og" or "Ved" or "Under" or "Av" ? word.ToLower(Norwegian) : word));
    }
}
