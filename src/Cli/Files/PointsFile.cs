using System.Globalization;
using Klynge.Detection;
using Klynge.Register.Places;

namespace Klynge.Cli.Files;

/// <summary>A points file of anyone's: <c>id</c>, <c>x,y</c> or <c>lat,lon</c>, <c>industry</c>, and what else it has.</summary>
/// <param name="Units">Those in the risk set. Jobs are −1 where the file does not tell them.</param>
/// <param name="Names">The name of each, or its id.</param>
/// <param name="Industries">Leaves and groups.</param>
/// <param name="Projection">How metres go back to degrees; null when the file has metres.</param>
/// <param name="OwnersKnown">True when there is a column <c>owner</c>.</param>
/// <param name="PrecisionKnown">True when there is a column <c>precision_m</c>; without it positions are taken as exact.</param>
/// <param name="Strata">The class of urban density of each, from the column <c>stratum</c> (any text, numbered in order of the alphabet); null when there is none.</param>
sealed record PointsFile(
    Unit[] Units, string[] Names, IndustryCodes Industries, LocalProjection? Projection, bool OwnersKnown, bool PrecisionKnown, int[]? Strata)
{
    /// <summary>Jobs for weights: 1 where the file does not tell.</summary>
    public int[] Weights => [.. Units.Select(unit => unit.Jobs < 0 ? 1 : unit.Jobs)];

    /// <summary>The radii that may be claimed here; what is left out, and why, is told.</summary>
    /// <param name="path">Where the points are from.</param>
    /// <param name="asked">Metres, ascending; null for 1 to 40 km.</param>
    /// <param name="error">Where it is told.</param>
    /// <exception cref="CommandFailed">No radius is left.</exception>
    public double[] Radii(string path, double[]? asked, TextWriter error)
    {
        var smallest = ClaimableRadii.Smallest([.. Units.Select(unit => unit.PrecisionMetres).Order()])
            ?? throw new CommandFailed($"{path}: fewer than three of four points are placed within 40 km (precision_m), so no place can be claimed.", ExitCode.Wrong);
        if (!PrecisionKnown)
            error.WriteLine($"klynge: {path}: there is no column 'precision_m'; positions are taken as exact.");
        var radii = asked is null ? ClaimableRadii.From(smallest) : [.. asked.Where(radius => !PrecisionKnown || radius >= smallest)];
        if (radii.Length < asked?.Length)
            error.WriteLine(FormattableString.Invariant($"klynge: {path}: three of four points are placed within {smallest / 1000:0.###} km, no nearer; smaller radii are left out."));
        return radii.Length > 0 ? radii
            : throw new CommandFailed(FormattableString.Invariant($"{path}: nothing below {smallest / 1000:0.###} km can be claimed (precision_m); give a larger --radii."), ExitCode.Wrong);
    }

    /// <summary>Reads a file; rows that cannot be used are told by line and left out.</summary>
    public static PointsFile Read(string path, MaxBad maxBad, TextWriter error)
    {
        var file = TableRows.Read(path, "id", "industry");
        var metres = file.Has("x") && file.Has("y");
        if (!metres && !(file.Has("lat") && file.Has("lon")))
            throw new CommandFailed($"{path}:1: there is no position. Give columns x,y (metres) or lat,lon (degrees).", ExitCode.Input);

        var (rows, ids) = (new List<Usable>(), new HashSet<string>(StringComparer.Ordinal));
        var newest = Newest(file, path, error);
        foreach (var (line, fields) in file.Rows)
        {
            if (newest is { } year && Year(file, fields) is var its && its != year)
            {
                if (its is null)
                    file.Bad(line, $"The year '{file.Field(fields, "year")}' is not a whole number.");
            }
            else if (Row(file, fields, metres, out var reason) is not { } row)
            {
                if (reason.Length > 0)
                    file.Bad(line, reason);
            }
            else if (!ids.Add(row.Id))
                file.Bad(line, $"The id '{row.Id}' was there before.");
            else
                rows.Add(row);
        }
        file.Report(error, maxBad);
        if (rows.Count == 0)
            throw new CommandFailed($"{path} has no row that can be used.", ExitCode.Input);

        var projection = metres ? null : LocalProjection.Of([.. rows.Select(r => (r.A, r.B))], path, error);
        var industries = IndustryCodes.Of(rows.Select(r => r.Industry));
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = rows.Select(r =>
        {
            var (x, y) = projection?.Forward(r.A, r.B) ?? (r.A, r.B);
            var owner = -1;
            if (r.Owner.Length > 0 && !owners.TryGetValue(r.Owner, out owner))
                owners[r.Owner] = owner = owners.Count;
            return new Unit(r.Id, x, y, industries.Leaf(r.Industry), r.Jobs, owner, -1, r.Precision);
        });
        string[] strata = [.. rows.Select(r => r.Stratum).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(
            [.. units], [.. rows.Select(r => r.Name)], industries, projection, file.Has("owner"), file.Has("precision_m"),
            file.Has("stratum") ? [.. rows.Select(r => Array.BinarySearch(strata, r.Stratum, StringComparer.Ordinal))] : null);
    }

    sealed record Usable(string Id, double A, double B, string Industry, int Jobs, string Owner, double Precision, string Name, string Stratum);

    /// <summary>The newest year of a file that has years: it is the one that is read, since a plant of two years would count twice.</summary>
    static int? Newest(TableRows file, string path, TextWriter error)
    {
        int[] years = [.. file.Rows.Select(row => Year(file, row.Fields)).OfType<int>().Distinct().Order()];
        if (years.Length > 1)
            error.WriteLine($"klynge: {path}: {years.Length} years, {years[0]} to {years[^1]}; {years[^1]} is used.");
        return years.Length == 0 ? null : years[^1];
    }

    static int? Year(TableRows file, string[] fields) => int.TryParse(file.Field(fields, "year"), CultureInfo.InvariantCulture, out var year) ? year : null;

    static Usable? Row(TableRows file, string[] fields, bool metres, out string reason)
    {
        reason = "";
        if (file.Field(fields, "in_risk_set") is "0" or "false" or "False" or "no")
            return null;
        var (id, industry) = (file.Field(fields, "id"), file.Field(fields, "industry"));
        var (first, second) = (file.Field(fields, metres ? "x" : "lat"), file.Field(fields, metres ? "y" : "lon"));
        var (jobs, precision) = (-1, 0.0);
        if (id.Length == 0)
            reason = "There is no id.";
        else if (industry.Length == 0)
            reason = "There is no industry.";
        else if (!Number(first, out var a) || !Number(second, out var b))
            reason = $"The position '{first}', '{second}' is not two numbers.";
        else if (!metres && (Math.Abs(a) > 90 || Math.Abs(b) > 180))
            reason = $"The position {first}, {second} is not a latitude and a longitude.";
        else if (file.Field(fields, "employees") is { Length: > 0 } employees && !(int.TryParse(employees, CultureInfo.InvariantCulture, out jobs) && jobs >= 0))
            reason = $"The number of employees '{employees}' is not a whole number of 0 or more.";
        else if (file.Field(fields, "precision_m") is { Length: > 0 } metresOff && !(Number(metresOff, out precision) && precision >= 0))
            reason = $"The precision '{metresOff}' is not 0 or more.";
        else
            return new(id, a, b, industry, jobs, file.Field(fields, "owner"), precision, file.Field(fields, "name") is { Length: > 0 } name ? name : id,
                file.Field(fields, "stratum"));
        return null;
    }

    internal static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
