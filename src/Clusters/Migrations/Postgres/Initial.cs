using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Clusters.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "clusters");

            migrationBuilder.CreateTable(
                name: "advice_to_all",
                schema: "clusters",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    for_organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    question = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_to_all", x => x.number);
                    table.CheckConstraint("advice_to_all_is_numbered_from_one", "number >= 1");
                    table.CheckConstraint("advice_to_all_names_who_gave_it", "by <> '' AND role <> ''");
                    table.CheckConstraint("advice_to_all_says_something", "text <> ''");
                });

            migrationBuilder.CreateTable(
                name: "alert",
                schema: "clusters",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    how = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    told_entry = table.Column<long>(type: "bigint", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert", x => new { x.person, x.kind });
                    table.CheckConstraint("alert_how_known", "how in ('at-once', 'daily', 'never')");
                    table.CheckConstraint("alert_kind_known", "kind in ('initiatives', 'questions', 'tasks', 'sign-ups')");
                    table.CheckConstraint("alert_told_is_an_entry", "told_entry >= 0");
                });

            migrationBuilder.CreateTable(
                name: "alert_task",
                schema: "clusters",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_task", x => new { x.person, x.gathering, x.number, x.due });
                    table.CheckConstraint("alert_task_names_a_task", "number > 0 and gathering <> ''");
                });

            migrationBuilder.CreateTable(
                name: "contact",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                    table.CheckConstraint("contact_basis_is_known", "basis in ('public-task', 'legitimate-interest', 'consent', 'agreement')");
                    table.CheckConstraint("contact_language_is_known", "language is null or language in ('nb', 'nn', 'en')");
                    table.CheckConstraint("contact_number_has_nine_digits", "length(organisation) = 9");
                    table.CheckConstraint("contact_says_who_and_from_where", "name <> '' and source <> '' and length(address_hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "criteria_version",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criteria_version", x => x.id);
                    table.CheckConstraint("criteria_version_has_an_id", "id <> '' AND length(id) <= 60");
                });

            migrationBuilder.CreateTable(
                name: "draft",
                schema: "clusters",
                columns: table => new
                {
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    writer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => new { x.place, x.field, x.version });
                    table.CheckConstraint("draft_is_numbered", "version > 0");
                });

            migrationBuilder.CreateTable(
                name: "draft_set_aside",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_set_aside", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gathering",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    start_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    end_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    last_place = table.Column<int>(type: "integer", nullable: false),
                    counties = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    initiative = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    calendar_version = table.Column<int>(type: "integer", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    soon_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering", x => x.id);
                    table.CheckConstraint("gathering_capacity_positive", "capacity is null or capacity > 0");
                    table.CheckConstraint("gathering_deadline_before_it_begins", "deadline <= start_at");
                    table.CheckConstraint("gathering_ends_after_it_begins", "start_at < end_at");
                    table.CheckConstraint("gathering_kind_known", "kind in ('seminar', 'information-meeting', 'workshop')");
                    table.CheckConstraint("gathering_number_positive", "number > 0 and version > 0 and calendar_version >= 0");
                    table.CheckConstraint("gathering_seats_within_room", "seats_taken >= 0 and seats_taken <= coalesce(capacity, 0) and last_place >= 0");
                    table.CheckConstraint("gathering_state_has_its_facts", "(state = 'draft' and opened_at is null and state_at is null and cancel_reason is null)\nor (state = 'open' and opened_at is not null and state_at is null and cancel_reason is null)\nor (state = 'closed' and opened_at is not null and state_at is not null and cancel_reason is null)\nor (state = 'held' and opened_at is not null and state_at is null and cancel_reason is null)\nor (state = 'cancelled' and state_at is not null and cancel_reason is not null)");
                });

            migrationBuilder.CreateTable(
                name: "initiative",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    counties = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kroner = table.Column<long>(type: "bigint", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    call = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    began = table.Column<DateOnly>(type: "date", nullable: false),
                    host_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding_run = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    last_contact = table.Column<DateOnly>(type: "date", nullable: true),
                    partners_in = table.Column<int>(type: "integer", nullable: false),
                    companies_signed = table.Column<int>(type: "integer", nullable: false),
                    levels = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    public_parts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative", x => x.id);
                    table.CheckConstraint("initiative_began_before_it_moved", "began <= since");
                    table.CheckConstraint("initiative_closed_says_why", "(state = 'closed') = (why IS NOT NULL)");
                    table.CheckConstraint("initiative_finding_has_a_run", "(finding IS NULL) = (finding_run IS NULL)");
                    table.CheckConstraint("initiative_has_a_county", "counties <> ''");
                    table.CheckConstraint("initiative_has_a_name", "name <> ''");
                    table.CheckConstraint("initiative_host_has_a_name", "host_number IS NULL OR host_name IS NOT NULL");
                    table.CheckConstraint("initiative_period_has_an_end", "(state IN ('pre-project', 'running')) = (until IS NOT NULL)");
                    table.CheckConstraint("initiative_pre_project_has_a_grant", "(state = 'pre-project') = (kroner IS NOT NULL) AND (kroner IS NULL OR kroner > 0)");
                    table.CheckConstraint("initiative_ready_names_a_call", "(state IN ('ready', 'applied')) = (call IS NOT NULL)");
                    table.CheckConstraint("initiative_running_has_a_level", "(state IN ('running', 'left')) = (level IS NOT NULL) AND (level IS NULL OR level IN ('arena', 'arena-pro', 'nce', 'gce'))");
                    table.CheckConstraint("initiative_state_is_known", "state IN ('idea', 'advised', 'mobilising', 'pre-project', 'ready', 'applied', 'running', 'left', 'closed')");
                    table.CheckConstraint("initiative_year_and_number", "year BETWEEN 2000 AND 2099 AND number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "clusters",
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
                name: "opt_out",
                schema: "clusters",
                columns: table => new
                {
                    address_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    about = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opt_out", x => x.address_hash);
                    table.CheckConstraint("opt_out_is_hashed", "length(address_hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "clusters",
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
                name: "gathering_feedback",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    useful = table.Column<int>(type: "integer", nullable: true),
                    met = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    best = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    better = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contact = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering_feedback", x => x.id);
                    table.CheckConstraint("gathering_feedback_met_known", "met is null or met in ('yes', 'maybe', 'no')");
                    table.CheckConstraint("gathering_feedback_useful_one_to_five", "useful is null or useful between 1 and 5");
                    table.ForeignKey(
                        name: "fk_gathering_feedback_gathering_row_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gathering_letter",
                schema: "clusters",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_nb = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_nn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_nb = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_nn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering_letter", x => x.gathering);
                    table.ForeignKey(
                        name: "fk_gathering_letter_gathering_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gathering_material",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    audience = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering_material", x => x.id);
                    table.CheckConstraint("gathering_material_audience_known", "audience in ('everyone', 'guests')");
                    table.CheckConstraint("gathering_material_names_a_file", "length(hash) = 64 and size > 0 and name <> '' and title <> ''");
                    table.ForeignKey(
                        name: "fk_gathering_material_gathering_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gathering_question",
                schema: "clusters",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    batch = table.Column<int>(type: "integer", nullable: true),
                    set_aside_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reply_to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering_question", x => new { x.gathering, x.number });
                    table.CheckConstraint("gathering_question_by_known", "by in ('guest', 'anyone', 'organiser')");
                    table.CheckConstraint("gathering_question_is_out_with_its_answer", "(published_at is null) = (batch is null) and (published_at is null or (answer is not null and set_aside_at is null and reply_to is null))");
                    table.CheckConstraint("gathering_question_says_something", "number > 0 and text <> '' and (answer is null or answer <> '')");
                    table.ForeignKey(
                        name: "fk_gathering_question_gathering_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organisation_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chosen_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.CheckConstraint("invitation_goes_to_a_person_or_on_paper", "(email is null) = (email_key is null) and (email is null) = (address_hash is null) and (email is null) = (name is null) and (email is not null or organisation is not null)");
                    table.CheckConstraint("invitation_state_has_its_facts", "(sent_at is null) = (last_sent_at is null) and (sent_at is not null or (declined_at is null and reminded_at is null)) and (email is not null or reminded_at is null)");
                    table.ForeignKey(
                        name: "fk_invitation_gathering_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_up",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organisation_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    door_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    goes_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    feedback_given = table.Column<bool>(type: "boolean", nullable: false),
                    feedback_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_up", x => x.id);
                    table.CheckConstraint("sign_up_goes_on_known", "goes_on is null or goes_on in ('yes', 'maybe', 'no')");
                    table.CheckConstraint("sign_up_state_has_its_facts", "(state = 'held' and held_until is not null and confirmed_at is null and place is null and ended_at is null)\nor (state = 'coming' and held_until is null and confirmed_at is not null and place is null and ended_at is null)\nor (state = 'waiting' and (held_until is null) <> (confirmed_at is null) and place > 0 and ended_at is null and way = 'room')\nor (state in ('cancelled', 'lapsed') and ended_at is not null)");
                    table.CheckConstraint("sign_up_way_known", "way in ('room', 'online')");
                    table.ForeignKey(
                        name: "fk_sign_up_gathering_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gathering_task",
                schema: "clusters",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    initiative = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    step = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gathering_task", x => new { x.gathering, x.number });
                    table.CheckConstraint("gathering_task_is_done_in_one_place", "(initiative is null) = (step is null) and (initiative is null or done_on is null)");
                    table.CheckConstraint("gathering_task_says_what_and_who", "number > 0 and text <> '' and owner <> ''");
                    table.ForeignKey(
                        name: "fk_gathering_task_gathering_row_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gathering_task_initiatives_initiative",
                        column: x => x.initiative,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_attendance",
                schema: "clusters",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative_attendance", x => new { x.gathering, x.initiative });
                    table.ForeignKey(
                        name: "fk_initiative_attendance_initiatives_initiative",
                        column: x => x.initiative,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_fact",
                schema: "clusters",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    for_organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    said_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative_fact", x => new { x.initiative, x.number });
                    table.CheckConstraint("initiative_fact_file_is_of_a_letter", "file IS NULL OR (kind = 'letter-received' AND length(file) = 64)");
                    table.CheckConstraint("initiative_fact_first_is_the_start", "(number = 1) = (kind = 'started')");
                    table.CheckConstraint("initiative_fact_is_numbered_from_one", "number >= 1");
                    table.CheckConstraint("initiative_fact_is_of_a_known_kind", "kind IN ('activity-dropped', 'activity-planned', 'advice-asked', 'advised', 'attended', 'board-named', 'budget-planned', 'challenge-written', 'contacted', 'described', 'goal-dropped', 'goal-written', 'host-chosen', 'letter-received', 'level-cleared', 'level-set', 'made-public', 'merged-with', 'moved', 'partner-added', 'partner-answered', 'pinned', 'pledge-made', 'renamed', 'split-from', 'split-off', 'started', 'stated', 'step-done', 'step-planned', 'undone')");
                    table.CheckConstraint("initiative_fact_names_who_noted_it", "by <> '' AND role <> ''");
                    table.CheckConstraint("initiative_fact_said_by_is_of_an_answer", "said_by IS NULL OR kind = 'partner-answered'");
                    table.ForeignKey(
                        name: "fk_initiative_fact_initiatives_initiative",
                        column: x => x.initiative,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_link",
                schema: "clusters",
                columns: table => new
                {
                    from_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative_link", x => new { x.from_id, x.to_id });
                    table.CheckConstraint("initiative_link_is_between_two", "from_id <> to_id");
                    table.CheckConstraint("initiative_link_kind_is_known", "kind IN ('merged', 'split')");
                    table.ForeignKey(
                        name: "fk_initiative_link_initiative_from_id",
                        column: x => x.from_id,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_initiative_link_initiative_to_id",
                        column: x => x.to_id,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_partner",
                schema: "clusters",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative_partner", x => new { x.initiative, x.number });
                    table.CheckConstraint("initiative_partner_answer_is_known", "answer IN ('none', 'no', 'maybe', 'yes')");
                    table.CheckConstraint("initiative_partner_has_a_name", "name <> ''");
                    table.CheckConstraint("initiative_partner_kind_is_known", "kind IN ('company', 'knowledge', 'public', 'capital', 'customer')");
                    table.CheckConstraint("initiative_partner_number_has_nine_digits", "organisation IS NULL OR length(organisation) = 9");
                    table.ForeignKey(
                        name: "fk_initiative_partner_initiative_initiative",
                        column: x => x.initiative,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_step",
                schema: "clusters",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative_step", x => new { x.initiative, x.number });
                    table.ForeignKey(
                        name: "fk_initiative_step_initiative_initiative",
                        column: x => x.initiative,
                        principalSchema: "clusters",
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation_link",
                schema: "clusters",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_link", x => x.token_hash);
                    table.CheckConstraint("invitation_link_is_hashed", "length(token_hash) = 64");
                    table.ForeignKey(
                        name: "fk_invitation_link_invitation_invitation",
                        column: x => x.invitation,
                        principalSchema: "clusters",
                        principalTable: "invitation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "door_event",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sign_up = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_door_event", x => x.id);
                    table.CheckConstraint("door_event_has_its_facts", "(kind = 'came' and sign_up is not null and name is null and event is null)\nor (kind = 'walked-in' and sign_up is null and name is not null and organisation is not null and event is null)\nor (kind = 'taken-back' and sign_up is null and name is null and event is not null and event <> id)");
                    table.ForeignKey(
                        name: "fk_door_event_gathering_row_gathering",
                        column: x => x.gathering,
                        principalSchema: "clusters",
                        principalTable: "gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_door_event_sign_up_row_sign_up",
                        column: x => x.sign_up,
                        principalSchema: "clusters",
                        principalTable: "sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_up_link",
                schema: "clusters",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sign_up = table.Column<Guid>(type: "uuid", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_up_link", x => x.token_hash);
                    table.CheckConstraint("sign_up_link_is_hashed", "length(token_hash) = 64");
                    table.ForeignKey(
                        name: "fk_sign_up_link_sign_up_sign_up",
                        column: x => x.sign_up,
                        principalSchema: "clusters",
                        principalTable: "sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_up_needs",
                schema: "clusters",
                columns: table => new
                {
                    sign_up = table.Column<Guid>(type: "uuid", nullable: false),
                    access = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    diet = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_up_needs", x => x.sign_up);
                    table.ForeignKey(
                        name: "fk_sign_up_needs_sign_up_sign_up",
                        column: x => x.sign_up,
                        principalSchema: "clusters",
                        principalTable: "sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_address_hash",
                schema: "clusters",
                table: "contact",
                column: "address_hash");

            migrationBuilder.CreateIndex(
                name: "ix_contact_email_key",
                schema: "clusters",
                table: "contact",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisation_email_key",
                schema: "clusters",
                table: "contact",
                columns: new[] { "organisation", "email_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_door_event_gathering",
                schema: "clusters",
                table: "door_event",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_door_event_sign_up",
                schema: "clusters",
                table: "door_event",
                column: "sign_up");

            migrationBuilder.CreateIndex(
                name: "ix_draft_at",
                schema: "clusters",
                table: "draft",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_draft_set_aside_at",
                schema: "clusters",
                table: "draft_set_aside",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_draft_set_aside_place_at",
                schema: "clusters",
                table: "draft_set_aside",
                columns: new[] { "place", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_gathering_initiative",
                schema: "clusters",
                table: "gathering",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_gathering_state_start_at",
                schema: "clusters",
                table: "gathering",
                columns: new[] { "state", "start_at" });

            migrationBuilder.CreateIndex(
                name: "ix_gathering_year_number",
                schema: "clusters",
                table: "gathering",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gathering_feedback_gathering",
                schema: "clusters",
                table: "gathering_feedback",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_gathering_material_gathering",
                schema: "clusters",
                table: "gathering_material",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_gathering_task_done_on_due",
                schema: "clusters",
                table: "gathering_task",
                columns: new[] { "done_on", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_gathering_task_initiative",
                schema: "clusters",
                table: "gathering_task",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_finding",
                schema: "clusters",
                table: "initiative",
                column: "finding");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_year_number",
                schema: "clusters",
                table: "initiative",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_initiative_attendance_initiative",
                schema: "clusters",
                table: "initiative_attendance",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_fact_kind",
                schema: "clusters",
                table: "initiative_fact",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_link_to_id",
                schema: "clusters",
                table: "initiative_link",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_partner_organisation",
                schema: "clusters",
                table: "initiative_partner",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_email_key",
                schema: "clusters",
                table: "invitation",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_gathering_email_key",
                schema: "clusters",
                table: "invitation",
                columns: new[] { "gathering", "email_key" },
                unique: true,
                filter: "email_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_gathering_organisation",
                schema: "clusters",
                table: "invitation",
                columns: new[] { "gathering", "organisation" },
                unique: true,
                filter: "email_key is null");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_link_batch",
                schema: "clusters",
                table: "invitation_link",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_link_invitation",
                schema: "clusters",
                table: "invitation_link",
                column: "invitation");

            migrationBuilder.CreateIndex(
                name: "ix_journal_case_place",
                schema: "clusters",
                table: "journal",
                columns: new[] { "case", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_about",
                schema: "clusters",
                table: "outbox",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key",
                schema: "clusters",
                table: "outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_not_before_id",
                schema: "clusters",
                table: "outbox",
                columns: new[] { "not_before", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_recipient",
                schema: "clusters",
                table: "outbox",
                column: "recipient");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_state_state_at",
                schema: "clusters",
                table: "outbox",
                columns: new[] { "state", "state_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_gathering_door_code",
                schema: "clusters",
                table: "sign_up",
                columns: new[] { "gathering", "door_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_gathering_email_key",
                schema: "clusters",
                table: "sign_up",
                columns: new[] { "gathering", "email_key" },
                unique: true,
                filter: "state in ('held', 'coming', 'waiting')");

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_gathering_place",
                schema: "clusters",
                table: "sign_up",
                columns: new[] { "gathering", "place" },
                unique: true,
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_organisation",
                schema: "clusters",
                table: "sign_up",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_state_held_until",
                schema: "clusters",
                table: "sign_up",
                columns: new[] { "state", "held_until" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_link_sign_up",
                schema: "clusters",
                table: "sign_up_link",
                column: "sign_up");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "advice_to_all",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "alert",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "alert_task",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "contact",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "criteria_version",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "door_event",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "draft",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "draft_set_aside",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering_feedback",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering_letter",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering_material",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering_question",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering_task",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative_attendance",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative_fact",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative_link",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative_partner",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative_step",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "invitation_link",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "opt_out",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "sign_up_link",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "sign_up_needs",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "initiative",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "sign_up",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "gathering",
                schema: "clusters");
        }
    }
}
