using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Access;

/// <summary>What a person is told who may not: who may, and what to do about it.</summary>
static class Refusals
{
    public static Words Why(Rule rule, Person person)
    {
        if (rule.Grounds.OfType<Ground.NotHere>().FirstOrDefault() is { } here) return here.Instead;
        if (rule.Grounds.Any(ground => ground is Ground.OperatorsNetwork))
        {
            return new(
                "Driftstallene er bare for nettverket til den som drifter Klynge.",
                "Driftstala er berre for nettverket til den som driftar Klynge.",
                "The metrics are for the operator's own network only.");
        }
        var who = rule.Grounds.Aggregate(ImmutableArray<Words>.Empty, (list, ground) => [.. list, .. Named(ground)]);
        if (person is Person.SignedIn)
        {
            return new(
                $"Det er {List(who, Language.Nb)} som kan gjøre dette. Spør den som ga deg tilgang til Klynge, hvis du trenger rollen, eller velg hvem du handler for på Min side.",
                $"Det er {List(who, Language.Nn)} som kan gjere dette. Spør den som gav deg tilgang til Klynge, om du treng rolla, eller vel kven du handlar for på Mi side.",
                $"This is for: {List(who, Language.En)}. Ask whoever gave you access to Klynge if you need the role, or choose whom you act for on your home page.");
        }
        return who is [] ? new("Du må logge inn for å gjøre dette.", "Du må logge inn for å gjere dette.", "You must sign in to do this.") : new(
            $"Du må logge inn for å gjøre dette. Det er {List(who, Language.Nb)} som kan.",
            $"Du må logge inn for å gjere dette. Det er {List(who, Language.Nn)} som kan.",
            $"You must sign in to do this. It is for: {List(who, Language.En)}.");
    }

    /// <summary>Who may, for a table: every ground of a rule, also those that need no naming to the one who is refused.</summary>
    public static ImmutableArray<Words> Who(Rule rule) => [.. rule.Grounds.SelectMany(ground => ground switch
    {
        Ground.Everyone => [new Words("alle", "alle", "everyone")],
        Ground.PublicCase => [new("alle, når noe av saken er offentlig", "alle, når noko av saka er offentleg", "everyone, when part of the case is public")],
        Ground.OperatorsNetwork => [new("nettverket til den som drifter", "nettverket til den som driftar", "the operator's network")],
        Ground.AnySignedIn => [new("alle som har logget inn", "alle som har logga inn", "everyone who has signed in")],
        Ground.Self => [new("personen selv", "personen sjølv", "the person")],
        Ground.NotHere => [new("ingen her; på kommandolinjen", "ingen her; på kommandolinja", "nobody here; on the command line")],
        Ground.As or Ground.InRegion or Ground.InCase or Ground.ForOrganisation => Named(ground),
    })];

    static ImmutableArray<Words> Named(Ground ground) => ground switch
    {
        Ground.As(var roles) => [.. roles.Select(RoleWords.Name)],
        Ground.InRegion(var roles) => [.. roles.Select(role => With(role, " i regionen", " i regionen", " of the region"))],
        Ground.InCase(var roles) => [.. roles.Select(role => With(role, " i saken", " i saka", " in the case"))],
        Ground.ForOrganisation(var roles) => [.. roles.Select(role => With(role, " for virksomheten", " for verksemda", " of the organisation"))],
        Ground.Everyone or Ground.PublicCase or Ground.OperatorsNetwork or Ground.AnySignedIn or Ground.Self or Ground.NotHere => [],
    };

    static Words With(Role role, string nb, string nn, string en) => new(role.Name().Nb + nb, role.Name().Nn + nn, role.Name().En + en);

    static string List(ImmutableArray<Words> who, Language language)
    {
        var or = language == Language.En ? " or " : " eller ";
        string[] names = [.. who.Select(words => words.In(language))];
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + or + names[^1];
    }
}
