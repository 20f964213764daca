using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Klynge.Access.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "access");

            migrationBuilder.CreateTable(
                name: "access_log",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    @for = table.Column<string>(name: "for", type: "text", nullable: true, collation: "C"),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    @case = table.Column<string>(name: "case", type: "text", nullable: true, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_log", x => x.id);
                    table.CheckConstraint("access_log_is_about_something", "about is not null or \"case\" is not null");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "access",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<string>(name: "case", type: "text", nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @for = table.Column<string>(name: "for", type: "text", nullable: true, collation: "C"),
                    deed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    previous_in_case = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.number);
                    table.CheckConstraint("journal_is_chained", "number > 0 and place > 0 and length(hash) = 64\nand (number = 1) = (previous is null) and (place = 1) = (previous_in_case is null)");
                });

            migrationBuilder.CreateTable(
                name: "link",
                schema: "access",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => x.hash);
                    table.CheckConstraint("link_has_its_person", "purpose in ('begin', 'none') or (purpose in ('confirm', 'recover') and person_id is not null)");
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    about = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recipient = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    letter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    state_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.CheckConstraint("outbox_state_has_its_facts", "state in ('waiting', 'taken', 'sent', 'failed', 'doubtful') and attempts >= 0\nand (taken_by is not null or state <> 'taken') and (reason is not null or state not in ('failed', 'doubtful'))");
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    erase_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.CheckConstraint("person_erased_is_empty", "erased_at is null or name = ''");
                });

            migrationBuilder.CreateTable(
                name: "account",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    factor_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    factor_step = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_offer",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @case = table.Column<string>(name: "case", type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_offer", x => x.id);
                    table.CheckConstraint("case_offer_answer_has_its_time", "(answer is null) = (answered_at is null)");
                    table.CheckConstraint("case_offer_answer_is_known", "answer in ('yes', 'no', 'withdrawn')");
                    table.CheckConstraint("case_offer_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.ForeignKey(
                        name: "fk_case_offer_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_role",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<string>(name: "case", type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_role", x => x.id);
                    table.CheckConstraint("case_role_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                    table.CheckConstraint("case_role_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.ForeignKey(
                        name: "fk_case_role_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                    table.ForeignKey(
                        name: "fk_mail_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mandate",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    counties = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandate", x => x.id);
                    table.CheckConstraint("mandate_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                    table.CheckConstraint("mandate_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.CheckConstraint("mandate_organisation_has_nine_figures", "length(organisation) = 9");
                    table.ForeignKey(
                        name: "fk_mandate_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assurance = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    acting_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.CheckConstraint("session_method_is_known", "method in ('Passkey', 'Password', 'Elsewhere', 'Demonstration')");
                    table.ForeignKey(
                        name: "fk_session_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "access",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "login",
                schema: "access",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_display_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_login_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "passkey",
                schema: "access",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_passkey_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                schema: "access",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.account_id, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_code_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_log_about",
                schema: "access",
                table: "access_log",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_access_log_at",
                schema: "access",
                table: "access_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_access_log_by_at",
                schema: "access",
                table: "access_log",
                columns: new[] { "by", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                schema: "access",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                schema: "access",
                table: "account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_offer_case",
                schema: "access",
                table: "case_offer",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_case_offer_person_id_case_role",
                schema: "access",
                table: "case_offer",
                columns: new[] { "person_id", "case", "role" },
                unique: true,
                filter: "answer is null");

            migrationBuilder.CreateIndex(
                name: "ix_case_role_case",
                schema: "access",
                table: "case_role",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_case_role_person_id",
                schema: "access",
                table: "case_role",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_case_place",
                schema: "access",
                table: "journal",
                columns: new[] { "case", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_folded_made_at",
                schema: "access",
                table: "link",
                columns: new[] { "folded", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_person_id",
                schema: "access",
                table: "link",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_login_user_id",
                schema: "access",
                table: "login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_folded",
                schema: "access",
                table: "mail",
                column: "folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_person_id",
                schema: "access",
                table: "mail",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandate_person_id",
                schema: "access",
                table: "mandate",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_about",
                schema: "access",
                table: "outbox",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key",
                schema: "access",
                table: "outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_not_before_id",
                schema: "access",
                table: "outbox",
                columns: new[] { "not_before", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_recipient",
                schema: "access",
                table: "outbox",
                column: "recipient");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_state_state_at",
                schema: "access",
                table: "outbox",
                columns: new[] { "state", "state_at" });

            migrationBuilder.CreateIndex(
                name: "ix_passkey_user_id",
                schema: "access",
                table: "passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_key",
                schema: "access",
                table: "session",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_person_id",
                schema: "access",
                table: "session",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log",
                schema: "access");

            migrationBuilder.DropTable(
                name: "case_offer",
                schema: "access");

            migrationBuilder.DropTable(
                name: "case_role",
                schema: "access");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "access");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "access");

            migrationBuilder.DropTable(
                name: "link",
                schema: "access");

            migrationBuilder.DropTable(
                name: "login",
                schema: "access");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "access");

            migrationBuilder.DropTable(
                name: "mandate",
                schema: "access");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "access");

            migrationBuilder.DropTable(
                name: "passkey",
                schema: "access");

            migrationBuilder.DropTable(
                name: "recovery_code",
                schema: "access");

            migrationBuilder.DropTable(
                name: "session",
                schema: "access");

            migrationBuilder.DropTable(
                name: "account",
                schema: "access");

            migrationBuilder.DropTable(
                name: "person",
                schema: "access");
        }
    }
}
