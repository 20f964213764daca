using Klynge.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Klynge.Web.Tests.Parts;

public sealed class Parts_that_ask_the_database
{
    [Fact]
    public async Task Load_one_after_another_since_they_share_a_context()
    {
        var desk = new Desk();
        await using var services = new ServiceCollection().AddScoped<LoadingTurn>().AddSingleton(desk).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ThreeParts>()).ToHtmlString());
        Assert.Equal("loadedloadedloaded", page);
        Assert.Equal(1, desk.MostAtOnce);
    }

    [Fact]
    public async Task Do_not_keep_the_others_waiting_when_one_of_them_fails()
    {
        using var turn = new LoadingTurn();
        await Assert.ThrowsAsync<TimeoutException>(() => turn.Take(() => throw new TimeoutException()));
        var loaded = false;
        await turn.Take(() => Task.FromResult(loaded = true));
        Assert.True(loaded);
    }

    /// <summary>Stands for a context: counts how many ask it at once.</summary>
    sealed class Desk
    {
        int now;

        public int MostAtOnce { get; private set; }

        public async Task Ask()
        {
            MostAtOnce = Math.Max(MostAtOnce, ++now);
            await Task.Yield();
            now--;
        }
    }

    sealed class ThreeParts : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Asker>(0);
            builder.CloseComponent();
            builder.OpenComponent<Asker>(1);
            builder.CloseComponent();
            builder.OpenComponent<Asker>(2);
            builder.CloseComponent();
        }
    }

    sealed class Asker : Part
    {
        string text = "";

        [Inject] Desk Desk { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            await Desk.Ask();
            text = "loaded";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, text);
    }
}
