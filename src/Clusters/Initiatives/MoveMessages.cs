using System.Globalization;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>Why an initiative cannot move. Each says what to do.</summary>
static class MoveMessages
{
    public static Message NotFromHere(Stage from, Stage to)
    {
        var (was, wanted, next) = (from.Words(), to.Words(), Moving.Lawful(from));
        string Next(Language language) => string.Join(", ", next.Select(stage => $"«{stage.Words().In(language)}»"));
        return next.IsEmpty
            ? new("not-from-here", "to", new(
                "Initiativet er avsluttet, så det kan ikke flyttes. Angre avslutningen hvis den var en feil.",
                "Initiativet er avslutta, så det kan ikkje flyttast. Angre avsluttinga om ho var ein feil.",
                "The initiative is closed, so it cannot be moved. Undo the closing if it was a mistake."))
            : new("not-from-here", "to", new(
                $"Et initiativ går ikke fra «{was.Nb}» til «{wanted.Nb}». Herfra kan det gå til {Next(Language.Nb)}.",
                $"Eit initiativ går ikkje frå «{was.Nn}» til «{wanted.Nn}». Herifrå kan det gå til {Next(Language.Nn)}.",
                $"An initiative does not go from “{was.En}” to “{wanted.En}”. From here it can go to {Next(Language.En)}."));
    }

    public static readonly Message InTheFuture = new("in-the-future", "on", new(
        "Dagen har ikke vært ennå. Skriv dagen det skjedde, i dag eller før.",
        "Dagen har ikkje vore enno. Skriv dagen det hende, i dag eller før.",
        "That day has not come yet. Give the day it happened, today or earlier."));

    public static Message BeforeTheLastMove(DateOnly since) => new("before-the-last-move", "on", new(
        $"Initiativet kom dit det er nå, {Day(since, Language.Nb)}. Skriv den dagen eller en senere.",
        $"Initiativet kom dit det er no, {Day(since, Language.Nn)}. Skriv den dagen eller ein seinare.",
        $"The initiative came to where it is now on {Day(since, Language.En)}. Give that day or a later one."));

    public static readonly Message BackNeedsReason = new("back-needs-reason", "reason", new(
        "Initiativet går et steg tilbake. Skriv hvorfor, så andre forstår det senere.",
        "Initiativet går eit steg tilbake. Skriv kvifor, så andre forstår det seinare.",
        "The initiative goes a step back. Say why, so that others will understand it later."));

    public static readonly Message ClosedNeedsReason = new("closed-needs-reason", "reason", new(
        "Skriv hvorfor initiativet avsluttes.",
        "Skriv kvifor initiativet blir avslutta.",
        "Say why the initiative is closed."));

    public static readonly Message NoAdviceYet = new("no-advice-yet", "to", new(
        "Ingen råd er ført i rådloggen, og ingen har møtt på et arrangement. Før rådet først.",
        "Ingen råd er førte i rådloggen, og ingen har møtt på eit arrangement. Før rådet først.",
        "No advice is noted and nobody has come to an event. Note the advice first."));

    public static readonly Message NoChallenge = new("no-challenge", "to", new(
        "Den felles utfordringen er ikke skrevet. Skriv hva bedriftene må løse sammen.",
        "Den felles utfordringa er ikkje skriven. Skriv kva bedriftene må løyse saman.",
        "The shared challenge is not written. Write what the companies have to solve together."));

    public static readonly Message NoCompanyInterested = new("no-company-interested", "to", new(
        "Ingen bedrift har svart ja eller kanskje. Før svaret fra minst én.",
        "Inga bedrift har svara ja eller kanskje. Før svaret frå minst éi.",
        "No company has said yes or maybe. Note the answer of at least one."));

    public static readonly Message NoHost = new("no-host", "to", new(
        "Ingen virksomhet står som søker. Velg den som skal søke og svare for pengene.",
        "Inga verksemd står som søkjar. Vel den som skal søkje og svare for pengane.",
        "No organisation stands as applicant. Choose the one that will apply and answer for the money."));

    public static readonly Message NoGoal = new("no-goal", "to", new(
        "Initiativet har ingen mål. Skriv minst ett.",
        "Initiativet har ingen mål. Skriv minst eitt.",
        "The initiative has no goals. Write at least one."));

    public static readonly Message NobodySigned = new("nobody-signed", "to", new(
        "Ingen bedrift har signert. Før intensjonsavtalen fra minst én.",
        "Inga bedrift har signert. Før intensjonsavtalen frå minst éi.",
        "No company has signed. Note the letter of intent of at least one."));

    public static readonly Message NoCall = new("no-call", "call", new(
        "Skriv hvilken utlysning det gjelder, for eksempel «Arena 2027».",
        "Skriv kva utlysing det gjeld, til dømes «Arena 2027».",
        "Say which call, for example “Arena 2027”."));

    public static readonly Message EndsBeforeItBegins = new("ends-before-it-begins", "until", new(
        "Perioden slutter før den begynner. Skriv siste dag i perioden.",
        "Perioden sluttar før han byrjar. Skriv siste dag i perioden.",
        "The period ends before it begins. Give the last day of the period."));

    public static Message GrantOutOfRange(long kroner, long most) => new("grant-out-of-range", "kroner", new(
        $"Et forprosjekt kan få 1 til {Whole(most, Language.Nb)} kr. Dere skrev {Whole(kroner, Language.Nb)} kr.",
        $"Eit forprosjekt kan få 1 til {Whole(most, Language.Nn)} kr. De skreiv {Whole(kroner, Language.Nn)} kr.",
        $"A pre-project can get 1 to {Whole(most, Language.En)} kr. You wrote {Whole(kroner, Language.En)} kr."));

    public static Message LengthOutOfRange(int least, int most) => new("length-out-of-range", "until", new(
        $"Et forprosjekt varer {least} til {most} måneder. Skriv en siste dag innenfor det.",
        $"Eit forprosjekt varer {least} til {most} månader. Skriv ein siste dag innanfor det.",
        $"A pre-project lasts {least} to {most} months. Give a last day within that."));

    static string Day(DateOnly day, Language language) =>
        day.ToString(language is Language.En ? "d MMMM yyyy" : "d. MMMM yyyy", language.Culture());

    // The group separator of a culture may break a line; a hard blank never does.
    static string Whole(long value, Language language) =>
        value.ToString("N0", language is Language.En ? CultureInfo.GetCultureInfo("en-GB") : language.Culture()).Replace(' ', '\u00A0');
}
