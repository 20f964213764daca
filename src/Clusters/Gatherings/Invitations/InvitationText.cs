using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>What an invitation says, in three languages. Time, place, deadline and links are not in it: each letter has them as they are when it is sent.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Paragraphs, parted by blank lines.</param>
public sealed record InvitationText(Words Subject, Words Body)
{
    /// <summary>Longest subject. Characters.</summary>
    public const int LongestSubject = 150;

    /// <summary>Longest body. Characters.</summary>
    public const int LongestBody = 4000;

    /// <summary>Every reason why no letter can say this, in the order of the form.</summary>
    public IEnumerable<Message> WhyNot()
    {
        foreach (var language in Languages.All)
        {
            if (Subject.In(language).Trim() is not { Length: > 0 and <= LongestSubject } line || line.Any(char.IsControl)) yield return InvitationMessages.Subject(language);
            if (Body.In(language).Trim() is not { Length: > 0 and <= LongestBody } text || text.Any(c => char.IsControl(c) && c is not '\n')) yield return InvitationMessages.Body(language);
        }
    }
}

/// <summary>One row of <c>gathering_letter</c>: how a gathering is invited to, where somebody has written it.</summary>
sealed class GatheringLetterRow
{
    public required string Gathering { get; set; }
    public required string SubjectNb { get; set; }
    public required string SubjectNn { get; set; }
    public required string SubjectEn { get; set; }
    public required string BodyNb { get; set; }
    public required string BodyNn { get; set; }
    public required string BodyEn { get; set; }
}

/// <summary>How the texts of invitations are kept.</summary>
sealed class InvitationTextTable : IEntityTypeConfiguration<GatheringLetterRow>
{
    public void Configure(EntityTypeBuilder<GatheringLetterRow> table)
    {
        table.ToTable("gathering_letter");
        table.HasKey(row => row.Gathering);
        table.HasOne<GatheringRow>().WithOne().HasForeignKey<GatheringLetterRow>(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
    }

    public static InvitationText Read(GatheringLetterRow row) => new(new(row.SubjectNb, row.SubjectNn, row.SubjectEn), new(row.BodyNb, row.BodyNn, row.BodyEn));

    public static GatheringLetterRow New(GatheringId gathering, InvitationText text)
    {
        var row = new GatheringLetterRow { Gathering = gathering.ToString(), SubjectNb = "", SubjectNn = "", SubjectEn = "", BodyNb = "", BodyNn = "", BodyEn = "" };
        Write(text, row);
        return row;
    }

    public static void Write(InvitationText text, GatheringLetterRow row) => (row.SubjectNb, row.SubjectNn, row.SubjectEn, row.BodyNb, row.BodyNn, row.BodyEn) =
        (text.Subject.Nb.Trim(), text.Subject.Nn.Trim(), text.Subject.En.Trim(), text.Body.Nb.Trim(), text.Body.Nn.Trim(), text.Body.En.Trim());
}
