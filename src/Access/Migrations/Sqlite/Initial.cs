using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Access.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_access_log",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    @for = table.Column<string>(name: "for", type: "TEXT", nullable: true),
                    about = table.Column<Guid>(type: "TEXT", nullable: true),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_access_log", x => x.id);
                    table.CheckConstraint("access_log_is_about_something", "about is not null or \"case\" is not null");
                });

            migrationBuilder.CreateTable(
                name: "access_data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_journal",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    @for = table.Column<string>(name: "for", type: "TEXT", nullable: true),
                    deed = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    previous_in_case = table.Column<string>(type: "TEXT", nullable: true),
                    previous = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_journal", x => x.number);
                    table.CheckConstraint("journal_is_chained", "number > 0 and place > 0 and length(hash) = 64\nand (number = 1) = (previous is null) and (place = 1) = (previous_in_case is null)");
                });

            migrationBuilder.CreateTable(
                name: "access_link",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_link", x => x.hash);
                    table.CheckConstraint("link_has_its_person", "purpose in ('begin', 'none') or (purpose in ('confirm', 'recover') and person_id is not null)");
                });

            migrationBuilder.CreateTable(
                name: "access_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: true),
                    not_before = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    state_at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_outbox", x => x.id);
                    table.CheckConstraint("outbox_state_has_its_facts", "state in ('waiting', 'taken', 'sent', 'failed', 'doubtful') and attempts >= 0\nand (taken_by is not null or state <> 'taken') and (reason is not null or state not in ('failed', 'doubtful'))");
                });

            migrationBuilder.CreateTable(
                name: "access_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    erase_asked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    erased_at = table.Column<long>(type: "INTEGER", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_person", x => x.id);
                    table.CheckConstraint("person_erased_is_empty", "erased_at is null or name = ''");
                });

            migrationBuilder.CreateTable(
                name: "access_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    factor_key = table.Column<string>(type: "TEXT", nullable: true),
                    factor_step = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_account_access_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_case_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    offered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_case_offer", x => x.id);
                    table.CheckConstraint("case_offer_answer_has_its_time", "(answer is null) = (answered_at is null)");
                    table.CheckConstraint("case_offer_answer_is_known", "answer in ('yes', 'no', 'withdrawn')");
                    table.CheckConstraint("case_offer_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.ForeignKey(
                        name: "fk_access_case_offer_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_case_role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_case_role", x => x.id);
                    table.CheckConstraint("case_role_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                    table.CheckConstraint("case_role_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.ForeignKey(
                        name: "fk_access_case_role_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_mail", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_mail_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_mandate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    counties = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_mandate", x => x.id);
                    table.CheckConstraint("mandate_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                    table.CheckConstraint("mandate_has_a_role", "role in ('Adviser', 'County', 'ClusterManager', 'ProjectTeam', 'Board', 'MemberContact', 'KnowledgePartner', 'ProgrammeOfficer', 'Assessor', 'Council', 'Evaluator', 'Auditor', 'Administrator')");
                    table.CheckConstraint("mandate_organisation_has_nine_figures", "length(organisation) = 9");
                    table.ForeignKey(
                        name: "fk_access_mandate_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    assurance = table.Column<string>(type: "TEXT", nullable: true),
                    acting_for = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_session", x => x.id);
                    table.CheckConstraint("session_method_is_known", "method in ('Passkey', 'Password', 'Elsewhere', 'Demonstration')");
                    table.ForeignKey(
                        name: "fk_access_session_access_person_person_id",
                        column: x => x.person_id,
                        principalTable: "access_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_access_login_access_account_user_id",
                        column: x => x.user_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_access_passkey_access_account_user_id",
                        column: x => x.user_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_recovery_code",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_recovery_code", x => new { x.account_id, x.hash });
                    table.ForeignKey(
                        name: "fk_access_recovery_code_access_account_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_access_log_about",
                table: "access_access_log",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_access_access_log_at",
                table: "access_access_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_access_access_log_by_at",
                table: "access_access_log",
                columns: new[] { "by", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_account_normalized_user_name",
                table: "access_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_account_person_id",
                table: "access_account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_case_offer_case",
                table: "access_case_offer",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_access_case_offer_person_id_case_role",
                table: "access_case_offer",
                columns: new[] { "person_id", "case", "role" },
                unique: true,
                filter: "answer is null");

            migrationBuilder.CreateIndex(
                name: "ix_access_case_role_case",
                table: "access_case_role",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_access_case_role_person_id",
                table: "access_case_role",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_journal_case_place",
                table: "access_journal",
                columns: new[] { "case", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_link_folded_made_at",
                table: "access_link",
                columns: new[] { "folded", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_link_person_id",
                table: "access_link",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_login_user_id",
                table: "access_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_mail_folded",
                table: "access_mail",
                column: "folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_mail_person_id",
                table: "access_mail",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_mandate_person_id",
                table: "access_mandate",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_outbox_about",
                table: "access_outbox",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_access_outbox_key",
                table: "access_outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_outbox_not_before_id",
                table: "access_outbox",
                columns: new[] { "not_before", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_access_outbox_recipient",
                table: "access_outbox",
                column: "recipient");

            migrationBuilder.CreateIndex(
                name: "ix_access_outbox_state_state_at",
                table: "access_outbox",
                columns: new[] { "state", "state_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_passkey_user_id",
                table: "access_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_session_key",
                table: "access_session",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_session_person_id",
                table: "access_session",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_access_log");

            migrationBuilder.DropTable(
                name: "access_case_offer");

            migrationBuilder.DropTable(
                name: "access_case_role");

            migrationBuilder.DropTable(
                name: "access_data_protection_key");

            migrationBuilder.DropTable(
                name: "access_journal");

            migrationBuilder.DropTable(
                name: "access_link");

            migrationBuilder.DropTable(
                name: "access_login");

            migrationBuilder.DropTable(
                name: "access_mail");

            migrationBuilder.DropTable(
                name: "access_mandate");

            migrationBuilder.DropTable(
                name: "access_outbox");

            migrationBuilder.DropTable(
                name: "access_passkey");

            migrationBuilder.DropTable(
                name: "access_recovery_code");

            migrationBuilder.DropTable(
                name: "access_session");

            migrationBuilder.DropTable(
                name: "access_account");

            migrationBuilder.DropTable(
                name: "access_person");
        }
    }
}
