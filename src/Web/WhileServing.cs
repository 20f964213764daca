namespace Klynge.Web;

/// <summary>Work that goes on beside the requests, from when the site answers until it closes. A site that never came to answer, for example because its port is taken, has done none of it.</summary>
abstract class WhileServing(IHostApplicationLifetime life) : BackgroundService
{
    /// <summary>The work.</summary>
    /// <param name="closing">Given when the site closes: ending by it is no fault.</param>
    protected abstract Task Work(CancellationToken closing);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(answers.SetResult);
        try
        {
            await answers.Task.WaitAsync(stoppingToken);
            await Work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is closing.
        }
    }
}
