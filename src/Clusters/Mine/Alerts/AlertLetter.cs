using System.Collections.Immutable;
using System.Text;
using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>Whole addresses that alerts lead to. The site, which knows its own name and its pages, makes them.</summary>
/// <param name="Choices">Where one chooses.</param>
/// <param name="Case">Where one sees more of a kind, by the id of the initiative or gathering.</param>
public sealed record AlertLinks(Func<Language, string> Choices, Func<Language, AlertKind, string, string> Case);

/// <summary>What somebody is told, as a letter: what and where, and a link. The rest stands behind the sign-in.</summary>
static class AlertLetter
{
    static readonly Words Subject = new("Nytt for deg i Klynge", "Nytt for deg i Klynge", "New for you in Klynge");
    static readonly Words Hello = new("Hei", "Hei", "Hello");
    static readonly Words Choices = new("Endre varsler:", "Endre varsel:", "Change alerts:");

    public static Letter Of(Reader reader, ImmutableArray<AlertLine> lines, AlertLinks links)
    {
        var (text, language) = (new StringBuilder(), reader.Language);
        text.Append(Hello.In(language)).Append(' ').AppendLine(reader.Person.Name);
        foreach (var kind in lines.GroupBy(line => line.Kind))
        {
            text.AppendLine().AppendLine(kind.Key.Title().In(language));
            foreach (var line in kind)
                text.AppendLine().Append(line.Name.In(language)).Append(": ").AppendLine(line.What.In(language)).AppendLine(links.Case(language, line.Kind, line.Case));
        }
        text.AppendLine().AppendLine(Choices.In(language)).AppendLine(links.Choices(language)).AppendLine().AppendLine("Klynge");
        return new(reader.Address, reader.Person.Name, language, Subject.In(language), text.ToString().ReplaceLineEndings("\n"));
    }
}
