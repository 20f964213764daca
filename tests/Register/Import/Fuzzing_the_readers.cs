using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Privacy;
using Xunit;

namespace Klynge.Register.Tests.Import;

public sealed class Fuzzing_json
{
    [Fact]
    public void No_spoilt_array_gets_out_of_hand() => Fuzz.Run(Fuzz.Lines("enheter_bulk_2022_AtoAlpha.json.gz", 1, 400), "[\n", "\n]");
}

public sealed class Fuzzing_csv
{
    [Fact]
    public void No_spoilt_table_gets_out_of_hand()
    {
        var lines = Fuzz.Lines("enheter_sample_2024.csv.gz", 0, 401);
        Fuzz.Run(lines[1..], lines[0] + "\n", "\n");
    }
}

/// <summary>Real rows with bytes changed, taken out, put in and moved, from fixed seeds: for 15 seconds each, as many as the machine manages.</summary>
static class Fuzz
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);
    static readonly RegisterCodes Codes = RegisterCodes.Load(GivenRegister.Data, new DateOnly(2024, 2, 1));

    // Bytes that mean something to a reader break more than others do.
    static readonly byte[] Marks = Encoding.UTF8.GetBytes("\"\"{{}}[],,::\\\n\r/ 0é\0\uFEFF");

    public static void Run(string[] lines, string head, string tail)
    {
        var clock = Stopwatch.StartNew();
        for (var seed = 0; clock.Elapsed < Budget; seed++)
        {
            var random = new Random(seed);
            var first = random.Next(lines.Length - 12);
            var spoilt = Spoil(Encoding.UTF8.GetBytes(string.Join('\n', lines[first..(first + 12)])), random);
            byte[] bytes = [.. Encoding.UTF8.GetBytes(head), .. spoilt, .. Encoding.UTF8.GetBytes(tail)];
            try
            {
                Check(bytes);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
            }
        }
    }

    /// <summary>Every row is kept or set aside, in order, and the whole file is passed; read from the middle the rest is the same.</summary>
    static void Check(byte[] bytes)
    {
        var file = new UnitFile(new MemoryStream(bytes), UnitKind.Entity, Codes);
        var rows = file.Read().ToList();
        Assert.Equal(rows.Count, rows.OfType<Reading.Kept>().Count() + rows.OfType<Reading.SetAside>().Count());
        Assert.Equal(bytes.Length, file.Offset);
        for (var i = 1; i < rows.Count; i++) Assert.True(rows[i].Offset > rows[i - 1].Offset && rows[i].Line >= rows[i - 1].Line);
        Assert.All(rows.OfType<Reading.Kept>(), row => Assert.True(row.Row.Bearer is not Bearer.PerhapsAPerson || row.Row is { Name: null, Description: null, Address.Lines: null }));

        var half = rows.Count / 2;
        var rest = new UnitFile(new MemoryStream(bytes), UnitKind.Entity, Codes).Read(half).Skip(half).ToList();
        Assert.Equal(rows.Skip(half).Select(row => (row.Offset, row.GetType())), rest.Select(row => (row.Offset, row.GetType())));
    }

    static byte[] Spoil(byte[] bytes, Random random)
    {
        var spoilt = bytes.ToList();
        for (var wounds = random.Next(1, 6); wounds > 0 && spoilt.Count > 0; wounds--)
        {
            var at = random.Next(spoilt.Count);
            switch (random.Next(6))
            {
                case 0: spoilt[at] = (byte)random.Next(256); break;
                case 1: spoilt[at] = Marks[random.Next(Marks.Length)]; break;
                case 2: spoilt.Insert(at, Marks[random.Next(Marks.Length)]); break;
                case 3: spoilt.RemoveRange(at, Math.Min(random.Next(1, 40), spoilt.Count - at)); break;
                case 4: spoilt.InsertRange(at, spoilt.GetRange(random.Next(spoilt.Count), 1).Concat(spoilt.Skip(at / 2).Take(random.Next(60)))); break;
                default: spoilt.RemoveRange(at, random.Next(10) == 0 ? spoilt.Count - at : 1); break;
            }
        }
        return [.. spoilt];
    }

    public static string[] Lines(string shipped, int from, int count)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(GivenRegister.Shipped(shipped)), CompressionMode.Decompress));
        return [.. Enumerable.Range(0, from + count).Select(_ => reader.ReadLine()!).Skip(from)];
    }
}
