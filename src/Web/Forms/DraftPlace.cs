using System.Collections.Immutable;
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
        : string.Join('/', [deed.Name, .. values, .. IsOwn(deed, values) ? [person.Id.Pseudonym] : Array.Empty<string>()]);

    /// <summary>Whether the draft is its writer's own, and not shared.</summary>
    public static bool IsOwn(SiteRoute.Deed deed, IReadOnlyList<string> values) => deed.MakesNew || values.Count == 0;

    /// <summary>Where the browser keeps its copy: each person's own, also on a machine that many use, and each row's own where a page draws the form once a row.</summary>
    public static string? InBrowser(SiteRoute.Deed deed, Visit visit, IReadOnlyList<string> values, string? row) =>
        !deed.KeepsTyped ? null : string.Join('/', [deed.Name, .. values, .. visit.Person is Person.SignedIn person ? [person.Id.Pseudonym] : Array.Empty<string>(), .. row is null ? Array.Empty<string>() : [row]]);

    /// <summary>The module that keeps them.</summary>
    public static ModuleDb Db(SiteRoute.Deed deed, HttpContext http) => (ModuleDb)http.RequestServices.GetRequiredService(deed.Drafts!);

    /// <summary>What the fields of a place hold. A page may show many forms of one place: it is read once.</summary>
    public static async Task<ImmutableDictionary<string, FieldVersion>> Read(SiteRoute.Deed deed, HttpContext http, string place)
    {
        var key = ("draft", place);
        if (http.Items[key] is not ImmutableDictionary<string, FieldVersion> fields) http.Items[key] = fields = await Db(deed, http).Draft(place, http.RequestAborted);
        return fields;
    }

    /// <summary>The texts that were set aside there. Only what was typed into can have met another's: most pages do not ask.</summary>
    public static async Task<ImmutableArray<SetAsideText>> ReadAside(SiteRoute.Deed deed, HttpContext http, string place, FormDraft draft)
    {
        var key = ("aside", place);
        if (http.Items[key] is not ImmutableArray<SetAsideText> texts) http.Items[key] = texts = draft.Fields.IsEmpty ? [] : await Db(deed, http).SetAside(place, http.RequestAborted);
        return texts;
    }

    /// <summary>Who types on which page.</summary>
    public static Typist Typist(Person.SignedIn person, string page) => new(person.Id.Pseudonym, page is { Length: > 0 and <= 64 } ? page : "no page");
}
