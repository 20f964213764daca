using Klynge.Storage;

namespace Klynge.Access.SignIn.Letters;

/// <summary>Whole addresses that letters lead to. The site, which knows its own name and its pages, makes them.</summary>
/// <param name="Link">Where a link's secret is used.</param>
/// <param name="SignIn">Where one signs in.</param>
/// <param name="Create">Where one makes an account.</param>
/// <param name="Security">Where one sees and changes how one signs in.</param>
public sealed record SignInLinks(Func<Language, string, string> Link, Func<Language, string> SignIn, Func<Language, string> Create, Func<Language, string> Security);
