using Klynge.Access;
using Klynge.Storage.Drafts;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Forms;

/// <summary>Drops a text that was set aside in a form, or throws the whole draft away: then what it held is set aside, to be copied from or dropped.</summary>
static class DropDraft
{
    /// <summary>The field that says which text; empty for the whole draft.</summary>
    public const string Text = "text";

    public static async Task<IResult> Answer(Posted posted, SiteRoute.Deed deed)
    {
        string[] values = [.. deed.ValueNames(posted.Visit.Language).Select(posted.Value)];
        if (DraftPlace.Of(deed, posted.Visit, values) is not { } place || posted.Person is not Person.SignedIn person) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        var (db, which) = (DraftPlace.Db(deed, posted.Http), posted.Form[Text]);
        if (which.Length == 0) await db.Discard(place, DraftPlace.Typist(person, Guid.NewGuid().ToString("N")), posted.Now, posted.Cancel);
        else if (Guid.TryParse(which, out var text)) await db.Drop(place, text, posted.Cancel);
        else return TypedResults.BadRequest();
        return posted.Done(deed.From, which.Length == 0 ? FormTexts.ThrownAway : FormTexts.Dropped, null, [.. values.Take(deed.From.Values.Count)]);
    }
}
