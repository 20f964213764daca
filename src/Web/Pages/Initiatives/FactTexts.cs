using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>What each fact says, in a line of the journal.</summary>
static class FactTexts
{
    /// <summary>The line of a fact.</summary>
    public static Words Of(Fact fact, Initiative initiative) => fact switch
    {
        Fact.Started(var name, _, _) => new($"Startet som «{name}»", $"Starta som «{name}»", $"Started as “{name}”"),
        Fact.Pinned(var finding) => new(
            $"Bygger på {finding.Address} fra kjøring {finding.Run}: {finding.Members.Length} virksomheter fulgte med",
            $"Byggjer på {finding.Address} frå køyring {finding.Run}: {finding.Members.Length} verksemder følgde med",
            $"Builds on {finding.Address} of run {finding.Run}: {finding.Members.Length} organisations came along"),
        Fact.Renamed(var name) => new($"Fikk navnet «{name}»", $"Fekk namnet «{name}»", $"Took the name “{name}”"),
        Fact.Described(var theme, _) => new($"Handler nå om: {theme}", $"Handlar no om: {theme}", $"Is now about: {theme}"),
        Fact.Moved(var to, var reason) => With(CaseTexts.Of(to), reason),
        Fact.HostChosen(var host) => new($"Søker: {host.Name}", $"Søkjar: {host.Name}", $"Applicant: {host.Name}"),
        Fact.ChallengeWritten => new("Felles utfordring skrevet", "Felles utfordring skriven", "The shared challenge written"),
        Fact.GoalWritten(var goal, var text, _) => new($"Mål {goal}: {text}", $"Mål {goal}: {text}", $"Goal {goal}: {text}"),
        Fact.GoalDropped(var goal) => new($"Mål {goal} tatt bort", $"Mål {goal} teke bort", $"Goal {goal} taken away"),
        Fact.ActivityPlanned(var activity, var text, _, _) => new($"Aktivitet {activity}: {text}", $"Aktivitet {activity}: {text}", $"Activity {activity}: {text}"),
        Fact.ActivityDropped(var activity) => new($"Aktivitet {activity} tatt bort", $"Aktivitet {activity} teken bort", $"Activity {activity} taken away"),
        Fact.BudgetPlanned(var costs, _, _, _) => FindingTexts.Said(language => (language is Language.En ? "Budget: " : "Budsjett: ") + language.Money(costs)),
        Fact.BoardNamed(var seats) => new($"Styre med {seats.Length} plasser", $"Styre med {seats.Length} plassar", $"Board with {seats.Length} seats"),
        Fact.PartnerAdded(_, var who, _) => new($"{who.Name} lagt til som partner", $"{who.Name} lagd til som partnar", $"{who.Name} added as a partner"),
        Fact.PartnerAnswered(var partner, var answer, _) => FindingTexts.Said(language => $"{Name(partner, initiative)}: {answer.Words().In(language)}"),
        Fact.LetterReceived(var partner, _, _) => new($"Intensjonsavtale med {Name(partner, initiative)}", $"Intensjonsavtale med {Name(partner, initiative)}", $"Letter of intent from {Name(partner, initiative)}"),
        Fact.PledgeMade(var partner, var kroner, var hours) => new(
            $"{Name(partner, initiative)} bidrar med {Language.Nb.Money(kroner)} og {hours} timer i året", $"{Name(partner, initiative)} bidreg med {Language.Nn.Money(kroner)} og {hours} timar i året",
            $"{Name(partner, initiative)} puts in {Language.En.Money(kroner)} and {hours} hours a year"),
        Fact.Stated(var topic, _, var source) => FindingTexts.Said(language => $"{(source is null ? new Words("Påstand", "Påstand", "Claim") : new("Belegg", "Belegg", "Evidence")).In(language)}: {topic.Words().In(language)}"),
        Fact.LevelSet(var criterion, var level, var reason) => new($"{Title(criterion).Nb} satt til {level} for hånd: {reason}", $"{Title(criterion).Nn} sett til {level} for hand: {reason}", $"{Title(criterion).En} set to {level} by hand: {reason}"),
        Fact.LevelCleared(var criterion) => new($"{Title(criterion).Nb}: det målte nivået gjelder", $"{Title(criterion).Nn}: det målte nivået gjeld", $"{Title(criterion).En}: the measured level counts"),
        Fact.Advised(_, var text) => new($"Råd: {text}", $"Råd: {text}", $"Advice: {text}"),
        Fact.AdviceAsked(var question) => new($"Spør om råd: {question}", $"Spør om råd: {question}", $"Asks for advice: {question}"),
        Fact.Contacted(var note) => new($"Kontakt: {note}", $"Kontakt: {note}", $"Contact: {note}"),
        Fact.Attended(_, var title, var came) => new($"{came.Length} virksomheter møtte på «{title}»", $"{came.Length} verksemder møtte på «{title}»", $"{came.Length} organisations came to “{title}”"),
        Fact.StepPlanned(_, var text, _, _) => new($"Neste steg: {text}", $"Neste steg: {text}", $"Next step: {text}"),
        Fact.StepDone(var step) => new($"Ferdig: {Step(step, initiative)}", $"Ferdig: {Step(step, initiative)}", $"Done: {Step(step, initiative)}"),
        Fact.MadePublic(var parts) => parts.IsEmpty
            ? new("Ingenting er offentlig lenger", "Ingenting er offentleg lenger", "Nothing is public any more")
            : FindingTexts.Said(language => $"{new Words("Offentlig", "Offentleg", "Public").In(language)}: {string.Join("; ", parts.Select(part => part.Words().In(language)))}"),
        Fact.MergedWith(var other) => new($"{other} gikk inn i dette", $"{other} gjekk inn i dette", $"{other} went into this"),
        Fact.SplitFrom(var other) => new($"Kom ut av {other}", $"Kom ut av {other}", $"Came out of {other}"),
        Fact.SplitOff(var other) => new($"{other} ble et eget initiativ", $"{other} vart eit eige initiativ", $"{other} became its own"),
        Fact.Undone(var entry) => new($"Angret nr. {entry}", $"Angra nr. {entry}", $"Undid no. {entry}"),
    };

    /// <summary>Whether it is one of the large events, which a reader looks for first.</summary>
    public static bool IsLarge(Fact fact) => fact is Fact.Started or Fact.Moved or Fact.MergedWith or Fact.SplitFrom or Fact.SplitOff or Fact.HostChosen or Fact.LetterReceived;

    /// <summary>As what somebody did something: their role, whose name is gone when the person is erased.</summary>
    public static Words Role(Hand hand) =>
        Enum.TryParse<Role>(hand.Role.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) ? role.Name()
        : hand.Person == "system" ? new("Klynge", "Klynge", "Klynge") : new("en person", "ein person", "a person");

    static Words With(Words words, string? reason) => reason is null ? words : new($"{words.Nb}. {reason}", $"{words.Nn}. {reason}", $"{words.En}. {reason}");

    static string Name(int partner, Initiative initiative) => initiative.Entries.Select(entry => entry.What).OfType<Fact.PartnerAdded>().First(added => added.Partner == partner).Who.Name;

    static string Step(int step, Initiative initiative) => initiative.Entries.Select(entry => entry.What).OfType<Fact.StepPlanned>().Last(planned => planned.Step == step).Text;

    static Words Title(string criterion) =>
        StandingCriteria.Current.Criteria.FirstOrDefault(known => known.Key == criterion)?.Title ?? new(criterion, criterion, criterion);
}
