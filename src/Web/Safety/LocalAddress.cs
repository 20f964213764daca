using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.WebUtilities;

namespace Klynge.Web.Safety;

/// <summary>Where a request's <c>next</c> may lead: to a page of the route table, and nowhere else.</summary>
static class LocalAddress
{
    const int Longest = 2000;

    /// <summary>The address when it is one of our pages', else null. A query that the page does not know is left off.</summary>
    public static string? Read(string? text)
    {
        if (text is not { Length: > 1 and <= Longest } || text[0] != '/' || text.Any(c => c is '\\' or '#' || char.IsControl(c))) return null;
        var (path, query) = text.Split('?', 2) is [var before, var after] ? (before, after) : (text, "");
        foreach (var language in Languages.All)
        {
            var start = $"/{language.Path()}/";
            if (!path.StartsWith(start, StringComparison.Ordinal)) continue;
            var rest = new PathString(path[(start.Length - 1)..]);
            // Signing in leads to no page of signing in.
            var page = Table.All.OfType<SiteRoute.Page>().FirstOrDefault(page => page.Asks != Act.SignIn && Matches(page.Path.In(language), rest));
            if (page is null) return null;
            return query.Length > 0 && QueryHelpers.ParseQuery(query).Keys.All(field => page.Query.Contains(field)) ? $"{path}?{query}" : path;
        }
        return null;
    }

    static bool Matches(string template, PathString path) => new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, []);
}
