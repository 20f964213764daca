using System.Collections.Immutable;
using Klynge.Web.Safety;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What is carried through the steps of signing in: where to go afterwards, and the form that waits for it.</summary>
static class Carried
{
    /// <summary>Where to go.</summary>
    public const string Next = "next";

    /// <summary>A form that was typed before, sealed.</summary>
    public const string Kept = "kept";

    public static readonly ImmutableArray<string> Fields = [Next, Kept];

    /// <summary>Where to go after this visit's sign-in; null for home.</summary>
    public static string? NextOf(Visit visit) => LocalAddress.Read(visit.Typed is { } typed ? typed[Next] : visit.Ask(Next));

    /// <summary>The query that carries it to the next page.</summary>
    public static string Query(string? next) => next is null ? "" : QueryString.Create(Next, next).ToString();
}
