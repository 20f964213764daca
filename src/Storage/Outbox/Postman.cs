using Klynge.Storage.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Klynge.Storage.Outbox;

/// <summary>Sends what stands in the outboxes: takes a message, hands it over, notes what came of it. Any number may work at once, on any number of machines.</summary>
/// <remarks>
/// A message is taken in a commit of its own before it is handed over. Who dies in between leaves a message that may have been sent:
/// when its lease has run out it is doubtful, and only a person sends it again. At most one message a worker can come to that.
/// </remarks>
/// <param name="modules">Opens each module; those without an outbox are passed over. The postman disposes of what it gets.</param>
/// <param name="carrier">How mail leaves the house.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where it says what went wrong.</param>
public sealed class Postman(IReadOnlyList<Func<ModuleDb>> modules, Carrier carrier, TimeProvider clock, ILogger log)
{
    /// <summary>How long a worker has for one message before the message is doubtful.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(2);

    readonly string worker = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Works until it is stopped. What the database or the network does is logged, and tried again.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Round(cancel);
                await Task.Delay(BetweenRounds, clock, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "The outbox could not be worked; it is tried again in a minute.");
                try
                {
                    await Task.Delay(TimeSpan.FromMinutes(1), clock, cancel);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many messages were handed over.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var open in modules)
        {
            await using var db = open();
            if (db.Model.FindEntityType(typeof(OutboxRow)) is null) continue;
            await Doubt(db, cancel);
            await using var carriage = new Carriage(carrier);
            while (await Take(db, cancel) is { } row)
            {
                // What has been taken is noted, also when the program is asked to stop meanwhile.
                var delivery = await Deliver(row, carriage, cancel);
                await Note(db, row, Outcome(delivery, row.Attempts + 1), CancellationToken.None);
                if (delivery is Delivery.Done) sent++;
                if (delivery is Delivery.NotNow { NobodyThere: true }) break;
            }
        }
        return sent;
    }

    async Task Doubt(ModuleDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var late = db.Set<OutboxRow>().Where(row => row.State == OutboxTable.Taken && row.StateAt < now);
        // Asked first: an update waits for whoever writes, also when there is nothing to update.
        if (await late.AnyAsync(cancel)) await late.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, OutboxTable.Doubtful)
            .SetProperty(row => row.StateAt, now)
            .SetProperty(row => row.Reason, "Whoever was sending it stopped before noting what came of it."), cancel);
    }

    // Two who want the same row: the database lets one of them change it, and the other sees that it is no longer waiting.
    async Task<OutboxRow?> Take(ModuleDb db, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.Set<OutboxRow>().AsNoTracking().Where(row => row.State == OutboxTable.Waiting && row.StateAt <= now)
                .OrderBy(row => row.StateAt).Take(10).ToListAsync(cancel);
            if (due.Count == 0) return null;
            foreach (var row in due)
            {
                var mine = await db.Set<OutboxRow>().Where(other => other.Id == row.Id && other.State == OutboxTable.Waiting && other.StateAt == row.StateAt)
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(other => other.State, OutboxTable.Taken)
                        .SetProperty(other => other.StateAt, now + Lease)
                        .SetProperty(other => other.TakenBy, worker), cancel);
                if (mine == 1) return row;
            }
        }
    }

    async Task<Delivery> Deliver(OutboxRow row, Carriage carriage, CancellationToken cancel)
    {
        if (row.Letter is null) return new Delivery.Refused("Its content has been deleted.");
        try
        {
            var message = LetterMime.Of(OutboxTable.Read(row.Letter), carrier.From, row.Id, clock.GetUtcNow());
            return await carriage.Deliver(message, cancel);
        }
        catch (Exception unfit) when (unfit is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return new Delivery.Refused($"It cannot be made into a message: {unfit.Message}");
        }
    }

    OutboxState Outcome(Delivery delivery, int attempts) => delivery switch
    {
        Delivery.Done => new OutboxState.Sent(clock.GetUtcNow()),
        Delivery.NotNow(var reason, _) => RetryPlan.After(attempts, reason, clock.GetUtcNow()),
        Delivery.Refused(var reason) => new OutboxState.Failed(clock.GetUtcNow(), reason),
        Delivery.Unknown(var reason) => new OutboxState.Doubtful(clock.GetUtcNow(), reason),
    };

    // Also over a doubt that arose meanwhile: we know now. Not over what a person has decided since.
    async Task Note(ModuleDb db, OutboxRow row, OutboxState state, CancellationToken cancel)
    {
        var (word, at, _, reason) = OutboxTable.Columns(state);
        var attempts = row.Attempts + 1;
        var noted = await db.Set<OutboxRow>()
            .Where(other => other.Id == row.Id && other.TakenBy == worker && (other.State == OutboxTable.Taken || other.State == OutboxTable.Doubtful))
            .ExecuteUpdateAsync(set => set
                .SetProperty(other => other.State, word)
                .SetProperty(other => other.StateAt, at)
                .SetProperty(other => other.Attempts, attempts)
                .SetProperty(other => other.TakenBy, (string?)null)
                .SetProperty(other => other.Reason, reason), cancel);
        if (noted == 0) log.LogWarning("Message {Id} was decided on by a person while it was being sent.", row.Id);
    }
}
