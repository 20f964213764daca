using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Klynge.Atlas.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "atlas");

            migrationBuilder.CreateTable(
                name: "run",
                schema: "atlas",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    share = table.Column<double>(type: "double precision", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data_from = table.Column<DateOnly>(type: "date", nullable: false),
                    data_to = table.Column<DateOnly>(type: "date", nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    input_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    figures = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    findings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run", x => x.id);
                    table.CheckConstraint("run_ended_has_time", "(state in ('running', 'lost')) = (ended_at is null)");
                    table.CheckConstraint("run_failed_has_reason", "(state = 'failed') = (reason is not null)");
                    table.CheckConstraint("run_findings_when_finished", "findings >= 0 and (findings = 0 or state = 'finished')");
                    table.CheckConstraint("run_finished_has_figures", "(state = 'finished') = (figures is not null)");
                    table.CheckConstraint("run_share_is_share", "share between 0 and 1");
                    table.CheckConstraint("run_state_known", "state in ('running', 'finished', 'cancelled', 'failed', 'lost')");
                });

            migrationBuilder.CreateTable(
                name: "finding",
                schema: "atlas",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    family = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_run = table.Column<int>(type: "integer", nullable: false),
                    last_run = table.Column<int>(type: "integer", nullable: false),
                    superseded_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => x.number);
                    table.CheckConstraint("finding_not_superseded_by_itself", "superseded_by is null or superseded_by <> number");
                    table.CheckConstraint("finding_number_positive", "number > 0");
                    table.CheckConstraint("finding_runs_in_order", "first_run <= last_run");
                    table.ForeignKey(
                        name: "fk_finding_finding_superseded_by",
                        column: x => x.superseded_by,
                        principalSchema: "atlas",
                        principalTable: "finding",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_runs_first_run",
                        column: x => x.first_run,
                        principalSchema: "atlas",
                        principalTable: "run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_runs_last_run",
                        column: x => x.last_run,
                        principalSchema: "atlas",
                        principalTable: "run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_result",
                schema: "atlas",
                columns: table => new
                {
                    run = table.Column<int>(type: "integer", nullable: false),
                    group_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_result", x => new { x.run, x.group_id });
                    table.ForeignKey(
                        name: "fk_group_result_runs_run",
                        column: x => x.run,
                        principalSchema: "atlas",
                        principalTable: "run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_cluster_verdict",
                schema: "atlas",
                columns: table => new
                {
                    run = table.Column<int>(type: "integer", nullable: false),
                    cluster_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_cluster_verdict", x => new { x.run, x.cluster_id });
                    table.CheckConstraint("verdict_outcome_known", "outcome in ('found', 'density-effect', 'not-found', 'not-testable')");
                    table.ForeignKey(
                        name: "fk_known_cluster_verdict_run_run",
                        column: x => x.run,
                        principalSchema: "atlas",
                        principalTable: "run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "version",
                schema: "atlas",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    group_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    members = table.Column<int>(type: "integer", nullable: false),
                    q = table.Column<double>(type: "double precision", nullable: false),
                    strength = table.Column<double>(type: "double precision", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version", x => new { x.number, x.run });
                    table.CheckConstraint("version_members_not_negative", "members >= 0");
                    table.CheckConstraint("version_q_is_probability", "q between 0 and 1");
                    table.CheckConstraint("version_rank_positive", "rank > 0");
                    table.ForeignKey(
                        name: "fk_version_finding_number",
                        column: x => x.number,
                        principalSchema: "atlas",
                        principalTable: "finding",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_version_runs_run",
                        column: x => x.run,
                        principalSchema: "atlas",
                        principalTable: "run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member",
                schema: "atlas",
                columns: table => new
                {
                    run = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member", x => new { x.run, x.number, x.unit_id });
                    table.CheckConstraint("member_part_known", "part in ('core', 'edge', 'folded')");
                    table.ForeignKey(
                        name: "fk_member_version_number_run",
                        columns: x => new { x.number, x.run },
                        principalSchema: "atlas",
                        principalTable: "version",
                        principalColumns: new[] { "number", "run" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_finding_first_run",
                schema: "atlas",
                table: "finding",
                column: "first_run");

            migrationBuilder.CreateIndex(
                name: "ix_finding_last_run",
                schema: "atlas",
                table: "finding",
                column: "last_run");

            migrationBuilder.CreateIndex(
                name: "ix_finding_population_last_run",
                schema: "atlas",
                table: "finding",
                columns: new[] { "population", "last_run" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_superseded_by",
                schema: "atlas",
                table: "finding",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ix_member_number_run",
                schema: "atlas",
                table: "member",
                columns: new[] { "number", "run" });

            migrationBuilder.CreateIndex(
                name: "ix_member_unit_id",
                schema: "atlas",
                table: "member",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "atlas_run_one_at_a_time",
                schema: "atlas",
                table: "run",
                column: "population",
                unique: true,
                filter: "state = 'running'");

            migrationBuilder.CreateIndex(
                name: "ix_run_population_state",
                schema: "atlas",
                table: "run",
                columns: new[] { "population", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_version_run_name",
                schema: "atlas",
                table: "version",
                columns: new[] { "run", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_version_run_rank",
                schema: "atlas",
                table: "version",
                columns: new[] { "run", "rank" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "group_result",
                schema: "atlas");

            migrationBuilder.DropTable(
                name: "known_cluster_verdict",
                schema: "atlas");

            migrationBuilder.DropTable(
                name: "member",
                schema: "atlas");

            migrationBuilder.DropTable(
                name: "version",
                schema: "atlas");

            migrationBuilder.DropTable(
                name: "finding",
                schema: "atlas");

            migrationBuilder.DropTable(
                name: "run",
                schema: "atlas");
        }
    }
}
