using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Access.Tests;

/// <summary>
/// docs/rights.csv: <c>act,about,</c> and a column for each kind of person with yes or no. <c>about</c> is <c>nothing</c>, <c>own</c> (a case that the person has a part in,
/// in the person's region), <c>other</c> (a case of others, elsewhere, with nothing public), <c>public</c> (the same with a public part), <c>self</c>, <c>another</c>
/// (what is stored about somebody else), <c>organisation</c> (the one that the person acts for), <c>another-organisation</c>.
/// </summary>
static class RightsFile
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    static readonly PersonId Me = new(new("11111111-1111-1111-1111-111111111111"));

    static string[][] Rows { get; } = [.. File.ReadAllLines(Path.Combine(Path.GetDirectoryName(DataFolder.Find().Path)!, "docs", "rights.csv")).Where(line => line.Length > 0).Select(line => line.Split(','))];

    public static ImmutableArray<string> Columns => [.. Rows[0][2..]];

    public static ImmutableArray<Line> Lines { get; } =
        [.. Rows[1..].Select(row => new Line(Enum.Parse<Act>(row[0]), row[1], Columns.Zip(row[2..]).ToImmutableDictionary(cell => cell.First, cell => cell.Second switch
        {
            "yes" => true,
            "no" => false,
            var other => throw new FormatException($"docs/rights.csv says '{other}' where it says yes or no."),
        })))];

    public sealed record Line(Act Act, string About, ImmutableDictionary<string, bool> Cells);

    /// <summary>Somebody in a role: a mandate in Rogaland, and the same role in the case I-26-001.</summary>
    public static Person Person(string who) => who switch
    {
        "anyone" => new Person.Anyone(),
        "operator" => new Person.Operator(),
        _ => In(Enum.Parse<Role>(who)),
    };

    static Person.SignedIn In(Role role)
    {
        var mandate = new Mandate(new(Guid.Empty), "986399445", role, ["11"], new(2026, 1, 1), null, Me);
        return new Person.SignedIn(Me, "Kari Eksempel", mandate, [mandate], [new CaseRole("I-26-001", role, new(2026, 1, 1), null, Me)]);
    }

    public static Subject Subject(string about) => about switch
    {
        "nothing" => new Subject.Nothing(),
        "own" => new Subject.Case("I-26-001", ["11"], Public: false),
        "other" => new Subject.Case("I-26-002", ["50"], Public: false),
        "public" => new Subject.Case("I-26-003", ["50"], Public: true),
        "self" => new Subject.Own(Me),
        "another" => new Subject.Own(new PersonId(Guid.NewGuid())),
        "organisation" => new Subject.Organisation("986399445"),
        "another-organisation" => new Subject.Organisation("923609016"),
        _ => throw new FormatException($"docs/rights.csv asks about '{about}', which is nothing that this test knows."),
    };
}
