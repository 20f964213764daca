using System.Collections.Immutable;
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

/// <summary>Hits of a search.</summary>
public sealed record OrganisationsBody(string Q, int Page, int Size, string Attribution, ImmutableArray<OrganisationHitBody> Organisations);

/// <summary>An organisation that may be shown.</summary>
public sealed record OrganisationBody(
    string Orgnr, string Name, string Kind, string LegalForm, ImmutableArray<IndustryBody> Industries, string? Sector, string? Address, string? PostalCode,
    string? Place, string? Municipality, int? Employees, string EmployeesBand, DateOnly? Registered, DateOnly? Started, DateOnly? Closed, bool Bankrupt,
    bool WindingUp, string? Parent, ImmutableArray<string> Establishments, int NotNamed, ImmutableArray<string> Findings, ImmutableArray<string> Populations,
    DateOnly AsOf, string Attribution);

/// <summary>Organisations for programs. What may not be shown is not found.</summary>
static class OrganisationsEndpoints
{
    // A search that answers a thousand organisations is a download; the register itself is that.
    const int MostHits = 200;

    /// <summary>Organisations by name, place or number.</summary>
    public static IResult List(HttpContext http, Search search)
    {
        var (page, size, faults) = ApiAnswers.Page(http);
        if (ApiAnswers.Fields(http)("q") is not { } q) return ApiAnswers.Refuse([ApiTexts.AskSomething, .. faults], http);
        if (!faults.IsEmpty) return ApiAnswers.Refuse(faults, http);

        var hits = search.Organisations(q, MostHits).Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size);
        return ApiAnswers.Json(new OrganisationsBody(q, page, size, Attributions.Register.Line.In(LanguageInPath.Of(http)),
            [.. hits.Select(o => new OrganisationHitBody(o.Orgnr, o.Name, Kind(o.Kind), o.PostalPlace, o.Municipality, Of(o.MainIndustry), o.Employees, o.Closed))]));
    }

    /// <summary>One organisation.</summary>
    public static async Task<IResult> One(string orgnr, HttpContext http, OrganisationQueries organisations, FindingQueries findings, CancellationToken cancel)
    {
        if (organisations.Get(orgnr) is not { } o) return ApiAnswers.NotFound(ApiTexts.NoSuchOrganisation, http);

        return ApiAnswers.Json(new OrganisationBody(
            o.Orgnr, o.Name, Kind(o.Kind), o.LegalForm, [.. o.Industries.Select(i => Of(i)!)], o.Sector,
            o.Address is { Lines.IsEmpty: false } address ? string.Join(", ", address.Lines) : null, o.Address?.PostalCode, o.Address?.Place, o.Address?.Municipality,
            o.Employees, o.EmployeesBand, o.Registered, o.Started, o.Closed, o.Bankrupt, o.WindingUp, o.Parent?.Orgnr,
            o.Kind == OrganisationKind.Entity ? [.. o.Kin.Select(kin => kin.Orgnr)] : [], o.NotNamed,
            [.. (await findings.OfUnit(o.Orgnr, cancel)).Select(f => f.Address)], o.Populations, o.AsOf,
            Attributions.Register.Line.In(LanguageInPath.Of(http))));
    }

    static IndustryBody? Of(RegisteredIndustry? industry) => industry is null ? null : new(industry.Standard.Path(), industry.Code);

    static string Kind(OrganisationKind kind) => kind == OrganisationKind.Entity ? "entity" : "establishment";
}
