using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Forms;

/// <summary>A form that was sent to a deed: who sent it, from where, and what was typed.</summary>
public sealed class Posted(HttpContext http, SiteRoute.Deed deed, FormValues form)
{
    /// <summary>The request.</summary>
    public HttpContext Http => http;

    /// <summary>What was typed.</summary>
    public FormValues Form => form;

    /// <summary>The visit: language and the address's values.</summary>
    public Visit Visit { get; } = Visit.Of(http);

    /// <summary>Who sent it.</summary>
    public Person Person => Asking.Of(http);

    /// <summary>Who sent it, where the deed's act is for those who have signed in.</summary>
    /// <exception cref="InvalidOperationException">The deed's rule lets others in.</exception>
    public Person.SignedIn SignedIn => Person as Person.SignedIn ?? throw new InvalidOperationException($"{deed.Name} is open to those who have not signed in.");

    /// <summary>When the request reached us.</summary>
    public DateTimeOffset Now => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Given up when the browser goes away.</summary>
    public CancellationToken Cancel => http.RequestAborted;

    /// <summary>A value of the address, by its name.</summary>
    public string Value(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A deed or query of the rooms below.</summary>
    public T Get<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>It is done: go to a page, which says so once.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="said">What was done, or null where the page shows it well enough.</param>
    /// <param name="undo">The deed that takes it back, with its fields; null where nothing can be taken back.</param>
    /// <param name="values">The page's values.</param>
    public IResult Done(SiteRoute.Page page, Words? said, Undo? undo, params string[] values)
    {
        if (said is not null) Notice.Leave(http, new Notice(said, undo));
        return TypedResults.Extensions.SeeOther(page.Address(Visit.Language, values));
    }

    /// <summary>It is not done: the page again, with what was typed and every reason. Status 422, or 409 when somebody else has written meanwhile.</summary>
    /// <param name="page">The page that holds the form; its values are the deed's own, as many as it has.</param>
    /// <param name="reasons">Why not, in the order of the form.</param>
    public IResult Again(SiteRoute.Page page, params ImmutableArray<Message> reasons)
    {
        var names = page.ValueNames(Visit.Language);
        var visit = Visit with { Route = page, Values = [.. names.Select(Value)], Typed = form, Reasons = reasons, Path = "/" + page.Path.In(Visit.Language) };
        visit.Take(http);
        return new DrawnAgain(page, new RazorComponentResult(page.Component, names.ToDictionary(name => name, name => http.Request.RouteValues[name]))
        {
            PreventStreamingRendering = true,
            StatusCode = reasons.Any(reason => reason.Code is FormTexts.AnotherWroteCode or "changed-meanwhile" or "changed-by-another") ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
            ContentType = "text/html; charset=utf-8",
        }, deed, form);
    }
}
