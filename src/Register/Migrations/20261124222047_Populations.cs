using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Register.Migrations
{
    /// <inheritdoc />
    public partial class Populations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_population",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    info = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_population", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "register_population_area",
                columns: table => new
                {
                    population = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    lat = table.Column<double>(type: "REAL", nullable: false),
                    lon = table.Column<double>(type: "REAL", nullable: false),
                    neighbours = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_population_area", x => new { x.population, x.code });
                    table.ForeignKey(
                        name: "fk_register_population_area_population_population",
                        column: x => x.population,
                        principalTable: "register_population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_population_count",
                columns: table => new
                {
                    population = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    leaf = table.Column<string>(type: "TEXT", nullable: false),
                    establishments = table.Column<int>(type: "INTEGER", nullable: false),
                    jobs = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_population_count", x => new { x.population, x.area, x.leaf });
                    table.CheckConstraint("register_population_count_some", "establishments > 0");
                    table.ForeignKey(
                        name: "fk_register_population_count_population_population",
                        column: x => x.population,
                        principalTable: "register_population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_population_unit",
                columns: table => new
                {
                    population = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<string>(type: "TEXT", nullable: false),
                    lat = table.Column<double>(type: "REAL", nullable: false),
                    lon = table.Column<double>(type: "REAL", nullable: false),
                    precision = table.Column<double>(type: "REAL", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    employees = table.Column<int>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_population_unit", x => new { x.population, x.number });
                    table.CheckConstraint("register_population_unit_privacy", "name IS NOT NULL OR id NOT GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'");
                    table.ForeignKey(
                        name: "fk_register_population_unit_register_population_population",
                        column: x => x.population,
                        principalTable: "register_population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "register_population_unit_by_id",
                table: "register_population_unit",
                column: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_population_area");

            migrationBuilder.DropTable(
                name: "register_population_count");

            migrationBuilder.DropTable(
                name: "register_population_unit");

            migrationBuilder.DropTable(
                name: "register_population");
        }
    }
}
