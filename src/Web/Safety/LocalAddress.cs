using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>The pages that it may lead to, as they are matched: signing in leads to no page of signing in.</summary>
    static readonly FrozenDictionary<Language, ImmutableArray<(SiteRoute.Page Page, TemplateMatcher Path)>> Pages = Languages.All.ToFrozenDictionary(language => language, language =>
        Table.All.OfType<SiteRoute.Page>().Where(page => page.Asks != Act.SignIn).Select(page => (page, new TemplateMatcher(TemplateParser.Parse(page.Path.In(language)), []))).ToImmutableArray());

    /// <summary>The address when it is one of our pages', else null. A query that the page does not know is left off.</summary>
    public static string? Read(string? text)
    {
        if (text is not { Length: > 1 and <= Longest } || text[0] != '/' || text.Any(c => c is '\\' or '#' or <= ' ' or > '~')) return null;
        var (path, query) = text.Split('?', 2) is [var before, var after] ? (before, after) : (text, "");
        foreach (var language in Languages.All)
        {
            var start = $"/{language.Path()}/";
            if (!path.StartsWith(start, StringComparison.Ordinal)) continue;
            var rest = new PathString(path[(start.Length - 1)..]);
            var page = Pages[language].FirstOrDefault(each => each.Path.TryMatch(rest, [])).Page;
            if (page is null) return null;
            return query.Length > 0 && QueryHelpers.ParseQuery(query).Keys.All(field => page.Query.Contains(field)) ? $"{path}?{query}" : path;
        }
        return null;
    }
}
