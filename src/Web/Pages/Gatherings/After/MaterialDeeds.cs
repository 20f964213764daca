using Klynge.Access;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Web.Api;
using Klynge.Web.Exports;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What is sent about files, and how they are fetched.</summary>
static class MaterialDeeds
{
    /// <summary>The values of the choice.</summary>
    public const string ForGuests = "guests", ForEveryone = "everyone";

    public static async Task<IResult> Add(Posted posted)
    {
        if (posted.Form.File("file") is not { } file) return posted.Again(DoorRoutes.Materials, Material.NoFile());
        await using var content = file.OpenReadStream();
        return await posted.Get<FileStore>().Keep(content, file.FileName, Material.Taken, Material.Largest, posted.Cancel) switch
        {
            FileOutcome.Refused(var why) => posted.Again(DoorRoutes.Materials, why.Message("file")),
            FileOutcome.Kept kept => await posted.Get<KeepMaterials>().Add(posted.Gathering(), posted.Form["title"], kept, Read(posted), posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel) switch
            {
                null => Mapping.Draw(posted.Http, Table.NotFound),
                MaterialOutcome.Refused(var reasons) => posted.Again(DoorRoutes.Materials, reasons),
                MaterialOutcome.Added(var added) => posted.Done(DoorRoutes.Materials, MaterialTexts.Added, Undo.By(DoorRoutes.RemoveMaterial, [posted.Value(ShowGathering.Value)], ("material", added.Id.ToString())), posted.Value(ShowGathering.Value)),
            },
        };
    }

    public static Task<IResult> Show(Posted posted) => Change(posted, (keep, id, by) => keep.ShowTo(posted.Gathering(), id, Read(posted), by, posted.Now, posted.Cancel), MaterialTexts.Shown, null);

    public static Task<IResult> Remove(Posted posted) => Change(posted, (keep, id, by) => keep.Remove(posted.Gathering(), id, by, posted.Now, posted.Cancel), MaterialTexts.Removed, DoorRoutes.RestoreMaterial);

    public static Task<IResult> Restore(Posted posted) => Change(posted, (keep, id, by) => keep.Restore(posted.Gathering(), id, by, posted.Now, posted.Cancel), MaterialTexts.Restored, null);

    /// <summary>Gives a file to whoever may read of the gathering; one for guests only to those who hold it.</summary>
    public static async Task<IResult> Fetch(string gathering, string material, HttpContext http, MaterialQueries materials, GatheringQueries gatherings, FileStore files, TimeProvider time)
    {
        if (GatheringId.Read(gathering) is not { } id || !Guid.TryParse(material, out var name) || await materials.Get(id, name, http.RequestAborted) is not { } found) return ApiAnswers.NotFound(ErrorTexts.NotFound, http);
        var may = found.For is Audience.Everyone
            || (await gatherings.Subject(id, http.RequestAborted) is { } about && Rights.May(Asking.Of(http), Act.FollowUp, about, OsloTime.Day(time.GetUtcNow())) is Permission.Allowed);
        return may ? UploadedFile.Give(found.Hash, found.Name, found.Kind, files, http) : ApiAnswers.NotFound(ErrorTexts.NotFound, http);
    }

    /// <summary>Gives a file to a guest, by the link of their sign-up.</summary>
    public static async Task<IResult> FetchByLink(string gathering, string token, string material, HttpContext http, MaterialQueries materials, SignUpByLink links, FileStore files, TimeProvider time) =>
        GatheringId.Read(gathering) is { } id && Guid.TryParse(material, out var name) && await links.Get(id, token, time.GetUtcNow(), http.RequestAborted) is { SignUp.IsLive: true }
        && await materials.Get(id, name, http.RequestAborted) is { } found
            ? UploadedFile.Give(found.Hash, found.Name, found.Kind, files, http)
            : ApiAnswers.NotFound(ErrorTexts.NotFound, http);

    static async Task<IResult> Change(Posted posted, Func<KeepMaterials, Guid, string, Task<bool>> change, Words said, SiteRoute.Deed? back) =>
        Guid.TryParse(posted.Form["material"], out var id) && await change(posted.Get<KeepMaterials>(), id, posted.SignedIn.Id.Pseudonym)
            ? posted.Done(DoorRoutes.Materials, said, back is null ? null : Undo.By(back, [posted.Value(ShowGathering.Value)], ("material", id.ToString())), posted.Value(ShowGathering.Value))
            : posted.Again(DoorRoutes.Materials, AfterDeeds.Gone);

    static Audience Read(Posted posted) => posted.Form["audience"] == ForEveryone ? Audience.Everyone : Audience.Guests;
}
