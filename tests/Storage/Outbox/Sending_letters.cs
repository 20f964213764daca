using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace Klynge.Storage.Tests.Outbox;

/// <summary>From the outbox to a mail server or a folder: once each, and what is not known is said to be not known.</summary>
public sealed class Sending_letters : IAsyncDisposable
{
    static readonly MailboxAddress From = new("Klynge", "post@klynge.example");

    readonly TestDatabase test = TestDatabase.Empty();
    readonly FakeMailServer server = new();
    readonly FakeTimeProvider clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Sending_letters()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        test.Dispose();
    }

    Carrier Server => new Carrier.BySmtp(From, "127.0.0.1", server.Port, null, null, Tls.None);

    Postman Postman(Carrier carrier) => new([() => LedgerDb.In(test)], carrier, clock, NullLogger.Instance);

    async Task Post(params string[] addresses)
    {
        await using var db = LedgerDb.In(test);
        foreach (var address in addresses)
            db.Post(new(address, "Åse Ødegård", Language.Nn, "Velkomen", "Hei på deg!"), "G-26-001", "invitation/" + address, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    async Task<string> States()
    {
        await using var db = LedgerDb.In(test);
        return string.Join(' ', (await OutboxQueries.List(db, null, null, 1, 500, cancel)).OrderBy(letter => letter.To, StringComparer.Ordinal).Select(letter => letter.Kind));
    }

    async Task<QueuedLetter> Only()
    {
        await using var db = LedgerDb.In(test);
        return Assert.Single(await OutboxQueries.List(db, null, null, 1, 500, cancel));
    }

    [Fact]
    public async Task Without_a_mail_server_a_letter_is_a_file_that_a_mail_program_opens()
    {
        await Post("ase@example.no");
        var folder = Path.Combine(test.Folder, "mail");
        Assert.Equal(1, await Postman(new Carrier.ToFolder(From, folder)).Round(cancel));
        Assert.Equal(0, await Postman(new Carrier.ToFolder(From, folder)).Round(cancel));
        var letter = await Only();
        Assert.Equal(new OutboxState.Sent(clock.GetUtcNow()), letter.State);
        Assert.Equal([$"{letter.Id:N}.eml"], Directory.GetFiles(folder).Select(Path.GetFileName));
        var message = await MimeMessage.LoadAsync(Path.Combine(folder, $"{letter.Id:N}.eml"), cancel);
        Assert.Equal(("Velkomen", "Hei på deg!", "\"Åse Ødegård\" <ase@example.no>"), (message.Subject, message.TextBody!.Trim(), message.To.ToString()));
        Assert.Equal(("nn", "auto-generated"), (message.Body!.Headers["Content-Language"], message.Headers["Auto-Submitted"]));
    }

    [Fact]
    public async Task A_code_in_a_letter_is_a_picture_below_its_words_and_what_it_holds_makes_another()
    {
        await using (var db = LedgerDb.In(test))
        {
            foreach (var holds in new[] { "https://klynge.example/d/ABC", "https://klynge.example/d/ABD" })
                db.Post(new("ase@example.no", null, Language.Nb, "Plass", "Du har plass.", Calendar: new("samling.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR"), Qr: new("dor.png", holds)), "G-26-001", holds, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
        var folder = Path.Combine(test.Folder, "mail");
        await Postman(new Carrier.ToFolder(From, folder)).Round(cancel);

        var pictures = new List<byte[]>();
        foreach (var file in Directory.GetFiles(folder))
        {
            var message = await MimeMessage.LoadAsync(file, cancel);
            Assert.Equal(["text/plain", "text/calendar", "image/png"], message.BodyParts.Select(part => part.ContentType.MimeType));
            Assert.Equal("Du har plass.", message.TextBody!.Trim());
            var picture = Assert.IsType<MimePart>(message.BodyParts.Last());
            Assert.Equal(("inline", "dor.png"), (picture.ContentDisposition!.Disposition, picture.FileName));
            using var content = new MemoryStream();
            await picture.Content!.DecodeToAsync(content, cancel);
            Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], content.ToArray()[..8]);
            pictures.Add(content.ToArray());
        }
        Assert.Equal(2, pictures.Count);
        Assert.NotEqual(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task A_server_gets_each_letter_once()
    {
        await Post("ase@example.no", "ola@example.no");
        await Postman(Server).Round(cancel);
        await Postman(Server).Round(cancel);
        Assert.Equal("Sent Sent", await States());
        Assert.Equal(["ase@example.no", "ola@example.no"], server.Recipients.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Four_postmen_at_once_send_a_hundred_letters_once_each()
    {
        var addresses = Enumerable.Range(0, 100).Select(i => $"guest{i:000}@example.no").ToArray();
        await Post(addresses);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Postman(Server).Round(cancel), cancel)));
        Assert.Equal(addresses, server.Recipients.Order(StringComparer.Ordinal));
        Assert.Equal(string.Join(' ', addresses.Select(_ => "Sent")), await States());
    }

    [Fact]
    public async Task Nobody_there_is_tried_again_with_growing_pauses_and_not_for_ever()
    {
        await Post("ase@example.no", "ola@example.no");
        var nobody = new Carrier.BySmtp(From, "127.0.0.1", 1, null, null, Tls.None);
        await Postman(nobody).Round(cancel);
        await using var db = LedgerDb.In(test);
        // The second was not tried: it would have met nobody either.
        Assert.Equal([0, 1], (await OutboxQueries.List(db, null, null, 1, 10, cancel)).Select(letter => Assert.IsType<OutboxState.Waiting>(letter.State).Attempts).Order());
        for (var round = 0; round < 40; round++)
        {
            clock.Advance(TimeSpan.FromHours(12));
            await Postman(nobody).Round(cancel);
        }
        Assert.Equal("Failed Failed", await States());
        Assert.StartsWith("Tried 8 times in vain.", Assert.IsType<OutboxState.Failed>((await OutboxQueries.List(db, null, null, 1, 10, cancel))[0].State).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_refused_for_good_is_shown_with_the_servers_words_and_holds_up_nobody()
    {
        await Post("ase@example.no", "nobody@example.no", "ola@example.no");
        server.AtRecipient = recipient => recipient.StartsWith("nobody", StringComparison.Ordinal) ? "550 no such mailbox" : "250 OK";
        await Postman(Server).Round(cancel);
        Assert.Equal("Sent Failed Sent", await States());
        await using var db = LedgerDb.In(test);
        Assert.Contains("no such mailbox", Assert.IsType<OutboxState.Failed>((await OutboxQueries.List(db, OutboxKind.Failed, null, 1, 10, cancel)).Single().State).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_put_off_is_tried_again_and_gets_it_once()
    {
        await Post("ase@example.no");
        server.AtRecipient = _ => "451 come back later";
        await Postman(Server).Round(cancel);
        Assert.Equal("Waiting", await States());
        server.AtRecipient = _ => "250 OK";
        await Postman(Server).Round(cancel);
        Assert.Empty(server.Received);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Postman(Server).Round(cancel);
        Assert.Equal("Sent", await States());
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_answer_leaves_a_doubt_that_only_a_person_ends()
    {
        await Post("ase@example.no");
        server.AtContent = _ => null;
        await Postman(Server).Round(cancel);
        server.AtContent = _ => "250 OK";
        clock.Advance(TimeSpan.FromDays(2));
        await Postman(Server).Round(cancel);
        var letter = await Only();
        Assert.Contains("broke before the server had answered", Assert.IsType<OutboxState.Doubtful>(letter.State).Reason, StringComparison.Ordinal);
        Assert.Single(server.Received);

        await using var db = LedgerDb.In(test);
        Assert.True(await new SendAgain(db, clock).Run(letter.Id, letter.State, cancel));
        Assert.False(await new SendAgain(db, clock).Run(letter.Id, letter.State, cancel));
        await Postman(Server).Round(cancel);
        Assert.Equal("Sent", await States());
        // The same Message-ID: who got both sees that it is one.
        Assert.Single(server.Received.Select(content => content.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    [Fact]
    public async Task A_letter_whose_bearer_never_came_back_is_doubtful_when_the_lease_has_run_out_and_not_before()
    {
        await Post("ase@example.no");
        await using var db = LedgerDb.In(test);
        await db.Set<OutboxRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxTable.Taken).SetProperty(row => row.TakenBy, "gone").SetProperty(row => row.StateAt, clock.GetUtcNow() + Klynge.Storage.Outbox.Postman.Lease), cancel);
        clock.Advance(Klynge.Storage.Outbox.Postman.Lease);
        await Postman(Server).Round(cancel);
        Assert.Equal("Taken", await States());
        clock.Advance(TimeSpan.FromSeconds(1));
        await Postman(Server).Round(cancel);
        Assert.Equal("Doubtful", await States());
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData("Hei\r\nBcc: alle@example.no")]
    [InlineData("Hei\nBcc: alle@example.no\n\nKjøp nå")]
    [InlineData("Hei\u2028Bcc: alle@example.no")]
    public async Task Nothing_that_was_typed_becomes_a_header_or_a_recipient(string typed)
    {
        await using (var db = LedgerDb.In(test))
        {
            db.Post(new("ase@example.no", typed, Language.Nb, typed, "Hei"), "G-26-001", "invitation/1", clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
        await Postman(Server).Round(cancel);
        Assert.Equal(["ase@example.no"], server.Recipients);
        var head = Assert.Single(server.Received).Split("\n\n")[0];
        Assert.DoesNotContain(head.Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Letters_of_several_modules_are_one_list()
    {
        await Post("ase@example.no", "ola@example.no", "per@other.no");
        await using var db = LedgerDb.In(test);
        async Task<string> Found(OutboxKind? kind, string? text, int page)
        {
            var (letters, total) = await OutboxQueries.Newest([db], kind, text, page, 2, cancel);
            return $"{string.Join(' ', letters.Select(each => each.Letter.To.Split('@')[0]).Order(StringComparer.Ordinal))} of {total}";
        }
        Assert.Equal("ase ola of 2", await Found(null, "example", 1));
        Assert.Equal("per of 1", await Found(OutboxKind.Waiting, "per@", 1));
        Assert.Equal(" of 0", await Found(OutboxKind.Sent, null, 1));
        Assert.EndsWith(" of 3", await Found(null, "G-26-001", 2), StringComparison.Ordinal);
    }
}
