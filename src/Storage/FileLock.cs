namespace Klynge.Storage;

/// <summary>One process at a time. The operating system lets go when the process ends, however it ends.</summary>
public static class FileLock
{
    /// <summary>Takes the lock, or null when another process has it.</summary>
    /// <param name="file">The file to lock; it is made and left behind empty.</param>
    public static IDisposable? Try(string file) => Try(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes a part in the lock, which any number can have; null when a process has it alone.</summary>
    /// <param name="file">The file to lock; it is made and left behind empty.</param>
    public static IDisposable? TryShare(string file) => Try(file, FileAccess.Read, FileShare.Read);

    static FileStream? Try(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting for it if need be.</summary>
    /// <exception cref="TimeoutException">Another process kept it longer than <paramref name="longest"/>.</exception>
    public static IDisposable Wait(string file, TimeSpan longest)
    {
        for (var waited = TimeSpan.Zero; waited <= longest; waited += TimeSpan.FromMilliseconds(50))
        {
            if (Try(file) is { } held) return held;
            Thread.Sleep(50);
        }
        throw new TimeoutException($"Another process has held {file} for more than {longest.TotalSeconds:F0} s.");
    }
}
