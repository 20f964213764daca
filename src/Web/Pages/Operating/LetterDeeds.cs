using System.Globalization;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Operating;

/// <summary>What an administrator decides about a letter.</summary>
static class LetterDeeds
{
    /// <summary>The room that a letter's address names, or null when there is none with letters.</summary>
    public static ModuleDb? Open(Database database, string room)
    {
        foreach (var open in StoringRooms.WithOutbox(database))
        {
            var db = open();
            if (db.ModuleName == room) return db;
            db.Dispose();
        }
        return null;
    }

    /// <summary>An instant as the form carries it, so that who decides decides about what they saw.</summary>
    public static string Seen(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static async Task<IResult> SendAgain(Posted posted)
    {
        if (Open(posted.Get<Database>(), posted.Value("room")) is not { } db) return Mapping.Draw(posted.Http, Table.NotFound);
        await using (db)
        {
            if (!Guid.TryParse(posted.Value("letter"), out var id) || await OutboxQueries.Content(db, id, posted.Cancel) is not var (message, _))
                return Mapping.Draw(posted.Http, Table.NotFound);
            if (posted.Form["state"] != LettersPage.Word(message.Kind) || posted.Form["at"] != Seen(message.At)) return posted.Again(OperatingRoutes.Letter, LetterTexts.Changed);

            var queued = await db.InOneTransaction(async cancel =>
            {
                if (!await new SendAgain(db, posted.Get<TimeProvider>()).Run(id, message.State, cancel)) return false;
                await db.Write(new(message.About, posted.Now, posted.SignedIn.Id.Pseudonym, posted.SignedIn.ActingFor?.Organisation, "send-letter-again", posted.Form["state"], "waiting", $$"""{"letter":"{{id}}"}"""), cancel);
                await db.SaveChangesAsync(cancel);
                return true;
            }, posted.Cancel);
            return queued ? posted.Done(OperatingRoutes.Letter, LetterTexts.Queued, null, posted.Value("room"), posted.Value("letter")) : posted.Again(OperatingRoutes.Letter, LetterTexts.Changed);
        }
    }
}
