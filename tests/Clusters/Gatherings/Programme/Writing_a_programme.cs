using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Programme;

public sealed class Writing_a_programme
{
    static readonly DateOnly Day = new(2027, 2, 24);

    [Theory]
    [InlineData("10.00–10.30 Velkommen | Kari Nordmann | Sal A")]
    [InlineData("10:00-10:30 Velkommen|Kari Nordmann|Sal A")]
    [InlineData("kl. 10 - 10.30: Velkommen | Kari Nordmann | Sal A")]
    public void A_line_is_a_part(string line)
    {
        var messages = new List<Message>();
        Assert.Equal([new Slot(A.Start, A.Start.AddMinutes(30), "Velkommen", "Kari Nordmann", "Sal A")], ProgrammeText.Read(line, Day, messages));
        Assert.Empty(messages);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        Slot[] slots = [new(A.Start, A.Start.AddMinutes(15), "Velkommen", null, null), new(A.Start.AddMinutes(15), A.Start.AddHours(1), "To spor", null, "B"), new(A.Start.AddHours(1), A.Start.AddHours(2), "Arena", "Ola | Per".Replace(" | ", " og ", StringComparison.Ordinal), null)];
        Assert.Equal(slots, ProgrammeText.Read(ProgrammeText.Write(slots), Day, []));
    }

    [Theory]
    [InlineData("Velkommen", "programme-line")]
    [InlineData("10.30–10.00 Velkommen", "programme-order")]
    [InlineData("10.00–10.00 Velkommen", "programme-order")]
    [InlineData("10.61–11.00 Velkommen", "programme-clock")]
    [InlineData("25–26 Velkommen", "programme-clock")]
    [InlineData("10.00–11.00 | Kari", "programme-title")]
    public void A_faulty_line_is_named_by_its_number(string line, string code)
    {
        var messages = new List<Message>();
        ProgrammeText.Read("09.00–10.00 Kaffe\n\n" + line, Day, messages);
        var message = Assert.Single(messages);
        Assert.Equal(code, message.Code);
        Assert.All(new[] { message.Text.Nb, message.Text.Nn, message.Text.En }, text => Assert.Contains("3", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hour_that_comes_twice_is_refused()
    {
        var messages = new List<Message>();
        Assert.Empty(ProgrammeText.Read("02.15–02.45 Nattevakt", new DateOnly(2027, 10, 31), messages));
        Assert.Equal("programme-clock-moved", Assert.Single(messages).Code);
    }
}
