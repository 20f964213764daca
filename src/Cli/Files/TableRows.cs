using System.IO.Compression;
using System.Text;

namespace Klynge.Cli.Files;

/// <summary>Rows of a comma-separated file with a header: fields by name, the line each stands on, and what could not be used.</summary>
sealed class TableRows
{
    const int Shown = 20;

    readonly string path;
    readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(int Line, string Reason)> bad = [];

    TableRows(string path) => this.path = path;

    /// <summary>The rows with the line that each begins on.</summary>
    public List<(int Line, string[] Fields)> Rows { get; } = [];

    /// <summary>Reads a file, plain or gzip.</summary>
    /// <exception cref="CommandFailed">It is empty or lacks a column that it must have.</exception>
    public static TableRows Read(string path, params string[] needed)
    {
        using var stream = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        var file = new TableRows(path);
        var line = 0;
        while (Next(reader, ref line) is var (at, fields))
        {
            if (file.columns.Count == 0)
                foreach (var (name, column) in fields.Select((name, column) => (name.Trim(), column)))
                    file.columns.TryAdd(name, column);
            else if (fields is not [""])
                file.Rows.Add((at, fields));
        }
        if (file.columns.Count == 0)
            throw new CommandFailed($"{path} is empty. It must begin with a row of column names: {string.Join(',', needed)}.", ExitCode.Input);
        if (needed.Where(name => !file.Has(name)).ToArray() is [_, ..] missing)
            throw new CommandFailed($"{path}:1: there is no column '{string.Join("', '", missing)}'. The header has: {string.Join(", ", file.columns.Keys)}.", ExitCode.Input);
        return file;
    }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>A field; empty when the column or the field is not there.</summary>
    public string Field(string[] fields, string column) =>
        columns.TryGetValue(column, out var at) && at < fields.Length ? fields[at].Trim() : "";

    /// <summary>Sets a row aside.</summary>
    public void Bad(int line, string reason) => bad.Add((line, reason));

    /// <summary>Tells what was set aside; too much of it ends the command.</summary>
    /// <exception cref="CommandFailed">More rows are bad than may be.</exception>
    public void Report(TextWriter error, MaxBad limit)
    {
        foreach (var (line, reason) in bad.Take(Shown))
            error.WriteLine($"klynge: {path}:{line}: {reason} The row is left out.");
        if (bad.Count > Shown)
            error.WriteLine($"klynge: {path}: {bad.Count - Shown} more rows are left out.");
        if (bad.Count > limit.Of(Rows.Count))
            throw new CommandFailed($"{path}:{bad[0].Line}: {bad.Count} of {Rows.Count} rows cannot be used, more than --max-bad {limit}. Mend them, or allow more.", ExitCode.Wrong);
    }

    static (int Line, string[] Fields)? Next(StreamReader reader, ref int line)
    {
        if (reader.ReadLine() is not { } text)
            return null;
        var at = ++line;
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        while (true)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else if (c == '"')
                    quoted = !quoted;
                else if (c == ',' && !quoted)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                }
                else
                    field.Append(c);
            }
            // A quoted field may go on over the end of the line.
            if (!quoted || reader.ReadLine() is not { } more)
                break;
            line++;
            field.Append('\n');
            text = more;
        }
        fields.Add(field.ToString());
        return (at, [.. fields]);
    }
}

/// <summary>How many bad rows are borne: a number, or a share of the rows.</summary>
readonly record struct MaxBad(double Number, bool IsShare)
{
    /// <summary>One in a thousand.</summary>
    public static MaxBad Default => new(0.001, true);

    public double Of(int rows) => IsShare ? Number * rows : Number;

    /// <summary>Reads <c>12</c> or <c>0.5%</c>; null when it is neither.</summary>
    public static MaxBad? Read(string text) =>
        double.TryParse(text.TrimEnd('%', ' '), System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0
            ? text.TrimEnd().EndsWith('%') ? new(number / 100, true) : new(number, false) : null;

    public override string ToString() => FormattableString.Invariant(IsShare ? (FormattableString)$"{Number * 100}%" : $"{Number}");
}
