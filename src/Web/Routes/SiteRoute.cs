using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Safety;
using Klynge.Web.Visits;

namespace Klynge.Web.Routes;

/// <summary>One entry of the route table.</summary>
public abstract partial record SiteRoute
{
    SiteRoute(string name, Words path, Act asks, string[] query) => (Name, Path, Asks, Query, Only) =
        (name, path, asks, [.. query.Select(field => field.Split('=')[0])], query.Where(field => field.Contains('=')).Select(field => field.Split('=')).ToFrozenDictionary(field => field[0], field => field[1]));

    /// <summary>Stable English name, used by tests and in logs.</summary>
    public string Name { get; }

    /// <summary>The path in three languages, in ASCII, without a slash before; values stand in braces, in the same order in all.</summary>
    public Words Path { get; }

    /// <summary>What the person must be allowed to do.</summary>
    public Act Asks { get; }

    /// <summary>The query fields that it knows. Any other is refused.</summary>
    public ImmutableArray<string> Query { get; }

    /// <summary>The fields that take one value only; in the table written <c>members=all</c>.</summary>
    public FrozenDictionary<string, string> Only { get; }

    /// <summary>Whether a request to it changes anything: deeds do, and nothing that is read does.</summary>
    public bool Changes => this is Deed;

    /// <summary>Whether this site has such an address for this request; where not, it does not exist, whoever asks.</summary>
    public Func<HttpContext, bool> IsHere { get; init; } = static _ => true;

    /// <summary>How what the request is about is found: null when there is no such thing. Not given: it is about nothing in particular.</summary>
    public Func<HttpContext, ValueTask<Subject?>>? About { get; init; }

    /// <summary>What of it is confidential: each look is noted. Null for what is not.</summary>
    public Confidential? Confidential { get; init; }

    /// <summary>What a request is about, or null when there is no such thing.</summary>
    public async ValueTask<Subject?> Subject(HttpContext http)
    {
        var subject = About is { } about ? await about(http) : new Subject.Nothing();
        if (subject is Klynge.Access.Subject.Case { Example: true }) ExampleCase.Mark(http);
        return subject;
    }

    /// <summary>A page in three languages, drawn by a component whose parameters carry the names of the path's values.</summary>
    public sealed record Page : SiteRoute
    {
        public Page(string name, Type component, Words path, Act asks, params string[] query)
            : base(name, path, asks, query) => Component = component;

        public Type Component { get; }

        /// <summary>The same content as a file when the query asks <c>?format=</c>; null where there is none.</summary>
        public Func<HttpContext, Visit, string, Task<IResult>>? File { get; init; }
    }

    /// <summary>Data, files and redirects: one address, the same in all languages.</summary>
    public sealed record Data : SiteRoute
    {
        public Data(string name, string address, Act asks, params string[] query)
            : base(name, new Words(address, address, address), asks, query) { }
    }

    /// <summary>What a form is sent to: one address that is posted to, and changes something.</summary>
    public sealed record Deed : SiteRoute
    {
        /// <param name="name">Stable English name.</param>
        /// <param name="path">In three languages; its values begin with those of <paramref name="from"/>, by the same names.</param>
        /// <param name="asks">What the person must be allowed to do.</param>
        /// <param name="from">The page that holds the form.</param>
        /// <param name="fields">The fields that it knows; any other is refused. A name that ends in * stands for all that begin so.</param>
        /// <param name="run">Does it and says where to go.</param>
        public Deed(string name, Words path, Act asks, Page from, ImmutableArray<string> fields, Func<Posted, Task<IResult>> run)
            : base(name, path, asks, []) => (From, Fields, Run) = (from, fields, run);

        public Page From { get; }

        public ImmutableArray<string> Fields { get; }

        public Func<Posted, Task<IResult>> Run { get; }

        /// <summary>How often one address may send it; null for as often as it likes.</summary>
        public Rate? Rate { get; init; }

        /// <summary>The largest form that it takes. Bytes.</summary>
        public long Largest { get; init; } = 512 * 1024;

        /// <summary>The module (its abstract context) that keeps the form as it is typed; null for forms that are typed in one go.</summary>
        public Type? Drafts { get; init; }

        /// <summary>Whether the browser alone keeps the form as it is typed: what says who somebody is, or is given without a name, is not ours before it is sent.</summary>
        public bool InBrowser { get; init; }

        /// <summary>Whether what is typed into it is kept before it is sent.</summary>
        public bool KeepsTyped => InBrowser || Drafts is not null;

        /// <summary>Whether each sending makes something new under what the address names: then a draft is its writer's own, and two who write at once make two.</summary>
        public bool MakesNew { get; init; }

        /// <summary>What the script sends a field to while it is being typed; null for forms that are typed in one go.</summary>
        public Deed? Keeping => Drafts is null ? null
            : field ??= new Deed(Name + "-draft", new(Path.Nb + "/utkast", Path.Nn + "/utkast", Path.En + "/draft"), Asks, From, [.. KeepField.Fields], posted => KeepField.Answer(posted, this)) { About = About, IsHere = IsHere };

        /// <summary>What drops a text that was set aside in the form, or throws its draft away; null for forms that we keep no draft of.</summary>
        public Deed? Dropping => Drafts is null ? null
            : field ??= new Deed(Name + "-drop", new(Path.Nb + "/utkast/slett", Path.Nn + "/utkast/slett", Path.En + "/draft/delete"), Asks, From, [DropDraft.Text], posted => DropDraft.Answer(posted, this)) { About = About, IsHere = IsHere };

        /// <summary>Whether it knows a field.</summary>
        public bool Knows(string field) => field == FormToken.Field
            || (KeepsTyped && (field == SentForm.PageField || field.StartsWith(SeenField.Prefix, StringComparison.Ordinal)))
            || Fields.Any(known => known.EndsWith('*') ? field.StartsWith(known[..^1], StringComparison.Ordinal) : field == known);
    }

    /// <summary>The address in a language. Values are escaped and fill the braces in order.</summary>
    /// <exception cref="ArgumentException">There are fewer or more values than braces.</exception>
    public string Address(Language language, params string[] values)
    {
        var next = 0;
        var path = Value().Replace(Path.In(language), _ => next++ < values.Length ? Uri.EscapeDataString(values[next - 1]) : "");
        if (next != values.Length) throw new ArgumentException($"The route {Name} takes {next} values, got {values.Length}.", nameof(values));
        return this is Data ? "/" + path : $"/{language.Path()}/{path}";
    }

    /// <summary>The names of the path's values, in order; the same in all languages.</summary>
    public IReadOnlyList<string> Values => ValueNames(Language.En);

    /// <summary>The names of the path's values, in order.</summary>
    internal IReadOnlyList<string> ValueNames(Language language) =>
        [.. Value().Matches(Path.In(language)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{\*{0,2}(\w+)(?::[^}]*)?\}")]
    private static partial Regex Value();
}
