using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Klynge.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Initiatives;

/// <summary>A fact as it is stored. Rows are added and never changed, but for a person's name that is erased.</summary>
sealed class FactRow
{
    public string Initiative { get; set; } = "";

    public int Number { get; set; }

    /// <summary>The day it is so from.</summary>
    public DateOnly Day { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string? ForOrganisation { get; set; }

    public string Role { get; set; } = "";

    /// <summary>Which case of <see cref="Fact"/>: <c>partner-added</c>.</summary>
    public string Kind { get; set; } = "";

    public string Content { get; set; } = "";

    /// <summary>Who answered for a partner: the one thing here that may name a person, apart so that it can be erased.</summary>
    public string? SaidBy { get; set; }

    /// <summary>The kept file of a letter of intent, as the content has it: here it is looked for by <c>klynge verify</c>.</summary>
    public string? File { get; set; }

    /// <summary>SHA-256 of what was written, 64 small hexadecimal figures.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
}

sealed class FactTable : IEntityTypeConfiguration<FactRow>
{
    static readonly FrozenDictionary<string, Type> Kinds = ClustersJson.CasesOf(typeof(Fact)).ToFrozenDictionary();
    static readonly FrozenDictionary<Type, string> Names = Kinds.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    public void Configure(EntityTypeBuilder<FactRow> table)
    {
        table.ToTable("initiative_fact", t =>
        {
            t.HasCheckConstraint("initiative_fact_is_of_a_known_kind", $"kind IN ({string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal).Select(kind => $"'{kind}'"))})");
            t.HasCheckConstraint("initiative_fact_first_is_the_start", "(number = 1) = (kind = 'started')");
            t.HasCheckConstraint("initiative_fact_is_numbered_from_one", "number >= 1");
            t.HasCheckConstraint("initiative_fact_names_who_noted_it", "by <> '' AND role <> ''");
            t.HasCheckConstraint("initiative_fact_said_by_is_of_an_answer", "said_by IS NULL OR kind = 'partner-answered'");
            t.HasCheckConstraint("initiative_fact_file_is_of_a_letter", "file IS NULL OR (kind = 'letter-received' AND length(file) = 64)");
        });
        table.HasKey(fact => new { fact.Initiative, fact.Number });
        table.HasIndex(fact => fact.Kind);
        table.Property(fact => fact.File).NamesAFile();
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(fact => fact.Initiative).OnDelete(DeleteBehavior.Restrict);
    }

    public static FactRow Write(InitiativeId id, Entry entry) => new()
    {
        Initiative = id.ToString(),
        Number = entry.Number,
        Day = entry.On,
        At = entry.At,
        By = entry.By.Person,
        ForOrganisation = entry.By.For,
        Role = entry.By.Role,
        Kind = Names[entry.What.GetType()],
        Content = ClustersJson.Write(entry.What is Fact.PartnerAnswered answered ? answered with { SaidBy = null } : entry.What, entry.What.GetType()),
        SaidBy = (entry.What as Fact.PartnerAnswered)?.SaidBy,
        File = (entry.What as Fact.LetterReceived)?.File,
    };

    /// <exception cref="InvalidOperationException">The stored kind is none that this version knows.</exception>
    public static Entry Read(FactRow row)
    {
        var type = Kinds.GetValueOrDefault(row.Kind)
            ?? throw new InvalidOperationException($"Fact {row.Number} of {row.Initiative} is of kind '{row.Kind}', which is unknown.");
        var what = (Fact)ClustersJson.Read(row.Content, type);
        return new(row.Number, row.Day, row.At, new(row.By, row.ForOrganisation, row.Role), what is Fact.PartnerAnswered answered ? answered with { SaidBy = row.SaidBy } : what);
    }
}
