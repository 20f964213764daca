namespace Klynge.Web.Parts.Forms;

/// <summary>What is typed into a field: which keyboard a phone shows, and what a browser fills in.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Email,
    Phone,
    Address,
    Date,
    Time,
    WholeNumber,
    Password,
    File,
}

/// <summary>Whether a form that has both marks a field as needed or as optional.</summary>
public enum Need
{
    /// <summary>The form says it once for all.</summary>
    Unmarked,
    Needed,
    Optional,
}
