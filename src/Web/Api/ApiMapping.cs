using Klynge.Web.Routes;

namespace Klynge.Web.Api;

/// <summary>Puts the API, the permanent ids and the health checks where they answer.</summary>
static class ApiMapping
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapData(Table.Data.ApiFindings, FindingsEndpoints.List);
        routes.MapData(Table.Data.ApiFinding, FindingsEndpoints.One);
        routes.MapData(Table.Data.ApiOrganisations, OrganisationsEndpoints.List);
        routes.MapData(Table.Data.ApiOrganisation, OrganisationsEndpoints.One);
        routes.MapData(Table.Data.ApiClusters, ClustersEndpoint.List);
        routes.MapData(InitiativeRoutes.Api, InitiativesEndpoint.List);
        routes.MapData(InitiativeRoutes.ApiOne, InitiativesEndpoint.One);
        routes.MapData(Table.Data.Catalogue, Catalogue.Get);
        routes.MapData(Table.Data.OpenApi, () => ApiAnswers.Content(OpenApi.Document, "application/json"));
        routes.MapData(Table.Data.ApiUnknown, (HttpContext http) => ApiAnswers.NotFound(ApiTexts.NoSuchPath, http));
        routes.MapData(Table.Data.PermanentId, PermanentIds.Lead);
        routes.MapData(Table.Data.Live, Health.Live);
        routes.MapData(Table.Data.Ready, Health.Ready);
    }
}
