using System.Text.Json;
using System.Text.Json.Nodes;
using Klynge.Access;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Safety;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Pages.Mine;

/// <summary>Everything that is stored about somebody as a file that other programs read: an object with a list for each kind of thing.</summary>
static class StoredFile
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        if (format != "json") return new RazorComponentResult<BadAddressPage>(new { }) { PreventStreamingRendering = true, StatusCode = StatusCodes.Status400BadRequest };
        var all = new JsonObject();
        foreach (var (kind, things) in await StoredAboutMe.Of(http, (Person.SignedIn)Asking.Of(http)))
            all[kind.Key] = new JsonArray([.. things.Select(thing => new JsonObject(thing.Parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value))))]);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "klynge-min-side.json");
    }
}
