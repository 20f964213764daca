namespace Klynge.Web.Chores;

/// <summary>Something that has to be done again and again without anybody asking: forgetting, signing, reminding.</summary>
/// <param name="Name">Stable English word, for log and lock.</param>
/// <param name="Every">How long after it was last done it is done again.</param>
/// <param name="Do">Does what is due by now. It may be done twice, also after it was killed half-way: it must find out for itself what is left to do.</param>
public sealed record Chore(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Do);
