using System.Diagnostics;
using Klynge.Storage;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>The scripts that the site carries are what their sources build: nobody changes one without the other.</summary>
public sealed class The_scripts
{
    [Fact]
    public async Task Are_what_their_sources_build()
    {
        var web = Path.Combine(Path.GetDirectoryName(DataFolder.Find().Path)!, "src", "Web");
        var folder = Directory.CreateTempSubdirectory("klynge-scripts-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
            Directory.CreateDirectory(Path.Combine(folder, "client"));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(web, "client"))) File.Copy(file, Path.Combine(folder, "client", Path.GetFileName(file)));
            using var build = Process.Start(new ProcessStartInfo("bash", [Path.Combine(folder, "client", "build")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, complained) = (build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(build.ExitCode == 0, await said + await complained);

            string[] built = [.. Directory.EnumerateFiles(Path.Combine(folder, "wwwroot")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
            Assert.Equal(["autosave.js", "door-worker.js", "door.js", "map-licence.txt", "map-worker.mjs", "map.css", "map.js", "passkeys.js", "session.js", "site.js"], built);
            Assert.All(built, file => Assert.True(
                File.ReadAllBytes(Path.Combine(folder, "wwwroot", file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(web, "wwwroot", file))),
                $"src/Web/wwwroot/{file} is not what src/Web/client builds: run src/Web/client/build and commit what it makes."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
