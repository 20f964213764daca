using Klynge.Clusters.Gatherings.Letters;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>Where letters about gatherings lead.</summary>
static class LinksInLetters
{
    public static GuestLinks Of(SiteAddress site) => new(
        Page: (language, id) => site.Of(GatheringRoutes.Gathering.Address(language, id.ToString())),
        SignUp: (language, id, token) => site.Of(GatheringRoutes.Own.Address(language, id.ToString(), token)),
        Invitation: (language, _) => site.Of(GatheringRoutes.List.Address(language)),
        Door: (id, code) => site.Of(DoorRoutes.Door.Address(Storage.Language.Nb, id.ToString())) + $"?{DoorRoutes.Code}={code}");
}
