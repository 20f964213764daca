using Klynge.Register.Import;
using Xunit;

namespace Klynge.Register.Tests.Import;

/// <summary>An import that is killed and started again ends as one that was not. A process is really killed in tests/Cli/Import.</summary>
public sealed class Interrupting_an_import : IDisposable
{
    const int Batch = 40;

    readonly GivenRegister register = new();
    readonly GivenRegister undisturbed = new();

    public void Dispose()
    {
        register.Dispose();
        undisturbed.Dispose();
    }

    [Fact]
    public void Wherever_it_is_killed_it_goes_on_from_there()
    {
        var files = Files(register);
        Before(undisturbed);
        undisturbed.Import(files.Entities, files.Establishments);
        var expected = undisturbed.Everything();

        // 260 entities and 130 establishments make 7 + 4 batches. Killed after each of them, all in one go and then one by one.
        for (var batches = 1; batches <= 11; batches++)
        {
            using var killed = new GivenRegister();
            Before(killed);
            Kill(killed, files, batches);
            killed.Import(files.Entities, files.Establishments);
            Assert.Equal(expected, killed.Everything());
        }
    }

    [Fact]
    public void Killed_at_every_batch_it_still_ends_the_same()
    {
        var files = Files(register);
        Before(undisturbed);
        undisturbed.Import(files.Entities, files.Establishments);

        Before(register);
        for (var i = 0; i < 11; i++) Kill(register, files, 1);
        register.Import(files.Entities, files.Establishments);
        Assert.Equal(undisturbed.Everything(), register.Everything());
    }

    [Fact]
    public void Cancelling_keeps_what_was_read()
    {
        var files = Files(register);
        using var cancel = new CancellationTokenSource();
        var importer = register.Importer(Batch, _ => cancel.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => importer.Run(GivenRegister.Request(files.Entities, null), null, cancel.Token));
        Assert.InRange(register.Units(), 1, Batch);
        Assert.Equal(260, register.Import(files.Entities).Files[0].Read);
    }

    [Fact]
    public void Another_file_gives_the_interrupted_import_up()
    {
        var files = Files(register);
        Kill(register, files, 2);
        var import = register.Import(register.Write("other.json", A.Array([A.Entity()])));
        Assert.Equal((2L, 1L), (import.Id, import.Files[0].Read));
        using var db = register.Open();
        Assert.IsType<ImportState.Abandoned>(new ImportQueries(db).Get(1)!.State);
    }

    [Fact]
    public void Another_second_file_gives_it_up_too_and_reads_the_first_again()
    {
        var files = Files(register);
        Kill(register, files, 9);
        var import = register.Import(files.Entities, register.Write("other.json", A.Array([A.Establishment(A.Number(5000), A.Equinor)])));
        Assert.Equal([260L, 1L], import.Files.Select(file => file.Read));
        Assert.Equal(2, import.Id);
    }

    static void Kill(GivenRegister register, (string Entities, string Establishments) files, int afterBatches)
    {
        var importer = register.Importer(Batch, _ =>
        {
            if (--afterBatches == 0) throw new PowerCut();
        });
        Assert.Throws<PowerCut>(() => importer.Run(GivenRegister.Request(files.Entities, files.Establishments), null, TestContext.Current.CancellationToken));
    }

    /// <summary>An earlier snapshot, so that there are new, changed, unchanged and gone units.</summary>
    static void Before(GivenRegister register) => register.Import(
        register.Write("before.json", A.Array(Enumerable.Range(0, 300).Where(i => i % 3 > 0).Select(i => A.Entity(A.Number(i), name: i % 2 == 0 ? "EQUINOR ASA" : "STATOIL ASA")))),
        asOf: "2026-07-05");

    static (string Entities, string Establishments) Files(GivenRegister register) => (
        register.Write("e.json.gz", A.Gzip(A.Array(Enumerable.Range(0, 260).Select(i => i % 50 == 7 ? A.Entity(A.Number(i))[..200] : i % 60 == 9 ? A.Entity(A.Number(i - 1)) : A.Entity(A.Number(i)))))),
        register.Write("u.json.gz", A.Gzip(A.Array(Enumerable.Range(1000, 130).Select(i => i % 40 == 3 ? "{}" : A.Establishment(A.Number(i), A.Number(i - 1000)))))));

    sealed class PowerCut : Exception;
}
