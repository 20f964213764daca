using System.Collections.Immutable;
using Klynge.Storage.Drafts;

namespace Klynge.Web.Forms;

/// <summary>What a form's fields know of its draft; cascades from the form.</summary>
/// <param name="Fields">What each field that has been typed into holds now.</param>
/// <param name="Page">Names this page among those that type.</param>
public sealed record FormDraft(ImmutableDictionary<string, FieldVersion> Fields, string Page)
{
    /// <summary>Whether something is typed that was not sent.</summary>
    public bool IsBegun => Fields.Values.Any(version => !version.Sent);

    /// <summary>The texts that were set aside in it, the newest first.</summary>
    public ImmutableArray<SetAsideText> Aside { get; init; } = [];

    /// <summary>The id of the form, beside this one, whose buttons drop a text or throw the draft away; null where there is nothing to drop.</summary>
    public string? Dropping { get; init; }

    /// <summary>Whether the whole draft can be thrown away by a button here. Where a page has several forms of one draft, none of them does it for the others.</summary>
    public bool MayThrowAway { get; init; }
}
