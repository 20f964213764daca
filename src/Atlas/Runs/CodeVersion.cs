using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace Klynge.Atlas.Runs;

/// <summary>Which program made a run.</summary>
public static class CodeVersion
{
    /// <summary>
    /// Version and commit, and a print of the compiled rooms that decide what is found: builds are deterministic, so it changes exactly when
    /// their code does, also when nothing was committed. For example <c>0.1.0+3c2e18a (build 91d04a7f)</c>.
    /// </summary>
    public static string Current { get; } = Of(typeof(CodeVersion).Assembly);

    static string Of(Assembly atlas)
    {
        var told = atlas.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var (version, commit) = told.Split('+', 2) is [var number, var hash] ? (number, "+" + hash[..Math.Min(7, hash.Length)]) : (told, "");
        var rooms = new[] { atlas, typeof(Detection.Unit).Assembly, typeof(Register.Populations.Population).Assembly };
        var print = SHA256.HashData([.. rooms.SelectMany(room => room.ManifestModule.ModuleVersionId.ToByteArray())]);
        return string.Create(CultureInfo.InvariantCulture, $"{version}{commit} (build {Convert.ToHexStringLower(print.AsSpan(0, 4))})");
    }
}
