using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Register.Populations;

// A population is written once, whole, and read whole: the rows are dumb and go in and out by SQL (PopulationRows.cs).

/// <summary>A population. Table <c>register_population</c>.</summary>
sealed class PopulationRow
{
    public string Name { get; set; } = "";

    /// <summary><see cref="PopulationInfo"/> as JSON.</summary>
    public string Info { get; set; } = "";
}

/// <summary>A unit of a risk set. Table <c>register_population_unit</c>.</summary>
sealed class PopulationUnitRow
{
    public string Population { get; set; } = "";

    /// <summary>Order in the population, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Organisation number; a key that says nothing where the unit may not be named.</summary>
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string Leaf { get; set; } = "";

    public double Lat { get; set; }

    public double Lon { get; set; }

    public double Precision { get; set; }

    public string Area { get; set; } = "";

    public string Place { get; set; } = "";

    public int? Employees { get; set; }

    public string Owner { get; set; } = "";

    /// <summary><see cref="Places.PlaceNotes"/> as a number.</summary>
    public int Notes { get; set; }
}

/// <summary>An area. Table <c>register_population_area</c>.</summary>
sealed class PopulationAreaRow
{
    public string Population { get; set; } = "";

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public double Lat { get; set; }

    public double Lon { get; set; }

    /// <summary>Codes parted by blanks.</summary>
    public string Neighbours { get; set; } = "";

    /// <summary>All its establishments; null when not known.</summary>
    public int? Establishments { get; set; }
}

/// <summary>Establishments and jobs of an industry in an area. Table <c>register_population_count</c>.</summary>
sealed class PopulationCountRow
{
    public string Population { get; set; } = "";

    public string Area { get; set; } = "";

    public string Leaf { get; set; } = "";

    public int Establishments { get; set; }

    public int? Jobs { get; set; }
}

sealed class PopulationTable :
    IEntityTypeConfiguration<PopulationRow>, IEntityTypeConfiguration<PopulationUnitRow>,
    IEntityTypeConfiguration<PopulationAreaRow>, IEntityTypeConfiguration<PopulationCountRow>
{
    public void Configure(EntityTypeBuilder<PopulationRow> builder)
    {
        builder.ToTable("population");
        builder.HasKey(row => row.Name);
    }

    public void Configure(EntityTypeBuilder<PopulationUnitRow> builder)
    {
        // The last word on privacy is the database's: who has no name has no organisation number either.
        builder.ToTable("population_unit", table => table.HasCheckConstraint(
            "register_population_unit_privacy", "name IS NOT NULL OR length(id) <> 9 OR trim(id, '0123456789') <> ''"));
        builder.HasKey(row => new { row.Population, row.Number });
        builder.HasIndex(row => row.Id).HasDatabaseName("register_population_unit_by_id");
        builder.HasOne<PopulationRow>().WithMany().HasForeignKey(row => row.Population);
    }

    public void Configure(EntityTypeBuilder<PopulationAreaRow> builder)
    {
        builder.ToTable("population_area");
        builder.HasKey(row => new { row.Population, row.Code });
        builder.HasOne<PopulationRow>().WithMany().HasForeignKey(row => row.Population);
    }

    public void Configure(EntityTypeBuilder<PopulationCountRow> builder)
    {
        builder.ToTable("population_count", table => table.HasCheckConstraint("register_population_count_some", "establishments > 0"));
        builder.HasKey(row => new { row.Population, row.Area, row.Leaf });
        builder.HasOne<PopulationRow>().WithMany().HasForeignKey(row => row.Population);
    }
}
