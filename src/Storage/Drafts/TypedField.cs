namespace Klynge.Storage.Drafts;

/// <summary>A text that was typed into a field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Seen">The version that the typist saw in it; 0 when it had none.</param>
/// <param name="Value">All of the text.</param>
public sealed record TypedField(string Field, int Seen, string Value);

/// <summary>Who types, and on which page.</summary>
/// <param name="Pseudonym">As a journal writes a person.</param>
/// <param name="Page">A new text each time that a page is fetched.</param>
public sealed record Typist(string Pseudonym, string Page);

/// <summary>A text that met another's in its field.</summary>
public sealed record SetAsideText(Guid Id, string Field, string Value, string By, DateTimeOffset At);
