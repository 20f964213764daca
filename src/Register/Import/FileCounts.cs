namespace Klynge.Register.Import;

/// <summary>The counts of one file while it is read.</summary>
sealed class FileCounts
{
    public long Read { get; private set; }

    public long New { get; private set; }

    public long Changed { get; private set; }

    public long Unchanged { get; private set; }

    public long SetAside { get; private set; }

    /// <summary>Rows by reason; a kept row with two remarks counts under both.</summary>
    public Dictionary<BadRowReason, long> Reasons { get; } = [];

    /// <summary>Counts that an earlier start of the import came to.</summary>
    public static FileCounts From(ImportFileRow file) => new()
    {
        Read = file.Read,
        New = file.New,
        Changed = file.Changed,
        Unchanged = file.Unchanged,
        SetAside = file.SetAside,
    };

    public void Add(Written written)
    {
        Read++;
        switch (written)
        {
            case Written.New: New++; break;
            case Written.Changed: Changed++; break;
            case Written.Unchanged: Unchanged++; break;
            case Written.Duplicate: SetAside++; break;
            default: throw new ArgumentOutOfRangeException(nameof(written), written, "Unknown outcome of writing a unit.");
        }
    }

    public void AddSetAside()
    {
        Read++;
        SetAside++;
    }

    /// <summary>Counts a reason.</summary>
    /// <returns>How many rows have it by now.</returns>
    public long Count(BadRowReason reason) => Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
}
