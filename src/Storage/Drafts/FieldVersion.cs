namespace Klynge.Storage.Drafts;

/// <summary>What one field of a form held from a moment on. Versions of a field are numbered from 1 without a gap; 0 is the time before the first.</summary>
/// <param name="Version">Number, 1 or more.</param>
/// <param name="Value">All of the text.</param>
/// <param name="Writer">The page that it was typed on: a new one each time that the form is fetched.</param>
/// <param name="By">Who typed, as a pseudonym.</param>
/// <param name="At">When it was kept.</param>
/// <param name="Sent">Whether the form was sent with it: then it is no draft any more.</param>
public sealed record FieldVersion(int Version, string Value, string Writer, string By, DateTimeOffset At, bool Sent)
{
    /// <summary>What stands for the page where no page wrote: the draft was thrown away, and had never been sent.</summary>
    internal const string NoPage = "";

    /// <summary>Whether it says only that a draft was thrown away: what the field holds then is what is stored, and not the empty text that stands here.</summary>
    public bool IsThrownAway => Writer == NoPage;
}
