using Klynge.Web.Assets;

namespace Klynge.Web.Pages.Gatherings.Door;

/// <summary>The script that keeps the door's page on the phone. It must lie above the page in the address, and be asked for anew each time.</summary>
static class DoorWorker
{
    public static IResult Answer(SiteAssets assets, HttpContext http)
    {
        var answer = assets.Answer(assets["door-worker.js"].Split('/')[^1], http);
        http.Response.Headers.CacheControl = "no-cache";
        return answer;
    }
}
