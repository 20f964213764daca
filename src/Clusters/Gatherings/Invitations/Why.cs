using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Why somebody is suggested as a guest. The guest reads it in the letter. Closed.</summary>
public abstract record Why
{
    Why() { }

    /// <summary>The organisation is in a finding.</summary>
    /// <param name="Address">The finding's address, <c>F117</c>.</param>
    /// <param name="Name">The finding's name.</param>
    /// <param name="Core">In its core, or at its edge.</param>
    public sealed record InFinding(string Address, Words Name, bool Core) : Why;

    /// <summary>The organisation lies in a region.</summary>
    public sealed record InRegion(string Name) : Why;

    /// <summary>It is a knowledge environment there.</summary>
    public sealed record KnowledgeEnvironment(Words Kind, string Region) : Why;

    /// <summary>It is a municipality or county there.</summary>
    public sealed record PublicActor(string Region) : Why;

    /// <summary>It is a partner of an initiative.</summary>
    public sealed record Partner(string Initiative, string Name) : Why;

    /// <summary>It stood on a list that the organiser pasted.</summary>
    public sealed record Listed : Why;

    /// <summary>For the organiser, in a table.</summary>
    public Words Short => this switch
    {
        InFinding(var address, _, var core) => core
            ? new($"Kjerne i {address}", $"Kjerne i {address}", $"Core of {address}")
            : new($"Rand av {address}", $"Rand av {address}", $"Edge of {address}"),
        InRegion(var name) => new($"Ligger i {name}", $"Ligg i {name}", $"Lies in {name}"),
        KnowledgeEnvironment(var kind, var region) => new($"{kind.Nb} i {region}", $"{kind.Nn} i {region}", $"{kind.En} in {region}"),
        PublicActor(var region) => new($"Offentlig aktør i {region}", $"Offentleg aktør i {region}", $"Public actor in {region}"),
        Partner(var initiative, _) => new($"Partner i {initiative}", $"Partnar i {initiative}", $"Partner of {initiative}"),
        Listed => new("På listen din", "På lista di", "On your list"),
    };

    /// <summary>For the guest, as a sentence.</summary>
    public Words Told => this switch
    {
        InFinding(_, var name, _) => new(
            $"Du får denne fordi virksomheten din er med i en samling av bedrifter som vi har funnet: {name.Nb}.",
            $"Du får denne fordi verksemda di er med i ei samling av bedrifter som vi har funne: {name.Nn}.",
            $"You get this because your organisation is part of a concentration of companies that we have found: {name.En}."),
        InRegion(var name) => new(
            $"Du får denne fordi virksomheten din ligger i {name}.", $"Du får denne fordi verksemda di ligg i {name}.", $"You get this because your organisation lies in {name}."),
        KnowledgeEnvironment(_, var region) => new(
            $"Du får denne fordi dere er et kunnskapsmiljø i {region}.", $"Du får denne fordi de er eit kunnskapsmiljø i {region}.", $"You get this because you are a knowledge environment in {region}."),
        PublicActor(var region) => new(
            $"Du får denne fordi dere er en offentlig utviklingsaktør i {region}.", $"Du får denne fordi de er ein offentleg utviklingsaktør i {region}.", $"You get this because you are a public development actor in {region}."),
        Partner(_, var name) => new(
            $"Du får denne fordi virksomheten din er partner i {name}.", $"Du får denne fordi verksemda di er partnar i {name}.", $"You get this because your organisation is a partner of {name}."),
        Listed => new(
            "Du får denne fordi arrangøren har ført deg opp.", "Du får denne fordi arrangøren har ført deg opp.", "You get this because the organiser has put you on the list."),
    };
}
