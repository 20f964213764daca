using Klynge.Web.Api;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Pages.Methods;
using Klynge.Web.Parts;

namespace Klynge.Web.Pages;

/// <summary>What the pages load their content with.</summary>
static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<Glossary>()
        .AddSingleton<PopulationMemory>()
        .AddHostedService<WarmUp>()
        .AddSingleton<PlaceTitles>()
        .AddMemoryCache()
        .AddScoped<OrganisationNames>()
        .AddScoped<LoadingTurn>()
        .AddScoped<ChosenPopulation>()
        .AddScoped<ListOfFindings>()
        .AddScoped<Search.ShowSearch>()
        .AddScoped<FindingsBody>();
}
