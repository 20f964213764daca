using System.Collections.Frozen;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>A legal form.</summary>
/// <param name="Code">AS, ENK, BEDR...</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">company, sole_prop, establishment, housing, nonprofit, public, person, estate, fund, state or other.</param>
public sealed record LegalForm(string Code, Words Title, string Kind);

/// <summary>The legal forms of the register.</summary>
public sealed class LegalForms
{
    readonly FrozenDictionary<string, LegalForm> forms;

    LegalForms(IEnumerable<LegalForm> all) => forms = all.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);

    /// <summary>One form; null when the code is not known.</summary>
    public LegalForm? Find(string code) => forms.GetValueOrDefault(code);

    /// <summary>All forms.</summary>
    public IReadOnlyCollection<LegalForm> All => forms.Values;

    internal static LegalForms Load(DataFolder data) => new(data.Read("classifications/legal_form.csv",
        r => new LegalForm(r.Text("code"), new Words(r.Text("name_nb"), r.Text("name_nb"), r.Text("name_en")), r.Text("kind"))));
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
