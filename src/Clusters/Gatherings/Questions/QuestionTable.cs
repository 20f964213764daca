using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>One row of <c>gathering_question</c>.</summary>
sealed class QuestionRow
{
    public required string Gathering { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
    public required string By { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public string? Answer { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Names those that went out in one letter, from 1.</summary>
    public int? Batch { get; set; }
    public DateTimeOffset? SetAsideAt { get; set; }

    /// <summary>Where somebody who has not signed up wants the answer; forgotten when it is sent.</summary>
    public string? ReplyTo { get; set; }
    public Language Language { get; set; }
}

/// <summary>How questions are kept.</summary>
sealed class QuestionTable : IEntityTypeConfiguration<QuestionRow>
{
    public void Configure(EntityTypeBuilder<QuestionRow> table)
    {
        table.ToTable("gathering_question", t =>
        {
            t.HasCheckConstraint("gathering_question_by_known", "by in ('guest', 'anyone', 'organiser')");
            t.HasCheckConstraint("gathering_question_says_something", "number > 0 and text <> '' and (answer is null or answer <> '')");
            t.HasCheckConstraint("gathering_question_is_out_with_its_answer", "(published_at is null) = (batch is null) and (published_at is null or (answer is not null and set_aside_at is null and reply_to is null))");
        });
        table.HasKey(row => new { row.Gathering, row.Number });
        table.Property(row => row.Language).HasConversion<string>();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
    }

    public static Question Read(QuestionRow row) => new(row.Number, row.Text, row.By switch
    {
        "guest" => Asker.Guest,
        "anyone" => Asker.Anyone,
        "organiser" => Asker.Organiser,
        _ => throw new InvalidDataException($"Question {row.Number} of {row.Gathering} was asked by '{row.By}'."),
    }, row.AskedAt, (row.Answer, row.PublishedAt, row.SetAsideAt) switch
    {
        ({ } answer, { } at, _) => new QuestionState.Published(answer, at),
        (_, _, { } at) => new QuestionState.SetAside(at),
        ({ } answer, null, null) => new QuestionState.Answered(answer),
        _ => new QuestionState.Waiting(),
    });

    public static string WordOf(Asker by) => by switch
    {
        Asker.Guest => "guest",
        Asker.Anyone => "anyone",
        Asker.Organiser => "organiser",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "This asker has no word yet."),
    };
}
