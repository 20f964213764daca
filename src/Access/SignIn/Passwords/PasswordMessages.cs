using Klynge.Storage;

namespace Klynge.Access.SignIn.Passwords;

static class PasswordMessages
{
    public static Message TooShort() => new("password-short", "password", new(
        $"Passordet må ha minst {Password.Shortest} tegn. Fire–fem vanlige ord etter hverandre er lett å huske og vanskelig å gjette.",
        $"Passordet må ha minst {Password.Shortest} teikn. Fire–fem vanlege ord etter kvarandre er lett å hugse og vanskeleg å gjette.",
        $"The password must have at least {Password.Shortest} characters. Four or five ordinary words in a row are easy to remember and hard to guess."));

    public static Message TooLong() => new("password-long", "password", new(
        $"Passordet kan ha høyst {Password.Longest} tegn.",
        $"Passordet kan ha høgst {Password.Longest} teikn.",
        $"The password can have at most {Password.Longest} characters."));

    public static Message Guessable() => new("password-guessable", "password", new(
        "Dette passordet er lett å gjette: det er mye brukt, likner på navnet eller adressen din, eller gjentar seg. Velg et annet.",
        "Dette passordet er lett å gjette: det er mykje brukt, liknar på namnet eller adressa di, eller tek seg opp att. Vel eit anna.",
        "This password is easy to guess: it is much used, resembles your name or address, or repeats itself. Choose another."));

    public static Message WrongCurrent() => new("password-wrong", "current-password", new(
        "Dette er ikke passordet du har nå.", "Dette er ikkje passordet du har no.", "This is not the password you have now."));
}
