namespace Klynge.Storage;

/// <summary>What stands in a person's way, or what they should know: what happened, what is kept, what to do.</summary>
/// <param name="Code">Stable, in English: programs compare it, people never see it.</param>
/// <param name="At">The id of the field that it is about; the id of the form when it is about no single field.</param>
/// <param name="Text">For the person, with the next step.</param>
public sealed record Message(string Code, string At, Words Text);
