namespace Klynge.Web.Maps;

/// <summary>A bar of a round number of kilometres.</summary>
/// <param name="Kilometres">1, 2 or 5 times a power of ten.</param>
/// <param name="Pixels">Its length.</param>
readonly record struct ScaleBar(double Kilometres, double Pixels)
{
    /// <summary>The longest round bar that takes at most a quarter of the picture.</summary>
    public static ScaleBar Of(Frame frame)
    {
        var most = frame.Box.Width / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var kilometres = power * new[] { 5, 2, 1 }.First(times => times == 1 || times * power <= most);
        return new ScaleBar(kilometres, kilometres * frame.Scale);
    }
}
