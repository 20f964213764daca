using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Klynge.Web.Assets;

/// <summary>
/// The site's own files (styles, scripts, letters), carried inside the assembly. Each has its content's hash in its address, so that a browser may
/// keep it for ever; compressed once, when first asked for.
/// </summary>
sealed partial class SiteAssets
{
    readonly FrozenDictionary<string, Asset> _byAddress;
    readonly FrozenDictionary<string, string> _addresses;

    public SiteAssets()
    {
        const string prefix = "wwwroot/";
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..], name => Read(assembly, name));

        // A style or script names others by their plain names, so those that are named get their hash first.
        var addresses = new Dictionary<string, string>();
        var assets = new List<Asset>();
        foreach (var (name, bytes) in files.OrderBy(file => file.Key.EndsWith(".css", StringComparison.Ordinal)).ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            var content = name.EndsWith(".css", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(Url().Replace(Encoding.UTF8.GetString(bytes), match => addresses.TryGetValue(match.Groups[1].Value, out var to) ? $"url(\"{to}\")" : match.Value))
                : bytes;
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
            var flat = name[(name.LastIndexOf('/') + 1)..];
            var dot = flat.LastIndexOf('.');
            var address = $"/assets/{flat[..dot]}.{hash}{flat[dot..]}";
            addresses.Add(name, address);
            assets.Add(new Asset(address["/assets/".Length..], content, Type(name)));
        }
        _addresses = addresses.ToFrozenDictionary();
        _byAddress = assets.ToFrozenDictionary(asset => asset.Name);
    }

    /// <summary>The address of a file, for example <c>site.css</c> or <c>fonts/inter.woff2</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string file] => _addresses[file];

    /// <summary>Answers a request for a file, in the best encoding that the browser takes.</summary>
    public IResult Answer(string name, HttpContext http)
    {
        if (!_byAddress.TryGetValue(name, out var asset)) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (!asset.Compressible || !http.Request.Takes("br"))
            return TypedResults.Bytes(asset.Content, asset.Type);
        http.Response.Headers.ContentEncoding = "br";
        return TypedResults.Bytes(asset.Brotli, asset.Type);
    }

    static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"The file {name} has an extension {other} that has no content type here."),
    };

    [GeneratedRegex("""url\("([^":]+)"\)""")]
    private static partial Regex Url();

    sealed record Asset(string Name, byte[] Content, string Type)
    {
        readonly Lazy<byte[]> _brotli = new(() =>
        {
            var target = new byte[BrotliEncoder.GetMaxCompressedLength(Content.Length)];
            // Quality 9 of 11: within two per cent of the best for a tenth of the time, which the first visitor waits for.
            return BrotliEncoder.TryCompress(Content, target, out var written, quality: 9, window: 22)
                ? target[..written]
                : throw new InvalidOperationException("Brotli wrote more than its own bound.");
        });

        public byte[] Brotli => _brotli.Value;

        public bool Compressible => Type != "font/woff2" && Type != "image/png";
    }
}
