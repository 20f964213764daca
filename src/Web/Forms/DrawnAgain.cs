using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Forms;

/// <summary>A page that a form came back with. What is confidential is so however it is drawn: the look is noted before, as when the page is asked for.</summary>
sealed class DrawnAgain(SiteRoute.Page page, RazorComponentResult drawn, SiteRoute.Deed deed, FormValues typed) : IResult
{
    /// <summary>What it answers.</summary>
    public int? Status { set => drawn.StatusCode = value; }

    public async Task ExecuteAsync(HttpContext http)
    {
        // The deed is over: what it left undone is not stored along with the look.
        http.RequestServices.GetRequiredService<AccessDb>().ChangeTracker.Clear();
        IResult answer = drawn;
        try
        {
            await Confidential.Note(http, page);
        }
        catch (Exception failure) when (WriteFailure.IsPassing(failure))
        {
            // Nothing is shown that was not noted, and nobody loses what they typed.
            answer = new RazorComponentResult<StaleFormPage>(new { Typed = typed, Deed = deed, NotSaved = true }) { PreventStreamingRendering = true, StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
        await answer.ExecuteAsync(http);
    }
}
