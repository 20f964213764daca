using System.Collections.Immutable;
using System.Globalization;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Advice;

/// <summary>Gives the same advice to all: it stands in the log of every initiative, those that begin later too, in the same words and with the same date.</summary>
public sealed class GiveAdviceToAll(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="question">What was asked; null when nobody asked. Who asked is left out.</param>
    /// <param name="text">The advice.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Every reason why not; empty when it is given.</returns>
    public Task<ImmutableArray<Message>> Run(string? question, string text, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            if (Advising.WhyNot(question, text).ToImmutableArray() is { IsEmpty: false } reasons) return reasons;
            var number = (await db.AdviceToAll.MaxAsync(advice => (int?)advice.Number, inside) ?? 0) + 1;
            db.AdviceToAll.Add(new()
            {
                Number = number,
                Day = OsloTime.Day(at),
                At = at,
                By = by.Person,
                ForOrganisation = by.For,
                Role = by.Role,
                Question = Advising.Asked(question),
                Text = text.Trim(),
            });
            await db.Write(new JournalEntry("advice-to-all", at, by.Person, by.For, "give-advice-to-all", null, null, number.ToString(CultureInfo.InvariantCulture)), inside);
            await db.SaveChangesAsync(inside);
            return [];
        }, cancel);
}
