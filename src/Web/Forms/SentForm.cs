using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage.Drafts;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Forms;

/// <summary>Carries out a deed whose form is kept as it is typed: held against the others' texts before, taken as sent after.</summary>
static class SentForm
{
    /// <summary>The hidden field that names the page.</summary>
    public const string PageField = "page-id";

    public static async Task<IResult> CarryOut(Posted posted, SiteRoute.Deed deed)
    {
        var values = deed.ValueNames(posted.Visit.Language).Select(posted.Value).ToArray();
        if (DraftPlace.Of(deed, posted.Visit, values) is not { } place || posted.Person is not Person.SignedIn person) return await deed.Run(posted);

        var (db, by) = (DraftPlace.Db(deed, posted.Http), DraftPlace.Typist(person, posted.Form[PageField]));
        var draft = await db.Draft(place, posted.Cancel);
        // Beside what is kept stands what the page saw of it; files, buttons and what stands hidden are sent as they are. Where no box is ticked none is sent, and that is kept.
        ImmutableArray<(TypedField Field, SeenField Seen, bool Changed)> typed =
            [.. posted.Form.Names.Where(name => name.StartsWith(SeenField.Prefix, StringComparison.Ordinal)).Select(name => Read(posted.Form, name[SeenField.Prefix.Length..])).Where(each => each.Seen.Chosen || posted.Form.Has(each.Field.Field))];

        // Gone back to, and sent once more as it stood: it is done already, and making a second of it is nobody's wish.
        if (typed.Any(each => draft.GetValueOrDefault(each.Field.Field)?.Writer == by.Page)
            && typed.All(each => draft.TryGetValue(each.Field.Field, out var now) ? now.Sent && now.Value == each.Field.Value : !each.Changed))
        {
            return posted.Done(deed.From, FormTexts.SentAlready, null, [.. values.Take(deed.From.Values.Count)]);
        }

        // What the typist left alone is as the others have sent it meanwhile.
        foreach (var (field, seen, changed) in typed)
            if (!DraftPlace.IsOwn(deed, values) && !changed && draft.TryGetValue(field.Field, out var now) && now is { Sent: true, IsThrownAway: false } && now.Version > field.Seen) posted.Form.Set(field.Field, seen.Chosen ? [.. SeenField.ChosenIn(now.Value)] : [now.Value]);

        var theirs = await db.Meet(place, [.. typed.Where(each => each.Changed).Select(each => each.Field)], by, posted.Now, posted.Cancel);
        if (theirs.Count > 0)
        {
            var met = typed.Where(each => theirs.ContainsKey(each.Field.Field)).Select(each => (each.Field.Field, each.Seen, Theirs: theirs[each.Field.Field])).ToImmutableArray();
            foreach (var (field, seen, version) in met) posted.Form.Set(SeenField.Prefix + field, seen.Now(version.Version, version.Value).ToString());
            return posted.Again(deed.From, [.. met.Select(each => each.Seen.Chosen ? FormTexts.AnotherChose(each.Field, each.Theirs) : FormTexts.AnotherWrote(each.Field, each.Theirs))]);
        }

        var answer = await deed.Run(posted);
        if (answer is SeeOther)
        {
            // What the typist left alone while another types in it stays the other's draft.
            var carriedOut = typed.Where(each => each.Changed || (draft.GetValueOrDefault(each.Field.Field) is { Sent: false } now && now.Version == each.Field.Seen));
            await db.Sent(place, [.. carriedOut.Select(each => each.Field)], by, posted.Now, posted.Cancel);
        }
        // Refused or not, what was typed is kept, for the next who opens the form.
        else foreach (var (field, _, changed) in typed) if (changed) await db.Keep(place, field, by, posted.Now, posted.Cancel);
        return answer;
    }

    static (TypedField Field, SeenField Seen, bool Changed) Read(FormValues form, string name)
    {
        var seen = SeenField.Read(form[SeenField.Prefix + name]);
        var text = seen.Chosen ? SeenField.TextOf(form.All(name)) : form[name];
        return (new TypedField(name, seen.Version, text), seen, seen.IsChanged(text));
    }
}
