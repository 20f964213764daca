using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>Why a gathering cannot be changed or signed up for, in words.</summary>
static class GatheringMessages
{
    const string Form = "form";

    public static Message NotAnnounced() => new("not-announced", Form, new(
        "Arrangementet er ikke kunngjort ennå, så ingen kan melde seg på.",
        "Arrangementet er ikkje kunngjort enno, så ingen kan melde seg på.",
        "The event has not been announced yet, so nobody can sign up."));

    public static Message SignUpClosed() => new("sign-up-closed", Form, new(
        "Påmeldingen er stengt. Ta kontakt med arrangøren hvis du likevel vil komme.",
        "Påmeldinga er stengd. Ta kontakt med arrangøren om du likevel vil kome.",
        "Sign-up is closed. Contact the organiser if you still want to come."));

    public static Message DeadlinePassed(DateTimeOffset deadline)
    {
        var when = When.DayAndClock(deadline);
        return new("deadline-passed", Form, new(
            $"Påmeldingsfristen gikk ut {when.Nb}. Ta kontakt med arrangøren hvis du likevel vil komme.",
            $"Påmeldingsfristen gjekk ut {when.Nn}. Ta kontakt med arrangøren om du likevel vil kome.",
            $"The deadline for signing up was {when.En}. Contact the organiser if you still want to come."));
    }

    public static Message HasBeen() => new("has-been", Form, new(
        "Arrangementet har vært. Se om det kommer et nytt i listen over arrangementer.",
        "Arrangementet har vore. Sjå om det kjem eit nytt i lista over arrangement.",
        "The event has been. See the list of events for a new one."));

    public static Message CalledOff(string reason) => new("called-off", Form, new(
        $"Arrangementet er avlyst: {reason}",
        $"Arrangementet er avlyst: {reason}",
        $"The event is called off: {reason}"));

    public static Message CannotOpen(GatheringState state) => new("cannot-open", Form, WhyNotOpen(state));

    static Words WhyNotOpen(GatheringState state) => state switch
    {
        GatheringState.Open => new Words("Arrangementet er kunngjort alt.", "Arrangementet er kunngjort alt.", "The event is announced already."),
        GatheringState.Held => HasBeen().Text,
        GatheringState.Cancelled => new Words(
            "Arrangementet er avlyst. Kopier det til et nytt i stedet.", "Arrangementet er avlyst. Kopier det til eit nytt i staden.", "The event is called off. Copy it to a new one instead."),
        GatheringState.Draft or GatheringState.Closed => new Words("Arrangementet kan kunngjøres.", "Arrangementet kan kunngjerast.", "The event can be announced."),
    };

    public static Message NotOpen() => new("not-open", Form, new(
        "Dette kan bare gjøres med et arrangement som er kunngjort.",
        "Dette kan berre gjerast med eit arrangement som er kunngjort.",
        "This can only be done with an event that has been announced."));

    public static Message NotBegun(DateTimeOffset start)
    {
        var when = When.DayAndClock(start);
        return new("not-begun", Form, new(
            $"Arrangementet begynner {when.Nb}. Vent til da, eller avlys det.",
            $"Arrangementet byrjar {when.Nn}. Vent til då, eller avlys det.",
            $"The event begins {when.En}. Wait until then, or call it off."));
    }

    public static Message CannotCancel(GatheringState state) => state is GatheringState.Cancelled
        ? new("is-cancelled", Form, new("Arrangementet er avlyst alt.", "Arrangementet er avlyst alt.", "The event is called off already."))
        : new("has-been", Form, new("Arrangementet har vært, så det kan ikke avlyses.", "Arrangementet har vore, så det kan ikkje avlysast.", "The event has been, so it cannot be called off."));

    public static Message IsOver(GatheringState state) => state is GatheringState.Cancelled
        ? new("is-over", Form, new(
            "Arrangementet er avlyst og kan ikke endres. Kopier det til et nytt.",
            "Arrangementet er avlyst og kan ikkje endrast. Kopier det til eit nytt.",
            "The event is called off and cannot be changed. Copy it to a new one."))
        : new("is-over", Form, new(
            "Arrangementet har vært og kan ikke endres. Kopier det til et nytt.",
            "Arrangementet har vore og kan ikkje endrast. Kopier det til eit nytt.",
            "The event has been and cannot be changed. Copy it to a new one."));

    public static Message NoReason() => new("reason-missing", "reason", new(
        "Skriv hvorfor, så de som har meldt seg på, får vite det.",
        "Skriv kvifor, så dei som har meldt seg på, får vite det.",
        "Write why, so that those who have signed up are told."));

    public static Message ChangedByAnother() => new("changed-by-another", Form, new(
        "Noen andre endret arrangementet mens du skrev. Det du skrev, står her. Se på endringen deres under, og lagre på nytt.",
        "Nokon andre endra arrangementet medan du skreiv. Det du skreiv, står her. Sjå på endringa deira under, og lagre på nytt.",
        "Somebody else changed the event while you were writing. What you wrote is here. Look at their change below, and save again."));
}
