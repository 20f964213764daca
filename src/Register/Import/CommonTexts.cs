using System.Text;

namespace Klynge.Register.Import;

/// <summary>Codes, places and the like come again in every other row: one string for each instead of a million.</summary>
sealed class CommonTexts
{
    // A slot holds the last text that fell in it; a miss costs one new string and nothing else.
    readonly string?[] slots = new string?[8192];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 32) return Encoding.UTF8.GetString(utf8);
        var hash = 2166136261u;
        foreach (var b in utf8) hash = (hash ^ b) * 16777619u;
        ref var slot = ref slots[hash % (uint)slots.Length];
        if (slot is { } text && Same(text, utf8)) return text;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    static bool Same(string text, ReadOnlySpan<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[32 * 3];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length) && bytes[..length].SequenceEqual(utf8);
    }
}
