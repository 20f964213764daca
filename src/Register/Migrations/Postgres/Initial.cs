using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Klynge.Register.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "register");

            migrationBuilder.CreateTable(
                name: "address_history",
                schema: "register",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_history", x => new { x.orgnr, x.since });
                });

            migrationBuilder.CreateTable(
                name: "employees_history",
                schema: "register",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    employees_band = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employees_history", x => new { x.orgnr, x.since });
                });

            migrationBuilder.CreateTable(
                name: "import",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    started = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                    table.CheckConstraint("register_import_finished", "(state = 'finished') = (finished IS NOT NULL)");
                    table.CheckConstraint("register_import_state", "state IN ('running', 'finished', 'abandoned')");
                });

            migrationBuilder.CreateTable(
                name: "industry_history",
                schema: "register",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    industry1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    industry2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    industry3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard3 = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_industry_history", x => new { x.orgnr, x.since });
                });

            migrationBuilder.CreateTable(
                name: "population",
                schema: "register",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    info = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "register",
                columns: table => new
                {
                    orgnr = table.Column<int>(type: "INT", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent = table.Column<int>(type: "integer", nullable: true),
                    may_be_named = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    folded_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    legal_form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    industry1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    industry2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    industry3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standard3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    industry_since = table.Column<DateOnly>(type: "date", nullable: false),
                    auxiliary = table.Column<bool>(type: "boolean", nullable: false),
                    auxiliary_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sector = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_is_postal = table.Column<bool>(type: "boolean", nullable: false),
                    address_care_of = table.Column<bool>(type: "boolean", nullable: false),
                    address_box = table.Column<bool>(type: "boolean", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_since = table.Column<DateOnly>(type: "date", nullable: false),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    employees_band = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employees_since = table.Column<DateOnly>(type: "date", nullable: false),
                    registered = table.Column<DateOnly>(type: "date", nullable: true),
                    started = table.Column<DateOnly>(type: "date", nullable: true),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    bankrupt = table.Column<bool>(type: "boolean", nullable: false),
                    winding_up = table.Column<bool>(type: "boolean", nullable: false),
                    written_language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    last_seen = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.orgnr);
                    table.CheckConstraint("register_unit_employees_band", "employees_band IN ('0', '1-4', '5+', 'unknown')");
                    table.CheckConstraint("register_unit_industry_standard", "(industry1 IS NULL) = (standard1 IS NULL) AND (industry2 IS NULL) = (standard2 IS NULL) AND (industry3 IS NULL) = (standard3 IS NULL)");
                    table.CheckConstraint("register_unit_kind", "kind IN ('entity', 'establishment')");
                    table.CheckConstraint("register_unit_orgnr", "orgnr BETWEEN 100000000 AND 999999999");
                    table.CheckConstraint("register_unit_privacy", "may_be_named OR (name IS NULL AND folded_name IS NULL AND address IS NULL AND description IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "bad_row",
                schema: "register",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offset = table.Column<long>(type: "bigint", nullable: false),
                    set_aside = table.Column<bool>(type: "boolean", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    raw = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bad_row", x => new { x.import_id, x.kind, x.line, x.offset, x.reason });
                    table.ForeignKey(
                        name: "fk_bad_row_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "register",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_file",
                schema: "register",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    beginning = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    @new = table.Column<long>(name: "new", type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    set_aside = table.Column<long>(type: "bigint", nullable: false),
                    gone = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_file", x => new { x.import_id, x.kind });
                    table.CheckConstraint("register_import_file_adds_up", "read = new + changed + unchanged + set_aside");
                    table.CheckConstraint("register_import_file_state", "state IN ('reading', 'whole', 'cut')");
                    table.ForeignKey(
                        name: "fk_import_file_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "register",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_reason",
                schema: "register",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rows = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_reason", x => new { x.import_id, x.kind, x.reason });
                    table.ForeignKey(
                        name: "fk_import_reason_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "register",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "population_area",
                schema: "register",
                columns: table => new
                {
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lat = table.Column<double>(type: "double precision", nullable: false),
                    lon = table.Column<double>(type: "double precision", nullable: false),
                    neighbours = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    establishments = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_area", x => new { x.population, x.code });
                    table.ForeignKey(
                        name: "fk_population_area_population_population",
                        column: x => x.population,
                        principalSchema: "register",
                        principalTable: "population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "population_count",
                schema: "register",
                columns: table => new
                {
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    leaf = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    establishments = table.Column<int>(type: "integer", nullable: false),
                    jobs = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_count", x => new { x.population, x.area, x.leaf });
                    table.CheckConstraint("register_population_count_some", "establishments > 0");
                    table.ForeignKey(
                        name: "fk_population_count_population_population",
                        column: x => x.population,
                        principalSchema: "register",
                        principalTable: "population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "population_unit",
                schema: "register",
                columns: table => new
                {
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lat = table.Column<double>(type: "double precision", nullable: false),
                    lon = table.Column<double>(type: "double precision", nullable: false),
                    precision = table.Column<double>(type: "double precision", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_unit", x => new { x.population, x.number });
                    table.CheckConstraint("register_population_unit_privacy", "name IS NOT NULL OR length(id) <> 9 OR trim(id, '0123456789') <> ''");
                    table.ForeignKey(
                        name: "fk_population_unit_population_population",
                        column: x => x.population,
                        principalSchema: "register",
                        principalTable: "population",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "register_bad_row_by_reason",
                schema: "register",
                table: "bad_row",
                columns: new[] { "import_id", "reason" });

            migrationBuilder.CreateIndex(
                name: "register_import_one_running",
                schema: "register",
                table: "import",
                column: "state",
                unique: true,
                filter: "state = 'running'");

            migrationBuilder.CreateIndex(
                name: "register_population_unit_by_id",
                schema: "register",
                table: "population_unit",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "register_unit_by_parent",
                schema: "register",
                table: "unit",
                column: "parent",
                filter: "parent IS NOT NULL");

            RegisterDb.ByHand(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_history",
                schema: "register");

            migrationBuilder.DropTable(
                name: "bad_row",
                schema: "register");

            migrationBuilder.DropTable(
                name: "employees_history",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_file",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_reason",
                schema: "register");

            migrationBuilder.DropTable(
                name: "industry_history",
                schema: "register");

            migrationBuilder.DropTable(
                name: "population_area",
                schema: "register");

            migrationBuilder.DropTable(
                name: "population_count",
                schema: "register");

            migrationBuilder.DropTable(
                name: "population_unit",
                schema: "register");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import",
                schema: "register");

            migrationBuilder.DropTable(
                name: "population",
                schema: "register");
        }
    }
}
