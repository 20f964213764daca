using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Pages.About;

/// <summary>A part of a page of prose.</summary>
/// <param name="Id">The fragment of its address.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record Section(string Id, Words Heading, ImmutableArray<Words> Paragraphs);

/// <summary>A page of prose.</summary>
/// <param name="Title">Its heading and title.</param>
/// <param name="Lead">The one thing to know.</param>
/// <param name="Sections">In the order read.</param>
public sealed record Prose(Words Title, Words Lead, ImmutableArray<Section> Sections);
