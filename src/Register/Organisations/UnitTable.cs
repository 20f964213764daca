using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Register.Organisations;

/// <summary>
/// One legal entity or establishment of Enhetsregisteret, as last seen. Table <c>register_unit</c>; written by the import in
/// bulk with SQL of its own (<c>Import/IImportWriter.cs</c>), read by EF.
/// </summary>
sealed class UnitRow
{
    /// <summary>Organisation number, nine digits.</summary>
    public int Orgnr { get; set; }

    /// <summary><c>entity</c> or <c>establishment</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The entity that an establishment belongs to; for a public body its superior. May be unknown to us.</summary>
    public int? Parent { get; set; }

    /// <summary>
    /// False for sole proprietorships and the like, their establishments, and establishments whose parent we do not know: such a
    /// unit is counted and used as a location, and never shown, searched or exported by name or number.
    /// </summary>
    public bool MayBeNamed { get; set; }

    /// <summary>Null when the unit may not be named.</summary>
    public string? Name { get; set; }

    /// <summary><see cref="Klynge.Storage.FoldedText"/> of the name.</summary>
    public string? FoldedName { get; set; }

    /// <summary>AS, BEDR, ENK, …; <c>?</c> when the source had none that we know.</summary>
    public string LegalForm { get; set; } = "";

    /// <summary>Main industry, <c>03.211</c>; null when unknown (<c>00.000</c> too).</summary>
    public string? Industry1 { get; set; }

    /// <summary><c>SN2007</c> or <c>SN2025</c>: the standard of the code beside it.</summary>
    public string? Standard1 { get; set; }

    public string? Industry2 { get; set; }

    public string? Standard2 { get; set; }

    public string? Industry3 { get; set; }

    public string? Standard3 { get; set; }

    /// <summary>Date of the first snapshot that had these industries.</summary>
    public DateOnly IndustrySince { get; set; }

    /// <summary>The unit serves its own group (<c>hjelpeenhetskode</c>): no specialisation of the place.</summary>
    public bool Auxiliary { get; set; }

    /// <summary>What it serves it with, an industry code; null when not told.</summary>
    public string? AuxiliaryCode { get; set; }

    /// <summary>Institutional sector, four digits.</summary>
    public string? Sector { get; set; }

    /// <summary>Lines parted by line feeds, without c/o; null when the unit may not be named or has no address.</summary>
    public string? Address { get; set; }

    /// <summary>The address is the postal one, since the unit has no other.</summary>
    public bool AddressIsPostal { get; set; }

    /// <summary>The address is somebody else's ("c/o"), whose name is not kept.</summary>
    public bool AddressCareOf { get; set; }

    /// <summary>A line of the address is a post-office box.</summary>
    public bool AddressBox { get; set; }

    public string? Postcode { get; set; }

    public string? Place { get; set; }

    /// <summary>Four digits, of the snapshot's year; 2100 is Svalbard. Null abroad.</summary>
    public string? Municipality { get; set; }

    /// <summary>ISO 3166, two letters.</summary>
    public string? Country { get; set; }

    public DateOnly AddressSince { get; set; }

    /// <summary>Null when not shown by the register (1-4 since 2023) or not known.</summary>
    public int? Employees { get; set; }

    /// <summary><c>0</c>, <c>1-4</c>, <c>5+</c> or <c>unknown</c>.</summary>
    public string EmployeesBand { get; set; } = "unknown";

    public DateOnly EmployeesSince { get; set; }

    /// <summary>Registered; 1995 is the register's own beginning, not the unit's.</summary>
    public DateOnly? Registered { get; set; }

    /// <summary>Founded (entity) or started at this place (establishment); never guessed from <see cref="Registered"/>.</summary>
    public DateOnly? Started { get; set; }

    /// <summary>Closed or deleted in the source, or the date of the first full snapshot that no longer had it.</summary>
    public DateOnly? Closed { get; set; }

    public bool Bankrupt { get; set; }

    /// <summary>Winding up, by its own will or by force.</summary>
    public bool WindingUp { get; set; }

    /// <summary><c>nb</c> or <c>nn</c>, the language that the unit is written to in.</summary>
    public string? WrittenLanguage { get; set; }

    /// <summary>Purpose and activity in the unit's own words, wrapped lines joined.</summary>
    public string? Description { get; set; }

    /// <summary>Date of the newest snapshot that had the unit.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>The newest import that saw it.</summary>
    public long LastSeen { get; set; }

    /// <summary>First 64 bits of the SHA-256 of what the source said: equal means unchanged.</summary>
    public long Hash { get; set; }
}

sealed class UnitTable : IEntityTypeConfiguration<UnitRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("unit", table =>
        {
            table.HasCheckConstraint("register_unit_kind", "kind IN ('entity', 'establishment')");
            table.HasCheckConstraint("register_unit_orgnr", "orgnr BETWEEN 100000000 AND 999999999");
            table.HasCheckConstraint("register_unit_employees_band", "employees_band IN ('0', '1-4', '5+', 'unknown')");
            // The last word on privacy is the database's.
            table.HasCheckConstraint("register_unit_privacy",
                "may_be_named OR (name IS NULL AND folded_name IS NULL AND address IS NULL AND description IS NULL)");
            table.HasCheckConstraint("register_unit_industry_standard",
                "(industry1 IS NULL) = (standard1 IS NULL) AND (industry2 IS NULL) = (standard2 IS NULL) AND (industry3 IS NULL) = (standard3 IS NULL)");
        });
        builder.HasKey(unit => unit.Orgnr);
        // INT, not INTEGER: SQLite then lays the rows in order of arrival, with an index on the number (docs/adr/0035).
        builder.Property(unit => unit.Orgnr).HasColumnType("INT").ValueGeneratedNever();
        builder.HasIndex(unit => unit.Parent).HasDatabaseName("register_unit_by_parent").HasFilter("parent IS NOT NULL");
    }
}
