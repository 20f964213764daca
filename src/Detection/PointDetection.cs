namespace Klynge.Detection;

/// <summary>Finds where the plants of each group of industries stand closer together than chance allows, by discs around them.</summary>
public static class PointDetection
{
    /// <summary>Searches all groups.</summary>
    /// <param name="units">The risk set: all establishments that could have been of any industry.</param>
    /// <param name="groups">The groups to test.</param>
    /// <param name="settings">Level, radii and seed.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Detected Run(
        Unit[] units, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default) => throw new NotImplementedException();
}
