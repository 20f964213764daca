using Klynge.Clusters.Gatherings.Letters;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>Where letters about gatherings lead.</summary>
static class LinksInLetters
{
    public static GuestLinks Of(SiteAddress site) => At(site.Of);

    /// <summary>By what makes a whole address of a path.</summary>
    public static GuestLinks At(Func<string, string> whole) => new(
        Page: (language, id) => whole(GatheringRoutes.Gathering.Address(language, id.ToString())),
        SignUp: (language, id, token) => whole(GatheringRoutes.Own.Address(language, id.ToString(), token)),
        Invitation: (language, token) => whole(HostingRoutes.Answer.Address(language, token)),
        Door: (id, code) => whole(DoorRoutes.Door.Address(Storage.Language.Nb, id.ToString())) + $"?{DoorRoutes.Code}={code}",
        Feedback: (language, id, token) => whole(DoorRoutes.GuestFeedback.Address(language, id.ToString(), token)));
}
