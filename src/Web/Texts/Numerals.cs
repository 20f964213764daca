using System.Globalization;
using System.Text;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>Numbers, odds, distances and dates as each language writes them. Spaces inside never break a line.</summary>
public static class Numerals
{
    const string Hard = "\u00A0";

    /// <summary>12 345 in Norwegian, 12,345 in English; a true minus sign.</summary>
    public static string Number(this Language language, long value) => Written(language, value.ToString("N0", language.Culture()));

    /// <summary>A number with a fixed number of decimals; "–" when it is not a number.</summary>
    public static string Number(this Language language, double value, int decimals) =>
        double.IsNaN(value) ? "–" : double.IsPositiveInfinity(value) ? "∞" : Written(language, value.ToString("N" + decimals, language.Culture()));

    /// <summary>A number with as many decimals as its size needs: 0.62, 6.9, 47.</summary>
    public static string Rounded(this Language language, double value) => language.Number(value, Math.Abs(value) switch
    {
        >= 99.95 => 0,
        >= 9.995 => value == Math.Round(value) ? 0 : 1,
        >= 0.995 => 1,
        _ => 2,
    });

    /// <summary>Four significant figures, for what a reader is to reckon with: 0,03647; 12,47; 1 216.</summary>
    public static string Significant(this Language language, double value) =>
        language.Number(value, value == 0 ? 2 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 8));

    /// <summary>A share of 0 to 1 in per cent: 12 %, in English 12%.</summary>
    public static string Percent(this Language language, double share) => double.IsNaN(share)
        ? "–"
        : language.Number(share * 100, share is > 0 and < 0.0095 ? 1 : 0) + (language == Language.En ? "%" : Hard + "%");

    /// <summary>Metres as kilometres: 3.4 km, 12 km.</summary>
    public static string Kilometres(this Language language, double metres) =>
        language.Number(metres / 1000, metres < 9_950 && metres % 1000 != 0 ? 1 : 0) + Hard + "km";

    /// <summary>A chance as odds, rounded to a power of ten below one in a thousand: "1 av 40", "1 av 10⁹", "under 1 av 10¹²".</summary>
    /// <param name="language">The language.</param>
    /// <param name="chance">0 to 1.</param>
    public static string Odds(this Language language, double chance)
    {
        var of = language == Language.En ? "in" : "av";
        if (double.IsNaN(chance)) return "–";
        if (chance >= 0.5) return language == Language.En ? "no less than even" : "minst 1 av 2".Replace(' ', '\u00A0');
        if (chance < 1e-12) return $"under{Hard}1{Hard}{of}{Hard}10¹²";
        var one = 1 / chance;
        return $"1{Hard}{of}{Hard}" + (one switch
        {
            < 20 => language.Number((long)Math.Round(one)),
            < 100 => language.Number((long)Math.Round(one / 10) * 10),
            < 1000 => language.Number((long)Math.Round(one / 100) * 100),
            < 9_500 => language.Number((long)Math.Round(one / 1000) * 1000),
            _ => "10" + Raised((int)Math.Round(Math.Log10(one))),
        });
    }

    /// <summary>A small number with its power of ten: 3 · 10⁻⁹; from 0.001 and up with three decimals.</summary>
    public static string Small(this Language language, double value)
    {
        if (double.IsNaN(value)) return "–";
        if (value == 0) return "0";
        if (value >= 0.001) return language.Number(value, value >= 0.1 ? 2 : 3);
        var power = (int)Math.Floor(Math.Log10(value));
        var digit = Math.Round(value / Math.Pow(10, power), 1);
        if (digit >= 10) (digit, power) = (1, power + 1);
        return language.Number(digit, digit == Math.Round(digit) ? 0 : 1) + Hard + "·" + Hard + "10" + Raised(power);
    }

    /// <summary>A number to be reckoned with: five digits, with its power of ten where it is small: 3.4210 · 10⁻⁵.</summary>
    public static string Exact(this Language language, double value)
    {
        if (!double.IsFinite(value) || value == 0) return language.Number(value, 0);
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (power >= -3) return language.Number(value, Math.Clamp(4 - power, 0, 7));
        var digit = Math.Round(value / Math.Pow(10, power), 4);
        if (digit >= 10) (digit, power) = (1, power + 1);
        return language.Number(digit, 4) + Hard + "·" + Hard + "10" + Raised(power);
    }

    /// <summary>1. november 2026; 1 November 2026.</summary>
    public static string Date(this Language language, DateOnly date) =>
        date.ToString(language == Language.En ? "d MMMM yyyy" : "d. MMMM yyyy", language.Culture()).Replace(" ", Hard);

    /// <summary>From one date to another; one date when they are the same.</summary>
    public static string Dates(this Language language, DateOnly from, DateOnly to) => from == to ? language.Date(from) : $"{language.Date(from)} – {language.Date(to)}";

    /// <summary>The Norwegian date and clock of an instant: 1. november 2026 kl. 14.05.</summary>
    public static string Instant(this Language language, DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Oslo);
        return language.Date(DateOnly.FromDateTime(local.DateTime)) + (language == Language.En
            ? $", {local.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : $" kl.{Hard}{local.ToString("HH.mm", CultureInfo.InvariantCulture)}");
    }

    /// <summary>An integer as superscript digits, for a power.</summary>
    public static string Raised(int power)
    {
        var text = new StringBuilder();
        foreach (var c in power.ToString(CultureInfo.InvariantCulture)) text.Append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']);
        return text.ToString();
    }

    static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    static string Written(Language language, string text) =>
        (language == Language.En ? text : text.Replace(' ', '\u00A0').Replace('\u202F', '\u00A0')).Replace('-', '−');
}
