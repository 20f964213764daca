using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>Words of the movable map.</summary>
static class MapTexts
{
    public static readonly Words Move = new("Zoom og flytt i kartet", "Zoom og flytt i kartet", "Zoom and move the map");

    /// <summary>MapLibre's own words, by its keys.</summary>
    public static ImmutableDictionary<string, Words> Controls { get; } = new Dictionary<string, Words>
    {
        ["Map.Title"] = new(
            "Kart. Piltastene flytter det, + og − zoomer, Tab går gjennom punktene i listens rekkefølge, Esc går til listen.",
            "Kart. Piltastane flytter det, + og − zoomar, Tab går gjennom punkta i rekkjefølgja til lista, Esc går til lista.",
            "Map. The arrow keys move it, + and − zoom, Tab goes through its points in the order of the list, Esc goes to the list."),
        ["NavigationControl.ZoomIn"] = new("Zoom inn", "Zoom inn", "Zoom in"),
        ["NavigationControl.ZoomOut"] = new("Zoom ut", "Zoom ut", "Zoom out"),
        ["Popup.Close"] = new("Lukk", "Lukk", "Close"),
        ["CooperativeGesturesHandler.WindowsHelpText"] = new("Hold Ctrl og rull for å zoome", "Hald Ctrl og rull for å zoome", "Hold Ctrl and scroll to zoom"),
        ["CooperativeGesturesHandler.MacHelpText"] = new("Hold ⌘ og rull for å zoome", "Hald ⌘ og rull for å zoome", "Hold ⌘ and scroll to zoom"),
        ["CooperativeGesturesHandler.MobileHelpText"] = new("Flytt kartet med to fingre", "Flytt kartet med to fingrar", "Move the map with two fingers"),
    }.ToImmutableDictionary();
}
