using System.Collections.Immutable;

namespace Klynge.Register.Search;

/// <summary>What a name must hold, wherever in it. Closed; each half of <see cref="INameTables"/> writes it in its own language.</summary>
abstract record Pieces
{
    Pieces() { }

    /// <summary>This piece, three letters or more.</summary>
    public sealed record One(string Text) : Pieces;

    /// <summary>Each of these.</summary>
    public sealed record All(ImmutableArray<Pieces> Of) : Pieces;

    /// <summary>One of these.</summary>
    public sealed record Any(ImmutableArray<Pieces> Of) : Pieces;

    /// <summary>Written with the words of a database for a piece, for "and" and for "or".</summary>
    public string Written(Func<string, string> piece) => this switch
    {
        One(var text) => piece(text),
        All(var of) => $"({string.Join(" AND ", of.Select(each => each.Written(piece)))})",
        Any(var of) => $"({string.Join(" OR ", of.Select(each => each.Written(piece)))})",
    };
}
