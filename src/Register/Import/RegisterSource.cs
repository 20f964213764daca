namespace Klynge.Register.Import;

/// <summary>Where a bulk file comes from.</summary>
public abstract record RegisterSource
{
    RegisterSource()
    {
    }

    /// <summary>A file, packed with gzip or not.</summary>
    public sealed record OnDisk(string Path) : RegisterSource;

    /// <summary>An address; fetched with a plain GET and read as it comes. Over https, but from this machine.</summary>
    public sealed record OnNet(Uri Address) : RegisterSource;

    /// <summary>A stream that is open already, such as standard input.</summary>
    public sealed record Open(string Name, Stream Stream) : RegisterSource;

    /// <summary>What a person typed: <c>-</c>, an address with http or https, or a path.</summary>
    public static RegisterSource Of(string text) =>
        text == "-" ? new Open("-", Console.OpenStandardInput())
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new OnNet(address)
        : new OnDisk(text);
}
