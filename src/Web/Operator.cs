namespace Klynge.Web;

/// <summary>Who runs this installation, for the pages that must say so. Set by <c>KLYNGE__OPERATOR__NAME</c>, <c>__MAIL</c> and <c>__DECLARATION</c>.</summary>
/// <param name="Name">The organisation's name; null when it has not been set.</param>
/// <param name="Mail">Where readers may write; null when it has not been set.</param>
/// <param name="Declaration">The installation's own accessibility declaration at the supervisory authority; null when there is none.</param>
public sealed record Operator(string? Name, string? Mail, Uri? Declaration)
{
    /// <summary>As it stands in the configuration. What is blank or is no address counts as not set.</summary>
    public static Operator Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Klynge:Operator");
        return new(Text(section["Name"]), Text(section["Mail"]) is { } mail && mail.Contains('@', StringComparison.Ordinal) ? mail : null,
            Uri.TryCreate(section["Declaration"], UriKind.Absolute, out var declaration) && declaration.Scheme == Uri.UriSchemeHttps ? declaration : null);
    }

    static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
