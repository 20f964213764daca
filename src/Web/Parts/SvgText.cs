using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Klynge.Web.Parts;

/// <summary>A text of a picture. Razor reads <c>text</c> as its own word, so the element is made here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter] public string? Class { get; set; }

    [Parameter, EditorRequired] public string X { get; set; } = "0";

    [Parameter, EditorRequired] public string Y { get; set; } = "0";

    /// <summary>start, middle or end.</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    [Parameter, EditorRequired] public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        if (Anchor != "start") builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
