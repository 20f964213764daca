namespace Klynge.Web.Forms;

/// <summary>303: what was sent is done; its result is read elsewhere, and reading it again sends nothing again.</summary>
sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

static class SeeOtherResult
{
    public static IResult SeeOther(this IResultExtensions results, string address)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new SeeOther(address);
    }
}
