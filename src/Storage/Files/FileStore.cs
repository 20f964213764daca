using System.Buffers;
using System.Security.Cryptography;

namespace Klynge.Storage.Files;

/// <summary>What came of giving a file. Closed.</summary>
public abstract record FileOutcome
{
    FileOutcome() { }

    /// <summary>It is kept.</summary>
    /// <param name="Hash">SHA-256 of the content, 64 small hexadecimal figures: what a row that refers to it stores.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Size">Bytes, above 0.</param>
    /// <param name="Name">The name, cleaned.</param>
    public sealed record Kept(string Hash, FileKind Kind, long Size, string Name) : FileOutcome;

    /// <summary>It is not, and why.</summary>
    public sealed record Refused(FileRefusal Why) : FileOutcome;
}

/// <summary>Files by content: a folder in which each file is named by the SHA-256 of what is in it. The same content twice is one file.</summary>
/// <remarks>A file is written beside its place, flushed to the disk and then moved there, so that what has the name also has the content.</remarks>
/// <param name="Folder">The folder; it is made on first use.</param>
public sealed record FileStore(string Folder)
{
    const int Buffer = 81_920;

    /// <summary>The store of an installation: <c>files</c> in its data directory.</summary>
    public static FileStore In(string dataDirectory) => new(Path.Combine(dataDirectory, "files"));

    /// <summary>Takes a file, or says why not. Memory does not grow with the file, nor with what it claims to unpack to.</summary>
    /// <param name="content">The content; read to the end, or to one byte beyond the limit.</param>
    /// <param name="name">As the browser sent it.</param>
    /// <param name="taken">The kinds that are taken here.</param>
    /// <param name="limit">The largest size, in bytes.</param>
    /// <param name="cancel">Stops it; nothing is kept then.</param>
    public async Task<FileOutcome> Keep(Stream content, string name, IReadOnlyList<FileKind> taken, long limit, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);
            if (await Receive(content, file, limit, cancel) is not { } hash) return new FileOutcome.Refused(new FileRefusal.TooLarge(limit));
            if (file.Length == 0) return new FileOutcome.Refused(new FileRefusal.Empty());

            file.Position = 0;
            if (FileContent.WhyNot(file, taken, out var kind) is { } why) return new FileOutcome.Refused(why);
            file.Flush(flushToDisk: true);
            var size = file.Length;
            await file.DisposeAsync();
            Place(part, hash);
            return new FileOutcome.Kept(hash, kind, size, FileNames.Clean(name, kind));
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Opens a kept file, or null when it is not there.</summary>
    /// <param name="hash">As <see cref="FileOutcome.Kept"/> gave it.</param>
    public FileStream? Open(string hash) => File.Exists(PathOf(hash))
        ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous)
        : null;

    /// <summary>Whether it is there.</summary>
    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>Every file that is kept, in the order of hashes.</summary>
    public IEnumerable<string> All() => !Directory.Exists(Folder) ? [] :
        Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(folder) + Path.GetFileName(file)).Order(StringComparer.Ordinal));

    /// <summary>Whether a kept file still has the content that it is named by.</summary>
    public async Task<bool> IsWhole(string hash, CancellationToken cancel)
    {
        if (!IsHash(hash) || Open(hash) is not { } file) return false;
        await using (file) return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) == hash;
    }

    /// <summary>Takes back a file from a backup: no limit and no look, but the content must have the hash.</summary>
    /// <exception cref="InvalidDataException">It has another.</exception>
    internal async Task Restore(Stream content, string hash, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous))
            {
                if (!IsHash(hash) || await Receive(content, file, long.MaxValue, cancel) != hash) throw new InvalidDataException($"The file {hash} has other content than its name says.");
                file.Flush(flushToDisk: true);
            }
            Place(part, hash);
        }
        finally
        {
            File.Delete(part);
        }
    }

    static async Task<string?> Receive(Stream content, FileStream file, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            var size = 0L;
            while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                if ((size += read) > limit) return null;
                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            await file.FlushAsync(cancel);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    void Place(string part, string hash)
    {
        var place = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(part, place, overwrite: true);   // the same content is there, or whoever changed it is put right
    }

    // A folder with a hundred thousand files is slow to list; the first two figures make 256 of them.
    string PathOf(string hash) => IsHash(hash) ? Path.Combine(Folder, hash[..2], hash[2..])
        : throw new ArgumentException($"'{hash}' is no SHA-256 in 64 small hexadecimal figures.", nameof(hash));

    static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
