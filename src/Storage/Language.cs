using System.Globalization;

namespace Klynge.Storage;

/// <summary>The languages that everything a person reads exists in.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål.</summary>
    Nb,

    /// <summary>Norwegian nynorsk.</summary>
    Nn,

    /// <summary>British English.</summary>
    En,
}

/// <summary>The same words in three languages. A missing language does not compile.</summary>
public sealed record Words(string Nb, string Nn, string En)
{
    /// <summary>The words in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Nb => Nb,
        Language.Nn => Nn,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There are three languages."),
    };
}

/// <summary>How a language writes numbers and dates, and what it is called in a path.</summary>
public static class Languages
{
    /// <summary>nb, nn, en, in the order that a page offers them.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Nb, Language.Nn, Language.En];

    /// <summary>nb-NO, nn-NO or en-GB.</summary>
    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language switch
    {
        Language.Nb => "nb-NO",
        Language.Nn => "nn-NO",
        _ => "en-GB",
    });

    /// <summary>The word in the path: nb, nn or en.</summary>
    public static string Path(this Language language) => language switch { Language.Nb => "nb", Language.Nn => "nn", _ => "en" };
}
