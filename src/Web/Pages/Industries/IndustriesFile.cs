using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register;
using Klynge.Register.Industries;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Industries;

/// <summary>Industries of a standard at every level, with what the first population's run says of each, as a file.</summary>
static class IndustriesFile
{
    static readonly Listing<(Industry Industry, IndustryResult? Result)> Columns = new Listing<(Industry Industry, IndustryResult? Result)>()
        .Text("standard", IndustriesTexts.Standard, row => row.Industry.Standard.Path())
        .Text("code", IndustriesTexts.Code, row => row.Industry.Code)
        .Whole("level", new("Nivå", "Nivå", "Level"), row => row.Industry.Level)
        .Words("title", IndustriesTexts.Industry, row => row.Industry.Title)
        .Whole("size", IndustriesTexts.Size, row => row.Result?.Size)
        .Number("p", IndustriesTexts.P, row => row.Result?.P)
        .Number("q", IndustriesTexts.Q, row => row.Result?.Q)
        .Number("p_jobs", new("p etter ansatte", "p etter tilsette", "p by jobs"), row => row.Result?.PJobs)
        .Number("q_jobs", IndustriesTexts.QJobs, row => row.Result?.QJobs)
        .Whole("places", IndustriesTexts.Places, row => row.Result?.Places)
        .Codes("findings", IndustriesTexts.Findings, row => row.Result?.Findings);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        var population = services.GetRequiredService<ChosenPopulation>().Of(null).Chosen;
        var word = visit.Ask("standard");
        if ((word is null ? population?.Standard ?? Standard.Nace2 : Standards.Of(word)) is not { } standard)
            return Download.Refuse([IndustriesTexts.NoSuchStandard(word ?? "", Standards.Words)]);

        var all = services.GetRequiredService<Classifications>().All(standard);
        // Another standard's list has no figures of the population, and owes it nothing.
        var own = population?.Standard == standard ? population : null;
        var results = own is not null
            ? (await services.GetRequiredService<FindingQueries>().Results(own.Name, http.RequestAborted))
                .Where(result => result.Kind == GroupKind.Industry).ToDictionary(result => result.Group["industry:".Length..])
            : [];
        return await Download.Table(
            Columns.Of(
                $"{IndustriesTexts.Title.In(visit.Language)} {standard.Name()}",
                (visit.Ask("q") is { } text ? IndustrySearch.Of(all, text) : all).Select(industry => (industry, results.GetValueOrDefault(industry.Code))),
                new(own is null ? Attributions.Statistics.Line : Attributions.Line(own.Licence), own?.Statement ?? IndustriesTexts.Lead), visit.Language),
            visit.Language, format);
    }
}
