using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Clusters.Gatherings.Letters;

/// <summary>What a guest is written about their sign-up. Plain text, in the language that they signed up in.</summary>
/// <param name="gathering">To what they signed up.</param>
/// <param name="links">Where letters lead.</param>
/// <param name="now">When they are written.</param>
public sealed class SignUpLetters(Gathering gathering, GuestLinks links, DateTimeOffset now)
{
    /// <summary>Asks for the confirmation. Says the same whether a seat is held or not: the place stands behind the link.</summary>
    public Letter Confirm(SignUp signUp, string token, DateTimeOffset until)
    {
        var (title, when) = (gathering.Plan.Title, When.DayAndClock(until));
        return Of(signUp, new($"Bekreft påmeldingen: {title.Nb}", $"Stadfest påmeldinga: {title.Nn}", $"Confirm your sign-up: {title.En}"), new(
            $"Åpne lenken og bekreft innen {when.Nb}, ellers gir vi plassen videre. Der kan du også endre eller melde avbud.",
            $"Opne lenkja og stadfest innan {when.Nn}, elles gir vi plassen vidare. Der kan du òg endre eller melde avbod.",
            $"Open the link and confirm by {when.En}, or we pass the seat on. There you can also change or cancel."),
            token, new(
            "Var det ikke du som meldte deg på? Da trenger du ikke gjøre noe.",
            "Var det ikkje du som melde deg på? Då treng du ikkje gjere noko.",
            "Was it not you who signed up? Then you need do nothing."), null);
    }

    /// <summary>Somebody signs up again with an address that has signed up already.</summary>
    public Letter Again(SignUp signUp, string token)
    {
        var title = gathering.Plan.Title;
        return Of(signUp, new($"Du er alt påmeldt: {title.Nb}", $"Du er alt påmeld: {title.Nn}", $"You have signed up already: {title.En}"), new(
            "Vi fikk en ny påmelding med adressen din. Den første gjelder fortsatt, og ingenting er endret. Vil du endre noe eller melde avbud, bruk denne lenken.",
            "Vi fekk ei ny påmelding med adressa di. Den første gjeld framleis, og ingenting er endra. Vil du endre noko eller melde avbod, bruk denne lenkja.",
            "We got another sign-up with your address. The first one still holds, and nothing has changed. Use this link to change something or to cancel."), token, null, null);
    }

    /// <summary>Says that the guest has a place, with the appointment and the code for the door, also as a picture that needs no network.</summary>
    public Letter Coming(SignUp signUp, string token, string doorCode)
    {
        var (title, venue) = (gathering.Plan.Title, gathering.Plan.Venue);
        var online = signUp.Way is Way.Online;
        var link = venue.LinkOrNone;
        var own = links.SignUp(signUp.Guest.Language, gathering.Id, token);
        var letter = Of(signUp, new($"Du er påmeldt: {title.Nb}", $"Du er påmeld: {title.Nn}", $"You are signed up: {title.En}"), online
            ? new($"Du deltar på nett: {link}", $"Du deltek på nett: {link}", $"You take part online: {link}")
            : new(
                $"Du har plass i rommet. I døra viser du QR-koden i denne e-posten; den står også på siden din, som lenken går til. Du kan også si navnet ditt, eller koden {doorCode}.",
                $"Du har plass i rommet. I døra viser du QR-koden i denne e-posten; han står òg på sida di, som lenkja går til. Du kan òg seie namnet ditt, eller koden {doorCode}.",
                $"You have a seat in the room. At the door, show the QR code in this e-mail; it is on your page too, which the link leads to. You can also say your name, or the code {doorCode}."),
            token, null, GatheringCalendar.Of(gathering, signUp.Guest.Language, links.Page(signUp.Guest.Language, gathering.Id), true, now, own));
        return online ? letter : letter with { Qr = new($"klynge-{gathering.Id}-{doorCode}.png", links.Door(gathering.Id, doorCode)) };
    }

    /// <summary>Says where in the queue the guest is.</summary>
    public Letter Waiting(SignUp signUp, string token, int place)
    {
        var title = gathering.Plan.Title;
        return Of(signUp, new($"Du står på venteliste: {title.Nb}", $"Du står på venteliste: {title.Nn}", $"You are on the waiting list: {title.En}"), new(
            $"Rommet er fullt. Du er nummer {place} på ventelisten, og får plass av seg selv når noen melder avbud. Da skriver vi til deg.",
            $"Rommet er fullt. Du er nummer {place} på ventelista, og får plass av seg sjølv når nokon melder avbod. Då skriv vi til deg.",
            $"The room is full. You are number {place} on the waiting list, and get a seat by itself when somebody cancels. We will write to you."), token, null, null);
    }

    /// <summary>Says that the guest does not come.</summary>
    public Letter Cancelled(SignUp signUp)
    {
        var (title, language) = (gathering.Plan.Title, signUp.Guest.Language);
        return Of(signUp, new($"Avbudet er mottatt: {title.Nb}", $"Avbodet er motteke: {title.Nn}", $"You have cancelled: {title.En}"), new(
            "Takk for beskjeden. Plassen går til den neste på ventelisten. Vil du likevel komme, meld deg på igjen.",
            "Takk for beskjeden. Plassen går til den neste på ventelista. Vil du likevel kome, meld deg på igjen.",
            "Thank you for telling us. The seat goes to the next on the waiting list. If you want to come after all, sign up again."),
            null, null, GatheringCalendar.Without(gathering, language, links.Page(language, gathering.Id), now));
    }

    /// <summary>Says that the gathering will not be.</summary>
    public Letter CalledOff(SignUp signUp, string reason)
    {
        var (title, language) = (gathering.Plan.Title, signUp.Guest.Language);
        return Of(signUp, new($"Avlyst: {title.Nb}", $"Avlyst: {title.Nn}", $"Called off: {title.En}"), new(
            $"Arrangementet er avlyst: {reason}", $"Arrangementet er avlyst: {reason}", $"The event is called off: {reason}"),
            null, null, GatheringCalendar.Of(gathering, language, links.Page(language, gathering.Id), false, now));
    }

    /// <summary>Says that time, place or name is another.</summary>
    public Letter Moved(SignUp signUp)
    {
        var (title, language) = (gathering.Plan.Title, signUp.Guest.Language);
        return Of(signUp, new($"Ny tid eller nytt sted: {title.Nb}", $"Ny tid eller ny stad: {title.Nn}", $"New time or place: {title.En}"), new(
            "Arrangementet er endret. Slik er det nå. Kalenderfilen flytter avtalen.",
            "Arrangementet er endra. Slik er det no. Kalenderfila flyttar avtalen.",
            "The event has changed. This is how it is now. The calendar file moves the appointment."),
            null, null, GatheringCalendar.Of(gathering, language, links.Page(language, gathering.Id), true, now));
    }

    /// <summary>Reminds of a gathering that the guest comes to.</summary>
    public Letter Soon(SignUp signUp)
    {
        var (title, language) = (gathering.Plan.Title, signUp.Guest.Language);
        var link = signUp.Way is Way.Online ? "\n" + gathering.Plan.Venue.LinkOrNone : "";
        return Of(signUp, new($"Snart: {title.Nb}", $"Snart: {title.Nn}", $"Soon: {title.En}"), new(
            $"Vi minner om arrangementet du er påmeldt. Kan du ikke komme, meld avbud med lenken i den forrige e-posten, så får en annen plassen.{link}",
            $"Vi minner om arrangementet du er påmeld. Kan du ikkje kome, meld avbod med lenkja i den førre e-posten, så får ein annan plassen.{link}",
            $"A reminder of the event that you are signed up for. If you cannot come, cancel with the link in the previous e-mail, so that somebody else gets the seat.{link}"),
            null, null, GatheringCalendar.Of(gathering, language, links.Page(language, gathering.Id), true, now));
    }

    Letter Of(SignUp signUp, Words subject, Words body, string? token, Words? after, CalendarFile? calendar)
    {
        var language = signUp.Guest.Language;
        var plan = gathering.Plan;
        var where = signUp.Way is Way.InRoom ? plan.Venue.PlaceOrNone : null;
        string[] parts =
        [
            new Words($"Hei, {signUp.Guest.Name}.", $"Hei, {signUp.Guest.Name}.", $"Hello, {signUp.Guest.Name}.").In(language),
            body.In(language),
            .. token is null ? Array.Empty<string>() : [links.SignUp(language, gathering.Id, token)],
            string.Join('\n', new[] { plan.Title.In(language), When.Span(plan.Start, plan.End).In(language), where, links.Page(language, gathering.Id) }.OfType<string>()),
            .. after is null ? Array.Empty<string>() : [after.In(language)],
            .. gathering.IsExample ? [ExampleMark.InLetters.In(language)] : Array.Empty<string>(),
        ];
        return new Letter(signUp.Guest.Email.Text, signUp.Guest.Name, language, ExampleMark.On(subject, gathering.IsExample).In(language), string.Join("\n\n", parts) + "\n", null, calendar);
    }
}
