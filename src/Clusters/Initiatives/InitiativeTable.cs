using System.Collections.Immutable;
using System.Globalization;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Initiatives;

/// <summary>
/// What the facts of an initiative add up to now, for lists and for the database to check. Written in the save that adds a fact, read only where the facts are not.
/// </summary>
sealed class InitiativeRow
{
    public string Id { get; set; } = "";

    public int Year { get; set; }

    public int Number { get; set; }

    public string Name { get; set; } = "";

    public string Theme { get; set; } = "";

    /// <summary>Codes, parted by commas.</summary>
    public string Counties { get; set; } = "";

    public string State { get; set; } = "";

    public long? Kroner { get; set; }

    public DateOnly? Until { get; set; }

    public string? Call { get; set; }

    public string? Level { get; set; }

    public string? Why { get; set; }

    public DateOnly Since { get; set; }

    public DateOnly Began { get; set; }

    public string? HostNumber { get; set; }

    public string? HostName { get; set; }

    public string? Finding { get; set; }

    public string? FindingRun { get; set; }

    public DateOnly? LastContact { get; set; }

    public int PartnersIn { get; set; }

    public int CompaniesSigned { get; set; }

    /// <summary>Measured levels by the standing criteria in their order, then "!" when one is set by hand: <c>21001020</c>.</summary>
    public string Levels { get; set; } = "";

    /// <summary>Keys of the public parts, parted by commas.</summary>
    public string PublicParts { get; set; } = "";

    /// <summary>Whether a made-up person began it.</summary>
    public bool Example { get; set; }

    public int Version { get; set; }
}

sealed class InitiativeTable : IEntityTypeConfiguration<InitiativeRow>
{
    public void Configure(EntityTypeBuilder<InitiativeRow> table)
    {
        table.ToTable("initiative", t =>
        {
            t.HasCheckConstraint("initiative_year_and_number", "year BETWEEN 2000 AND 2099 AND number >= 1");
            t.HasCheckConstraint("initiative_has_a_name", "name <> ''");
            t.HasCheckConstraint("initiative_has_a_county", "counties <> ''");
            t.HasCheckConstraint("initiative_state_is_known", $"state IN ({string.Join(", ", Stages.All.Select(stage => $"'{stage.Key()}'"))})");
            t.HasCheckConstraint("initiative_pre_project_has_a_grant", "(state = 'pre-project') = (kroner IS NOT NULL) AND (kroner IS NULL OR kroner > 0)");
            t.HasCheckConstraint("initiative_period_has_an_end", "(state IN ('pre-project', 'running')) = (until IS NOT NULL)");
            t.HasCheckConstraint("initiative_ready_names_a_call", "(state IN ('ready', 'applied')) = (call IS NOT NULL)");
            t.HasCheckConstraint("initiative_running_has_a_level", "(state IN ('running', 'left')) = (level IS NOT NULL) AND (level IS NULL OR level IN ('arena', 'arena-pro', 'nce', 'gce'))");
            t.HasCheckConstraint("initiative_closed_says_why", "(state = 'closed') = (why IS NOT NULL)");
            t.HasCheckConstraint("initiative_host_has_a_name", "host_number IS NULL OR host_name IS NOT NULL");
            t.HasCheckConstraint("initiative_finding_has_a_run", "(finding IS NULL) = (finding_run IS NULL)");
            t.HasCheckConstraint("initiative_began_before_it_moved", "began <= since");
        });
        table.HasKey(initiative => initiative.Id);
        table.HasIndex(initiative => new { initiative.Year, initiative.Number }).IsUnique();
        table.HasIndex(initiative => initiative.Finding);
        table.Property(initiative => initiative.Version).IsConcurrencyToken();
    }

    /// <summary>Writes what the facts add up to.</summary>
    public static void Write(Initiative initiative, InitiativeRow row)
    {
        (row.Id, row.Year, row.Number) = (initiative.Id.ToString(), initiative.Id.Year, initiative.Id.Number);
        (row.Name, row.Theme, row.Counties) = (initiative.Name, initiative.Theme, string.Join(',', initiative.Counties));
        (row.State, row.Since, row.Began) = (initiative.State.Stage.Key(), initiative.Since, initiative.Began);
        (row.Kroner, row.Until, row.Call, row.Level, row.Why) = initiative.State switch
        {
            InitiativeState.Idea or InitiativeState.Advised or InitiativeState.Mobilising => Nothing,
            InitiativeState.PreProject(var kroner, var until) => Nothing with { Kroner = kroner, Until = until },
            InitiativeState.Ready(var call) => Nothing with { Call = call },
            InitiativeState.Applied(var call) => Nothing with { Call = call },
            InitiativeState.Running(var level, var until) => Nothing with { Level = level.Key(), Until = until },
            InitiativeState.Left(var level) => Nothing with { Level = level.Key() },
            InitiativeState.Closed(var why, _) => Nothing with { Why = why },
        };
        (row.HostNumber, row.HostName) = (initiative.Host?.Number, initiative.Host?.Name);
        (row.Finding, row.FindingRun) = (initiative.Finding?.Address, initiative.Finding?.Run);
        row.LastContact = initiative.LastContact;
        row.PartnersIn = initiative.Partners.Values.Count(partner => partner.In);
        row.CompaniesSigned = initiative.CompaniesSigned;
        row.Levels = string.Concat(Profile.Of(ReadinessFacts.Of(initiative), StandingCriteria.Current, null).Standings
            .Select(standing => standing.Level.ToString(CultureInfo.InvariantCulture) + (standing.ByHand is { } hand ? $"!{hand.Level}" : "")));
        row.PublicParts = string.Join(',', initiative.Public.Select(PublicParts.Key));
        row.Example = initiative.IsExample;
        row.Version = initiative.Version;
    }

    /// <summary>Measured levels, and those set by hand, from <see cref="InitiativeRow.Levels"/>.</summary>
    public static ImmutableArray<(int Measured, int? ByHand)> Levels(string stored)
    {
        var levels = ImmutableArray.CreateBuilder<(int, int?)>();
        for (var i = 0; i < stored.Length; i++)
        {
            var hand = i + 2 < stored.Length && stored[i + 1] == '!' ? stored[i + 2] - '0' : (int?)null;
            levels.Add((stored[i] - '0', hand));
            if (hand is not null) i += 2;
        }
        return levels.ToImmutable();
    }

    static readonly Columns Nothing = new(null, null, null, null, null);

    sealed record Columns(long? Kroner, DateOnly? Until, string? Call, string? Level, string? Why);
}
