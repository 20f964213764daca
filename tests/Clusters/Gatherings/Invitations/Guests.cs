using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Invitations;

/// <summary>What tests do with the guests of a seminar.</summary>
static class Guests
{
    public static ChosenGuest Guest(int number, Language language = Language.Nb) => new(
        new Home.Registered("974767880", "Eksempelverft Stord AS"), new Addressee($"Gjest {number}", EmailAddress.Read($"gjest{number}@example.no")!.Value), language,
        new Why.InFinding("F117", new("Maritim, Stord", "Maritim, Stord", "Maritime, Stord"), true));

    public static ChosenGuest OnPaper(string number = "974760673") => new(new Home.Registered(number, "Papir AS"), null, Language.Nn, new Why.InRegion("Vestland"));

    public static async Task<Choosing?> Choose(this Seminar seminar, params ChosenGuest[] guests)
    {
        await using var db = seminar.Db();
        return await new ChooseGuests(db).Run(seminar.Id, guests, Seminar.By, A.Now, A.Cancel);
    }

    public static async Task<Sending?> Send(this Seminar seminar, DateTimeOffset? at = null)
    {
        await using var db = seminar.Db();
        return await new SendInvitations(db, Seminar.Links).Run(seminar.Id, Seminar.By, null, at ?? A.Now, A.Cancel);
    }

    public static async Task<Sending?> SendAgain(this Seminar seminar, DateTimeOffset at)
    {
        await using var db = seminar.Db();
        return await new SendInvitations(db, Seminar.Links).Again(seminar.Id, Seminar.By, null, at, A.Cancel);
    }

    public static async Task<T> By<T>(this Seminar seminar, Func<AnswerInvitation, Task<T>> answer)
    {
        await using var db = seminar.Db();
        return await answer(new AnswerInvitation(db, Seminar.Links));
    }

    /// <summary>The letter to a guest that was posted last.</summary>
    public static async Task<Letter> Letter(this Seminar seminar, int number)
    {
        await using var db = seminar.Db();
        var last = (await Storage.Outbox.OutboxQueries.List(db, null, null, 1, 500, A.Cancel)).Where(each => each.To == $"gjest{number}@example.no").OrderBy(each => each.Id).Last();
        return (await Storage.Outbox.OutboxQueries.Content(db, last.Id, A.Cancel))!.Value.Letter!;
    }

    public static async Task<string> Invitation(this Seminar seminar, int number) =>
        System.Text.RegularExpressions.Regex.Match((await seminar.Letter(number)).Text, @"/invitasjon/([\w-]{43})").Groups[1].Value;

    public static async Task<string[]> Recipients(this Seminar seminar, string beginning)
    {
        await using var db = seminar.Db();
#pragma warning disable EF1002 // the text is the test's own
        return await db.Database.SqlQueryRaw<string>($"""select recipient as "Value" from {db.Table("outbox")} where key like '{beginning}%' order by recipient""").ToArrayAsync(A.Cancel);
#pragma warning restore EF1002
    }

    /// <summary>What lies in the outbox to a guest has been sent.</summary>
    public static async Task Gone(this Seminar seminar, int number)
    {
        await using var db = seminar.Db();
        Assert.Equal(1, db.Run($"update {db.Table("outbox")} set state = 'sent' where recipient = @p0", $"gjest{number}@example.no"));
    }

    /// <summary>A guest tells an adviser that no more letters are wanted: noted on the contact, and no answer to any invitation.</summary>
    public static async Task<bool> NoMore(this Seminar seminar, int number)
    {
        await using var db = seminar.Db();
        var contact = new Contact(Guid.CreateVersion7(), "974767880", "Eksempelverft Stord AS", $"Gjest {number}", EmailAddress.Read($"gjest{number}@example.no")!.Value, null, null, "Møtet", LegalBasis.PublicTask, new(2027, 1, 1), null);
        db.Add(ContactTable.New(contact, Seminar.By));
        await db.SaveChangesAsync(A.Cancel);
        return await new DropContact(db).NoMore(contact.Id, Seminar.By, A.Now, A.Cancel);
    }
}
