using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Storage.Files;

namespace Klynge.Clusters.Partners;

/// <summary>An organisation, picked from the register or typed.</summary>
/// <param name="Number">Organisation number, nine digits; null when it was typed.</param>
/// <param name="Name">Its name, as the register had it or as it was typed.</param>
public sealed record Party(string? Number, string Name);

/// <summary>What a partner is in an initiative.</summary>
public enum PartnerKind
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>Research or education.</summary>
    Knowledge,

    /// <summary>A public development actor.</summary>
    Public,

    /// <summary>A bank, fund or angel.</summary>
    Capital,

    /// <summary>A customer that asks for what does not exist yet.</summary>
    Customer,
}

/// <summary>What a partner has said.</summary>
public enum Answer
{
    /// <summary>Asked, and nothing said yet.</summary>
    None,

    /// <summary>Will not.</summary>
    No,

    /// <summary>Is thinking.</summary>
    Maybe,

    /// <summary>Will.</summary>
    Yes,
}

/// <summary>A seat in the board or steering group, held for an organisation. No person is named here.</summary>
/// <param name="Of">Name of the organisation.</param>
/// <param name="Company">Whether that is a company.</param>
/// <param name="Chair">Whether it is the chair's.</param>
public sealed record Seat(string Of, bool Company, bool Chair);

/// <summary>A signed letter of intent.</summary>
/// <param name="File">SHA-256 of the file, hex; null when on paper only.</param>
/// <param name="Name">Name of the file, or where the paper lies.</param>
/// <param name="On">The day it came.</param>
/// <param name="Entry">Number of the fact: withdrawing it undoes that.</param>
public sealed record Letter(string? File, string Name, DateOnly On, int Entry)
{
    /// <summary>The largest file. Bytes: some pages that were photographed.</summary>
    public const long Largest = 25 * 1024 * 1024;

    /// <summary>The kinds that are taken: what is signed on a screen, and what is signed on paper.</summary>
    public static readonly ImmutableArray<FileKind> Taken = [FileKind.Pdf, FileKind.Docx, FileKind.Odt, FileKind.Png, FileKind.Jpeg];

    /// <summary>No file was chosen.</summary>
    /// <param name="at">The id of the field.</param>
    public static Message NoFile(string at) => new("file-missing", at, new("Velg filen med avtalen.", "Vel fila med avtalen.", "Choose the file of the letter."));
}

/// <summary>A partner as the facts have it.</summary>
/// <param name="Number">Its number in the initiative.</param>
/// <param name="Who">The organisation.</param>
/// <param name="Kind">What it is here.</param>
/// <param name="Answer">The last answer.</param>
/// <param name="AnsweredOn">The day of it; null while none is given.</param>
/// <param name="SaidBy">Who said it; null when not noted, or erased.</param>
/// <param name="Letter">The last letter of intent; null while none has come.</param>
/// <param name="Kroner">Cash a year. Whole kroner.</param>
/// <param name="Hours">Own work a year. Hours.</param>
public sealed record Partner(
    int Number, Party Who, PartnerKind Kind, Answer Answer, DateOnly? AnsweredOn, string? SaidBy, Letter? Letter, long Kroner, int Hours)
{
    /// <summary>Signed and not since said no.</summary>
    public bool Signed => Letter is not null && Answer is not Answer.No;

    /// <summary>Said yes, or signed.</summary>
    public bool In => Answer is Answer.Yes || Signed;
}

/// <summary>The words and keys of partners.</summary>
public static class PartnerWords
{
    /// <summary>The key in forms, files and tables.</summary>
    public static string Key(this PartnerKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of a key; null when there is none.</summary>
    public static PartnerKind? KindOf(string? key) =>
        Enum.GetValues<PartnerKind>().Cast<PartnerKind?>().FirstOrDefault(kind => kind!.Value.Key() == key);

    /// <summary>The key in forms, files and tables.</summary>
    public static string Key(this Answer answer) => answer.ToString().ToLowerInvariant();

    /// <summary>The answer of a key; null when there is none.</summary>
    public static Answer? AnswerOf(string? key) =>
        Enum.GetValues<Answer>().Cast<Answer?>().FirstOrDefault(answer => answer!.Value.Key() == key);

    /// <summary>What several are called.</summary>
    public static Words Words(this PartnerKind kind) => kind switch
    {
        PartnerKind.Company => new("Bedrifter", "Bedrifter", "Companies"),
        PartnerKind.Knowledge => new("Forskning og utdanning", "Forsking og utdanning", "Research and education"),
        PartnerKind.Public => new("Offentlige aktører", "Offentlege aktørar", "Public actors"),
        PartnerKind.Capital => new("Kapital", "Kapital", "Capital"),
        PartnerKind.Customer => new("Krevende kunder", "Krevjande kundar", "Demanding customers"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are five kinds."),
    };

    /// <summary>What a person calls it.</summary>
    public static Words Words(this Answer answer) => answer switch
    {
        Answer.None => new("Har ikke svart", "Har ikkje svara", "No answer yet"),
        Answer.No => new("Nei", "Nei", "No"),
        Answer.Maybe => new("Kanskje", "Kanskje", "Maybe"),
        Answer.Yes => new("Ja", "Ja", "Yes"),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There are four answers."),
    };
}
