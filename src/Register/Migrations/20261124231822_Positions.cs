using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Register.Migrations
{
    /// <inheritdoc />
    public partial class Positions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "address_box",
                table: "register_unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "address_care_of",
                table: "register_unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "notes",
                table: "register_population_unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "address_box",
                table: "register_unit");

            migrationBuilder.DropColumn(
                name: "address_care_of",
                table: "register_unit");

            migrationBuilder.DropColumn(
                name: "notes",
                table: "register_population_unit");
        }
    }
}
