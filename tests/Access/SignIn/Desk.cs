using System.Text.RegularExpressions;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Elsewhere;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Letters;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

/// <summary>Where people come to sign in: the deeds over a database of its own, and the letters that they send.</summary>
sealed partial class Desk : IDisposable
{
    public const string Address = "Kari.Nordmann@bedrift.no", Good = "hest batteri stift korrekt";

    readonly TestDatabase database = TestDatabase.New();
    readonly FactorKeys keys = new(new EphemeralDataProtectionProvider());

    public Desk() => Db = AccessDb.Open(database.Database);

    public AccessDb Db { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static SignInLinks Links { get; } = new((_, secret) => $"https://klynge.example/link/{secret}", _ => "https://klynge.example/sign-in", _ => "https://klynge.example/new", _ => "https://klynge.example/security");

    public AskForLetter Letters => new(Db, Links);

    public BeginAccount Begin => new(Db, Links);

    public SignInByPassword ByPassword => new(Db);

    public Database Database => database.Database;

    public GiveCode Codes => CodesOver(Db);

    /// <summary>The same over another connection.</summary>
    public GiveCode CodesOver(AccessDb db) => new(db, keys, Links);

    public MakeFactor Factors => new(Db, keys, Links);

    public static VerifiedSubject Known { get; } = new("https://idporten.example", "pairwise-kari", "ID-porten");

    public SignInElsewhere Elsewhere => new(Db, Begin, Links);

    public RecoverAccount Recovery => new(Db, Codes, new EndSession(Db), Links);

    /// <summary>An account with a password and an app.</summary>
    public async Task<(Guid Account, PersonId Person, string Key, IReadOnlyList<string> Recovery)> Account(DateTimeOffset? at = null)
    {
        var now = at ?? A.Morning;
        await Letters.ToBegin("Kari Nordmann", Address, Language.Nb, now, Cancel);
        var begun = (BeginOutcome.Begun)await Begin.ByPassword(await LastSecret(), Good, now, Cancel);
        var key = Totp.NewKey();
        var made = (FactorOutcome.Made)await Factors.Run(begun.Account, key, Totp.Code(key, Totp.StepAt(now)), now, Cancel);
        return (begun.Account, begun.Person, key, made.Codes);
    }

    /// <summary>An account that signs in at a provider, and whose owner chose a password besides without making an app.</summary>
    public async Task<(Guid Account, PersonId Person)> AccountElsewhere()
    {
        await Letters.ToBegin("Kari Nordmann", Address, Language.Nb, A.Morning, Cancel);
        var begun = (BeginOutcome.Begun)await Elsewhere.Begin(await LastSecret(), Known, A.Morning, Cancel);
        Assert.Empty(await new ChangePassword(Db, new EndSession(Db), Links).Run(begun.Person, "", Good, Guid.Empty, A.Morning, Cancel));
        return (begun.Account, begun.Person);
    }

    /// <summary>The letters so far, the newest last.</summary>
    public async Task<IReadOnlyList<(string To, string Subject, string Text)>> Sent()
    {
        var sent = new List<(string, string, string)>();
        foreach (var one in (await OutboxQueries.List(Db, null, null, 1, 500, Cancel)).OrderBy(one => one.NotBefore).ThenBy(one => one.Id))
            sent.Add((one.To, one.Subject, (await OutboxQueries.Content(Db, one.Id, Cancel))!.Value.Letter!.Text));
        return sent;
    }

    /// <summary>Whether a letter says so.</summary>
    public async Task<bool> Wrote(string to, string words) => (await Sent()).Any(letter => letter.To == to && (letter.Subject + letter.Text).Contains(words, StringComparison.Ordinal));

    /// <summary>The secret of the newest letter that has one.</summary>
    public async Task<string> LastSecret() => Secret().Match((await Sent())[^1].Text) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException("The last letter has no link.");

    public void Dispose()
    {
        Db.Dispose();
        database.Dispose();
    }

    [GeneratedRegex("/link/([A-Za-z0-9_-]{43})")]
    private static partial Regex Secret();
}
