using System.Collections.Frozen;
using System.Text;

namespace Klynge.Register.Import;

/// <summary>
/// What is read of a unit. Everything else in the source is passed over, unknown fields too; roles, e-mail, telephone and web
/// address are not in this list, and so cannot be stored.
/// </summary>
enum Field
{
    Orgnr, Name, LegalForm, Industry1, Industry2, Industry3, Auxiliary, AuxiliaryCode, HasEmployees, Employees,
    Address, Place, Postcode, Municipality, Country,
    PostalAddress, PostalPlace, PostalPostcode, PostalMunicipality, PostalCountry,
    Sector, Registered, Started, Closed, Bankrupt, BankruptSince, WindingUp, WindingUpSince, Forced, ForcedSince, Parent, Language, Purpose, Activity,
}

/// <summary>
/// The names of fields: dotted paths, the same for JSON (<c>naeringskode1 → kode</c>) and CSV (<c>naeringskode1.kode</c>).
/// Spelling in capitals has changed over the years (registreringsdatoenhetsregisteret, …IEnhetsregisteret), so case is ignored.
/// </summary>
static class Fields
{
    public const int Count = (int)Field.Activity + 1;

    static readonly FrozenDictionary<string, Field> ByPath = new Dictionary<string, Field>
    {
        ["organisasjonsnummer"] = Field.Orgnr,
        ["navn"] = Field.Name,
        ["organisasjonsform.kode"] = Field.LegalForm,
        ["orgform.kode"] = Field.LegalForm,
        ["naeringskode1.kode"] = Field.Industry1,
        ["naeringskode2.kode"] = Field.Industry2,
        ["naeringskode3.kode"] = Field.Industry3,
        // Today a sibling of naeringskode1 with a code; in older files a flag, beside it or inside it.
        ["hjelpeenhetskode.kode"] = Field.AuxiliaryCode,
        ["hjelpeenhetskode"] = Field.Auxiliary,
        ["naeringskode1.hjelpeenhetskode"] = Field.Auxiliary,
        ["harregistrertantallansatte"] = Field.HasEmployees,
        ["antallansatte"] = Field.Employees,
        ["forretningsadresse.adresse"] = Field.Address,
        ["forretningsadresse.poststed"] = Field.Place,
        ["forretningsadresse.postnummer"] = Field.Postcode,
        ["forretningsadresse.kommunenummer"] = Field.Municipality,
        ["forretningsadresse.landkode"] = Field.Country,
        ["beliggenhetsadresse.adresse"] = Field.Address,
        ["beliggenhetsadresse.poststed"] = Field.Place,
        ["beliggenhetsadresse.postnummer"] = Field.Postcode,
        ["beliggenhetsadresse.kommunenummer"] = Field.Municipality,
        ["beliggenhetsadresse.landkode"] = Field.Country,
        ["postadresse.adresse"] = Field.PostalAddress,
        ["postadresse.poststed"] = Field.PostalPlace,
        ["postadresse.postnummer"] = Field.PostalPostcode,
        ["postadresse.kommunenummer"] = Field.PostalMunicipality,
        ["postadresse.landkode"] = Field.PostalCountry,
        ["institusjonellsektorkode.kode"] = Field.Sector,
        ["registreringsdatoenhetsregisteret"] = Field.Registered,
        ["registreringsdatoienhetsregisteret"] = Field.Registered,
        ["stiftelsesdato"] = Field.Started,
        ["oppstartsdato"] = Field.Started,
        ["nedleggelsesdato"] = Field.Closed,
        ["slettedato"] = Field.Closed,
        ["konkurs"] = Field.Bankrupt,
        ["underavvikling"] = Field.WindingUp,
        ["undertvangsavviklingellertvangsopplosning"] = Field.Forced,
        // A source that leaves out the flag has the date.
        ["konkursdato"] = Field.BankruptSince,
        ["underavviklingdato"] = Field.WindingUpSince,
        ["tvangsopplostpgamanglendedagliglederdato"] = Field.ForcedSince,
        ["tvangsopplostpgamanglenderevisordato"] = Field.ForcedSince,
        ["tvangsopplostpgamanglenderegnskapdato"] = Field.ForcedSince,
        ["tvangsopplostpgamangelfulltstyredato"] = Field.ForcedSince,
        ["tvangsavvikletpgamanglendeslettingdato"] = Field.ForcedSince,
        ["overordnetenhet"] = Field.Parent,
        ["maalform"] = Field.Language,
        ["vedtektsfestetformaal"] = Field.Purpose,
        ["aktivitet"] = Field.Activity,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByPath.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field of a path in UTF-8; false for one that is not read.</summary>
    public static bool TryFind(ReadOnlySpan<byte> path, out Field field)
    {
        Span<char> characters = stackalloc char[64];
        if (path.Length <= characters.Length) return Lookup.TryGetValue(characters[..Encoding.Latin1.GetChars(path, characters)], out field);
        field = default;
        return false;
    }
}
