using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Klynge.Atlas.Exports;
using Klynge.Web.Exports;
using Klynge.Web.Routes;

namespace Klynge.Web.Api;

/// <summary>The description of the API (OpenAPI 3.1). Paths and fields come from the route table, shapes from the records that are written.</summary>
public static class OpenApi
{
    static readonly JsonSerializerOptions Shapes = new(Download.Json) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Document { get; } = Encoding.UTF8.GetBytes(Whole().ToJsonString(new JsonSerializerOptions(Download.Json) { WriteIndented = true }));

    static ImmutableArray<Operation> Operations =>
    [
        new(Table.Data.ApiFindings, "Findings of a population, filtered and sorted", typeof(ExportedFindings), Format.Fitting(Format.OfApi, hasPositions: true)),
        new(Table.Data.ApiFinding, "One finding. A superseded address answers its last content, with a Link to its successor", typeof(ExportedFinding)),
        new(Table.Data.ApiOrganisations, "Organisations by name, place or number. Sole proprietorships are never among them", typeof(OrganisationsBody), Format.Fitting(Format.OfApi, hasPositions: false)),
        new(Table.Data.ApiOrganisation, "One organisation", typeof(OrganisationBody)),
        new(Table.Data.ApiClusters, "Known clusters, and whether each is found in a population", typeof(ClustersBody), Format.Fitting(Format.OfApi, hasPositions: true)),
        new(InitiativeRoutes.Api, "Initiatives that have chosen to be public", typeof(InitiativesBody), Format.Fitting(Format.OfApi, hasPositions: false)),
        new(InitiativeRoutes.ApiOne, "One public initiative: the parts that it has chosen to show", typeof(InitiativeDetailBody)),
        new(Table.Data.Catalogue, "The open data as DCAT-AP-NO in JSON-LD", null),
        new(Table.Data.PermanentId, "303 to the page, or to the data when Accept asks for JSON", null),
        new(Table.Data.Live, "The process answers", null),
        new(Table.Data.Ready, "The database answers; else 503", null),
    ];

    static JsonObject Whole() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Klynge",
            ["version"] = "1",
            ["description"] = "Innovation clusters found in the company register. Unknown query fields are refused (400). Errors are RFC 9457 problem details. Answers carry an ETag.",
            ["license"] = new JsonObject { ["name"] = "Data: see attribution in each answer. Software: EUPL-1.2", ["identifier"] = "EUPL-1.2" },
        },
        ["paths"] = new JsonObject(Operations.Select(o => KeyValuePair.Create("/" + o.Route.Path.En, (JsonNode?)new JsonObject { ["get"] = Get(o) }))),
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject(Operations.Where(o => o.Body is not null)
                .Select(o => KeyValuePair.Create(o.Body!.Name, (JsonNode?)Shapes.GetJsonSchemaAsNode(o.Body)))
                .Append(KeyValuePair.Create("Problem", (JsonNode?)Problem()))),
        },
    };

    static JsonObject Get(Operation operation) => new()
    {
        ["operationId"] = operation.Route.Name,
        ["summary"] = operation.Summary,
        ["parameters"] = new JsonArray([.. operation.Route.Values.Select(InPath), .. operation.Route.Query.Select(name => InQuery(name, operation))]),
        ["responses"] = new JsonObject
        {
            [operation.Route == Table.Data.PermanentId ? "303" : "200"] = Answer(operation),
            ["400"] = Failure("An unknown field, or a value that cannot be read"),
            ["404"] = Failure("There is no such thing"),
        },
    };

    static JsonObject Answer(Operation operation)
    {
        var answer = new JsonObject { ["description"] = operation.Summary };
        if (operation.Body is null) return answer;

        var content = new JsonObject
        {
            ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + operation.Body.Name } },
        };
        foreach (var format in Format.OfApi.Where(format => format != Format.Json && operation.Formats.Contains(format.Word)))
            content[format.ContentType.Split(';')[0]] = new JsonObject();
        answer["content"] = content;
        if (operation.Route.Query.Contains("page")) answer["headers"] = PageHeaders();
        return answer;
    }

    static JsonObject PageHeaders() => new()
    {
        ["X-Total-Count"] = new JsonObject { ["description"] = "Rows on all pages", ["schema"] = new JsonObject { ["type"] = "integer" } },
        ["Link"] = new JsonObject { ["description"] = "first, prev, next and last (RFC 8288)", ["schema"] = Text() },
        ["ETag"] = new JsonObject { ["description"] = "Sent back in If-None-Match, it is answered 304 while nothing has changed", ["schema"] = Text() },
    };

    static JsonObject Failure(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } },
        },
    };

    static JsonObject InPath(string name) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    static JsonObject InQuery(string name, Operation operation)
    {
        var (description, schema) = name switch
        {
            "population" => ("Name of the population; the widest Norwegian one when not given", Text()),
            "region" => ("Code of a labour-market region", Text()),
            "county" => ("Two digits", Text()),
            "municipality" => ("Four digits, 2024", Text()),
            "chain" => ("English key of a value chain", Text()),
            "industry" => ("Beginning of an industry code", Text()),
            "members" => ("At least so many members", Whole(null)),
            "certainty" => ("At least so certain", Choice("likely", "certain", "very-certain")),
            "urban" => ("Whether findings that urban density explains are listed", Choice("with", "without")),
            "q" => ("Words", Text()),
            "stage" => ("Where the initiative stands", Choice([.. Clusters.Initiatives.Stages.All.Select(Clusters.Initiatives.Stages.Key)])),
            "sort" => ("Order", Choice("strength", "certainty", "members", "ratio", "name")),
            "page" => ("From 1", Whole(null)),
            "size" => ("Rows on a page", Whole(Paging.Largest)),
            "format" => ("How it is written", Choice(operation.Formats)),
            _ => throw new InvalidOperationException($"The field {name} has no description in the API's document."),
        };
        return new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
    }

    static JsonObject Text() => new() { ["type"] = "string" };

    static JsonObject Whole(int? largest)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = 1 };
        if (largest is { } most) schema["maximum"] = most;
        return schema;
    }

    static JsonObject Choice(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };

    static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["description"] = "RFC 9457",
        ["properties"] = new JsonObject
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text(),
            ["faults"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
        },
    };

    sealed record Operation(SiteRoute.Data Route, string Summary, Type? Body, params string[] Formats);
}
