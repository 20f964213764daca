using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Register.Places;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>Initiatives as cases that rights are asked about, and how what came of a deed is answered.</summary>
static class Cases
{
    /// <summary>The case of a request's address; null when there is no such initiative.</summary>
    public static async ValueTask<Subject?> About(HttpContext http) =>
        InitiativeId.TryParse((string?)http.Request.RouteValues["id"]) is { } id
        && await http.RequestServices.GetRequiredService<InitiativeQueries>().Where(id, http.RequestAborted) is { } where
            ? new Subject.Case(id.ToString(), where.Counties, where.Public, Example: where.Example)
            : null;

    /// <summary>The case that an initiative is.</summary>
    public static Subject.Case Subject(this Initiative initiative) => new(initiative.Id.ToString(), initiative.Counties, !initiative.Public.IsEmpty, Example: initiative.IsExample);

    /// <summary>The case that a row of the pipeline is.</summary>
    public static Subject.Case Subject(this PipelineItem item) => new(item.Id.ToString(), item.Counties, !item.Public.IsEmpty, Example: item.Example);

    /// <summary>The initiative that a form was sent to. The right to it was asked before, so there is one.</summary>
    public static InitiativeId Initiative(this Posted posted) => InitiativeId.TryParse(posted.Value("id"))!.Value;

    /// <summary>Who did it.</summary>
    public static Hand Hand(this Posted posted, InitiativeId? about) => Klynge.Clusters.Initiatives.Hand.Of(posted.SignedIn, about);

    /// <summary>The codes of all counties.</summary>
    public static ImmutableHashSet<string> Counties(this Posted posted) => [.. posted.Get<Geography>().Counties.Select(county => county.Code)];

    /// <summary>A field that may be left empty.</summary>
    public static string? Maybe(this FormValues form, string field) => form[field] is { Length: > 0 } text ? text : null;

    /// <summary>A day as a browser's date field sends it; null when empty or none.</summary>
    public static DateOnly? Day(this FormValues form, string field) =>
        DateOnly.TryParseExact(form[field], ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A whole number as people write it, with blanks between thousands; null when it is none.</summary>
    public static long? Whole(this FormValues form, string field) =>
        long.TryParse(string.Concat(form[field].Where(c => !char.IsWhiteSpace(c) && c != '\u00A0')), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Why a field is no day, when something was written in it.</summary>
    public static IEnumerable<Message> WhyNoDay(this FormValues form, string field) =>
        form[field].Length > 0 && form.Day(field) is null ? [new("impossible-date", field, CaseTexts.NoSuchDay(form[field]))] : [];

    /// <summary>Why a field is no whole number.</summary>
    public static IEnumerable<Message> WhyNotWhole(this FormValues form, string field) =>
        form.Whole(field) is null ? [new("not-a-number", field, CaseTexts.NotAWholeNumber(form[field]))] : [];

    /// <summary>Answers what came of a change: the page with what was done and its undo, or the form again with every reason.</summary>
    /// <param name="posted">The form.</param>
    /// <param name="change">What came of it.</param>
    /// <param name="to">Where to go when it is done; its values are the deed's own.</param>
    /// <param name="from">The page that holds the form.</param>
    /// <param name="said">What was done.</param>
    /// <param name="suffix">What the form's fields end in where a page holds several of a kind.</param>
    public static IResult Answer(this Posted posted, Change? change, SiteRoute.Page to, SiteRoute.Page from, Words said, string suffix = "") => change switch
    {
        null => TypedResults.NotFound(),
        Change.Refused(var reasons) => posted.Again(from, [.. reasons.Select(reason => suffix.Length == 0 || reason.At.Length == 0 ? reason : reason with { At = reason.At + suffix })]),
        Change.Done done => posted.Done(to, said, done.After.CanUndo(done.Entry) && posted.Visit.May(Act.EditInitiative, done.After.Subject()) ? Undoing(done) : null,
            [.. to.Values.Select(name => name == "id" ? done.After.Id.ToString() : posted.Value(name))]),
    };

    static Undo Undoing(Change.Done done) =>
        Undo.By(InitiativeRoutes.Undo, [done.After.Id.ToString()], ("entry", done.Entry.ToString(CultureInfo.InvariantCulture)));
}
