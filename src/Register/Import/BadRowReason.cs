using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Import;

/// <summary>Why a row was set aside, or kept without one of its fields.</summary>
/// <param name="Code">Stable word in the database and in exports.</param>
/// <param name="SetsAside">The row is not imported; otherwise it is, without the field that could not be used.</param>
/// <param name="Words">What is wrong and what came of it, for a person.</param>
public sealed record BadRowReason(string Code, bool SetsAside, Words Words)
{
    /// <summary>The object or line is not well formed.</summary>
    public static BadRowReason Broken { get; } = new("broken", true, new(
        "Raden er ødelagt og kan ikke leses. Lesingen fortsatte ved neste rad.",
        "Rada er øydelagd og kan ikkje lesast. Lesinga heldt fram ved neste rad.",
        "The row is broken and cannot be read. Reading went on at the next row."));

    /// <summary>Besides another reason: nothing in the row tells which unit it is about, so no unit can be said to be gone.</summary>
    public static BadRowReason Unknowable { get; } = new("unknowable", true, new(
        "Raden sier ikke hvilken enhet den gjelder. Derfor ble ingen enhet i filen regnet som borte.",
        "Rada seier ikkje kva eining ho gjeld. Difor vart inga eining i fila rekna som borte.",
        "The row does not tell which unit it is about. So no unit of this file was taken to be gone."));

    /// <summary>No row of the file: units that it lacks, too many to believe.</summary>
    public static BadRowReason ManyGone { get; } = new("many-gone", false, new(
        "Enheter som mangler i filen. De er så mange at filen trolig er kuttet, og ingen ble regnet som borte.",
        "Einingar som manglar i fila. Dei er så mange at fila truleg er kutta, og inga vart rekna som borte.",
        "Units that the file lacks. They are so many that it has probably been cut, and none was taken to be gone."));

    /// <summary>The file ends in the middle of the row.</summary>
    public static BadRowReason CutOff { get; } = new("cut-off", true, new(
        "Filen slutter midt i raden. Alt før den er tatt med.",
        "Fila sluttar midt i rada. Alt før henne er teke med.",
        "The file ends in the middle of this row. Everything before it was imported."));

    /// <summary>Longer than any real row.</summary>
    public static BadRowReason TooLong { get; } = new("too-long", true, new(
        "Raden er lengre enn 4 MB og er ikke en enhet.",
        "Rada er lengre enn 4 MB og er ikkje ei eining.",
        "The row is longer than 4 MB and is no unit."));

    /// <summary>The line has more or fewer columns than the header.</summary>
    public static BadRowReason Columns { get; } = new("columns", true, new(
        "Raden har et annet antall kolonner enn overskriften.",
        "Rada har eit anna tal på kolonnar enn overskrifta.",
        "The row has another number of columns than the header."));

    /// <summary>There is no organisation number of nine digits.</summary>
    public static BadRowReason Number { get; } = new("number", true, new(
        "Raden mangler et organisasjonsnummer med ni sifre.",
        "Rada manglar eit organisasjonsnummer med ni siffer.",
        "The row has no organisation number of nine digits."));

    /// <summary>The number is not one that the register could have given out.</summary>
    public static BadRowReason CheckDigit { get; } = new("check-digit", true, new(
        "Kontrollsifferet i organisasjonsnummeret stemmer ikke.",
        "Kontrollsifferet i organisasjonsnummeret stemmer ikkje.",
        "The check digit of the organisation number is wrong."));

    /// <summary>The number came earlier in the same import; the first row counts.</summary>
    public static BadRowReason Duplicate { get; } = new("duplicate", true, new(
        "Enheten står flere ganger i importen. Den første raden er brukt.",
        "Eininga står fleire gonger i importen. Den første rada er brukt.",
        "The unit stands more than once in the import. The first row was used."));

    /// <summary>A legal form that is not in the classification.</summary>
    public static BadRowReason LegalForm { get; } = new("legal-form", false, new(
        "Organisasjonsformen er ukjent. Enheten er tatt med uten navn, siden den kan være en person.",
        "Organisasjonsforma er ukjend. Eininga er teken med utan namn, sidan ho kan vere ein person.",
        "The legal form is unknown. The unit was kept without its name, since it may be a person."));

    /// <summary>An industry code that is in neither standard.</summary>
    public static BadRowReason Industry { get; } = new("industry", false, new(
        "Næringskoden finnes verken i SN2007 eller SN2025. Enheten er tatt med uten den.",
        "Næringskoden finst verken i SN2007 eller SN2025. Eininga er teken med utan han.",
        "The industry code is in neither SN2007 nor SN2025. The unit was kept without it."));

    /// <summary>A code that the standard of the snapshot's date does not have, but the other has.</summary>
    public static BadRowReason OtherStandard { get; } = new("other-standard", false, new(
        "Næringskoden hører til en annen standard enn den som gjaldt på datoen. Den er lagret med sin egen standard.",
        "Næringskoden høyrer til ein annan standard enn den som galdt på datoen. Han er lagra med sin eigen standard.",
        "The industry code belongs to another standard than that of the date. It was stored with its own standard."));

    /// <summary>A date that does not exist or cannot be.</summary>
    public static BadRowReason Date { get; } = new("date", false, new(
        "Datoen er umulig. Enheten er tatt med uten den.",
        "Datoen er umogleg. Eininga er teken med utan han.",
        "The date is impossible. The unit was kept without it."));

    /// <summary>A number of employees that is no number, or below zero.</summary>
    public static BadRowReason Employees { get; } = new("employees", false, new(
        "Antall ansatte er ikke et tall. Enheten er tatt med uten det.",
        "Talet på tilsette er ikkje eit tal. Eininga er teken med utan det.",
        "The number of employees is no number. The unit was kept without it."));

    /// <summary>A parent whose organisation number cannot be right.</summary>
    public static BadRowReason Parent { get; } = new("parent", false, new(
        "Nummeret til overordnet enhet kan ikke stemme. Enheten er tatt med uten det.",
        "Nummeret til overordna eining kan ikkje stemme. Eininga er teken med utan det.",
        "The number of the parent cannot be right. The unit was kept without it."));

    /// <summary>A municipality or postal code that is not four digits.</summary>
    public static BadRowReason Place { get; } = new("place", false, new(
        "Kommunenummeret eller postnummeret har ikke fire sifre. Enheten er tatt med uten det.",
        "Kommunenummeret eller postnummeret har ikkje fire siffer. Eininga er teken med utan det.",
        "The municipality or postal code does not have four digits. The unit was kept without it."));

    /// <summary>All reasons; those that set aside first.</summary>
    public static ImmutableArray<BadRowReason> All { get; } =
        [Broken, CutOff, TooLong, Columns, Number, CheckDigit, Unknowable, Duplicate, LegalForm, Industry, OtherStandard, Date, Employees, Parent, Place, ManyGone];

    /// <summary>The row's own number is not known by the reason itself: a unit that seems gone may be this one.</summary>
    public bool HidesNumber => this == Number || this == CheckDigit || this == Unknowable;

    /// <summary>The reason with this code.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BadRowReason Of(string code) =>
        All.FirstOrDefault(reason => reason.Code == code) ?? throw new ArgumentException($"'{code}' is no reason to set a row aside.", nameof(code));
}
