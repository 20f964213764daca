using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Atlas.Exports;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>The sign-ups as a file; what guests need is in it for those who may see it, and have asked to.</summary>
static class GuestsFile
{
    static readonly Listing<ListedGuest> Columns = new Listing<ListedGuest>()
        .Text("name", GatheringsTexts.Name, guest => guest.SignUp.Guest.Name)
        .Text("organisation", HostingTexts.Organisation, guest => guest.SignUp.Guest.Home.Name)
        .Text("number", new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"), guest => guest.SignUp.Guest.Home.NumberOrNone)
        .Text("email", GatheringsTexts.Email, guest => guest.SignUp.Guest.Email.Text)
        .Words("state", HostingTexts.Status, HostingTexts.Of)
        .Text("signed_up", new("Meldte seg på", "Melde seg på", "Signed up"), guest => OsloTime.Clock(guest.SignUp.At).ToString("yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture))
        .Text("note", HostingTexts.Note, guest => guest.Note);

    static readonly Listing<ListedGuest> WithNeeds = Columns.Text("access", HostingTexts.Needs, guest => guest.Needs?.Access).Text("diet", HostingTexts.Diet, guest => guest.Needs?.Diet);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        if (GatheringId.Read(visit.Values[0]) is not { } id) return TypedResults.NotFound();
        var needs = await GuestNeeds.MayShow(http, visit, id);
        var (guests, _) = await http.RequestServices.GetRequiredService<GuestQueries>().List(id, visit.Ask("q"), needs, 1, int.MaxValue, http.RequestAborted);
        return await Download.Table((needs ? WithNeeds : Columns).Of($"{HostingTexts.Guests.In(visit.Language)} {id}", guests, null, visit.Language), visit.Language, format);
    }
}

/// <summary>Whether what guests need is shown: to those who may, when they ask, and each look is noted before anything is read.</summary>
static class GuestNeeds
{
    /// <summary>Whether the visitor may see it at all.</summary>
    public static async Task<bool> May(HttpContext http, Visit visit, GatheringId id) =>
        await http.RequestServices.GetRequiredService<GatheringQueries>().Subject(id, http.RequestAborted) is { } subject && visit.May(Act.SeeNeeds, subject);

    /// <summary>Whether it is shown now; notes the look when it is.</summary>
    public static async Task<bool> MayShow(HttpContext http, Visit visit, GatheringId id)
    {
        if (visit.Ask("needs") is null || visit.Person is not Person.SignedIn person || !await May(http, visit, id)) return false;
        await http.RequestServices.GetRequiredService<AccessLog>().Looked(person, "access-needs", id.ToString(), [], http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), http.RequestAborted);
        return true;
    }
}
