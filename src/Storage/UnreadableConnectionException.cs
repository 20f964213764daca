namespace Klynge.Storage;

/// <summary>What was given as the database's connection string is none of PostgreSQL's.</summary>
/// <param name="why">What is the matter with it, without what it holds.</param>
public sealed class UnreadableConnectionException(string why)
    : Exception($"The database's connection string could not be read: {why.TrimEnd('.')}. It looks like Host=localhost;Database=klynge;Username=klynge;Password=…");
