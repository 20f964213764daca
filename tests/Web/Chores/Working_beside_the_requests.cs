using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Klynge.Web.Tests.Chores;

public sealed class Working_beside_the_requests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly ApplicationLifetime life = new(NullLogger<ApplicationLifetime>.Instance);

    sealed class Noted(IHostApplicationLifetime life) : WhileServing(life)
    {
        public TaskCompletionSource Began { get; } = new();

        protected override async Task Work(CancellationToken closing)
        {
            Began.SetResult();
            await Task.Delay(Timeout.Infinite, closing);
        }
    }

    [Fact]
    public async Task Begins_when_the_site_answers_and_ends_when_it_closes()
    {
        using var work = new Noted(life);
        await work.StartAsync(Cancel);
        Assert.False(work.Began.Task.IsCompleted);
        life.NotifyStarted();
        await work.Began.Task.WaitAsync(Cancel);
        await work.StopAsync(Cancel);
        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Of_a_site_that_never_came_to_answer_none_is_done()
    {
        using var work = new Noted(life);
        await work.StartAsync(Cancel);
        await work.StopAsync(Cancel);
        Assert.True(work.ExecuteTask!.IsCompleted);
        Assert.False(work.Began.Task.IsCompleted);
    }
}
