using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Storage;
using Microsoft.Data.Sqlite;

namespace Klynge.Register.Populations;

/// <summary>Makes the units of a shipped population known to the register, so that they can be looked up without an import.</summary>
/// <remarks>Only named ones: who may not be named has no row, no number and no page. A row that an import has written is left as it is.</remarks>
static class ShippedUnits
{
    public static void MakeKnown(RegisterDb db, IReadOnlyList<Candidate> units)
    {
        if (units.Count == 0) return;
        using var opened = new PopulationRows.Opened(db);
        using var transaction = (SqliteTransaction)opened.Connection.BeginTransaction();
        using var command = opened.Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO register_unit (orgnr, kind, parent, may_be_named, name, folded_name, legal_form, industry1, standard1, industry_since,
                auxiliary, postcode, place, municipality, country, address_is_postal, address_since, employees, employees_band, employees_since,
                bankrupt, winding_up, as_of, last_seen, hash)
            VALUES ($orgnr, $kind, $parent, 1, $name, $folded, $form, $industry, $standard, $asOf, 0, $postcode, $place, $municipality, 'NO', 0,
                $asOf, $employees, $band, $asOf, 0, 0, $asOf, 0, 0)
            ON CONFLICT (orgnr) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name, parent = excluded.parent,
                industry1 = excluded.industry1, standard1 = excluded.standard1, industry_since = excluded.industry_since,
                postcode = coalesce(excluded.postcode, postcode), place = coalesce(excluded.place, place), municipality = excluded.municipality,
                employees = excluded.employees, employees_band = excluded.employees_band, employees_since = excluded.employees_since,
                as_of = excluded.as_of
            WHERE register_unit.last_seen = 0 AND register_unit.as_of <= excluded.as_of
            """;
        var p = new[] { "orgnr", "kind", "parent", "name", "folded", "form", "industry", "standard", "asOf", "postcode", "place", "municipality", "employees", "band" }
            .ToDictionary(n => n, n => command.Parameters.Add(new SqliteParameter { ParameterName = "$" + n }));
        foreach (var unit in units.Where(u => u.MayBeNamed && u.Name.Length > 0))
        {
            p["orgnr"].Value = unit.Orgnr;
            p["kind"].Value = unit.IsEntity ? "entity" : "establishment";
            p["parent"].Value = !unit.IsEntity && unit.Parent is { } parent ? parent : DBNull.Value;
            p["name"].Value = unit.Name;
            p["folded"].Value = FoldedText.Of(unit.Name);
            p["form"].Value = unit.LegalForm.Length > 0 ? unit.LegalForm : unit.IsEntity ? FormInName(unit.Name) : "BEDR";
            p["industry"].Value = unit.Code.Length > 0 ? unit.Code : DBNull.Value;
            p["standard"].Value = unit.Code.Length > 0 ? (unit.CodeStandard == Standard.Sn2025 ? "SN2025" : "SN2007") : DBNull.Value;
            p["asOf"].Value = unit.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            p["postcode"].Value = unit.PostalCode.Length > 0 ? unit.PostalCode : DBNull.Value;
            p["place"].Value = unit.Place.Length > 0 ? unit.Place : DBNull.Value;
            p["municipality"].Value = unit.Municipality;
            p["employees"].Value = unit.Employees is { } employees ? employees : DBNull.Value;
            p["band"].Value = unit.Band;
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    // The sample of entities left the form out; the name's last word often is it.
    static string FormInName(string name) => name[(name.LastIndexOf(' ') + 1)..].ToUpperInvariant() switch
    {
        "AS" or "A/S" => "AS",
        var form and ("ASA" or "SA" or "DA" or "ANS" or "BA" or "KS" or "IKS") => form,
        _ => "?",
    };
}
