using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Clusters.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clusters_advice_to_all",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    for_organisation = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_advice_to_all", x => x.number);
                    table.CheckConstraint("advice_to_all_is_numbered_from_one", "number >= 1");
                    table.CheckConstraint("advice_to_all_names_who_gave_it", "by <> '' AND role <> ''");
                    table.CheckConstraint("advice_to_all_says_something", "text <> ''");
                });

            migrationBuilder.CreateTable(
                name: "clusters_alert",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    told_entry = table.Column<long>(type: "INTEGER", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_alert", x => new { x.person, x.kind });
                    table.CheckConstraint("alert_how_known", "how in ('at-once', 'daily', 'never')");
                    table.CheckConstraint("alert_kind_known", "kind in ('initiatives', 'questions', 'tasks', 'sign-ups')");
                    table.CheckConstraint("alert_told_is_an_entry", "told_entry >= 0");
                });

            migrationBuilder.CreateTable(
                name: "clusters_alert_task",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_alert_task", x => new { x.person, x.gathering, x.number, x.due });
                    table.CheckConstraint("alert_task_names_a_task", "number > 0 and gathering <> ''");
                });

            migrationBuilder.CreateTable(
                name: "clusters_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    address_hash = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_contact", x => x.id);
                    table.CheckConstraint("contact_basis_is_known", "basis in ('public-task', 'legitimate-interest', 'consent', 'agreement')");
                    table.CheckConstraint("contact_language_is_known", "language is null or language in ('nb', 'nn', 'en')");
                    table.CheckConstraint("contact_number_has_nine_digits", "length(organisation) = 9");
                    table.CheckConstraint("contact_says_who_and_from_where", "name <> '' and source <> '' and length(address_hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "clusters_criteria_version",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_criteria_version", x => x.id);
                    table.CheckConstraint("criteria_version_has_an_id", "id <> '' AND length(id) <= 60");
                });

            migrationBuilder.CreateTable(
                name: "clusters_draft",
                columns: table => new
                {
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    writer = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_draft", x => new { x.place, x.field, x.version });
                    table.CheckConstraint("draft_is_numbered", "version > 0");
                });

            migrationBuilder.CreateTable(
                name: "clusters_draft_set_aside",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_draft_set_aside", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: true),
                    state_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: true),
                    start_at = table.Column<long>(type: "INTEGER", nullable: false),
                    end_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deadline = table.Column<long>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    seats_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    last_place = table.Column<int>(type: "INTEGER", nullable: false),
                    counties = table.Column<string>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    initiative = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    calendar_version = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    soon_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering", x => x.id);
                    table.CheckConstraint("gathering_capacity_positive", "capacity is null or capacity > 0");
                    table.CheckConstraint("gathering_deadline_before_it_begins", "deadline <= start_at");
                    table.CheckConstraint("gathering_ends_after_it_begins", "start_at < end_at");
                    table.CheckConstraint("gathering_kind_known", "kind in ('seminar', 'information-meeting', 'workshop')");
                    table.CheckConstraint("gathering_number_positive", "number > 0 and version > 0 and calendar_version >= 0");
                    table.CheckConstraint("gathering_seats_within_room", "seats_taken >= 0 and seats_taken <= coalesce(capacity, 0) and last_place >= 0");
                    table.CheckConstraint("gathering_state_has_its_facts", "(state = 'draft' and opened_at is null and state_at is null and cancel_reason is null)\nor (state = 'open' and opened_at is not null and state_at is null and cancel_reason is null)\nor (state = 'closed' and opened_at is not null and state_at is not null and cancel_reason is null)\nor (state = 'held' and opened_at is not null and state_at is null and cancel_reason is null)\nor (state = 'cancelled' and state_at is not null and cancel_reason is not null)");
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    counties = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    kroner = table.Column<long>(type: "INTEGER", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    call = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    began = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    host_number = table.Column<string>(type: "TEXT", nullable: true),
                    host_name = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    finding_run = table.Column<string>(type: "TEXT", nullable: true),
                    last_contact = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    partners_in = table.Column<int>(type: "INTEGER", nullable: false),
                    companies_signed = table.Column<int>(type: "INTEGER", nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    public_parts = table.Column<string>(type: "TEXT", nullable: false),
                    example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative", x => x.id);
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
                name: "clusters_journal",
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
                    table.PrimaryKey("pk_clusters_journal", x => x.number);
                    table.CheckConstraint("journal_is_chained", "number > 0 and place > 0 and length(hash) = 64\nand (number = 1) = (previous is null) and (place = 1) = (previous_in_case is null)");
                });

            migrationBuilder.CreateTable(
                name: "clusters_opt_out",
                columns: table => new
                {
                    address_hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_opt_out", x => x.address_hash);
                    table.CheckConstraint("opt_out_is_hashed", "length(address_hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "clusters_outbox",
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
                    table.PrimaryKey("pk_clusters_outbox", x => x.id);
                    table.CheckConstraint("outbox_state_has_its_facts", "state in ('waiting', 'taken', 'sent', 'failed', 'doubtful') and attempts >= 0\nand (taken_by is not null or state <> 'taken') and (reason is not null or state not in ('failed', 'doubtful'))");
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering_feedback",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    useful = table.Column<int>(type: "INTEGER", nullable: true),
                    met = table.Column<string>(type: "TEXT", nullable: true),
                    best = table.Column<string>(type: "TEXT", nullable: false),
                    better = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering_feedback", x => x.id);
                    table.CheckConstraint("gathering_feedback_met_known", "met is null or met in ('yes', 'maybe', 'no')");
                    table.CheckConstraint("gathering_feedback_useful_one_to_five", "useful is null or useful between 1 and 5");
                    table.ForeignKey(
                        name: "fk_clusters_gathering_feedback_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering_letter",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    subject_nb = table.Column<string>(type: "TEXT", nullable: false),
                    subject_nn = table.Column<string>(type: "TEXT", nullable: false),
                    subject_en = table.Column<string>(type: "TEXT", nullable: false),
                    body_nb = table.Column<string>(type: "TEXT", nullable: false),
                    body_nn = table.Column<string>(type: "TEXT", nullable: false),
                    body_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering_letter", x => x.gathering);
                    table.ForeignKey(
                        name: "fk_clusters_gathering_letter_clusters_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering_material",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering_material", x => x.id);
                    table.CheckConstraint("gathering_material_audience_known", "audience in ('everyone', 'guests')");
                    table.CheckConstraint("gathering_material_names_a_file", "length(hash) = 64 and size > 0 and name <> '' and title <> ''");
                    table.ForeignKey(
                        name: "fk_clusters_gathering_material_clusters_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering_question",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    batch = table.Column<int>(type: "INTEGER", nullable: true),
                    set_aside_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reply_to = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering_question", x => new { x.gathering, x.number });
                    table.CheckConstraint("gathering_question_by_known", "by in ('guest', 'anyone', 'organiser')");
                    table.CheckConstraint("gathering_question_is_out_with_its_answer", "(published_at is null) = (batch is null) and (published_at is null or (answer is not null and set_aside_at is null and reply_to is null))");
                    table.CheckConstraint("gathering_question_says_something", "number > 0 and text <> '' and (answer is null or answer <> '')");
                    table.ForeignKey(
                        name: "fk_clusters_gathering_question_clusters_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    email_key = table.Column<string>(type: "TEXT", nullable: true),
                    address_hash = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_by = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    declined_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_invitation", x => x.id);
                    table.CheckConstraint("invitation_goes_to_a_person_or_on_paper", "(email is null) = (email_key is null) and (email is null) = (address_hash is null) and (email is null) = (name is null) and (email is not null or organisation is not null)");
                    table.CheckConstraint("invitation_state_has_its_facts", "(sent_at is null) = (last_sent_at is null) and (sent_at is not null or (declined_at is null and reminded_at is null)) and (email is not null or reminded_at is null)");
                    table.ForeignKey(
                        name: "fk_clusters_invitation_clusters_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    held_until = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    door_code = table.Column<string>(type: "TEXT", nullable: false),
                    goes_on = table.Column<string>(type: "TEXT", nullable: true),
                    feedback_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    feedback_asked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_sign_up", x => x.id);
                    table.CheckConstraint("sign_up_goes_on_known", "goes_on is null or goes_on in ('yes', 'maybe', 'no')");
                    table.CheckConstraint("sign_up_state_has_its_facts", "(state = 'held' and held_until is not null and confirmed_at is null and place is null and ended_at is null)\nor (state = 'coming' and held_until is null and confirmed_at is not null and place is null and ended_at is null)\nor (state = 'waiting' and (held_until is null) <> (confirmed_at is null) and place > 0 and ended_at is null and way = 'room')\nor (state in ('cancelled', 'lapsed') and ended_at is not null)");
                    table.CheckConstraint("sign_up_way_known", "way in ('room', 'online')");
                    table.ForeignKey(
                        name: "fk_clusters_sign_up_clusters_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_gathering_task",
                columns: table => new
                {
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    initiative = table.Column<string>(type: "TEXT", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_gathering_task", x => new { x.gathering, x.number });
                    table.CheckConstraint("gathering_task_is_done_in_one_place", "(initiative is null) = (step is null) and (initiative is null or done_on is null)");
                    table.CheckConstraint("gathering_task_says_what_and_who", "number > 0 and text <> '' and owner <> ''");
                    table.ForeignKey(
                        name: "fk_clusters_gathering_task_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clusters_gathering_task_initiative_initiative",
                        column: x => x.initiative,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative_attendance",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative_attendance", x => new { x.gathering, x.initiative });
                    table.ForeignKey(
                        name: "fk_clusters_initiative_attendance_initiative_initiative",
                        column: x => x.initiative,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative_fact",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    for_organisation = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    said_by = table.Column<string>(type: "TEXT", nullable: true),
                    file = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative_fact", x => new { x.initiative, x.number });
                    table.CheckConstraint("initiative_fact_file_is_of_a_letter", "file IS NULL OR (kind = 'letter-received' AND length(file) = 64)");
                    table.CheckConstraint("initiative_fact_first_is_the_start", "(number = 1) = (kind = 'started')");
                    table.CheckConstraint("initiative_fact_is_numbered_from_one", "number >= 1");
                    table.CheckConstraint("initiative_fact_is_of_a_known_kind", "kind IN ('activity-dropped', 'activity-planned', 'advice-asked', 'advised', 'attended', 'board-named', 'budget-planned', 'challenge-written', 'contacted', 'described', 'goal-dropped', 'goal-written', 'host-chosen', 'letter-received', 'level-cleared', 'level-set', 'made-public', 'merged-with', 'moved', 'partner-added', 'partner-answered', 'pinned', 'pledge-made', 'renamed', 'split-from', 'split-off', 'started', 'stated', 'step-done', 'step-planned', 'undone')");
                    table.CheckConstraint("initiative_fact_names_who_noted_it", "by <> '' AND role <> ''");
                    table.CheckConstraint("initiative_fact_said_by_is_of_an_answer", "said_by IS NULL OR kind = 'partner-answered'");
                    table.ForeignKey(
                        name: "fk_clusters_initiative_fact_initiative_initiative",
                        column: x => x.initiative,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative_link",
                columns: table => new
                {
                    from_id = table.Column<string>(type: "TEXT", nullable: false),
                    to_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative_link", x => new { x.from_id, x.to_id });
                    table.CheckConstraint("initiative_link_is_between_two", "from_id <> to_id");
                    table.CheckConstraint("initiative_link_kind_is_known", "kind IN ('merged', 'split')");
                    table.ForeignKey(
                        name: "fk_clusters_initiative_link_clusters_initiative_from_id",
                        column: x => x.from_id,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clusters_initiative_link_clusters_initiative_to_id",
                        column: x => x.to_id,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative_partner",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    signed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative_partner", x => new { x.initiative, x.number });
                    table.CheckConstraint("initiative_partner_answer_is_known", "answer IN ('none', 'no', 'maybe', 'yes')");
                    table.CheckConstraint("initiative_partner_has_a_name", "name <> ''");
                    table.CheckConstraint("initiative_partner_kind_is_known", "kind IN ('company', 'knowledge', 'public', 'capital', 'customer')");
                    table.CheckConstraint("initiative_partner_number_has_nine_digits", "organisation IS NULL OR length(organisation) = 9");
                    table.ForeignKey(
                        name: "fk_clusters_initiative_partner_clusters_initiative_initiative",
                        column: x => x.initiative,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_initiative_step",
                columns: table => new
                {
                    initiative = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_initiative_step", x => new { x.initiative, x.number });
                    table.ForeignKey(
                        name: "fk_clusters_initiative_step_clusters_initiative_initiative",
                        column: x => x.initiative,
                        principalTable: "clusters_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_invitation_link",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    invitation = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_invitation_link", x => x.token_hash);
                    table.CheckConstraint("invitation_link_is_hashed", "length(token_hash) = 64");
                    table.ForeignKey(
                        name: "fk_clusters_invitation_link_invitation_invitation",
                        column: x => x.invitation,
                        principalTable: "clusters_invitation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "clusters_door_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gathering = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    sign_up = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_door_event", x => x.id);
                    table.CheckConstraint("door_event_has_its_facts", "(kind = 'came' and sign_up is not null and name is null and event is null)\nor (kind = 'walked-in' and sign_up is null and name is not null and organisation is not null and event is null)\nor (kind = 'taken-back' and sign_up is null and name is null and event is not null and event <> id)");
                    table.ForeignKey(
                        name: "fk_clusters_door_event_gathering_gathering",
                        column: x => x.gathering,
                        principalTable: "clusters_gathering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clusters_door_event_sign_up_sign_up",
                        column: x => x.sign_up,
                        principalTable: "clusters_sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clusters_sign_up_link",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    sign_up = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_sign_up_link", x => x.token_hash);
                    table.CheckConstraint("sign_up_link_is_hashed", "length(token_hash) = 64");
                    table.ForeignKey(
                        name: "fk_clusters_sign_up_link_sign_up_sign_up",
                        column: x => x.sign_up,
                        principalTable: "clusters_sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "clusters_sign_up_needs",
                columns: table => new
                {
                    sign_up = table.Column<Guid>(type: "TEXT", nullable: false),
                    access = table.Column<string>(type: "TEXT", nullable: false),
                    diet = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters_sign_up_needs", x => x.sign_up);
                    table.ForeignKey(
                        name: "fk_clusters_sign_up_needs_sign_up_sign_up",
                        column: x => x.sign_up,
                        principalTable: "clusters_sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_contact_address_hash",
                table: "clusters_contact",
                column: "address_hash");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_contact_email_key",
                table: "clusters_contact",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_contact_organisation_email_key",
                table: "clusters_contact",
                columns: new[] { "organisation", "email_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_door_event_gathering",
                table: "clusters_door_event",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_door_event_sign_up",
                table: "clusters_door_event",
                column: "sign_up");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_draft_at",
                table: "clusters_draft",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_draft_set_aside_at",
                table: "clusters_draft_set_aside",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_draft_set_aside_place_at",
                table: "clusters_draft_set_aside",
                columns: new[] { "place", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_initiative",
                table: "clusters_gathering",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_state_start_at",
                table: "clusters_gathering",
                columns: new[] { "state", "start_at" });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_year_number",
                table: "clusters_gathering",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_feedback_gathering",
                table: "clusters_gathering_feedback",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_material_gathering",
                table: "clusters_gathering_material",
                column: "gathering");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_task_done_on_due",
                table: "clusters_gathering_task",
                columns: new[] { "done_on", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_gathering_task_initiative",
                table: "clusters_gathering_task",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_finding",
                table: "clusters_initiative",
                column: "finding");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_year_number",
                table: "clusters_initiative",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_attendance_initiative",
                table: "clusters_initiative_attendance",
                column: "initiative");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_fact_kind",
                table: "clusters_initiative_fact",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_link_to_id",
                table: "clusters_initiative_link",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_initiative_partner_organisation",
                table: "clusters_initiative_partner",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_invitation_email_key",
                table: "clusters_invitation",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_invitation_gathering_email_key",
                table: "clusters_invitation",
                columns: new[] { "gathering", "email_key" },
                unique: true,
                filter: "email_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_invitation_gathering_organisation",
                table: "clusters_invitation",
                columns: new[] { "gathering", "organisation" },
                unique: true,
                filter: "email_key is null");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_invitation_link_batch",
                table: "clusters_invitation_link",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_invitation_link_invitation",
                table: "clusters_invitation_link",
                column: "invitation");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_journal_case_place",
                table: "clusters_journal",
                columns: new[] { "case", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_outbox_about",
                table: "clusters_outbox",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_outbox_key",
                table: "clusters_outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_outbox_not_before_id",
                table: "clusters_outbox",
                columns: new[] { "not_before", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_outbox_recipient",
                table: "clusters_outbox",
                column: "recipient");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_outbox_state_state_at",
                table: "clusters_outbox",
                columns: new[] { "state", "state_at" });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_gathering_door_code",
                table: "clusters_sign_up",
                columns: new[] { "gathering", "door_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_gathering_email_key",
                table: "clusters_sign_up",
                columns: new[] { "gathering", "email_key" },
                unique: true,
                filter: "state in ('held', 'coming', 'waiting')");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_gathering_place",
                table: "clusters_sign_up",
                columns: new[] { "gathering", "place" },
                unique: true,
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_organisation",
                table: "clusters_sign_up",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_state_held_until",
                table: "clusters_sign_up",
                columns: new[] { "state", "held_until" });

            migrationBuilder.CreateIndex(
                name: "ix_clusters_sign_up_link_sign_up",
                table: "clusters_sign_up_link",
                column: "sign_up");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clusters_advice_to_all");

            migrationBuilder.DropTable(
                name: "clusters_alert");

            migrationBuilder.DropTable(
                name: "clusters_alert_task");

            migrationBuilder.DropTable(
                name: "clusters_contact");

            migrationBuilder.DropTable(
                name: "clusters_criteria_version");

            migrationBuilder.DropTable(
                name: "clusters_door_event");

            migrationBuilder.DropTable(
                name: "clusters_draft");

            migrationBuilder.DropTable(
                name: "clusters_draft_set_aside");

            migrationBuilder.DropTable(
                name: "clusters_gathering_feedback");

            migrationBuilder.DropTable(
                name: "clusters_gathering_letter");

            migrationBuilder.DropTable(
                name: "clusters_gathering_material");

            migrationBuilder.DropTable(
                name: "clusters_gathering_question");

            migrationBuilder.DropTable(
                name: "clusters_gathering_task");

            migrationBuilder.DropTable(
                name: "clusters_initiative_attendance");

            migrationBuilder.DropTable(
                name: "clusters_initiative_fact");

            migrationBuilder.DropTable(
                name: "clusters_initiative_link");

            migrationBuilder.DropTable(
                name: "clusters_initiative_partner");

            migrationBuilder.DropTable(
                name: "clusters_initiative_step");

            migrationBuilder.DropTable(
                name: "clusters_invitation_link");

            migrationBuilder.DropTable(
                name: "clusters_journal");

            migrationBuilder.DropTable(
                name: "clusters_opt_out");

            migrationBuilder.DropTable(
                name: "clusters_outbox");

            migrationBuilder.DropTable(
                name: "clusters_sign_up_link");

            migrationBuilder.DropTable(
                name: "clusters_sign_up_needs");

            migrationBuilder.DropTable(
                name: "clusters_initiative");

            migrationBuilder.DropTable(
                name: "clusters_invitation");

            migrationBuilder.DropTable(
                name: "clusters_sign_up");

            migrationBuilder.DropTable(
                name: "clusters_gathering");
        }
    }
}
