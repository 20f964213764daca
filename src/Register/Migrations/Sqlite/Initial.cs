using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Register.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_address_history",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    municipality = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_address_history", x => new { x.orgnr, x.since });
                });

            migrationBuilder.CreateTable(
                name: "register_employees_history",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    employees = table.Column<int>(type: "INTEGER", nullable: true),
                    employees_band = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_employees_history", x => new { x.orgnr, x.since });
                });

            migrationBuilder.CreateTable(
                name: "register_import",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    started = table.Column<long>(type: "INTEGER", nullable: false),
                    finished = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import", x => x.id);
                    table.CheckConstraint("register_import_finished", "(state = 'finished') = (finished IS NOT NULL)");
                    table.CheckConstraint("register_import_state", "state IN ('running', 'finished', 'abandoned')");
                });

            migrationBuilder.CreateTable(
                name: "register_industry_history",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    industry1 = table.Column<string>(type: "TEXT", nullable: true),
                    standard1 = table.Column<string>(type: "TEXT", nullable: true),
                    industry2 = table.Column<string>(type: "TEXT", nullable: true),
                    standard2 = table.Column<string>(type: "TEXT", nullable: true),
                    industry3 = table.Column<string>(type: "TEXT", nullable: true),
                    standard3 = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_industry_history", x => new { x.orgnr, x.since });
                });

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
                name: "register_unit",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "INT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<int>(type: "INTEGER", nullable: true),
                    may_be_named = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    folded_name = table.Column<string>(type: "TEXT", nullable: true),
                    legal_form = table.Column<string>(type: "TEXT", nullable: false),
                    industry1 = table.Column<string>(type: "TEXT", nullable: true),
                    standard1 = table.Column<string>(type: "TEXT", nullable: true),
                    industry2 = table.Column<string>(type: "TEXT", nullable: true),
                    standard2 = table.Column<string>(type: "TEXT", nullable: true),
                    industry3 = table.Column<string>(type: "TEXT", nullable: true),
                    standard3 = table.Column<string>(type: "TEXT", nullable: true),
                    industry_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    auxiliary = table.Column<bool>(type: "INTEGER", nullable: false),
                    auxiliary_code = table.Column<string>(type: "TEXT", nullable: true),
                    sector = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    address_is_postal = table.Column<bool>(type: "INTEGER", nullable: false),
                    address_care_of = table.Column<bool>(type: "INTEGER", nullable: false),
                    address_box = table.Column<bool>(type: "INTEGER", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    municipality = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    address_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    employees = table.Column<int>(type: "INTEGER", nullable: true),
                    employees_band = table.Column<string>(type: "TEXT", nullable: false),
                    employees_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    registered = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bankrupt = table.Column<bool>(type: "INTEGER", nullable: false),
                    winding_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_language = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_seen = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_unit", x => x.orgnr);
                    table.CheckConstraint("register_unit_employees_band", "employees_band IN ('0', '1-4', '5+', 'unknown')");
                    table.CheckConstraint("register_unit_industry_standard", "(industry1 IS NULL) = (standard1 IS NULL) AND (industry2 IS NULL) = (standard2 IS NULL) AND (industry3 IS NULL) = (standard3 IS NULL)");
                    table.CheckConstraint("register_unit_kind", "kind IN ('entity', 'establishment')");
                    table.CheckConstraint("register_unit_orgnr", "orgnr BETWEEN 100000000 AND 999999999");
                    table.CheckConstraint("register_unit_privacy", "may_be_named OR (name IS NULL AND folded_name IS NULL AND address IS NULL AND description IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "register_bad_row",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    offset = table.Column<long>(type: "INTEGER", nullable: false),
                    set_aside = table.Column<bool>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    raw = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_bad_row", x => new { x.import_id, x.kind, x.line, x.offset, x.reason });
                    table.ForeignKey(
                        name: "fk_register_bad_row_import_import_id",
                        column: x => x.import_id,
                        principalTable: "register_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_import_file",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    beginning = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    read = table.Column<long>(type: "INTEGER", nullable: false),
                    @new = table.Column<long>(name: "new", type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    set_aside = table.Column<long>(type: "INTEGER", nullable: false),
                    gone = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import_file", x => new { x.import_id, x.kind });
                    table.CheckConstraint("register_import_file_adds_up", "read = new + changed + unchanged + set_aside");
                    table.CheckConstraint("register_import_file_state", "state IN ('reading', 'whole', 'cut')");
                    table.ForeignKey(
                        name: "fk_register_import_file_import_import_id",
                        column: x => x.import_id,
                        principalTable: "register_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_import_reason",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import_reason", x => new { x.import_id, x.kind, x.reason });
                    table.ForeignKey(
                        name: "fk_register_import_reason_import_import_id",
                        column: x => x.import_id,
                        principalTable: "register_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                    neighbours = table.Column<string>(type: "TEXT", nullable: false),
                    establishments = table.Column<int>(type: "INTEGER", nullable: true)
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
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_population_unit", x => new { x.population, x.number });
                    table.CheckConstraint("register_population_unit_privacy", "name IS NOT NULL OR length(id) <> 9 OR trim(id, '0123456789') <> ''");
                    table.ForeignKey(
                        name: "fk_register_population_unit_register_population_population",
                        column: x => x.population,
                        principalTable: "register_population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "register_bad_row_by_reason",
                table: "register_bad_row",
                columns: new[] { "import_id", "reason" });

            migrationBuilder.CreateIndex(
                name: "register_import_one_running",
                table: "register_import",
                column: "state",
                unique: true,
                filter: "state = 'running'");

            migrationBuilder.CreateIndex(
                name: "register_population_unit_by_id",
                table: "register_population_unit",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "register_unit_by_parent",
                table: "register_unit",
                column: "parent",
                filter: "parent IS NOT NULL");

            RegisterDb.ByHand(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_address_history");

            migrationBuilder.DropTable(
                name: "register_bad_row");

            migrationBuilder.DropTable(
                name: "register_employees_history");

            migrationBuilder.DropTable(
                name: "register_import_file");

            migrationBuilder.DropTable(
                name: "register_import_reason");

            migrationBuilder.DropTable(
                name: "register_industry_history");

            migrationBuilder.DropTable(
                name: "register_population_area");

            migrationBuilder.DropTable(
                name: "register_population_count");

            migrationBuilder.DropTable(
                name: "register_population_unit");

            migrationBuilder.DropTable(
                name: "register_unit");

            migrationBuilder.DropTable(
                name: "register_import");

            migrationBuilder.DropTable(
                name: "register_population");
        }
    }
}
