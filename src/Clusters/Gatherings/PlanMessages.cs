using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>What can be wrong with the plan of a gathering, in words. Each stands at a field of the form.</summary>
static class PlanMessages
{
    public static Message NoTitle() => new("title-missing", "title_nb", new(
        $"Gi arrangementet et navn på høyst {Plan.LongestTitle} tegn, for eksempel «Klyngeseminar i Haugesund».",
        $"Gi arrangementet eit namn på høgst {Plan.LongestTitle} teikn, til dømes «Klyngeseminar i Haugesund».",
        $"Give the event a name of at most {Plan.LongestTitle} characters, for example “Cluster seminar in Haugesund”."));

    public static Message NoVenue() => new("venue-missing", "place", new(
        "Skriv hvor det er, eller en lenke til møtet på nett, eller begge deler.",
        "Skriv kvar det er, eller ei lenkje til møtet på nett, eller begge delar.",
        "Write where it is, or a link to the meeting online, or both."));

    public static Message Link() => new("link-not-https", "link", new(
        "Lenken må begynne med https://. Kopier hele adressen fra møteinnkallingen.",
        "Lenkja må byrje med https://. Kopier heile adressa frå møteinnkallinga.",
        "The link must begin with https://. Copy the whole address from the meeting."));

    public static Message TooLong(string at) => new("text-too-long", at, new(
        $"Teksten er over {Plan.LongestText} tegn. Kort den ned, eller legg resten i en fil.",
        $"Teksten er over {Plan.LongestText} teikn. Kort han ned, eller legg resten i ei fil.",
        $"The text has more than {Plan.LongestText} characters. Shorten it, or put the rest in a file."));

    public static Message NoSuchDay(string at) => new("day-impossible", at, new(
        "Denne dagen finnes ikke. Skriv år, måned og dag, for eksempel 2027-02-24.",
        "Denne dagen finst ikkje. Skriv år, månad og dag, til dømes 2027-02-24.",
        "There is no such day. Write year, month and day, for example 2027-02-24."));

    public static Message NoSuchClock(string at) => new("clock-impossible", at, new(
        "Dette klokkeslettet finnes ikke. Skriv timer og minutter, for eksempel 10.00.",
        "Dette klokkeslettet finst ikkje. Skriv timar og minutt, til dømes 10.00.",
        "There is no such time. Write hours and minutes, for example 10.00."));

    public static Message MissingHour(string at) => new("clock-missing", at, new(
        "Klokken stilles fram den dagen, så tiden mellom kl. 02.00 og 03.00 finnes ikke. Velg et annet klokkeslett.",
        "Klokka blir stilt fram den dagen, så tida mellom kl. 02.00 og 03.00 finst ikkje. Vel eit anna klokkeslett.",
        "The clocks go forward that day, so the time between 02.00 and 03.00 does not exist. Choose another time."));

    public static Message DoubledHour(string at) => new("clock-twice", at, new(
        "Klokken stilles tilbake den dagen, så tiden mellom kl. 02.00 og 03.00 kommer to ganger. Velg et annet klokkeslett.",
        "Klokka blir stilt tilbake den dagen, så tida mellom kl. 02.00 og 03.00 kjem to gonger. Vel eit anna klokkeslett.",
        "The clocks go back that day, so the time between 02.00 and 03.00 comes twice. Choose another time."));

    public static Message NoLanguage() => new("language-missing", "languages", new(
        "Kryss av for minst ett språk som snakkes der.",
        "Kryss av for minst eitt språk som blir snakka der.",
        "Tick at least one language that is spoken there."));

    public static Message NoCounty() => new("county-missing", "counties", new(
        "Kryss av for minst ett fylke som arrangementet er for.",
        "Kryss av for minst eitt fylke som arrangementet er for.",
        "Tick at least one county that the event is for."));

    public static Message NoSuchCounty(string code) => new("county-unknown", "counties", new(
        $"Det finnes ikke noe fylke med nummer {code}. Velg fra listen.",
        $"Det finst ikkje noko fylke med nummer {code}. Vel frå lista.",
        $"There is no county with number {code}. Choose from the list."));

    public static Message NoSuchFinding() => new("finding-unknown", "finding", new(
        "Det finnes ikke noe funn med denne adressen. Et funn heter F og et tall, for eksempel F117. La feltet stå tomt hvis arrangementet ikke bygger på et funn.",
        "Det finst ikkje noko funn med denne adressa. Eit funn heiter F og eit tal, til dømes F117. La feltet stå tomt om arrangementet ikkje byggjer på eit funn.",
        "There is no finding with this address. A finding is called F and a number, for example F117. Leave the field empty when the event builds on none."));

    public static Message EndsBeforeItBegins() => new("end-before-start", "end", new(
        "Arrangementet slutter før det begynner. Skriv et senere klokkeslett for slutten.",
        "Arrangementet sluttar før det byrjar. Skriv eit seinare klokkeslett for slutten.",
        "The event ends before it begins. Write a later time for the end."));

    public static Message OverSeveralDays() => new("several-days", "end", new(
        "Arrangementet må begynne og slutte samme dag. Lag ett arrangement for hver dag.",
        "Arrangementet må byrje og slutte same dag. Lag eitt arrangement for kvar dag.",
        "The event must begin and end on the same day. Make one event for each day."));

    public static Message DeadlineAfterStart(DateTimeOffset start)
    {
        var when = When.DayAndClock(start);
        return new("deadline-after-start", "deadline", new(
            $"Påmeldingsfristen er etter at arrangementet begynner, {when.Nb}. Velg en tidligere frist.",
            $"Påmeldingsfristen er etter at arrangementet byrjar, {when.Nn}. Vel ein tidlegare frist.",
            $"The deadline for signing up is after the event begins, {when.En}. Choose an earlier one."));
    }

    public static Message SeatsWithoutRoom() => new("seats-without-room", "capacity", new(
        "Plasser gjelder rommet, og arrangementet er bare på nett. La feltet stå tomt, eller skriv hvor rommet er.",
        "Plassar gjeld rommet, og arrangementet er berre på nett. La feltet stå tomt, eller skriv kvar rommet er.",
        "Seats are for the room, and the event is online only. Leave the field empty, or write where the room is."));

    public static Message Seats() => new("seats-missing", "capacity", new(
        $"Skriv hvor mange plasser rommet har, fra 1 til {Plan.MostSeats}.",
        $"Skriv kor mange plassar rommet har, frå 1 til {Plan.MostSeats}.",
        $"Write how many seats the room has, from 1 to {Plan.MostSeats}."));

    public static Message FewerThanTaken(int taken) => new("seats-below-taken", "capacity", new(
        $"{taken} har alt plass i rommet, så det kan ikke ha færre. Skriv {taken} eller flere.",
        $"{taken} har alt plass i rommet, så det kan ikkje ha færre. Skriv {taken} eller fleire.",
        $"{taken} already have a seat in the room, so it cannot have fewer. Write {taken} or more."));
}
