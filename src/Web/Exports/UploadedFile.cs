using Klynge.Access;
using Klynge.Storage.Files;
using Klynge.Web.Api;
using Klynge.Web.Safety;
using Klynge.Web.Texts;

namespace Klynge.Web.Exports;

/// <summary>Gives back a file that somebody uploaded: to be saved, never to be shown as a page of ours.</summary>
static class UploadedFile
{
    /// <param name="hash">Where it is kept.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What is in it.</param>
    /// <param name="files">The store.</param>
    /// <param name="http">The request; whether they may was asked before.</param>
    public static IResult Give(string hash, string name, FileKind kind, FileStore files, HttpContext http)
    {
        if (files.Open(hash) is not { } content) return ApiAnswers.NotFound(ErrorTexts.NotFound, http);
        var headers = Klynge.Storage.Files.Download.Of(name, kind);
        http.Response.Headers.ContentDisposition = headers.ContentDisposition;
        http.Response.Headers.ContentSecurityPolicy = headers.ContentSecurityPolicy;
        if (Asking.Of(http) is not Person.SignedIn) http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(content, headers.ContentType, entityTag: new($"\"{hash[..24]}\""));
    }
}
