using System.Buffers.Binary;
using System.Net;
using System.Text;
using CsCheck;
using Klynge.Register.Import;
using Xunit;

namespace Klynge.Register.Tests.Import;

public sealed class Reading_a_source : IDisposable
{
    readonly GivenRegister register = new();

    public void Dispose() => register.Dispose();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_cut_off_gzip_gives_what_is_whole_and_says_how_far_it_came(double share)
    {
        var all = File.ReadAllBytes(GivenRegister.Shipped("enheter_bulk_2022_AtoAlpha.json.gz"));
        var file = register.Import(register.Write("cut.json.gz", all[..(int)(all.Length * share)]), asOf: "2022-08-15").Files[0];

        Assert.Equal(FileEnd.Cut, file.End);
        Assert.InRange(file.Read, (long)(4929 * share * 0.8), 4928);
        Assert.Equal((file.Read, (int)(all.Length * share)), (file.New + file.SetAside, (int)file.Bytes));
        Assert.InRange(file.SetAside, 0, 1);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_gzip_that_lacks_only_its_last_byte_is_cut(string kind)
    {
        var text = kind == "json" ? A.Array([A.Entity()]) : $"organisasjonsnummer,navn,organisasjonsform.kode\n{A.Equinor},EQUINOR ASA,ASA\n";
        var file = register.Import(register.Write("cut.gz", A.Gzip(text)[..^1])).Files[0];
        Assert.Equal((FileEnd.Cut, 1L), (file.End, file.New));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void A_gzip_of_several_members_is_read_whole_and_is_cut_when_its_end_is_missing(int missing)
    {
        var text = A.Array(Enumerable.Range(0, 300).Select(i => A.Entity(A.Number(i))));
        var members = text.Chunk(text.Length / 5 + 1).SelectMany(part => A.Gzip(new string(part))).ToArray();
        var file = register.Import(register.Write("members.json.gz", members[..^missing])).Files[0];
        Assert.Equal((missing == 0 ? FileEnd.Whole : FileEnd.Cut, 300L), (file.End, file.New));
    }

    [Fact]
    public void Where_the_members_meet_is_found_in_reads_of_any_length() =>
        Gen.Select(Gen.Int[0, 400].Array[1, 6], Gen.Int[1, 40]).Sample((sizes, most) =>
        {
            var parts = sizes.Select(size => new string('x', size)).ToArray();
            var packed = parts.SelectMany(A.Gzip).ToArray();
            var members = new GzipMembers(new MemoryStream(packed));
            var buffer = new byte[most];
            while (members.Read(buffer) > 0) { }
            // As the reader does: from the file's own end. .NET packs nothing into nothing, so an empty part is no member.
            var tail = packed.Length == 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4));
            return members.MayUnpackTo((uint)sizes.Sum(), tail) && !members.MayUnpackTo((uint)sizes.Sum() + 1_000, tail);
        });

    [Fact]
    public void A_spoilt_gzip_gives_what_came_before()
    {
        var all = File.ReadAllBytes(GivenRegister.Shipped("enheter_bulk_2022_AtoAlpha.json.gz"));
        all.AsSpan(all.Length / 2, 400).Fill(0xFF);
        var file = register.Import(register.Write("spoilt.json.gz", all), asOf: "2022-08-15").Files[0];
        Assert.Equal(FileEnd.Cut, file.End);
        Assert.True(file.New > 1000);
    }

    [Fact]
    public void A_cut_file_closes_nothing()
    {
        var rows = Enumerable.Range(0, 50).Select(i => A.Entity(A.Number(i)));
        register.Import(register.Write("all.json", A.Array(rows)), asOf: "2026-01-10");
        var text = A.Array(rows);
        Assert.Equal(0, register.Import(register.Write("cut.json", text[..(text.Length / 2)]), asOf: "2026-02-10").Files[0].Gone);
        Assert.Null(register.Unit(A.Number(49)).Closed);
    }

    [Fact]
    public void A_file_is_known_by_its_hash()
    {
        var path = register.Write("a.json", A.Array([A.Entity()]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), register.Import(path).Files[0].Sha256);
    }

    [Fact]
    public void A_stream_that_is_open_already_is_read_as_it_comes()
    {
        var request = new ImportRequest(new RegisterSource.Open("-", new MemoryStream(A.Gzip(A.Array([A.Entity()])))), null, new DateOnly(2026, 8, 5));
        var done = Assert.IsType<ImportOutcome.Done>(register.Importer().Run(request, null, TestContext.Current.CancellationToken));
        Assert.Equal((1L, "-"), (done.Import.Files[0].New, done.Import.Files[0].Name));
    }

    [Fact]
    public async Task An_address_is_fetched_and_its_date_is_that_of_the_snapshot()
    {
        var body = A.Gzip(A.Array([A.Entity()]));
        await using var server = new OneAnswer($"HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\nLast-Modified: Wed, 05 Aug 2026 04:00:00 GMT\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n", body);
        var done = Assert.IsType<ImportOutcome.Done>(await Fetch(server.Address));
        Assert.Equal((new DateOnly(2026, 8, 5), 1L, FileEnd.Whole), (done.Import.AsOf, done.Import.Files[0].New, done.Import.Files[0].End));
    }

    [Fact]
    public async Task A_connection_that_breaks_gives_what_came()
    {
        var rows = Encoding.UTF8.GetBytes(A.Array(Enumerable.Range(0, 20).Select(i => A.Entity(A.Number(i)))));
        await using var server = new OneAnswer($"HTTP/1.1 200 OK\r\nContent-Length: {rows.Length}\r\n\r\n", rows[..(rows.Length / 2)]);
        var done = Assert.IsType<ImportOutcome.Done>(await Fetch(server.Address));
        Assert.Equal(FileEnd.Cut, done.Import.Files[0].End);
        Assert.InRange(done.Import.Files[0].New, 8, 11);
    }

    [Fact]
    public async Task An_address_that_answers_with_an_error_is_told_in_one_line()
    {
        await using var server = new OneAnswer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", []);
        var fault = await Assert.ThrowsAsync<UnreadableSourceException>(() => Fetch(server.Address));
        Assert.Contains("503", fault.Message, StringComparison.Ordinal);
    }

    // Refused before anybody is asked: the machine's own network is not looked at, nor is a name looked up.
    [Theory]
    [InlineData("http://data.brreg.no/enheter"), InlineData("http://10.0.0.1/enheter"), InlineData("http://172.16.0.1/enheter"), InlineData("http://192.168.1.1/enheter")]
    [InlineData("http://169.254.169.254/latest/meta-data"), InlineData("http://[fe80::1]/enheter"), InlineData("http://[fd00::1]/enheter"), InlineData("http://0.0.0.0/enheter")]
    [InlineData("http://localhost.example.com/enheter"), InlineData("http://127.0.0.1.example.com/enheter"), InlineData("http://localhost@example.com/enheter")]
    public async Task An_address_elsewhere_without_https_is_not_asked(string address)
    {
        var fault = await Assert.ThrowsAsync<UnreadableSourceException>(() => Fetch(new Uri(address)));
        Assert.Contains("is not fetched without https", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data"), InlineData("https://10.0.0.1/enheter"), InlineData("https://[::1]/enheter"), InlineData("https://elsewhere.example/enheter")]
    [InlineData("http://127.0.0.1:1/enheter"), InlineData("http://localhost/enheter"), InlineData("//elsewhere.example/enheter"), InlineData("file:///etc/passwd"), InlineData("ftp://127.0.0.1/enheter")]
    public async Task Where_a_server_leads_to_another_nobody_is_asked(string to)
    {
        await using var server = new OneAnswer($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", []);
        var fault = await Assert.ThrowsAsync<UnreadableSourceException>(() => Fetch(server.Address));
        Assert.Contains("which is another server's", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_itself_a_server_may_lead_on_but_not_for_ever()
    {
        var body = Encoding.UTF8.GetBytes(A.Array([A.Entity()]));
        string on = "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", there = $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await using (var server = new OneAnswer(there, body, before: [on, on])) Assert.Equal(1, Assert.IsType<ImportOutcome.Done>(await Fetch(server.Address)).Import.Files[0].New);
        await using var around = new OneAnswer(on, [], before: [on, on, on, on]);
        Assert.Contains("5 times", (await Assert.ThrowsAsync<UnreadableSourceException>(() => Fetch(around.Address))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_in_one_line() =>
        Assert.Contains("nowhere.json", Assert.Throws<UnreadableSourceException>(() => register.Import(register.File("nowhere.json"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost/enheter.json.gz", typeof(RegisterSource.OnNet))]
    [InlineData("data/enheter.json.gz", typeof(RegisterSource.OnDisk))]
    [InlineData("/tmp/enheter.json", typeof(RegisterSource.OnDisk))]
    [InlineData("file:///etc/passwd", typeof(RegisterSource.OnDisk))]
    [InlineData("ftp://127.0.0.1/enheter.json", typeof(RegisterSource.OnDisk))]
    [InlineData("-", typeof(RegisterSource.Open))]
    public void What_a_person_types_is_an_address_a_path_or_standard_input(string typed, Type kind) => Assert.IsType(kind, RegisterSource.Of(typed));

    Task<ImportOutcome> Fetch(Uri address) =>
        Task.Run(() => register.Importer().Run(new ImportRequest(new RegisterSource.OnNet(address), null), null, TestContext.Current.CancellationToken));

    /// <summary>A server on loopback that gives one answer, whatever it is asked, after those that lead to it.</summary>
    sealed class OneAnswer : IAsyncDisposable
    {
        readonly System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        readonly Task answering;

        public OneAnswer(string head, byte[] body, params string[] before)
        {
            listener.Start();
            Address = new Uri($"http://{listener.LocalEndpoint}/enheter/lastned");
            answering = Answer(head, body, before);
        }

        public Uri Address { get; }

        async Task Answer(string head, byte[] body, string[] before)
        {
            foreach (var one in before) await Answer(one, []);
            await Answer(head, body);
        }

        async Task Answer(string head, byte[] body)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(body);
        }

        public async ValueTask DisposeAsync()
        {
            await answering;
            listener.Dispose();
        }
    }
}
