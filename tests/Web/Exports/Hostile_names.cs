using System.Text;
using System.Text.Json;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Initiatives;
using Klynge.Register;
using Klynge.Register.Import;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Pages.Gatherings;
using Klynge.Web.Tests.Pages.Register;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Exports;

/// <summary>No list that the product gives away runs anything in a spreadsheet, whatever somebody called their company, and nothing that is no formula is changed.</summary>
public sealed class Hostile_names
{
    const string Evil = "=cmd|' /C calc'!A0";

    static readonly Listing<string?[]> Columns = new Listing<string?[]>()
        .Text("first", new("Navn", "Namn", "Name"), row => row[0])
        .Text("second", new("Navn", "Namn", "Name"), row => row[1])
        .Whole("third", new("Navn", "Namn", "Name"), _ => -5);

    public static TheoryData<string> Formulas =>
    [
        Evil, "=1+1", "+1+cmd|' /C calc'!A0", "-1+2", "-2+3+cmd|' /C calc'!D2", "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "  =1", "\u00A0=1",
        "\"=1", "'=1", "\"\"=1", "x;=1+1", "x,=1+1", "x\t=1+1", "x;\"=1+1", "x|@SUM(1)", "x\n-1+1+cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\",\"Se her\")", "+47-912", "-",
    ];

    public static TheoryData<string> Harmless =>
    [
        "-5", "−5", "-1 234,50", "+47 912 34 567", "+4791234567", "00470123", "0123", "912 34 567", "Ærlig & Ødegård Å AS", "A-B AS", "1+1 AS", "Ola, Kari og - Per", "O'Hara's", "100 %", "Norsk; svensk", "a \"b\" c",
    ];

    static byte[] Csv(string text, Language language) => Atlas.Exports.Csv.ForPeople(Sheet(text, language), language);

    static Sheet Sheet(string text, Language language) => Columns.Of("Liste", [[text, "annen"]], null, language);

    [Theory, MemberData(nameof(Formulas))]
    public void A_formula_is_dead_in_every_file_and_can_be_read_back(string text)
    {
        foreach (var language in Languages.All)
        {
            var separator = language == Language.En ? ',' : ';';
            var cell = Sheets.Csv(Csv(text, language), separator)[1][0];
            Assert.False(Sheets.IsLive(cell), cell);
            Assert.Equal(text, Atlas.Exports.Formulas.Restored(cell));
            // A program that takes another sign for the separator finds no formula either.
            foreach (var other in ";,\t|")
                Assert.DoesNotContain(Encoding.UTF8.GetString(Csv(text, language)).Split('\r', '\n', other), Sheets.IsLive);
        }
        var workbook = Sheets.Xlsx(Xlsx.Of(Sheet(text, Language.Nb), Language.Nb));
        Assert.False(Sheets.IsLive(workbook[1][0]), workbook[1][0]);
    }

    [Theory, MemberData(nameof(Harmless))]
    public void What_is_no_formula_comes_back_as_it_was(string text)
    {
        Assert.Equal(text, Sheets.Csv(Csv(text, Language.Nb), ';')[1][0]);
        Assert.Equal(text, Sheets.Csv(Csv(text, Language.En), ',')[1][0]);
        Assert.Equal(text, Sheets.Xlsx(Xlsx.Of(Sheet(text, Language.Nb), Language.Nb))[1][0]);
        Assert.Equal(text, Atlas.Exports.Formulas.Restored(text));
    }

    [Fact]
    public void Columns_of_the_same_name_are_columns_of_their_own_and_a_number_stays_a_number()
    {
        var workbook = Sheets.Xlsx(Xlsx.Of(Sheet("en", Language.Nb), Language.Nb));
        Assert.Equal(["Navn", "Navn", "Navn"], workbook[0]);
        Assert.Equal(["en", "annen", "-5"], workbook[1]);
        Assert.Equal("-5", Sheets.Csv(Csv("en", Language.Nb), ';')[1][2]);
    }

    [Fact]
    public void A_list_without_rows_has_its_heads() => Assert.Equal([["Navn", "Navn", "Navn"]], Sheets.Xlsx(Xlsx.Of(Columns.Of("Liste", [], null, Language.Nb), Language.Nb)));

    /// <summary>A new list comes into this test by itself; one whose address has a value that is not known here fails it.</summary>
    [Fact]
    public async Task Every_list_of_the_product_is_dead_with_a_hostile_register_hostile_guests_and_a_hostile_initiative()
    {
        await using var seminar = await A_seminar.Open();
        var site = seminar.Site;
        using var adviser = await Somebody.In(site, Access.Role.Adviser);
        var finding = await Fill(site, seminar.Id);

        string Value(SiteRoute route, string name) => name switch
        {
            "address" => finding,
            "figure" => "observed",
            "code" => "46",
            "import" => "1",
            "gathering" => seminar.Id.ToString(),
            _ => throw new InvalidOperationException($"The list {route.Name} has a value {name}: say here what it is."),
        };
        var (live, hostile) = (new List<string>(), 0);
        // What is stored about a person is one JSON document, and no table.
        foreach (var page in Table.All.OfType<SiteRoute.Page>().Where(page => page.File is not null && page != HomeRoutes.Stored))
        {
            var address = page.Address(Language.Nb, [.. page.Values.Select(name => Value(page, name))]) + (page == Table.Search ? "?q=cmd&format=" : "?format=");
            foreach (var format in new[] { "csv", "xlsx" })
            {
                using var answer = await adviser.Browser.GetAsync(address + format, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{address}{format} answered {(int)answer.StatusCode}.");
                var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                var cells = (format == "csv" ? Sheets.Csv(file, ';') : Sheets.Xlsx(file)).SelectMany(row => row).ToArray();
                live.AddRange(cells.Where(Sheets.IsLive).Select(cell => $"{page.Name} as {format}: {cell}"));
                if (cells.Any(cell => cell.Contains("cmd|", StringComparison.OrdinalIgnoreCase))) hostile++;
            }
        }
        Assert.Empty(live);
        Assert.True(hostile >= 10, $"Only {hostile} files held a hostile name.");
    }

    // A concentration of companies with hostile names, an initiative and a guest of the same kind.
    static async Task<string> Fill(Shell.Site site, GatheringId seminar)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var (madeUp, entities, establishments) = (new MadeUpRegister(), new List<string>(), new List<string>());
        void Add(string name, string code, string postal, string municipality, string place)
        {
            var (entity, json) = (madeUp.Number(), JsonSerializer.Serialize(name)[1..^1]);
            entities.Add(MadeUpRegister.Unit(entity, json, "AS", code, postal, municipality, place));
            establishments.Add(MadeUpRegister.Unit(madeUp.Number(), json, "BEDR", code, postal, municipality, place, entity));
        }
        foreach (var (name, code, town) in MadeUpRegister.Everywhere(900)) Add(name, code, town.Postal, town.Municipality, town.Place);
        string[] beginnings = ["=", "+", "-", "@", "＝", "\"=", ";="];
        for (var i = 0; i < 28; i++) Add($"{beginnings[i % beginnings.Length]}CMD|' /C CALC{i}'!A{i} AS", "03.111", "5384", "4625", "TORANGSVÅG");
        entities.Add(MadeUpRegister.Unit("200000000", JsonSerializer.Serialize("=CMD|' /C FEIL'!A0")[1..^1], "AS", "03.111", "5384", "4625", "TORANGSVÅG"));
        static RegisterSource.Open Open(string name, List<string> rows) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(MadeUpRegister.Array(rows))));
        var (database, data) = (services.GetRequiredService<Database>(), services.GetRequiredService<DataFolder>());
        Assert.IsType<ImportOutcome.Done>(new ImportRegister(database, data, TimeProvider.System)
            .Run(new ImportRequest(Open("enheter.json", entities), Open("underenheter.json", establishments), new DateOnly(2026, 8, 5)), cancel: cancel));
        var (reference, store) = (Reference.Load(data), services.GetRequiredService<PopulationStore>());
        store.Build("norway", data, reference.Classifications, reference.Geography);
        NameIndex.Refresh(services.GetRequiredService<RegisterDb>(), reference.Geography);
        await new DetectPopulation(database, reference, TimeProvider.System).Run(store.Load("norway")!, null, cancel);

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.IsType<Change.Done>(await services.GetRequiredService<StartInitiative>().Run(Evil, Evil, ["11"], null, new HashSet<string> { "11" }, new Hand("person:1", null, "adviser"), now, cancel));
        await services.GetRequiredService<TakeDoorEvents>().Run(seminar, [new DoorEvent.WalkedIn(Guid.NewGuid(), now, Evil, Evil)], "person:1", now, cancel);
        return (await services.GetRequiredService<FindingQueries>().All("norway", cancel))[0].Address;
    }
}
