using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Register;
using Klynge.Register.Organisations;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Web.Pages.Industries;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>An organisation in a list of hits.</summary>
public sealed record OrganisationHitBody(string Orgnr, string Name, string Kind, string? Place, string? Municipality, IndustryBody? Industry, int? Employees, bool Closed);

/// <summary>An industry with the standard that its code is in.</summary>
public sealed record IndustryBody(string Standard, string Code);

/// <summary>A page of the hits of a search; <paramref name="Total"/> counts those of all pages, at most two hundred.</summary>
public sealed record OrganisationsBody(string Q, int Page, int Size, int Total, string Attribution, ImmutableArray<OrganisationHitBody> Organisations);

/// <summary>An organisation that may be shown.</summary>
public sealed record OrganisationBody(
    string Orgnr, string Name, string Kind, string LegalForm, ImmutableArray<IndustryBody> Industries, string? Sector, string? Address, string? PostalCode,
    string? Place, string? Municipality, int? Employees, string EmployeesBand, DateOnly? Registered, DateOnly? Started, DateOnly? Closed, bool Bankrupt,
    bool WindingUp, string? Parent, ImmutableArray<string> Establishments, int NotNamed, ImmutableArray<string> Findings, ImmutableArray<string> Populations,
    DateOnly AsOf, string Attribution);

/// <summary>Organisations for programs. What may not be shown is not found.</summary>
public static class OrganisationsEndpoints
{
    // A search that answers a thousand organisations is a download; the register itself is that.
    const int MostHits = 200;

    static readonly Listing<OrganisationHitBody> Columns = new Listing<OrganisationHitBody>()
        .Text("orgnr", new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"), hit => hit.Orgnr)
        .Text("name", new("Navn", "Namn", "Name"), hit => hit.Name)
        .Text("kind", new("Slag", "Slag", "Kind"), hit => hit.Kind)
        .Text("place", new("Sted", "Stad", "Place"), hit => hit.Place)
        .Text("municipality", new("Kommune", "Kommune", "Municipality"), hit => hit.Municipality)
        .Text("standard", new("Standard", "Standard", "Standard"), hit => hit.Industry?.Standard)
        .Text("industry", new("Næringskode", "Næringskode", "Industry code"), hit => hit.Industry?.Code)
        .Whole("employees", new("Ansatte", "Tilsette", "Employees"), hit => hit.Employees)
        .Truth("closed", new("Nedlagt", "Nedlagd", "Closed"), hit => hit.Closed);

    static readonly Words Found = new(
        "De som passer best til det som ble søkt etter, høyst 200", "Dei som passar best til det som vart søkt etter, høgst 200",
        "Those that fit best what was looked for, at most 200");

    /// <summary>Organisations by name, place or number.</summary>
    public static async Task<IResult> List(HttpContext http, Search search)
    {
        var language = LanguageInPath.Of(http);
        var (paging, faults) = Paging.Read(http);
        var (format, wrongFormat) = ApiAnswers.Format(http, Columns.HasPositions);
        faults = [.. faults, .. wrongFormat];
        if (ApiAnswers.Fields(http)("q") is not { } q) return ApiAnswers.Refuse([ApiTexts.AskSomething, .. faults], http);
        if (!faults.IsEmpty) return ApiAnswers.Refuse(faults, http);

        var hits = search.Organisations(q, MostHits);
        var shown = paging.Of(hits, http).Select(Of).ToImmutableArray();
        return await ApiAnswers.List(format,
            new OrganisationsBody(q, paging.Page, paging.Size, hits.Length, Attributions.Register.Line.In(language), shown),
            Columns.Of("organisations", shown, new(Attributions.Register.Line, Found), language), language);
    }

    static OrganisationHitBody Of(SearchHit.Organisation o) =>
        new(o.Orgnr, o.Name, Kind(o.Kind), o.PostalPlace, o.Municipality, Of(o.MainIndustry), o.Employees, o.Closed);

    /// <summary>One organisation.</summary>
    public static async Task<IResult> One(string orgnr, HttpContext http, OrganisationQueries organisations, FindingQueries findings, CancellationToken cancel) =>
        organisations.Get(orgnr) is { } organisation
            ? ApiAnswers.Json(Of(organisation, await findings.OfUnit(organisation.Orgnr, cancel), LanguageInPath.Of(http)))
            : ApiAnswers.NotFound(ApiTexts.NoSuchOrganisation, http);

    /// <summary>An organisation with the findings that it is in.</summary>
    public static OrganisationBody Of(Organisation o, ImmutableArray<FindingSummary> findings, Language language) => new(
        o.Orgnr, o.Name, Kind(o.Kind), o.LegalForm, [.. o.Industries.Select(i => Of(i)!)], o.Sector,
        o.Address is { Lines.IsEmpty: false } address ? string.Join(", ", address.Lines) : null, o.Address?.PostalCode, o.Address?.Place, o.Address?.Municipality,
        o.Employees, o.EmployeesBand, o.Registered, o.Started, o.Closed, o.Bankrupt, o.WindingUp, o.Parent?.Orgnr,
        o.Kind == OrganisationKind.Entity ? [.. o.Kin.Select(kin => kin.Orgnr)] : [], o.NotNamed,
        [.. findings.Select(f => f.Address)], o.Populations, o.AsOf, Attributions.Register.Line.In(language));

    static IndustryBody? Of(RegisteredIndustry? industry) => industry is null ? null : new(industry.Standard.Path(), industry.Code);

    static string Kind(OrganisationKind kind) => kind == OrganisationKind.Entity ? "entity" : "establishment";
}
