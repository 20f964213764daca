using Klynge.Access;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Forms;

/// <summary>Where a form's drafts lie: shared by all who may carry the deed out when it is about something that exists, one's own when it makes something new.</summary>
static class DraftPlace
{
    /// <summary>The place, or null where nothing is kept for this visitor: a browser without a person keeps its own copy.</summary>
    public static string? Of(SiteRoute.Deed deed, Visit visit, IReadOnlyList<string> values) =>
        deed.Drafts is null || visit.Person is not Person.SignedIn person ? null
        : $"{deed.Name}/{(values.Count > 0 ? string.Join('/', values) : person.Id.Pseudonym)}";

    /// <summary>The module that keeps them.</summary>
    public static ModuleDb Db(SiteRoute.Deed deed, HttpContext http) => (ModuleDb)http.RequestServices.GetRequiredService(deed.Drafts!);

    /// <summary>Who types on which page.</summary>
    public static Typist Typist(Person.SignedIn person, string page) => new(person.Id.Pseudonym, page is { Length: > 0 and <= 64 } ? page : "no page");
}
