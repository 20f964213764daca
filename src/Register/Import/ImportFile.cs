using System.Threading.Channels;

namespace Klynge.Register.Import;

/// <summary>Reads one file into the register: one thread reads, this one writes, and what lies between them is bounded.</summary>
sealed class ImportFile(ImportLedger ledger, ImportRow import, ImportFileRow file, OpenedSource source, RegisterCodes codes)
{
    /// <summary>Rows handed over at a time.</summary>
    const int Handful = 1_000;

    /// <summary>Rows in a transaction: what is read again at most after a kill.</summary>
    public const int Batch = 20_000;

    /// <summary>How many rows of one reason and file are kept with their line: a wholly wrong file does not fill the disk.</summary>
    public const int KeptOfEachReason = 20_000;

    /// <summary>Reads to the end, in transactions of some rows, and says after each how many are safe on disk.</summary>
    public void Run(Action<long> committed, int batch, CancellationToken cancel)
    {
        var kind = KindCode.Read(file.Kind);
        var units = new UnitFile(source.Unpacked, kind, codes);
        var channel = Channel.CreateBounded<Reading[]>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Factory.StartNew(() => Read(units, Math.Min(Handful, batch), channel.Writer, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            var counts = ledger.Counts(file);
            using var writer = IImportWriter.For(ledger.Register, file, import.AsOf);
            while (Next(channel.Reader) is { } first)
            {
                using var transaction = ledger.Register.BeginWriting();
                var end = counts.Read + batch;
                for (var handful = first; handful is not null; handful = counts.Read < end ? Next(channel.Reader) : null)
                {
                    writer.Expect(handful);
                    foreach (var row in handful) Write(row, writer, counts);
                }
                writer.Flush();
                ledger.Save(file, counts, source.BytesRead);
                transaction.Commit();
                committed(counts.Read);
                cancel.ThrowIfCancellationRequested();
            }
            reading.GetAwaiter().GetResult();
        }
        catch
        {
            stop.Cancel();
            Task.WhenAny(reading).GetAwaiter().GetResult();
            throw;
        }
        ledger.End(file, source.Sha256(), units.IsWhole, source.BytesRead);
    }

    static void Write(Reading reading, IImportWriter writer, FileCounts counts)
    {
        switch (reading)
        {
            case Reading.Kept(_, _, var row, var remarks):
                var written = writer.Write(row);
                counts.Add(written);
                if (written is Written.Duplicate)
                {
                    Aside(BadRowReason.Duplicate, null, null);
                    break;
                }
                foreach (var remark in remarks) Aside(remark.Reason, remark.Value, null);
                break;
            case Reading.SetAside(_, _, var reason, var value, var raw, var mentioned):
                counts.AddSetAside();
                Aside(reason, value, raw);
                foreach (var orgnr in mentioned) writer.Mention(orgnr);
                if (mentioned.IsEmpty && !reason.HidesNumber) Aside(BadRowReason.Unknowable, null, null);
                break;
            case Reading.Skipped:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reading), reading, "Unknown reading.");
        }

        void Aside(BadRowReason reason, string? value, string? raw)
        {
            if (counts.Count(reason) <= KeptOfEachReason) writer.Aside(reading, reason, value, raw);
        }
    }

    void Read(UnitFile units, int handfulSize, ChannelWriter<Reading[]> into, CancellationToken cancel)
    {
        try
        {
            foreach (var handful in units.Read(file.Read).Where(reading => reading is not Reading.Skipped).Chunk(handfulSize))
                into.WriteAsync(handful, cancel).AsTask().GetAwaiter().GetResult();
            into.Complete();
        }
        catch (Exception fault)
        {
            into.Complete(fault);
            throw;
        }
    }

    /// <summary>The next handful, or null at the end of the file.</summary>
    static Reading[]? Next(ChannelReader<Reading[]> from)
    {
        try
        {
            return from.WaitToReadAsync().AsTask().GetAwaiter().GetResult() && from.TryRead(out var handful) ? handful : null;
        }
        catch (ChannelClosedException closed) when (closed.InnerException is { } fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }
}
