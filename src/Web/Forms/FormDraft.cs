using System.Collections.Immutable;
using Klynge.Storage.Drafts;

namespace Klynge.Web.Forms;

/// <summary>What a form's fields know of its draft; cascades from the form.</summary>
/// <param name="Fields">What each field that has been typed into holds now.</param>
/// <param name="Page">Names this page among those that type.</param>
public sealed record FormDraft(ImmutableDictionary<string, FieldVersion> Fields, string Page);
