namespace Klynge.Web.Safety;

/// <summary>How often one address may send a form.</summary>
/// <param name="Burst">At once.</param>
/// <param name="PerMinute">After that.</param>
public sealed record Rate(int Burst, int PerMinute);
