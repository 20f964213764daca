namespace Klynge.Access;

/// <summary>Who asks. Closed: signing in brings more cases, each of which must then be thought of in <see cref="Rights.May"/>.</summary>
public abstract record Person
{
    Person() { }

    /// <summary>Someone who has not said who they are.</summary>
    public sealed record Anyone : Person;

    /// <summary>Someone who asks from the operator's own network. May what anyone may, and see the metrics.</summary>
    public sealed record Operator : Person;
}
