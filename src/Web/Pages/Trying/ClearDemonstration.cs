using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters;
using Klynge.Clusters.Examples;

namespace Klynge.Web.Pages.Trying;

/// <summary>Takes out all that is made up: first what was begun, then the persons who began it.</summary>
public sealed class ClearDemonstration(AccessDb access, ClustersDb clusters)
{
    /// <summary>Does it.</summary>
    /// <param name="by">Pseudonym of who does it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Permanent ids of what was taken out.</returns>
    public async Task<ImmutableArray<string>> Run(string by, DateTimeOffset now, CancellationToken cancel)
    {
        var cases = await new ClearExamples(clusters).Run(by, now, cancel);
        await new ForgetMadeUpPeople(access).Run(by, now, cancel);
        return cases;
    }
}
