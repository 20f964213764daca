using Klynge.Access;
using Klynge.Storage.Drafts;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Forms;

/// <summary>Keeps one field of a form while it is being typed, and says who else types. Asked by the autosave script; the form works without.</summary>
static class KeepField
{
    /// <summary>The fields that it knows.</summary>
    public static readonly string[] Fields = ["field", "seen", "value", SentForm.PageField];

    /// <summary>Others are said to be typing for so long after their last key.</summary>
    static readonly TimeSpan Present = TimeSpan.FromMinutes(2);

    public static async Task<IResult> Answer(Posted posted, SiteRoute.Deed deed)
    {
        var (form, visit) = (posted.Form, posted.Visit);
        var values = deed.ValueNames(visit.Language).Select(posted.Value).ToArray();
        if (DraftPlace.Of(deed, visit, values) is not { } place || posted.Person is not Person.SignedIn person) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        var (db, field) = (DraftPlace.Db(deed, posted.Http), form["field"]);
        if (field.Length > 0 && !deed.Knows(field)) return TypedResults.BadRequest();
        var by = DraftPlace.Typist(person, form[SentForm.PageField]);
        // Without a field it is only asked who else is there.
        var seen = SeenField.Read(form["seen"]);
        var merge = field.Length == 0 ? null : await db.Keep(place, new(field, seen.Version, form["value"]), by, posted.Now, posted.Cancel);
        var others = (await db.Draft(place, posted.Cancel)).Where(each => each.Value is { Sent: false } now && now.Writer != by.Page && posted.Now - now.At < Present).Select(each => each.Key).Order(StringComparer.Ordinal);
        var (version, theirs) = merge switch
        {
            null => (0, null),
            Merge.Next(var next) => (next, null),
            Merge.Same(var same) => (same, null),
            Merge.Conflict(var now) => (now.Version, now.Value),
        };
        return TypedResults.Json(new
        {
            seen = seen.Now(version, form["value"]).ToString(),
            theirs,
            others,
            says = theirs is null ? FormTexts.SavedAt(posted.Now).In(visit.Language) : FormTexts.AnotherWroteShort.In(visit.Language),
        });
    }
}
