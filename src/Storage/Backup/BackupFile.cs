using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Klynge.Storage.Backup;

/// <summary>A backup that has been read from end to end, and is as it was written.</summary>
sealed class BackupFile : IDisposable
{
    readonly ZipArchive zip;

    BackupFile(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens one, and reads all of it, so that nothing is restored from one that is damaged.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged; the message says where.</exception>
    public static async Task<BackupFile> Open(string file, CancellationToken cancel)
    {
        var zip = Opened(file);
        try
        {
            var manifest = await ManifestOf(zip, file, cancel);
            foreach (var (entry, sha256, what) in manifest.Tables.Select(table => (table.Entry, table.Sha256, $"the table {table.Module} {table.Name}"))
                .Concat(manifest.Files.Select(kept => (kept.Path, kept.Sha256, $"the file {kept.Path}"))))
            {
                if (await HashOf(zip, entry, cancel) != sha256) throw new InvalidDataException($"{file} is damaged: {what} is not as it was backed up. Nothing was restored. Take another copy of the backup.");
            }
            return new(zip, manifest);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>The content of an entry.</summary>
    public Stream Read(string entry) => zip.GetEntry(entry)!.Open();

    public void Dispose() => zip.Dispose();

    static ZipArchive Opened(string file)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            stream.Dispose();
            throw new InvalidDataException($"{file} is no backup of Klynge, or its end is cut off. Nothing was restored. Take another copy of the backup.");
        }
    }

    static async Task<BackupManifest> ManifestOf(ZipArchive zip, string file, CancellationToken cancel)
    {
        try
        {
            if (zip.GetEntry(BackupManifest.Entry) is { } entry)
            {
                await using var stream = await entry.OpenAsync(cancel);
                if (await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupManifest.Json, cancel) is { Tables: not null, Files: not null } manifest)
                {
                    if (manifest.Format != BackupManifest.Current)
                        throw new InvalidDataException($"{file} has the form {manifest.Format}, and this version reads {BackupManifest.Current}. Restore it with the version that made it.");
                    // A path from a file is not to be believed: it stays below the data directory.
                    if (manifest.Files.FirstOrDefault(kept => !IsOurs(kept.Path)) is { } strange) throw new InvalidDataException($"{file} is damaged: it holds a file at {strange.Path}, where no backup has one. Nothing was restored.");
                    return manifest;
                }
            }
        }
        catch (JsonException)
        {
            // Told below.
        }
        throw new InvalidDataException($"{file} is no backup of Klynge: it has no {BackupManifest.Entry} that can be read. Nothing was restored.");
    }

    static bool IsOurs(string path) => path.Split('/') is [var folder, .. var rest] && Place.Folders.Contains(folder) && rest.Length is 1 or 2
        && rest.All(part => part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'));

    static async Task<string> HashOf(ZipArchive zip, string name, CancellationToken cancel)
    {
        if (zip.GetEntry(name) is not { } entry) return "";
        try
        {
            await using var stream = await entry.OpenAsync(cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        }
        catch (InvalidDataException)
        {
            return "";   // its compressed bytes are no longer any
        }
    }
}
