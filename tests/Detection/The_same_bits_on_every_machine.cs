using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Klynge.Detection.Tests;

/// <summary>A whole result, hashed: on one thread and four, and on processors without wide vectors or without any.</summary>
public sealed class The_same_bits_on_every_machine
{
    const string AnswerFile = "KLYNGE_TEST_HASH_FILE";

    static readonly JsonSerializerOptions Exact = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new CaseByCase<Core>(), new CaseByCase<JobsEvidence>() },
    };

    /// <summary>The test below runs this one in processes of its own, which leave the hash in a file.</summary>
    [Fact]
    public void One_thread_and_four_give_one_hash()
    {
        var hashes = new[] { 1, 4 }.Select(Hash).ToArray();
        Assert.Equal(hashes[0], hashes[1]);
        if (Environment.GetEnvironmentVariable(AnswerFile) is { } file)
            File.WriteAllText(file, $"{hashes[0]} {Vector512.IsHardwareAccelerated}");
    }

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public void Without_wide_vectors_the_hash_is_the_same(string switchedOff) => Assert.Equal($"{Hash(2)} False", InAProcessWithout(switchedOff));

    static string Hash(int threads)
    {
        var cancel = TestContext.Current.CancellationToken;
        var country = SyntheticCountry.Make(1_000, 8, 1, 2, 0.2, jobs: true, seed: 11);
        var byPoints = PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, threads, null, cancel);
        // Sixty areas, so that classes of density are used; no borders.
        Area[] areas = [.. Enumerable.Range(0, 60).Select(a => new Area($"a{a}", a % 6 * 66_000.0, a / 6 * 120_000.0, []))];
        Unit[] units = [.. country.Units.Select(u => u with { Area = (int)Math.Clamp(u.X / 66_667, 0, 5) + (6 * (int)Math.Clamp(u.Y / 120_001, 0, 9)) })];
        var byAreas = AreaDetection.Run(units, areas, country.Groups, DetectionSettings.Default, threads, null, cancel);
        Assert.NotEmpty(byPoints.Findings);
        Assert.NotEmpty(byAreas.Findings);
        Assert.Contains(byPoints.Findings, f => f.Jobs is JobsEvidence.Tested);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { byPoints, byAreas }, Exact))));
    }

    static string InAProcessWithout(string switchedOff)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                ArgumentList =
                {
                    typeof(The_same_bits_on_every_machine).Assembly.Location,
                    "-method", $"{typeof(The_same_bits_on_every_machine).FullName}.{nameof(One_thread_and_four_give_one_hash)}",
                },
                RedirectStandardOutput = true,
                // Before .NET 10 the first switch had an F at its end.
                Environment = { [$"DOTNET_{switchedOff}"] = "0", [$"DOTNET_{switchedOff}F"] = "0", [AnswerFile] = file },
            };
            using var process = Process.Start(start)!;
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, told);
            return File.ReadAllText(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A closed hierarchy with what its cases have, not only what they share.</summary>
    sealed class CaseByCase<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException("Results are only written here.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
