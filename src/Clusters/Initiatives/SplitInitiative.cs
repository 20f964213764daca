using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>Lets a part of an initiative go out and become its own; the old one lives on.</summary>
public sealed class SplitInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="from">The one that it comes out of.</param>
    /// <param name="name">The name of the new one.</param>
    /// <param name="theme">What it is about.</param>
    /// <param name="counties">Codes of its counties.</param>
    /// <param name="partners">Numbers of the partners that are asked to come along; they keep their place in the old one, and answer anew.</param>
    /// <param name="known">Codes of all counties.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it, the new one; null when there is no such initiative.</returns>
    public Task<Change?> Run(
        InitiativeId from, string name, string theme, ImmutableArray<string> counties, ImmutableArray<int> partners, IReadOnlySet<string> known,
        Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction<Change?>(async inside =>
        {
            if (await db.Initiative(from, inside) is not { } old) return null;
            ImmutableArray<Message> reasons =
            [
                .. old.State is InitiativeState.Closed ? [EditMessages.Closed] : Array.Empty<Message>(),
                .. Editing.WhyNotStart(name, theme, counties, known),
                .. partners.All(old.Partners.ContainsKey) ? Array.Empty<Message>() : [EditMessages.NoSuch("partners", new("den partneren", "den partnaren", "that partner"))],
            ];
            if (!reasons.IsEmpty) return new Change.Refused(reasons);

            var (id, today) = (await db.NextId(OsloTime.Day(at).Year, inside), OsloTime.Day(at));
            var along = partners.Distinct().Order().Select(number => old.Partners[number])
                .Select((partner, i) => (Fact)new Fact.PartnerAdded(i + 1, partner.Who, partner.Kind));
            var born = StartInitiative.Started(id, name, theme, counties, [new Fact.SplitFrom(from), .. along], today, by, at);
            await db.Save(null, born, "split-initiative", inside);
            await db.Save(old, old.With([new Fact.SplitOff(id)], today, at, by), "split-initiative", inside);
            db.Links.Add(LinkTable.Write(new(from, id, LinkKind.Split, today)));
            await db.SaveChangesAsync(inside);
            return new Change.Done(born);
        }, cancel);
}
