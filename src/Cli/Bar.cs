namespace Klynge.Cli;

/// <summary>One line of progress on stderr: drawn over itself on a terminal, silent elsewhere so that logs stay readable.</summary>
sealed class Bar : IDisposable
{
    const int Width = 30;

    readonly TextWriter error;
    readonly string what;
    readonly bool visible;
    readonly Lock drawing = new();
    int drawn = -1;

    /// <param name="error">Stands for stderr.</param>
    /// <param name="what">What is going on.</param>
    public Bar(TextWriter error, string what)
    {
        (this.error, this.what) = (error, what);
        visible = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    }

    /// <summary>Draws it when it has moved by a percent. From any thread.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="stage">What it does now; may be empty.</param>
    public void Report(double share, string stage = "")
    {
        if (!visible) return;
        lock (drawing)
        {
            var percent = (int)(100 * Math.Clamp(share, 0, 1));
            if (percent == drawn) return;
            drawn = percent;
            var full = percent * Width / 100;
            error.Write($"\r{what} [{new string('#', full)}{new string('.', Width - full)}] {percent,3} % {stage,-18}");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (visible && drawn >= 0) error.Write($"\r{new string(' ', what.Length + Width + 30)}\r");
    }
}

/// <summary>Passes progress on at once, on the thread that reports it; <see cref="Progress{T}"/> would queue.</summary>
sealed class Told<T>(Action<T> action) : IProgress<T>
{
    public void Report(T value) => action(value);
}
