using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Klynge.Web;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Klynge.Cli.Serve;

/// <summary><c>klynge serve</c>: the site.</summary>
static class ServeCommand
{
    public static Command Build()
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => [Environment.GetEnvironmentVariable("KLYNGE__URLS") ?? SiteAddress.Usual],
            AllowMultipleArgumentsPerToken = true,
        };
        var browser = new Option<bool>("--open-browser") { Description = "Open the site in a browser when it is ready." };
        var demonstration = new Option<bool>("--demonstration") { Description = "Let anyone on this machine try Klynge as made-up persons. Only at addresses of this machine." };
        var command = new Command(
            "serve",
            """
            Serves the site until Ctrl-C. Shows what "klynge prepare" or "klynge detect" have found; both may run at the same time.

            Examples:
              klynge serve
              klynge serve --urls http://localhost:8080 --data /srv/klynge

            /metrics (Prometheus) answers this machine, and the addresses in KLYNGE__OPERATORS: KLYNGE__OPERATORS=10.1.0.0/16,192.0.2.7 klynge serve
            Database, mail and all other settings: docs/operating.md
            """)
        {
            urls, browser, demonstration, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(urls), parsed.GetValue(browser), parsed.GetValue(demonstration), cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string[] urls, bool browser, bool demonstration, CancellationToken cancel)
    {
        using var at = Installation.Of(parsed);
        // Seen to be there before anything else is done: what is wrong with it is said in one line.
        _ = at.Database;
        await using var site = Built(new(at.Directory, at.Data, urls) { Operators = Operators(), Connection = at.Connection, Certificate = Certificate(), Demonstration = demonstration });
        try
        {
            await site.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailed($"{string.Join(' ', urls)} is taken by another program. Choose another port: --urls http://localhost:5081", ExitCode.Wrong);
        }

        // Whatever else of the environment may have opened another address.
        if (demonstration && Own(site.Urls) is { } open) throw new CommandFailed(open, ExitCode.Usage);
        var address = $"{site.Urls.First().TrimEnd('/')}/nb/";
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"Klynge is ready: {address}");
        await parsed.InvocationConfiguration.Output.FlushAsync(CancellationToken.None);
        if (browser) Open(address);
        await site.WaitForShutdownAsync(cancel);
        return (int)ExitCode.Done;
    }

    static WebApplication Built(SiteOptions options)
    {
        try
        {
            return KlyngeSite.Build(options);
        }
        catch (NotOwnMachineException open)
        {
            throw new CommandFailed(open.Message, ExitCode.Usage);
        }
        catch (RealPeopleAreHereException real)
        {
            throw new CommandFailed(real.Message, ExitCode.RealPeople);
        }
    }

    static string? Own(IEnumerable<string> urls)
    {
        try
        {
            NotOwnMachineException.ThrowUnlessOwn(urls);
            return null;
        }
        catch (NotOwnMachineException open)
        {
            return open.Message;
        }
    }

    static OperatorsNetwork Operators()
    {
        try
        {
            return OperatorsNetwork.Of(Environment.GetEnvironmentVariable("KLYNGE__OPERATORS"));
        }
        catch (FormatException wrong)
        {
            throw new CommandFailed($"KLYNGE__OPERATORS: {wrong.Message}", ExitCode.Usage);
        }
    }

    static X509Certificate2? Certificate()
    {
        try
        {
            return KeysCertificate.Of(Environment.GetEnvironmentVariable("KLYNGE__KEYS__CERTIFICATE"), Environment.GetEnvironmentVariable("KLYNGE__KEYS__PASSWORD"));
        }
        catch (FormatException wrong)
        {
            throw new CommandFailed($"KLYNGE__KEYS__CERTIFICATE: {wrong.Message}", ExitCode.Usage);
        }
    }

    static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo("xdg-open", address) { RedirectStandardError = true, RedirectStandardOutput = true })?.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No browser here: the address is on the screen.
        }
    }
}
