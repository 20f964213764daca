using Klynge.Access.Sessions;
using Klynge.Storage;

namespace Klynge.Web.Pages.SignIn;

/// <summary>How a session is shown to its owner.</summary>
static class Browsers
{
    static readonly (string Sign, string Name)[] Known = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    static readonly (string Sign, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>"Firefox, Windows": a guess from what the browser says of itself, good enough to know one's own again.</summary>
    public static Words Name(string device)
    {
        string[] parts = [.. new[] { Known, Systems }.Select(list => list.FirstOrDefault(each => device.Contains(each.Sign, StringComparison.Ordinal)).Name).OfType<string>()];
        var name = string.Join(", ", parts);
        return parts.Length == 0 ? SignInTexts.UnknownDevice : new(name, name, name);
    }

    public static Words How(SignInMethod method) => method switch
    {
        SignInMethod.Passkey => new("Passnøkkel", "Passnøkkel", "Passkey"),
        SignInMethod.Password => new("Passord og kode", "Passord og kode", "Password and code"),
        SignInMethod.Elsewhere => new("Innlogging hos andre", "Innlogging hos andre", "Sign-in elsewhere"),
        SignInMethod.Demonstration => new("Prøv som", "Prøv som", "Try it as"),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There are four ways in."),
    };

    /// <summary>"30. nov. kl. 18.12", in Norway.</summary>
    public static Words When(DateTimeOffset at)
    {
        var clock = OsloTime.Clock(at);
        return new(clock.ToString("d. MMM 'kl.' HH.mm", Language.Nb.Culture()), clock.ToString("d. MMM 'kl.' HH.mm", Language.Nn.Culture()), clock.ToString("d MMM 'at' HH:mm", Language.En.Culture()));
    }
}
