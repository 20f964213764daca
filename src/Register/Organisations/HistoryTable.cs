using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Register.Organisations;

// What a unit was before: a row is written only when something changed, and the present value stands in register_unit with the
// date since when. Dates are those of snapshots; Until is the first that said otherwise. Stored in tables register_…_history.

sealed class IndustryHistoryRow
{
    public int Orgnr { get; set; }

    public DateOnly Since { get; set; }

    public DateOnly Until { get; set; }

    public string? Industry1 { get; set; }

    public string? Standard1 { get; set; }

    public string? Industry2 { get; set; }

    public string? Standard2 { get; set; }

    public string? Industry3 { get; set; }

    public string? Standard3 { get; set; }
}

sealed class AddressHistoryRow
{
    public int Orgnr { get; set; }

    public DateOnly Since { get; set; }

    public DateOnly Until { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Place { get; set; }

    public string? Municipality { get; set; }

    public string? Country { get; set; }
}

sealed class EmployeesHistoryRow
{
    public int Orgnr { get; set; }

    public DateOnly Since { get; set; }

    public DateOnly Until { get; set; }

    public int? Employees { get; set; }

    public string EmployeesBand { get; set; } = "unknown";
}

sealed class HistoryTable :
    IEntityTypeConfiguration<IndustryHistoryRow>, IEntityTypeConfiguration<AddressHistoryRow>, IEntityTypeConfiguration<EmployeesHistoryRow>
{
    public void Configure(EntityTypeBuilder<IndustryHistoryRow> builder)
    {
        builder.ToTable("industry_history");
        builder.HasKey(row => new { row.Orgnr, row.Since });
    }

    public void Configure(EntityTypeBuilder<AddressHistoryRow> builder)
    {
        builder.ToTable("address_history");
        builder.HasKey(row => new { row.Orgnr, row.Since });
    }

    public void Configure(EntityTypeBuilder<EmployeesHistoryRow> builder)
    {
        builder.ToTable("employees_history");
        builder.HasKey(row => new { row.Orgnr, row.Since });
    }
}
