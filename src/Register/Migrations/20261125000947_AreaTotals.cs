using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Register.Migrations
{
    /// <inheritdoc />
    public partial class AreaTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "establishments",
                table: "register_population_area",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "establishments",
                table: "register_population_area");
        }
    }
}
