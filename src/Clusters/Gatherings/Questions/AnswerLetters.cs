using System.Collections.Immutable;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Questions and answers as one letter. They stand as they were written; the words around them are in the reader's language.</summary>
sealed class AnswerLetters(Gathering gathering, ImmutableArray<Question> questions, GuestLinks links)
{
    public Letter To(Reader reader)
    {
        var (title, language) = (gathering.Plan.Title, reader.Language);
        var count = questions.Length;
        string[] parts =
        [
            (reader.Name.Length > 0 ? new Words($"Hei, {reader.Name}.", $"Hei, {reader.Name}.", $"Hello, {reader.Name}.") : new Words("Hei.", "Hei.", "Hello.")).In(language),
            (count == 1
                ? new Words($"Noen har spurt om {title.Nb}. Alle som er påmeldt eller invitert, får det samme svaret.", $"Nokon har spurt om {title.Nn}. Alle som er påmelde eller inviterte, får det same svaret.", $"Somebody has asked about {title.En}. Everyone who has signed up or been invited gets the same answer.")
                : new Words($"Noen har spurt om {title.Nb}. Alle som er påmeldt eller invitert, får de samme {count} svarene.", $"Nokon har spurt om {title.Nn}. Alle som er påmelde eller inviterte, får dei same {count} svara.", $"Some have asked about {title.En}. Everyone who has signed up or been invited gets the same {count} answers.")).In(language),
            .. questions.Select(question => Written(question, language)),
            new Words("Alle spørsmål og svar står her:", "Alle spørsmål og svar står her:", "All questions and answers are here:").In(language) + "\n" + links.Page(language, gathering.Id),
            .. gathering.IsExample ? [ExampleMark.InLetters.In(language)] : Array.Empty<string>(),
        ];
        return new Letter(reader.Email, reader.Name.Length > 0 ? reader.Name : null, language,
            ExampleMark.On(new($"Svar på spørsmål: {title.Nb}", $"Svar på spørsmål: {title.Nn}", $"Questions answered: {title.En}"), gathering.IsExample).In(language), string.Join("\n\n", parts) + "\n");
    }

    static string Written(Question question, Language language) =>
        $"{new Words("Spørsmål", "Spørsmål", "Question").In(language)}: {question.Text}\n{new Words("Svar", "Svar", "Answer").In(language)}: {((QuestionState.Published)question.State).Answer}";
}
