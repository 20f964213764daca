using Klynge.Storage;

namespace Klynge.Clusters.Contacts;

/// <summary>A contact as it was typed, pasted or read from a file: one row, texts only.</summary>
/// <param name="Line">Its line in the file, from 1; 0 when typed by itself.</param>
/// <param name="Number">Organisation number.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Place">Where the organisation is.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Address.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Language">nb, nn or en, or the language's name; empty when not said.</param>
public sealed record ContactText(int Line, string Number, string Organisation, string Place, string Name, string Email, string Role, string Language)
{
    /// <summary>Longest text of any column. Characters.</summary>
    public const int Longest = 200;

    /// <summary>Every reason why the row cannot be a contact, whatever the register knows.</summary>
    public IEnumerable<Message> WhyNot()
    {
        foreach (var (text, at) in new[] { (Number, "number"), (Organisation, "organisation"), (Place, "place"), (Name, "name"), (Email, "email"), (Role, "role") })
        {
            if (text.Length > Longest) yield return ContactMessages.TooLong(at);
            if (text.Any(char.IsControl)) yield return ContactMessages.ControlCharacter(at);
        }
        // A cell that a spreadsheet would run is refused on the way in: what is kept here is shown and exported later.
        foreach (var (text, at) in new[] { (Name, "name"), (Organisation, "organisation"), (Role, "role"), (Place, "place") })
            if (IsFormula(text)) yield return ContactMessages.Formula(at);
        if (Name.Length == 0) yield return ContactMessages.NoName();
        if (EmailAddress.Read(Email) is null) yield return ContactMessages.NoEmail(Email);
        if (Number.Length == 0 && Organisation.Length == 0) yield return ContactMessages.NoOrganisation();
        if (Number.Length > 0 && OrganisationText.Number(Number) is null) yield return ContactMessages.WrongNumber(Number);
        if (Language.Length > 0 && LanguageOf(Language) is null) yield return ContactMessages.NoSuchLanguage(Language);
    }

    /// <summary>The language of a word for it; null when it is none.</summary>
    public static Language? LanguageOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "nb" or "no" or "bokmål" or "bokmal" or "bm" or "norsk" => Storage.Language.Nb,
        "nn" or "nynorsk" => Storage.Language.Nn,
        "en" or "engelsk" or "english" => Storage.Language.En,
        _ => null,
    };

    // = + - @ and the full-width forms, as OWASP lists them under CSV injection. A phone number's plus has no place in these columns.
    static bool IsFormula(string text) => text.TrimStart() is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), ..];
}
