using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Safety.Tests;

/// <summary>A form as a page draws it for somebody, to be filled in and sent: what a browser would send, whatever fields it has tomorrow.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Fields">Every field with what stands in it; where something must be chosen, the first choice.</param>
/// <param name="Texts">The fields that anything can be typed into.</param>
sealed partial record DrawnForm(string Action, ImmutableArray<(string Name, string Value)> Fields, ImmutableHashSet<string> Texts)
{
    /// <summary>What stands in the form's own tag.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Who may carry a deed out, and about what, by the file of rights; the adviser before others.</summary>
    public static (Visitor Who, string About) WhoMay(SeededSite site, SiteRoute.Deed deed)
    {
        var line = RightsFile.Lines.First(line => line.Act == deed.Asks && line.Cells.ContainsValue(true));
        // Where the open door is the ground, the public subject is the one that takes it.
        var about = RightsFile.Lines.Where(other => other.Act == deed.Asks && other.About == "public" && other.Cells["anyone"]).Select(other => other.About).FirstOrDefault(line.About);
        var who = new[] { "Adviser", "Administrator", "ProgrammeOfficer", "ClusterManager" }.Concat(RightsFile.Columns)
            .First(column => RightsFile.Lines.Single(each => each.Act == deed.Asks && each.About == about).Cells[column]);
        return (site.Visitors[who], about);
    }

    /// <summary>The form of a deed; null when the page draws none for this visitor now.</summary>
    public static Task<DrawnForm?> Of(SeededSite site, SiteRoute.Deed deed, Visitor who, string about) => Of(site, deed, new Samples(site.Seeds, who, about));

    /// <summary>The form of a deed about something else than the site's own seeds.</summary>
    public static async Task<DrawnForm?> Of(SeededSite site, SiteRoute.Deed deed, Samples samples)
    {
        var who = samples.Visitor;
        var page = await site.Ask(who, "GET", samples.Address(deed.From, Language.Nb));
        var action = samples.Address(deed, Language.Nb);
        foreach (Match form in Form().Matches(page.Body))
            if (WebUtility.HtmlDecode(Attribute(form.Groups[1].Value, "action")) == action) return Read(action, form.Groups[2].Value) with { Opening = form.Groups[1].Value };
        return null;
    }

    /// <summary>The same with something typed into every field that takes text.</summary>
    public DrawnForm Typed(Func<string, string> text) => this with { Fields = [.. Fields.Select(field => Texts.Contains(field.Name) ? (field.Name, text(field.Name)) : field)] };

    /// <summary>The same with some fields as another drawing of the form has them.</summary>
    public DrawnForm But(DrawnForm before, IReadOnlyCollection<string> names) =>
        this with { Fields = [.. Fields.Select(field => names.Contains(field.Name) ? before.Fields.First(other => other.Name == field.Name) : field)] };

    /// <summary>The fields that a page says are wrong.</summary>
    public static ImmutableHashSet<string> Wrong(string body) =>
        [.. Tag().Matches(body).Select(tag => tag.Value).Where(tag => tag.Contains("aria-invalid=\"true\"", StringComparison.Ordinal)).Select(tag => Attribute(tag, "name")).OfType<string>()];

    static DrawnForm Read(string action, string html)
    {
        var fields = ImmutableArray.CreateBuilder<(string, string)>();
        var texts = ImmutableHashSet.CreateBuilder<string>();
        foreach (Match input in Input().Matches(html))
        {
            var (name, type, value) = (Attribute(input.Value, "name"), Attribute(input.Value, "type") ?? "text", WebUtility.HtmlDecode(Attribute(input.Value, "value") ?? ""));
            if (name is null) continue;
            var (chosen, again) = (input.Value.Contains("checked", StringComparison.Ordinal), fields.Any(field => field.Item1 == name));
            if (type is "radio" or "checkbox")
            {
                if (chosen && type == "radio" && again) fields.RemoveAll(field => field.Item1 == name);
                if (chosen || !again) fields.Add((name, value));
                continue;
            }
            fields.Add((name, type == "date" ? "2026-09-01" : Attribute(input.Value, "inputmode") == "numeric" ? "2" : value));
            if (type is "text" or "email" or "tel" or "url" or "search" && Attribute(input.Value, "inputmode") != "numeric") texts.Add(name);
        }
        foreach (Match area in Area().Matches(html))
        {
            var name = Attribute(area.Groups[1].Value, "name")!;
            fields.Add((name, WebUtility.HtmlDecode(area.Groups[2].Value).Trim()));
            texts.Add(name);
        }
        foreach (Match select in Select().Matches(html))
        {
            string[] options = [.. Option().Matches(select.Groups[2].Value).Select(option => WebUtility.HtmlDecode(Attribute(option.Value, "value") ?? ""))];
            fields.Add((Attribute(select.Groups[1].Value, "name")!, options.FirstOrDefault(option => option.Length > 0) ?? ""));
        }
        return new(action, fields.ToImmutable(), texts.ToImmutable());
    }

    static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(input|textarea|select)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();
}
