using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Atlas.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "atlas_run",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    population = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    share = table.Column<double>(type: "REAL", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    data_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    data_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    code_version = table.Column<string>(type: "TEXT", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: true),
                    findings = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_run", x => x.id);
                    table.CheckConstraint("run_ended_has_time", "(state in ('running', 'lost')) = (ended_at is null)");
                    table.CheckConstraint("run_failed_has_reason", "(state = 'failed') = (reason is not null)");
                    table.CheckConstraint("run_findings_when_finished", "findings >= 0 and (findings = 0 or state = 'finished')");
                    table.CheckConstraint("run_finished_has_figures", "(state = 'finished') = (figures is not null)");
                    table.CheckConstraint("run_share_is_share", "share between 0 and 1");
                    table.CheckConstraint("run_state_known", "state in ('running', 'finished', 'cancelled', 'failed', 'lost')");
                });

            migrationBuilder.CreateTable(
                name: "atlas_finding",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    population = table.Column<string>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    first_run = table.Column<int>(type: "INTEGER", nullable: false),
                    last_run = table.Column<int>(type: "INTEGER", nullable: false),
                    superseded_by = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_finding", x => x.number);
                    table.CheckConstraint("finding_not_superseded_by_itself", "superseded_by is null or superseded_by <> number");
                    table.CheckConstraint("finding_number_positive", "number > 0");
                    table.CheckConstraint("finding_runs_in_order", "first_run <= last_run");
                    table.ForeignKey(
                        name: "fk_atlas_finding_atlas_finding_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "atlas_finding",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_atlas_finding_run_first_run",
                        column: x => x.first_run,
                        principalTable: "atlas_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_atlas_finding_run_last_run",
                        column: x => x.last_run,
                        principalTable: "atlas_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "atlas_group_result",
                columns: table => new
                {
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_group_result", x => new { x.run, x.group_id });
                    table.ForeignKey(
                        name: "fk_atlas_group_result_run_run",
                        column: x => x.run,
                        principalTable: "atlas_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "atlas_known_cluster_verdict",
                columns: table => new
                {
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    cluster_id = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_known_cluster_verdict", x => new { x.run, x.cluster_id });
                    table.CheckConstraint("verdict_outcome_known", "outcome in ('found', 'density-effect', 'not-found', 'not-testable')");
                    table.ForeignKey(
                        name: "fk_atlas_known_cluster_verdict_atlas_run_run",
                        column: x => x.run,
                        principalTable: "atlas_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "atlas_version",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    group_id = table.Column<string>(type: "TEXT", nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    q = table.Column<double>(type: "REAL", nullable: false),
                    strength = table.Column<double>(type: "REAL", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_version", x => new { x.number, x.run });
                    table.CheckConstraint("version_members_not_negative", "members >= 0");
                    table.CheckConstraint("version_q_is_probability", "q between 0 and 1");
                    table.CheckConstraint("version_rank_positive", "rank > 0");
                    table.ForeignKey(
                        name: "fk_atlas_version_atlas_finding_number",
                        column: x => x.number,
                        principalTable: "atlas_finding",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_atlas_version_run_run",
                        column: x => x.run,
                        principalTable: "atlas_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "atlas_member",
                columns: table => new
                {
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_atlas_member", x => new { x.run, x.number, x.unit_id });
                    table.CheckConstraint("member_part_known", "part in ('core', 'edge', 'folded')");
                    table.ForeignKey(
                        name: "fk_atlas_member_version_number_run",
                        columns: x => new { x.number, x.run },
                        principalTable: "atlas_version",
                        principalColumns: new[] { "number", "run" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_atlas_finding_first_run",
                table: "atlas_finding",
                column: "first_run");

            migrationBuilder.CreateIndex(
                name: "ix_atlas_finding_last_run",
                table: "atlas_finding",
                column: "last_run");

            migrationBuilder.CreateIndex(
                name: "ix_atlas_finding_population_last_run",
                table: "atlas_finding",
                columns: new[] { "population", "last_run" });

            migrationBuilder.CreateIndex(
                name: "ix_atlas_finding_superseded_by",
                table: "atlas_finding",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ix_atlas_member_number_run",
                table: "atlas_member",
                columns: new[] { "number", "run" });

            migrationBuilder.CreateIndex(
                name: "ix_atlas_member_unit_id",
                table: "atlas_member",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "atlas_run_one_at_a_time",
                table: "atlas_run",
                column: "population",
                unique: true,
                filter: "state = 'running'");

            migrationBuilder.CreateIndex(
                name: "ix_atlas_run_population_state",
                table: "atlas_run",
                columns: new[] { "population", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_atlas_version_run_name",
                table: "atlas_version",
                columns: new[] { "run", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_atlas_version_run_rank",
                table: "atlas_version",
                columns: new[] { "run", "rank" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "atlas_group_result");

            migrationBuilder.DropTable(
                name: "atlas_known_cluster_verdict");

            migrationBuilder.DropTable(
                name: "atlas_member");

            migrationBuilder.DropTable(
                name: "atlas_version");

            migrationBuilder.DropTable(
                name: "atlas_finding");

            migrationBuilder.DropTable(
                name: "atlas_run");
        }
    }
}
