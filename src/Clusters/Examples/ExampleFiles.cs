using Klynge.Clusters.Initiatives;
using Klynge.Storage.Files;

namespace Klynge.Clusters.Examples;

/// <summary>The example's own files: each says on its page, and by its name, that it is made up.</summary>
static class ExampleFiles
{
    /// <summary>Takes one into the store, like any file that is uploaded.</summary>
    /// <param name="files">The store.</param>
    /// <param name="name">Its name, of those beside this.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<FileOutcome.Kept> Keep(FileStore files, string name, CancellationToken cancel)
    {
        await using var content = typeof(ExampleFiles).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"The example has no file {name}.", nameof(name));
        return await files.Keep(content, name, [FileKind.Pdf], Partners.Letter.Largest, cancel) as FileOutcome.Kept ?? throw new InvalidOperationException($"The example does not hold: {name} is not taken.");
    }

    /// <summary>That a partner's signed letter of intent came.</summary>
    public static async Task<Fact> Letter(FileStore files, int partner, CancellationToken cancel)
    {
        var kept = await Keep(files, "eksempel-intensjonsavtale.pdf", cancel);
        return new Fact.LetterReceived(partner, kept.Hash, kept.Name);
    }
}
