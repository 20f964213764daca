namespace Klynge.Clusters.Gatherings;

/// <summary>Where people meet. Closed.</summary>
public abstract record Venue
{
    Venue() { }

    /// <summary>In a room only.</summary>
    /// <param name="Place">Name and address, as a guest must read it to find the way.</param>
    public sealed record Room(string Place) : Venue;

    /// <summary>On the net only.</summary>
    /// <param name="Link">Absolute https address; told to those who have signed up, never shown on the open page.</param>
    public sealed record Online(string Link) : Venue;

    /// <summary>In a room, and on the net for those who cannot come.</summary>
    public sealed record RoomAndOnline(string Place, string Link) : Venue;

    /// <summary>The place; null when there is no room.</summary>
    public string? PlaceOrNone => this switch { Room(var place) => place, Online => null, RoomAndOnline(var place, _) => place };

    /// <summary>The link; null when it is not on the net.</summary>
    public string? LinkOrNone => this switch { Room => null, Online(var link) => link, RoomAndOnline(_, var link) => link };

    /// <summary>Where, of what may be there; null when there is neither place nor link.</summary>
    public static Venue? Of(string? place, string? link) => (place, link) switch
    {
        (null, null) => null,
        ({ } at, null) => new Room(at),
        (null, { } on) => new Online(on),
        ({ } at, { } on) => new RoomAndOnline(at, on),
    };
}
