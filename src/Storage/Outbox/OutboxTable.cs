using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>One row of a module's <c>outbox</c>.</summary>
sealed class OutboxRow
{
    /// <summary>Also what makes the Message-ID, so that it stays the same however often the message is sent.</summary>
    public Guid Id { get; set; }

    public string Key { get; set; } = "";

    /// <summary>The permanent id of the case or gathering that caused it.</summary>
    public string About { get; set; } = "";

    public string Recipient { get; set; } = "";

    public string Subject { get; set; } = "";

    /// <summary>The <see cref="Mail.Letter"/> as JSON; null when the recipient has been forgotten.</summary>
    public string? Letter { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public string State { get; set; } = "";

    public int Attempts { get; set; }

    /// <summary>Next attempt, end of the lease, or when it was sent, failed or doubted.</summary>
    public DateTimeOffset StateAt { get; set; }

    public string? TakenBy { get; set; }

    public string? Reason { get; set; }
}

/// <summary>How a module keeps its outbox.</summary>
public static class OutboxTable
{
    internal const string Waiting = "waiting", Taken = "taken", Sent = "sent", Failed = "failed", Doubtful = "doubtful";

    static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Gives a module an outbox. Say it in <c>OnModelCreating</c>, before the base's.</summary>
    public static ModelBuilder MapOutbox(this ModelBuilder model) => model.Entity<OutboxRow>(table =>
    {
        table.ToTable("outbox", t => t.HasCheckConstraint("outbox_state_has_its_facts", $"""
            state in ('{Waiting}', '{Taken}', '{Sent}', '{Failed}', '{Doubtful}') and attempts >= 0
            and (taken_by is not null or state <> '{Taken}') and (reason is not null or state not in ('{Failed}', '{Doubtful}'))
            """));
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Key).IsUnique();
        table.HasIndex(row => new { row.State, row.StateAt });
        table.HasIndex(row => row.About);
        // As the list of letters is ordered: the newest first.
        table.HasIndex(row => new { row.NotBefore, row.Id }).IsDescending(true, false);
        table.HasIndex(row => row.Recipient);
    });

    /// <summary>Where a row stands.</summary>
    /// <exception cref="InvalidDataException">Its state is none that we know.</exception>
    internal static OutboxState Read(Guid id, string state, DateTimeOffset at, int attempts, string? by, string? reason) => state switch
    {
        Waiting => new OutboxState.Waiting(at, attempts, reason),
        Taken => new OutboxState.Taken(at, by ?? "", attempts),
        Sent => new OutboxState.Sent(at),
        Failed => new OutboxState.Failed(at, reason ?? ""),
        Doubtful => new OutboxState.Doubtful(at, reason ?? ""),
        _ => throw new InvalidDataException($"Message {id} has the state {state}."),
    };

    /// <summary>A state as columns. What a state does not have is null, or stays: attempts count on.</summary>
    internal static (string State, DateTimeOffset At, string? By, string? Reason) Columns(OutboxState state) => state switch
    {
        OutboxState.Waiting(var next, _, var reason) => (Waiting, next, null, reason),
        OutboxState.Taken(var until, var by, _) => (Taken, until, by, null),
        OutboxState.Sent(var at) => (Sent, at, null, null),
        OutboxState.Failed(var at, var reason) => (Failed, at, null, reason),
        OutboxState.Doubtful(var at, var reason) => (Doubtful, at, null, reason),
    };

    internal static string Word(OutboxKind kind) => kind switch
    {
        OutboxKind.Doubtful => Doubtful,
        OutboxKind.Failed => Failed,
        OutboxKind.Waiting => Waiting,
        OutboxKind.Taken => Taken,
        OutboxKind.Sent => Sent,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are five states."),
    };

    internal static string Write(Letter letter) => JsonSerializer.Serialize(letter, Json);

    internal static Letter Read(string letter) => JsonSerializer.Deserialize<Letter>(letter, Json)
        ?? throw new InvalidDataException("A stored letter is empty.");
}
