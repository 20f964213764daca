namespace Klynge.Storage;

/// <summary>A setting of the installation has a value that cannot be used.</summary>
/// <param name="message">Which, what it is, and what it may be.</param>
public sealed class UnusableSettingException(string message) : Exception(message);
