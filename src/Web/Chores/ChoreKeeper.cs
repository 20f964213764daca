using Klynge.Storage;

namespace Klynge.Web.Chores;

/// <summary>Does the chores while the site runs: each when it is due, one process at a time, and a failed one again in a minute.</summary>
sealed partial class ChoreKeeper(IEnumerable<Chore> chores, IServiceScopeFactory scopes, Database database, TimeProvider time, IHostApplicationLifetime life, ILogger<ChoreKeeper> log) : WhileServing(life)
{
    static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(1);

    readonly Dictionary<string, DateTimeOffset> done = [];

    protected override async Task Work(CancellationToken closing)
    {
        while (true)
        {
            await Round(closing);
            await Task.Delay(BetweenRounds, time, closing);
        }
    }

    /// <summary>Does what is due now.</summary>
    internal async Task Round(CancellationToken cancel)
    {
        foreach (var chore in chores)
        {
            if (done.TryGetValue(chore.Name, out var last) && time.GetUtcNow() - last < chore.Every) continue;
            try
            {
                // Another process of this installation is at it: it is done.
                using var alone = database.TryLock("chore-" + chore.Name);
                if (alone is not null)
                {
                    using var scope = scopes.CreateScope();
                    await chore.Do(scope.ServiceProvider, cancel);
                }
                done[chore.Name] = time.GetUtcNow();
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception fault)
            {
                // Whatever it is: the other chores are to be done, and this one is tried again.
                Failed(log, chore.Name, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The chore {Name} failed; it is tried again in a minute.")]
    private static partial void Failed(ILogger log, string name, Exception fault);
}
