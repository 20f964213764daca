using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>Why an answer cannot be taken, in words.</summary>
static class FeedbackMessages
{
    public static Message NoSuchAnswer(string at) => new("no-such-answer", at, new("Velg et av svarene.", "Vel eitt av svara.", "Choose one of the answers."));

    public static Message TooLong(string at, int most) => new("too-long", at, new(
        $"Teksten er for lang. Kort den ned til {most} tegn.", $"Teksten er for lang. Kort han ned til {most} teikn.", $"The text is too long. Shorten it to {most} characters."));

    public static Message Nothing() => new("nothing-said", "form", new(
        "Svar på minst ett av spørsmålene.", "Svar på minst eitt av spørsmåla.", "Answer at least one of the questions."));

    public static Message TooEarly(DateTimeOffset start)
    {
        var when = When.DayAndClock(start);
        return new("too-early", "form", new(
            $"Arrangementet begynner {when.Nb}. Svar når du har vært der; lenken virker da.",
            $"Arrangementet byrjar {when.Nn}. Svar når du har vore der; lenkja verkar då.",
            $"The event begins {when.En}. Answer when you have been there; the link works then."));
    }

    public static Message NotThere() => new("not-there", "form", new(
        "Denne påmeldingen gjelder ikke lenger, så vi kan ikke ta imot svar på den.",
        "Denne påmeldinga gjeld ikkje lenger, så vi kan ikkje ta imot svar på henne.",
        "This sign-up no longer holds, so we cannot take an answer for it."));

    public static Message Given() => new("feedback-given", "form", new(
        "Du har svart. Takk! Svaret er uten navn, så vi kan ikke finne det igjen og endre det.",
        "Du har svara. Takk! Svaret er utan namn, så vi kan ikkje finne det att og endre det.",
        "You have answered. Thank you! The answer has no name, so we cannot find it again and change it."));
}
