using Klynge.Bench.Site;
using Klynge.Web.Routes;

// Server time of the pages of a running site: one request after another from the same machine, compressed as a browser asks for it.
//   dotnet run -c Release --project bench/Site -- http://localhost:5080 /nb/ /nb/funn /nb/funn/F1 …
// With --session SECRET it asks as the one who has signed in, and with --within MS it ends with 1 where a page's p95 is above. What the pages then have to show is made by
//   dotnet run -c Release --project bench/Site -- fill DATA-FOLDER [2000 400 40000] [--database CONNECTION]
// which prints a line for
//   dotnet run -c Release --project bench/Site -- room http://localhost:5080 [--within 80] WHAT-FILL-PRINTED
// that measures every page of the route table which one of the made-up visitors is let into.
return args switch
{
    ["fill", var folder, ..] => await Room.Fill(folder, args[2..], After("--database")),
    ["room", var address, ..] => await Room.Measure(address, Within(), [.. args.Where(arg => arg.Contains('=', StringComparison.Ordinal))]),
    [var address, _, ..] when address != "fill" => await Given(address),
    _ => Unclear(),
};

async Task<int> Given(string address)
{
    using var clock = new Clock(address, Within());
    string[] options = ["--session", "--within"];
    foreach (var path in args[1..].Where((arg, i) => !options.Contains(arg) && !options.Contains(args[i])))
        if (!await clock.Time(path, After("--session"))) clock.Missed(path);
    return clock.Verdict();
}

static int Unclear()
{
    Console.Error.WriteLine($"Give the site's address and one or more paths, for example: http://localhost:5080 {Table.Front.Address(Klynge.Storage.Language.Nb)} /nb/funn");
    return 2;
}

double Within() => After("--within") is { } bound ? double.Parse(bound, System.Globalization.CultureInfo.InvariantCulture) : double.PositiveInfinity;

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
