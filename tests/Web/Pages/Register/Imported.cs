using System.Text;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Runs;
using Klynge.Register;
using Klynge.Register.Import;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>Tests that share the site of a small made-up register; it is made only when one of them runs.</summary>
[CollectionDefinition(nameof(OverAnImport))]
public sealed class OverAnImport : ICollectionFixture<Imported>;

/// <summary>
/// A site over a small made-up register that went through the real import: companies all over the country, a cluster of fishing
/// companies in Austevoll, persons' sole proprietorships among them, and broken rows. No number is one that the register has given out.
/// </summary>
public sealed class Imported : IAsyncLifetime
{
    /// <summary>Names of persons and of what bears their names. None may be seen anywhere.</summary>
    public static readonly string[] Persons = ["Gunnvald Tverrfjellmoen", "Torbjørg Skutevikholmen", "Asgjerd Finnvollstrand", "Randulf Kvernhusbekk", "Eldrid Nattmålsfjord"];

    readonly MadeUpRegister madeUp = new();

    /// <summary>The site.</summary>
    public Shell.Site Site { get; private set; } = null!;

    /// <summary>Numbers that may not be seen: of the proprietorships, of their establishments, of establishments without a known entity.</summary>
    public List<string> Secret { get; } = [];

    /// <summary>A company that may be seen, to know that the walk sees anything at all.</summary>
    public string Company { get; private set; } = "";

    /// <summary>The import, with its bad rows.</summary>
    public ImportRecord Import { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Shell.Site.Start();
        using var scope = Site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var (entities, establishments) = Files();
        var outcome = new ImportRegister(services.GetRequiredService<Database>(), services.GetRequiredService<DataFolder>(), TimeProvider.System)
            .Run(new ImportRequest(Open("enheter.json", entities), Open("underenheter.json", establishments), new DateOnly(2026, 8, 5)), cancel: TestContext.Current.CancellationToken);
        Import = Assert.IsType<ImportOutcome.Done>(outcome).Import;

        var data = services.GetRequiredService<DataFolder>();
        var reference = Reference.Load(data);
        var store = services.GetRequiredService<PopulationStore>();
        store.Build("norway", data, reference.Classifications, reference.Geography);
        NameIndex.Refresh(services.GetRequiredService<RegisterDb>(), reference.Geography);
        await new DetectPopulation(services.GetRequiredService<Database>(), reference, TimeProvider.System)
            .Run(store.Load("norway")!, null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    static RegisterSource.Open Open(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    (string Entities, string Establishments) Files()
    {
        var entities = new List<string>();
        var establishments = new List<string>();
        foreach (var (name, code, town) in MadeUpRegister.Everywhere(900)) Company = Both(name, "AS", code, town.Postal, town.Municipality, town.Place);
        for (var i = 0; i < 24; i++) Both($"HAVSTRAND {i} AS", "AS", "03.111", "5384", "4625", "TORANGSVÅG");

        // Persons: the entity, its establishment, and the one of an employer (AAFY); then one whose entity nobody knows.
        foreach (var person in Persons[..4])
        {
            Both(person.ToUpperInvariant(), "ENK", "03.111", "5384", "4625", "TORANGSVÅG", secret: true);
            var owner = Secret[^2];
            Secret.Add(madeUp.Number());
            establishments.Add(MadeUpRegister.Unit(Secret[^1], person.ToUpperInvariant(), "AAFY", "03.111", "5384", "4625", "TORANGSVÅG", owner));
        }
        Secret.Add(madeUp.Number());
        establishments.Add(MadeUpRegister.Unit(Secret[^1], Persons[4].ToUpperInvariant(), "BEDR", "03.111", "5384", "4625", "TORANGSVÅG", madeUp.Number()));

        // Rows with faults: broken in the middle of the array, wrong check digits, a date that cannot be, an industry that is not.
        entities.Insert(40, $"{{\"organisasjonsnummer\":\"{madeUp.Number()}\",\"navn\":\"HALV RAD AS\",\"organisasjonsform\":{{\"kode\":");
        for (var i = 0; i < 60; i++) entities.Insert(50 + i, MadeUpRegister.Unit(Wrong(madeUp.Number()), $"FEIL SIFFER {i} AS", "AS", "62.100", "0150", "0301", "OSLO"));
        Secret.Add(Wrong(madeUp.Number()));
        entities.Insert(120, MadeUpRegister.Unit(Secret[^1], Persons[0].ToUpperInvariant(), "ENK", "03.111", "5384", "4625", "TORANGSVÅG"));
        entities.Insert(130, MadeUpRegister.Unit(madeUp.Number(), "UKJENT KODE AS", "AS", "98.765", "0150", "0301", "OSLO"));
        entities.Insert(140, MadeUpRegister.Unit(madeUp.Number(), "UMULIG DATO AS", "AS", "62.100", "0150", "0301", "OSLO").Replace("2010-03-12", "2010-02-31", StringComparison.Ordinal));
        return (MadeUpRegister.Array(entities), MadeUpRegister.Array(establishments));

        string Both(string name, string form, string code, string postal, string municipality, string place, bool secret = false)
        {
            var (entity, establishment) = (madeUp.Number(), madeUp.Number());
            entities.Add(MadeUpRegister.Unit(entity, name, form, code, postal, municipality, place));
            establishments.Add(MadeUpRegister.Unit(establishment, name, "BEDR", code, postal, municipality, place, entity));
            if (secret) Secret.AddRange([entity, establishment]);
            return entity;
        }
    }

    static string Wrong(string number) => number[..8] + (char)('0' + (number[8] - '0' + 1) % 10);
}
