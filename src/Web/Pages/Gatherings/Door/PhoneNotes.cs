using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.SignUps;

namespace Klynge.Web.Pages.Gatherings.Door;

/// <summary>What a phone at a door sends: a list of notes as JSON, each with the id that the phone gave it.</summary>
static class PhoneNotes
{
    /// <summary>Reads them; null when it is no list of notes. A note that holds nothing that can be kept has no event, so that the phone is told.</summary>
    /// <param name="json"><c>[{"id","kind","at","signUp"|"name","organisation"|"event"}]</c>; empty for none.</param>
    /// <param name="sent">When they were sent, by the phone's clock.</param>
    /// <param name="received">When they reached us.</param>
    public static ImmutableArray<(Guid Id, DoorEvent? Event)>? Read(string json, string sent, DateTimeOffset received)
    {
        if (json.Length == 0) return [];
        try
        {
            using var all = JsonDocument.Parse(json, new() { MaxDepth = 4 });
            if (all.RootElement.ValueKind != JsonValueKind.Array) return null;
            var notes = ImmutableArray.CreateBuilder<(Guid, DoorEvent?)>();
            foreach (var note in all.RootElement.EnumerateArray())
            {
                if (note.ValueKind != JsonValueKind.Object || GuidOf(note, "id") is not { } id) return null;
                notes.Add((id, Event(note, id, Instant(Text(note, "at")) is { } noted && Instant(sent) is { } left ? PhoneClock.At(noted, left, received) : received)));
            }
            return notes.ToImmutable();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static DoorEvent? Event(JsonElement note, Guid id, DateTimeOffset at) => Text(note, "kind") switch
    {
        "came" => GuidOf(note, "signUp") is { } signUp ? new DoorEvent.Came(id, at, signUp) : null,
        "walked-in" => new DoorEvent.WalkedIn(id, at, TypedSignUp.OneLine(Text(note, "name")), TypedSignUp.OneLine(Text(note, "organisation"))),
        "taken-back" => GuidOf(note, "event") is { } taken ? new DoorEvent.TakenBack(id, at, taken) : null,
        _ => null,
    };

    static string Text(JsonElement note, string name) => note.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    static Guid? GuidOf(JsonElement note, string name) => Guid.TryParse(Text(note, name), out var value) ? value : null;

    static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
