using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Klynge.Register.Privacy;
using Klynge.Storage;

namespace Klynge.Register.Import;

/// <summary>Makes a unit of the fields of a row: checks them, leaves out what cannot be used and what may not be kept.</summary>
/// <remarks>Used by one thread.</remarks>
sealed class UnitReader(UnitKind fileKind, RegisterCodes codes)
{
    // The oldest founding date in use (Stora Kopparberg, 1347) is some way off; the register has 1661 as its oldest.
    static readonly DateOnly Earliest = new(1200, 1, 1);

    readonly CommonTexts common = new();
    readonly RowHash hash = new();
    readonly List<Remark> remarks = [];
    bool person;

    /// <summary>Reads one row; the raw one goes with it when it must be set aside and is about no person.</summary>
    public Reading Read(FieldValues values, long line, long offset, ReadOnlySpan<byte> raw)
    {
        var orgnr = values[Field.Orgnr];
        if (!OrganisationNumber.IsValid(orgnr))
        {
            var reason = OrganisationNumber.IsNineDigits(orgnr) ? BadRowReason.CheckDigit : BadRowReason.Number;
            return new Reading.SetAside(line, offset, reason, null, RawRow.Keep(raw, codes), OrganisationNumber.AllIn(raw));
        }
        remarks.Clear();
        var row = Unit(values, Number(orgnr));
        return new Reading.Kept(line, offset, row with { Hash = hash.Of(row) }, [.. remarks]);
    }

    RegisterRow Unit(FieldValues values, int orgnr)
    {
        var form = common.Of(values[Field.LegalForm]);
        var known = codes.BearerOf(form);
        var bearer = known ?? Bearer.PerhapsAPerson;
        person = bearer is not Bearer.Organisation;   // Values of establishments are not put in remarks either: their owner may be a person.
        if (known is null) Note(BadRowReason.LegalForm, form);

        var kind = bearer is Bearer.ItsParent ? UnitKind.Establishment : fileKind;
        if (kind is UnitKind.Establishment && bearer is Bearer.Organisation) bearer = Bearer.ItsParent;
        var name = bearer is Bearer.PerhapsAPerson ? null : Text(values[Field.Name]);
        var (employees, band) = Employees(values);
        var auxiliary = AuxiliaryCode(values);
        var closed = Date(values[Field.Closed]);
        return new RegisterRow
        {
            Orgnr = orgnr,
            Kind = kind,
            Bearer = bearer,
            LegalForm = known is null ? "?" : form,
            Parent = Parent(values[Field.Parent], orgnr),
            Name = name,
            FoldedName = name is null ? null : FoldedText.Of(name),
            Industry1 = Industry(values[Field.Industry1]),
            Industry2 = Industry(values[Field.Industry2]),
            Industry3 = Industry(values[Field.Industry3]),
            Auxiliary = auxiliary is not null || IsTrue(values[Field.Auxiliary]),
            AuxiliaryCode = auxiliary,
            Sector = Common(values[Field.Sector]),
            Address = Address(values, bearer),
            Employees = employees,
            EmployeesBand = band,
            Registered = Date(values[Field.Registered]),
            Started = Date(values[Field.Started]),
            Closed = closed,
            Bankrupt = Holds(values[Field.Bankrupt], values[Field.BankruptSince]),
            WindingUp = Holds(values[Field.WindingUp], values[Field.WindingUpSince]) || Holds(values[Field.Forced], values[Field.ForcedSince]),
            WrittenLanguage = Language(values[Field.Language]),
            Description = bearer is Bearer.PerhapsAPerson ? null : Description(values),
            IsTombstone = closed is not null && values[Field.Registered].IsEmpty && values[Field.Industry1].IsEmpty,
        };
    }

    IndustryCode? Industry(ReadOnlySpan<byte> value)
    {
        // 00.000 is the register's word for "not told".
        if (value.IsEmpty || value.SequenceEqual("00.000"u8)) return null;
        var code = common.Of(value);
        if (codes.Industry(code) is not { } industry)
        {
            Note(BadRowReason.Industry, code);
            return null;
        }
        if (industry.Standard != codes.Standard) Note(BadRowReason.OtherStandard, code);
        return industry;
    }

    string? AuxiliaryCode(FieldValues values)
    {
        var code = values[Field.AuxiliaryCode];
        // Some files put the code where others have the flag.
        if (code.IsEmpty && values[Field.Auxiliary] is { Length: 6 } value && value[2] == '.') code = value;
        return Common(code);
    }

    (int? Number, string Band) Employees(FieldValues values)
    {
        var value = values[Field.Employees];
        if (!value.IsEmpty)
        {
            // A number may come as 16 or 16.0.
            if (Utf8Parser.TryParse(value, out decimal number, out var read) && read == value.Length
                && number >= 0 && number <= int.MaxValue && decimal.IsInteger(number))
                return ((int)number, number switch { 0 => "0", < 5 => "1-4", _ => "5+" });
            Note(BadRowReason.Employees, Encoding.UTF8.GetString(value));
            return (null, "unknown");
        }
        // Since 2023 the register does not show 1-4: it says that there are employees, and no number.
        var has = values[Field.HasEmployees];
        return has.IsEmpty ? (null, "unknown") : IsTrue(has) ? (null, "1-4") : (0, "0");
    }

    UnitAddress Address(FieldValues values, Bearer bearer)
    {
        var postal = values[Field.Address].IsEmpty && values[Field.Postcode].IsEmpty && values[Field.Country].IsEmpty
            && !(values[Field.PostalAddress].IsEmpty && values[Field.PostalPostcode].IsEmpty);
        var municipality = FourDigits(values[postal ? Field.PostalMunicipality : Field.Municipality]);
        var country = Common(values[postal ? Field.PostalCountry : Field.Country]) ?? (municipality is null ? null : "NO");
        var domestic = country is null or "NO" or "SJ";
        var postcode = values[postal ? Field.PostalPostcode : Field.Postcode];
        var place = values[postal ? Field.PostalPlace : Field.Place];
        var person = bearer is Bearer.PerhapsAPerson;
        var lines = Lines(values[postal ? Field.PostalAddress : Field.Address]);
        var kept = AddressLines.WithoutCareOf(lines);
        return new UnitAddress(
            person ? null : kept,
            postal,
            domestic ? FourDigits(postcode) : Common(postcode),
            // Abroad the place is free text, and may hold a street.
            person && !domestic ? null : Common(place),
            municipality,
            country,
            CareOf: AddressLines.HasCareOf(lines),
            Box: kept is not null && AddressLines.HasBox(kept));
    }

    string? FourDigits(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return null;
        if (value.Length == 4 && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return common.Of(value);
        Note(BadRowReason.Place, Encoding.UTF8.GetString(value));
        return null;
    }

    int? Parent(ReadOnlySpan<byte> value, int orgnr)
    {
        if (value.IsEmpty) return null;
        if (OrganisationNumber.IsValid(value) && Number(value) != orgnr) return Number(value);
        Note(BadRowReason.Parent, Encoding.UTF8.GetString(value));
        return null;
    }

    DateOnly? Date(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return null;
        // Times of day follow the date in some fields: 2019-11-20 12:44:57.
        if (value.Length >= 10 && value[4] == '-' && value[7] == '-' && (value.Length == 10 || value[10] is (byte)' ' or (byte)'T')
            && Utf8Parser.TryParse(value[..4], out int year, out var a) && a == 4
            && Utf8Parser.TryParse(value[5..7], out int month, out var b) && b == 2
            && Utf8Parser.TryParse(value[8..10], out int day, out var c) && c == 2
            && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && new DateOnly(year, month, day) is var date && date >= Earliest && date.DayNumber <= codes.AsOf.DayNumber + 731)
            return date;
        Note(BadRowReason.Date, Encoding.UTF8.GetString(value));
        return null;
    }

    // The flag decides where it is told: a date may be left over from what was undone.
    bool Holds(ReadOnlySpan<byte> flag, ReadOnlySpan<byte> since) => flag.IsEmpty ? Date(since) <= codes.AsOf : IsTrue(flag);

    string? Description(FieldValues values)
    {
        var (purpose, activity) = (Text(values[Field.Purpose]), Text(values[Field.Activity]));
        return purpose is null ? activity : activity is null || activity == purpose ? purpose : $"{purpose} {activity}";
    }

    /// <summary>Text in which lines were wrapped at a width: joined by blanks, since they are no sentences.</summary>
    static string? Text(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return null;
        var text = Encoding.UTF8.GetString(value);
        return text.AsSpan().ContainsAny('\n', '\r', '\t') || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            : text;
    }

    static string Lines(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.AsSpan().ContainsAny('\r', '\n')
            ? string.Join('\n', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
    }

    static string? Language(ReadOnlySpan<byte> value) =>
        value.SequenceEqual("Bokmål"u8) ? "nb" : value.SequenceEqual("Nynorsk"u8) ? "nn" : null;

    string? Common(ReadOnlySpan<byte> value) => value.IsEmpty ? null : common.Of(value);

    static bool IsTrue(ReadOnlySpan<byte> value) => Ascii.EqualsIgnoreCase(value, "true"u8) || Ascii.EqualsIgnoreCase(value, "ja"u8);

    static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    void Note(BadRowReason reason, string value)
    {
        if (!remarks.Exists(remark => remark.Reason == reason)) remarks.Add(new(reason, person ? null : value[..Math.Min(value.Length, 200)]));
    }
}
