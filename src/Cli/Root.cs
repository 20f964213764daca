using System.CommandLine;
using Klynge.Cli.Access;
using Klynge.Cli.Check;
using Klynge.Cli.Criteria;
using Klynge.Cli.Detect;
using Klynge.Cli.Examples;
using Klynge.Cli.Import;
using Klynge.Cli.Keep;
using Klynge.Cli.Look;
using Klynge.Cli.Measure;
using Klynge.Cli.Prepare;
using Klynge.Cli.Serve;

namespace Klynge.Cli;

/// <summary><c>klynge</c> and its commands.</summary>
static class Root
{
    public static RootCommand Build() => new(
        """
        Finds industrial clusters in a company register.

        Begin with:
          klynge prepare                     reads the shipped data and finds the concentrations in it
          klynge serve                       shows them at http://localhost:5080/nb/
          klynge search austevoll            looks for a name, number, industry or place
          klynge show F1                     prints one finding with its evidence

        Exit codes: 0 done, 1 it ran and something is wrong, 2 wrong usage, 3 input could not be read, 4 real people use it, so no demonstration.
        """)
    {
        CommonOptions.Debug(),
        ImportCommand.Create(),
        PrepareCommand.Build(),
        DetectCommand.Build(),
        SearchCommand.Build(),
        ShowCommand.Build(),
        ServeCommand.Build(),
        AccessCommand.Build(),
        CriteriaCommand.Build(),
        ExamplesCommand.Build(),
        BackupCommand.Build(),
        RestoreCommand.Build(),
        VerifyCommand.Build(),
        MeasureCommand.Build(),
        RealDataCheckCommand.Build(),
    };
}
