using Klynge.Access;
using Klynge.Clusters.Examples;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Trying;

/// <summary>The page where each role begins its day.</summary>
static class Beginnings
{
    public static async Task<(SiteRoute.Page Page, string[] Values)> Of(Role role, Posted posted)
    {
        var built = await posted.Get<ExampleQueries>().Built(posted.Cancel);
        return role switch
        {
            Role.ClusterManager or Role.ProjectTeam or Role.Board or Role.MemberContact or Role.KnowledgePartner when built is not null => (InitiativeRoutes.Initiative, [built.Leading]),
            Role.Assessor or Role.Council => (Table.Methods, []),
            Role.Evaluator => (Table.Sources, []),
            Role.Auditor when built is not null => (InitiativeRoutes.Journal, [built.Leading]),
            _ => (InitiativeRoutes.Pipeline, []),
        };
    }
}
