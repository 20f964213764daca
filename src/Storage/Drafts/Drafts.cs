using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Drafts;

/// <summary>What is typed into a form, kept field by field before it is sent. Several people may type into one form; nothing that was kept is lost.</summary>
public static class Drafts
{
    /// <summary>How long versions, and texts that met another's, are kept after they were typed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>What each field of a form holds now, sent or not. A field that nobody has typed into is not in it.</summary>
    /// <param name="db">A module with <see cref="DraftTable.MapDrafts"/>.</param>
    /// <param name="place">The form and what it is about.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ImmutableDictionary<string, FieldVersion>> Draft(this ModuleDb db, string place, CancellationToken cancel)
    {
        var rows = db.Set<DraftRow>().AsNoTracking().Where(row => row.Place == place);
        var last = await rows.Where(row => row.Version == rows.Where(other => other.Field == row.Field).Max(other => other.Version)).ToListAsync(cancel);
        return last.ToImmutableDictionary(row => row.Field, row => row.Read(), StringComparer.Ordinal);
    }

    /// <summary>Keeps what was typed into one field.</summary>
    /// <param name="db">A module with <see cref="DraftTable.MapDrafts"/>.</param>
    /// <param name="place">The form and what it is about.</param>
    /// <param name="typed">The field and its text.</param>
    /// <param name="by">Who typed.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Gives up, and keeps nothing.</param>
    /// <returns>What became of it. In a conflict the text is set aside, to be fetched back within <see cref="Kept"/>.</returns>
    public static Task<Merge> Keep(this ModuleDb db, string place, TypedField typed, Typist by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            var later = await db.Set<DraftRow>().AsNoTracking().Where(row => row.Place == place && row.Field == typed.Field && row.Version > typed.Seen).OrderBy(row => row.Version).ToListAsync(inside);
            var merge = Merge.Of([.. later.Select(row => row.Read())], typed.Seen, typed.Value, by.Page);
            if (merge is Merge.Next(var version)) db.Add(Row(place, typed, version, by, at, sent: false));
            if (merge is Merge.Conflict) SetAside(db, place, typed, by.Pseudonym, at);
            await db.SaveChangesAsync(inside);
            return merge;
        }, cancel);

    /// <summary>Holds a form that is about to be carried out against what others have typed since its page was fetched.</summary>
    /// <param name="db">A module with <see cref="DraftTable.MapDrafts"/>.</param>
    /// <param name="place">The form and what it is about.</param>
    /// <param name="form">The fields that the typist changed.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The fields in which somebody else wrote meanwhile, each with what it holds now. The texts that met them are set aside, so that nothing is lost.</returns>
    public static Task<ImmutableDictionary<string, FieldVersion>> Meet(
        this ModuleDb db, string place, ImmutableArray<TypedField> form, Typist by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            var theirs = ImmutableDictionary.CreateBuilder<string, FieldVersion>(StringComparer.Ordinal);
            var history = (await db.Set<DraftRow>().AsNoTracking().Where(row => row.Place == place).OrderBy(row => row.Version).ToListAsync(inside))
                .ToLookup(row => row.Field, row => row.Read(), StringComparer.Ordinal);
            foreach (var typed in form)
            {
                if (Merge.Of([.. history[typed.Field].Where(version => version.Version > typed.Seen)], typed.Seen, typed.Value, by.Page) is not Merge.Conflict conflict) continue;
                theirs.Add(typed.Field, conflict.Theirs);
                SetAside(db, place, typed, by.Pseudonym, at);
            }
            await db.SaveChangesAsync(inside);
            return theirs.ToImmutable();
        }, cancel);

    /// <summary>Takes a form as carried out: its texts become versions that are drafts no more.</summary>
    /// <param name="db">A module with <see cref="DraftTable.MapDrafts"/>.</param>
    /// <param name="place">The form and what it is about.</param>
    /// <param name="form">The fields as they were carried out.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>What another typed in the very moment between <see cref="Meet"/> and this is set aside in the other's name: the deed is done, and the next who types must have seen it.</remarks>
    public static Task Sent(this ModuleDb db, string place, ImmutableArray<TypedField> form, Typist by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            foreach (var typed in form)
            {
                var last = await db.Set<DraftRow>().Where(row => row.Place == place && row.Field == typed.Field).OrderByDescending(row => row.Version).FirstOrDefaultAsync(inside);
                if (last?.Value == typed.Value)
                {
                    last.Sent = true;
                    continue;
                }
                if (last is { Sent: false } && last.Version > typed.Seen && last.Writer != by.Page) SetAside(db, place, new(last.Field, last.Version, last.Value), last.By, last.At);
                db.Add(Row(place, typed, (last?.Version ?? 0) + 1, by, at, sent: true));
            }
            await db.SaveChangesAsync(inside);
        }, cancel);

    /// <summary>Throws a form's draft away: its fields are as they were when it was last sent, or were never typed into.</summary>
    public static Task Discard(this ModuleDb db, string place, Typist by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            foreach (var (field, version) in await db.Draft(place, inside))
            {
                if (version.Sent) continue;
                var before = await db.Set<DraftRow>().AsNoTracking().Where(row => row.Place == place && row.Field == field && row.Sent).OrderByDescending(row => row.Version).FirstOrDefaultAsync(inside);
                SetAside(db, place, new(field, version.Version, version.Value), version.By, version.At);
                db.Add(Row(place, new(field, version.Version, before?.Value ?? ""), version.Version + 1, before is null ? by with { Page = FieldVersion.NoPage } : by, at, sent: true));
            }
            await db.SaveChangesAsync(inside);
        }, cancel);

    /// <summary>The texts that were set aside in a form, the newest first.</summary>
    public static async Task<ImmutableArray<SetAsideText>> SetAside(this ModuleDb db, string place, CancellationToken cancel) =>
        [.. (await db.Set<SetAsideRow>().AsNoTracking().Where(row => row.Place == place).OrderByDescending(row => row.At).Take(50).ToListAsync(cancel))
            .Select(row => new SetAsideText(row.Id, row.Field, row.Value, row.By, row.At))];

    /// <summary>Drops one of the texts that were set aside in a form; nothing happens when it is gone.</summary>
    public static Task Drop(this ModuleDb db, string place, Guid text, CancellationToken cancel) =>
        db.Set<SetAsideRow>().Where(row => row.Place == place && row.Id == text).ExecuteDeleteAsync(cancel);

    /// <summary>Forgets what was typed longer ago than <see cref="Kept"/>, sent or not: what was sent stands where the deed put it.</summary>
    /// <returns>How many texts were forgotten.</returns>
    public static async Task<int> Forget(this ModuleDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - Kept;
        return await db.Set<SetAsideRow>().Where(row => row.At < before).ExecuteDeleteAsync(cancel) + await db.Set<DraftRow>().Where(row => row.At < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Everything that somebody has typed and that is still kept, the newest first.</summary>
    public static async Task<ImmutableArray<(string Place, string Field, string Value, DateTimeOffset At)>> DraftsOf(this ModuleDb db, string pseudonym, CancellationToken cancel) =>
        [.. (await db.Set<DraftRow>().AsNoTracking().Where(row => row.By == pseudonym).Select(row => new { row.Place, row.Field, row.Value, row.At })
            .Concat(db.Set<SetAsideRow>().AsNoTracking().Where(row => row.By == pseudonym).Select(row => new { row.Place, row.Field, row.Value, row.At })).ToListAsync(cancel))
            .OrderByDescending(row => row.At).Select(row => (row.Place, row.Field, row.Value, row.At))];

    /// <summary>Somebody is erased: what they had set aside, and the forms that are theirs alone, are deleted. What they typed into a form that is others' too is the others' as well.</summary>
    public static async Task ForgetDraftsOf(this ModuleDb db, string pseudonym, CancellationToken cancel)
    {
        await db.Set<SetAsideRow>().Where(row => row.By == pseudonym).ExecuteDeleteAsync(cancel);
        await db.Set<DraftRow>().Where(row => row.Place.EndsWith("/" + pseudonym)).ExecuteDeleteAsync(cancel);
    }

    static void SetAside(ModuleDb db, string place, TypedField typed, string by, DateTimeOffset at) =>
        db.Add(new SetAsideRow { Id = Guid.NewGuid(), Place = place, Field = typed.Field, Value = typed.Value, By = by, At = at });

    static DraftRow Row(string place, TypedField typed, int version, Typist by, DateTimeOffset at, bool sent) =>
        new() { Place = place, Field = typed.Field, Version = version, Value = typed.Value, Writer = by.Page, By = by.Pseudonym, At = at, Sent = sent };
}
