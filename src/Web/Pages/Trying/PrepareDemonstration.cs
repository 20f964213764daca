using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Initiatives;
using Klynge.Register.Places;
using Klynge.Storage.Files;
using Klynge.Web.Pages.Gatherings;

namespace Klynge.Web.Pages.Trying;

/// <summary>What came of preparing the demonstration. Closed.</summary>
public abstract record Prepared
{
    Prepared() { }

    /// <summary>Made-up persons are there, and the living example as it was found or built.</summary>
    public sealed record Done(ExampleOutcome Example) : Prepared;

    /// <summary>Real persons use this installation: nothing made up comes in.</summary>
    public sealed record RealPeopleAreHere : Prepared;
}

/// <summary>Invites the made-up persons and builds the living example on what was found, where no real people are.</summary>
public sealed class PrepareDemonstration(AccessDb access, ClustersDb clusters, BetweenStavangerAndBergen between, Geography geography, GuestLinks links, FileStore files, Demonstration demonstration)
{
    /// <summary>Does it; doing it twice changes nothing while the example is of use, and what a person has cleared stays away.</summary>
    public async Task<Prepared> Run(DateTimeOffset now, CancellationToken cancel) => await RealPeople.AreHere(access, cancel) ? new Prepared.RealPeopleAreHere()
        : await new ExampleQueries(clusters).WereCleared(cancel) ? new Prepared.Done(new ExampleOutcome.Cleared())
        : await Prepare((finding, counties) => new BuildExamples(clusters, links, files).Run(finding, counties, now, cancel), now, cancel);

    /// <summary>Does it also when a person has cleared the examples.</summary>
    public Task<Prepared> Again(DateTimeOffset now, CancellationToken cancel) => Prepare((finding, counties) => new BuildExamples(clusters, links, files).Again(finding, counties, now, cancel), now, cancel);

    /// <summary>Where letters lead of a site at an address, for whoever prepares before it is served.</summary>
    /// <param name="root">Scheme, host and port.</param>
    public static GuestLinks LinksOf(string root) => LinksInLetters.At(path => root.TrimEnd('/') + path);

    async Task<Prepared> Prepare(Func<PinnedFinding?, IReadOnlySet<string>, Task<ExampleOutcome>> build, DateTimeOffset now, CancellationToken cancel)
    {
        var people = new InviteMadeUpPeople(access, demonstration);
        if (await people.Run(now, cancel) is Invited.RealPeopleAreHere) return new Prepared.RealPeopleAreHere();

        var finding = await between.OfShips(cancel) is { } found ? PinnedFinding.Of(found) : null;
        HashSet<string> counties = [.. geography.Counties.Select(county => county.Code)];
        var outcome = await build(finding, counties);
        if (Leading(outcome) is { } leading) await people.Into([leading], now, cancel);
        return new Prepared.Done(outcome);
    }

    static string? Leading(ExampleOutcome outcome) => outcome switch
    {
        ExampleOutcome.Built(var examples) => examples.Leading,
        ExampleOutcome.Stood(var examples) => examples.Leading,
        ExampleOutcome.Cleared => null,
    };
}
