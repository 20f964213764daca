using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Why something cannot be asked or answered, in words.</summary>
static class QuestionMessages
{
    public static Message NoQuestion() => new("question-missing", "question", new(
        "Skriv spørsmålet ditt.", "Skriv spørsmålet ditt.", "Write your question."));

    public static Message NoAnswer() => new("answer-missing", "answer", new(
        "Skriv svaret. Alle får det samme.", "Skriv svaret. Alle får det same.", "Write the answer. Everyone gets the same."));

    public static Message NoEmail() => new("email-wrong", "email", new(
        "Skriv adressen slik: navn@bedrift.no, eller la feltet stå tomt.",
        "Skriv adressa slik: namn@bedrift.no, eller la feltet stå tomt.",
        "Write the address like this: name@company.no, or leave the field empty."));

    public static Message TooLong(string at, int most) => new("too-long", at, new(
        $"Teksten er for lang. Kort den ned til {most} tegn.", $"Teksten er for lang. Kort han ned til {most} teikn.", $"The text is too long. Shorten it to {most} characters."));

    public static Message TooMany() => new("too-many-questions", "form", new(
        "Det venter svært mange spørsmål her. Prøv igjen når arrangøren har svart på noen av dem.",
        "Det ventar svært mange spørsmål her. Prøv igjen når arrangøren har svara på nokre av dei.",
        "A great many questions are waiting here. Try again when the organiser has answered some of them."));

    public static Message IsOut() => new("answer-is-out", "form", new(
        "Svaret er sendt til alle, så det kan ikke endres. Skriv et nytt spørsmål og svar som retter det.",
        "Svaret er sendt til alle, så det kan ikkje endrast. Skriv eit nytt spørsmål og svar som rettar det.",
        "The answer has been sent to all, so it cannot be changed. Write a new question and answer that correct it."));

    public static Message NothingToPublish() => new("nothing-to-publish", "form", new(
        "Ingen svar venter på å sendes. Skriv et svar først.", "Ingen svar ventar på å bli sende. Skriv eit svar først.", "No answer waits to be sent. Write an answer first."));
}
