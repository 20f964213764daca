using System.Text;
using Klynge.Register.Import;
using Xunit;

namespace Klynge.Register.Tests.Import;

public sealed class Going_on_after_a_broken_row
{
    static readonly RegisterCodes Codes = RegisterCodes.Load(GivenRegister.Data, new DateOnly(2026, 8, 5));

    static readonly string[] Rows = [.. Enumerable.Range(0, 5).Select(i => A.Entity(A.Number(i)))];

    public static TheoryData<string, Func<string, string>> WaysToBreak => new()
    {
        { "a brace too few", row => row.Remove(row.LastIndexOf('}'), 1) },
        { "two braces too few", row => row.TrimEnd('}') },
        { "a brace too many inside", row => row.Replace("\"links\":[]}", "\"links\":[]}}", StringComparison.Ordinal) },
        { "no brace at the beginning", row => row[1..] },
        { "a quote that does not close", row => row.Replace("EQUINOR ASA\"", "EQUINOR ASA", StringComparison.Ordinal) },
        { "a quote too many", row => row.Replace("EQUINOR", "EQ\"UINOR", StringComparison.Ordinal) },
        { "a comma too few", row => row.Replace("},", "}", StringComparison.Ordinal) },
        { "cut in the middle", row => row[..150] },
        { "a line feed in a string", row => row.Replace("EQUINOR ASA", "EQUINOR\nASA", StringComparison.Ordinal) },
        { "a bracket too many", row => row.Replace("[]", "[", StringComparison.Ordinal) },
        { "something else altogether", _ => "<html>502 Bad Gateway</html>" },
    };

    [Theory]
    [MemberData(nameof(WaysToBreak))]
    public void One_broken_object_on_a_line_of_its_own_costs_one_row(string way, Func<string, string> broken) =>
        OneIsLost(way, A.Array([.. Rows[..2], broken(Rows[2]), .. Rows[3..]]));

    [Theory]
    [MemberData(nameof(WaysToBreak))]
    public void One_broken_object_in_an_array_without_lines_costs_one_row(string way, Func<string, string> broken) =>
        OneIsLost(way, "[" + string.Join(',', [.. Rows[..2], broken(Rows[2]), .. Rows[3..]]) + "]");

    [Fact]
    public void A_sound_array_loses_nothing_however_it_is_laid_out()
    {
        var one = A.Entity(more: "\"aktivitet\":[\"{\\\"organisasjonsnummer\\\":\\\"1\\\"}\",\"[}\\\\\"]");
        foreach (var text in new[] { $"[{one}]", $"[\n{one}\n]\n", $"\uFEFF[ {one.Replace(",", " ,\r\n ", StringComparison.Ordinal)} ]", one })
        {
            var (kept, aside, whole) = Read(text);
            Assert.Equal((1, 0, true), (kept.Length, aside.Length, whole));
        }
    }

    [Fact]
    public void A_file_of_nothing_but_brackets_is_whole_and_empty()
    {
        var (kept, aside, whole) = Read("[]");
        Assert.Equal((0, 0, true), (kept.Length, aside.Length, whole));
    }

    [Theory]
    [InlineData("[")]
    [InlineData(",")]
    [InlineData("]\n")]
    public void Objects_that_read_byte_by_byte_are_cut_the_same(string between)
    {
        var text = "[" + string.Join(between == "[" ? "," : ",\n", Rows) + between;
        var trickled = new UnitFile(new Trickle(Encoding.UTF8.GetBytes(text)), UnitKind.Entity, Codes).Read().ToList();
        Assert.Equal(Rows.Length, trickled.OfType<Reading.Kept>().Count());
    }

    [Fact]
    public void A_row_that_is_longer_than_any_unit_is_passed_over()
    {
        var (kept, aside, _) = Read(A.Array([Rows[0], "{\"organisasjonsnummer\":\"" + new string('9', SourceBuffer.LongestRow + 10) + "\"}", Rows[1]]));
        Assert.Equal(2, kept.Length);
        Assert.Equal(BadRowReason.TooLong, aside[0].Reason);
    }

    [Fact]
    public void An_array_that_ends_early_says_so_and_gives_what_is_whole()
    {
        var text = A.Array(Rows);
        var (kept, aside, whole) = Read(text[..text.LastIndexOf("\"konkurs\"", StringComparison.Ordinal)]);
        Assert.Equal((4, false), (kept.Length, whole));
        Assert.Equal(BadRowReason.CutOff, Assert.Single(aside).Reason);
    }

    [Fact]
    public void A_broken_row_is_told_by_its_line_and_byte()
    {
        var text = A.Array([Rows[0], "{broken}", Rows[1]]);
        var (_, aside, _) = Read(text);
        Assert.Equal((3L, (long)Encoding.UTF8.GetByteCount(text[..text.IndexOf("{broken}", StringComparison.Ordinal)])), (Assert.Single(aside).Line, aside[0].Offset));
    }

    const string Header = "organisasjonsnummer,navn,organisasjonsform.kode,aktivitet\n";

    [Theory]
    [InlineData("a quote that does not close", "{0},\"ACME AS,AS,x")]
    [InlineData("a quote that does not close, all in quotes", "\"{0}\",\"ACME AS,\"AS\",\"x\"")]
    [InlineData("a quote in the middle", "{0},AC\"ME AS,AS,x")]
    [InlineData("text after a quote", "{0},\"ACME\" AS,AS,x")]
    [InlineData("a column too many", "{0},ACME AS,AS,x,y")]
    [InlineData("a column too few", "{0},ACME AS,AS")]
    [InlineData("no number", "x,ACME AS,AS,x")]
    public void One_broken_line_costs_one_row(string way, string broken)
    {
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, broken, A.Number(1));
        var (kept, aside, whole) = Read($"{Header}{A.Number(0)},A AS,AS,x\n{line}\n{A.Number(2)},\"C, \"\"D\"\" AS\",AS,\"to\nlinjer\"\n\"{A.Number(3)}\",\"D AS\",\"AS\",\"\"\n");
        Assert.True(kept.Length == 3 && whole, way);
        Assert.Equal(3, Assert.Single(aside).Line);
        Assert.Equal(("C, \"D\" AS", "to linjer"), (kept[1].Row.Name, kept[1].Row.Description));
    }

    [Fact]
    public void Csv_may_have_Windows_line_ends_and_a_byte_order_mark_and_without_a_last_line_end_it_is_not_known_to_be_whole()
    {
        var (kept, aside, whole) = Read($"\uFEFF{Header.Trim()}\r\n{A.Number(0)},A AS,AS,x\r\n\r\n{A.Number(1)},B AS,AS,y");
        Assert.Equal((2, 0, false), (kept.Length, aside.Length, whole));
        Assert.Equal("y", kept[1].Row.Description);
    }

    [Fact]
    public void A_file_that_is_something_else_is_refused_in_one_line() =>
        Assert.Contains("organisasjonsnummer", Assert.Throws<UnreadableSourceException>(() => Read("name;age\nKari;40\n")).Message, StringComparison.Ordinal);

    static void OneIsLost(string way, string text)
    {
        var (kept, aside, whole) = Read(text);
        Assert.True(whole, way);
        Assert.Equal([A.Number(0), A.Number(1), A.Number(3), A.Number(4)], kept.Select(row => row.Row.Orgnr));
        Assert.True(aside.Length is 1 or 2, $"{way}: {aside.Length} set aside");
    }

    static (Reading.Kept[] Kept, Reading.SetAside[] Aside, bool Whole) Read(string text, UnitKind kind = UnitKind.Entity)
    {
        var file = new UnitFile(new MemoryStream(Encoding.UTF8.GetBytes(text)), kind, Codes);
        var all = file.Read().ToList();
        return ([.. all.OfType<Reading.Kept>()], [.. all.OfType<Reading.SetAside>()], file.IsWhole);
    }

    /// <summary>A stream that gives one byte at a time, as a slow network may.</summary>
    sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
