using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Own;
using Klynge.Access.People;

namespace Klynge.Web.Pages.Mine;

/// <summary>Everything that all rooms store about somebody: what their page shows, and their file holds.</summary>
static class StoredAboutMe
{
    public static async Task<ImmutableArray<(PersonalData Kind, ImmutableArray<StoredThing> Things)>> Of(HttpContext http, Person.SignedIn me)
    {
        var services = http.RequestServices;
        var known = await services.GetRequiredService<PeopleQueries>().Get(me.Id, http.RequestAborted);
        var whom = new Whom(me.Id, me.Name, known?.Addresses ?? []);
        var found = ImmutableArray.CreateBuilder<(PersonalData, ImmutableArray<StoredThing>)>();
        foreach (var kind in services.GetServices<PersonalData>()) found.Add((kind, await kind.Find(services, whom, http.RequestAborted)));
        return found.ToImmutable();
    }
}
