using System.Collections.Frozen;
using Klynge.Register.Privacy;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>A legal form.</summary>
/// <param name="Code">AS, ENK, BEDR...</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">company, sole_prop, establishment, housing, nonprofit, public, person, estate, fund, state or other.</param>
/// <param name="Bearer">Whose name a unit of the form bears.</param>
public sealed record LegalForm(string Code, Words Title, string Kind, Bearer Bearer);

/// <summary>The legal forms of the register.</summary>
public sealed class LegalForms
{
    // Beside the forms that the classification marks: estates carry the name of the dead or bankrupt, joint owners and office
    // partnerships their members', and one registered by force for VAT is as often a person as a company.
    static readonly string[] AlsoPersons = ["BO", "KBO", "SAM", "KTRF", "TVAM", "REV"];

    readonly FrozenDictionary<string, LegalForm> forms;

    LegalForms(IEnumerable<LegalForm> all) => forms = all.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);

    /// <summary>One form; null when the code is not known.</summary>
    public LegalForm? Find(string code) => forms.GetValueOrDefault(code);

    /// <summary>Whose name units of a form bear; null for a form that we do not know.</summary>
    public Bearer? BearerOf(string code) => Find(code)?.Bearer ?? (AlsoPersons.Contains(code) ? Bearer.PerhapsAPerson : null);

    /// <summary>All forms.</summary>
    public IReadOnlyCollection<LegalForm> All => forms.Values;

    internal static LegalForms Load(DataFolder data) => new(data.Read("classifications/legal_form.csv", r => new LegalForm(
        r.Text("code"), new Words(r.Text("name_nb"), r.Text("name_nb"), r.Text("name_en")), r.Text("kind"),
        r.Text("may_contain_person_name") == "1" || AlsoPersons.Contains(r.Text("code")) ? Bearer.PerhapsAPerson
        : r.Text("kind") == "establishment" ? Bearer.ItsParent : Bearer.Organisation)));
}

/// <summary>The institutional sectors.</summary>
public sealed class Sectors
{
    readonly FrozenDictionary<string, Words> sectors;

    Sectors(IEnumerable<(string Code, Words Title)> all) => sectors = all.ToFrozenDictionary(s => s.Code, s => s.Title, StringComparer.Ordinal);

    /// <summary>Title of a sector; null when the code is not known.</summary>
    public Words? Find(string code) => sectors.GetValueOrDefault(code);

    internal static Sectors Load(DataFolder data) => new(data.Read("classifications/institutional_sector.csv",
        r => (r.Text("code"), new Words(r.Text("name_nb"), r.Text("name_nb"), r.Text("name_en") is { Length: > 0 } en ? en : r.Text("name_nb")))));
}
