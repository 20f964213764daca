using Klynge.Clusters.Gatherings.Materials;
using Klynge.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Materials;

public sealed class Sharing_files : IAsyncLifetime
{
    static FileOutcome.Kept File(int number) => new($"{number:x64}", FileKind.Pdf, 1_200_000, $"lysark-{number}.pdf");

    Seminar seminar = null!;

    public async ValueTask InitializeAsync() => seminar = await Seminar.Open();

    public ValueTask DisposeAsync()
    {
        seminar.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<T> In<T>(Func<ClustersDb, Task<T>> deed)
    {
        await using var db = seminar.Db();
        return await deed(db);
    }

    Task<MaterialOutcome?> Add(int number, string title = "", Audience audience = Audience.Guests) => In(db => new KeepMaterials(db).Add(seminar.Id, title, File(number), audience, Seminar.By, A.Now.AddMinutes(number), A.Cancel));

    async Task<Material[]> All() => [.. await In(db => new MaterialQueries(db).Of(seminar.Id, A.Cancel))];

    [Fact]
    public async Task A_file_without_a_title_is_called_by_its_name()
    {
        await Add(1);
        await Add(2, "Lysark fra innledningen", Audience.Everyone);
        Assert.Equal([("lysark-1.pdf", Audience.Guests), ("Lysark fra innledningen", Audience.Everyone)], (await All()).Select(material => (material.Title, material.For)));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file()
    {
        await Add(1);
        await Add(1, "En gang til");
        Assert.Single(await All());
    }

    [Fact]
    public async Task One_that_is_removed_cannot_be_fetched_and_can_be_brought_back()
    {
        await Add(1);
        var id = Assert.Single(await All()).Id;
        Assert.True(await In(db => new KeepMaterials(db).Remove(seminar.Id, id, Seminar.By, A.Now, A.Cancel)));
        Assert.Null(await In(db => new MaterialQueries(db).Get(seminar.Id, id, A.Cancel)));
        Assert.True(await In(db => new KeepMaterials(db).Restore(seminar.Id, id, Seminar.By, A.Now, A.Cancel)));
        Assert.NotNull(await In(db => new MaterialQueries(db).Get(seminar.Id, id, A.Cancel)));
        Assert.False(await In(db => new KeepMaterials(db).Remove(seminar.Id, Guid.NewGuid(), Seminar.By, A.Now, A.Cancel)));
    }

    [Fact]
    public async Task Who_may_fetch_it_can_be_changed()
    {
        await Add(1);
        await In(async db => await new KeepMaterials(db).ShowTo(seminar.Id, (await All())[0].Id, Audience.Everyone, Seminar.By, A.Now, A.Cancel));
        Assert.Equal(Audience.Everyone, Assert.Single(await All()).For);
    }

    [Fact]
    public async Task A_title_that_is_too_long_and_too_many_files_are_refused()
    {
        Assert.Equal(["title-too-long"], Assert.IsType<MaterialOutcome.Refused>(await Add(1, new string('a', Material.LongestTitle + 1))).Reasons.Select(reason => reason.Code));
        for (var number = 1; number <= Material.Most; number++) Assert.IsType<MaterialOutcome.Added>(await Add(number));
        Assert.Equal(["too-many-files"], Assert.IsType<MaterialOutcome.Refused>(await Add(Material.Most + 1)).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task The_database_refuses_a_file_without_a_hash()
    {
        await Add(1);
        await using var db = seminar.Db();
        (await db.Set<MaterialRow>().SingleAsync(A.Cancel)).Hash = "abc";
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(A.Cancel));
    }
}
