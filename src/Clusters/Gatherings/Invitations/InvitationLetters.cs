using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>What an invited guest is written, in the guest's language. The same text is what the organiser sees before it is sent, and what is printed.</summary>
/// <param name="gathering">To what.</param>
/// <param name="text">What the organiser wants to say.</param>
/// <param name="links">Where letters lead.</param>
public sealed class InvitationLetters(Gathering gathering, InvitationText text, GuestLinks links)
{
    /// <summary>The first letter.</summary>
    public Letter Invite(Invitation to, string token) => Of(to, links.Invitation(to.Language, token), text.Subject, text.Body);

    /// <summary>The first letter as whoever writes it gets it: as a guest's, but its links lead to the open page.</summary>
    public Letter Trial(Invitation guest, Addressee to)
    {
        var letter = Of(guest, links.Page(guest.Language, gathering.Id), text.Subject, text.Body);
        return letter with { To = to.Email.Text, Name = to.Name, Subject = new Words("Prøve: ", "Prøve: ", "Trial: ").In(guest.Language) + letter.Subject, ListUnsubscribe = null };
    }

    /// <summary>Reminds somebody who has not answered, before the deadline.</summary>
    public Letter Remind(Invitation to, string token)
    {
        var (until, title) = (When.DayAndClock(gathering.Plan.Deadline), gathering.Plan.Title);
        return Of(to, links.Invitation(to.Language, token), new($"Påminnelse: {title.Nb}", $"Påminning: {title.Nn}", $"Reminder: {title.En}"), new(
            $"Vi har ikke hørt fra deg ennå. Meld deg på innen {until.Nb}, eller si at det ikke passer, så slipper du flere påminnelser.",
            $"Vi har ikkje høyrt frå deg enno. Meld deg på innan {until.Nn}, eller sei at det ikkje passar, så slepp du fleire påminningar.",
            $"We have not heard from you yet. Sign up by {until.En}, or say that it does not suit, and you get no more reminders."));
    }

    /// <summary>The paragraphs of a letter on paper, after its address.</summary>
    public (string Subject, string[] Paragraphs) Printed(Invitation to)
    {
        var (plan, language) = (gathering.Plan, to.Language);
        var page = links.Page(language, gathering.Id);
        return (ExampleMark.On(text.Subject, gathering.IsExample).In(language), [.. Paragraphs(text.Body.In(language)), Facts(language), to.Why.Told.In(language), new Words(
            $"Meld dere på innen {When.DayAndClock(plan.Deadline).Nb} på {page}. Det tar ett minutt, uten konto.",
            $"Meld dykk på innan {When.DayAndClock(plan.Deadline).Nn} på {page}. Det tek eitt minutt, utan konto.",
            $"Sign up by {When.DayAndClock(plan.Deadline).En} at {page}. It takes a minute, without an account.").In(language)]);
    }

    Letter Of(Invitation to, string address, Words subject, Words body)
    {
        var (plan, language) = (gathering.Plan, to.Language);
        string[] parts =
        [
            new Words($"Hei, {to.To!.Name}.", $"Hei, {to.To.Name}.", $"Hello, {to.To.Name}.").In(language),
            .. Paragraphs(body.In(language)),
            Facts(language),
            new Words(
                $"Meld deg på innen {When.DayAndClock(plan.Deadline).Nb}. Det tar ett minutt, uten konto, og skjemaet er alt fylt ut:\n{address}",
                $"Meld deg på innan {When.DayAndClock(plan.Deadline).Nn}. Det tek eitt minutt, utan konto, og skjemaet er alt fylt ut:\n{address}",
                $"Sign up by {When.DayAndClock(plan.Deadline).En}. It takes a minute, without an account, and the form is filled in already:\n{address}").In(language),
            new Words(
                $"Passer det ikke, eller vil du ikke ha flere brev fra oss? Si fra her:\n{address}#nei",
                $"Passar det ikkje, eller vil du ikkje ha fleire brev frå oss? Sei frå her:\n{address}#nei",
                $"Does it not suit, or do you want no more letters from us? Tell us here:\n{address}#nei").In(language),
            to.Why.Told.In(language),
            .. gathering.IsExample ? [ExampleMark.InLetters.In(language)] : Array.Empty<string>(),
        ];
        return new Letter(to.To.Email.Text, to.To.Name, language, ExampleMark.On(subject, gathering.IsExample).In(language), string.Join("\n\n", parts) + "\n", null, null, address);
    }

    string Facts(Language language) => string.Join('\n', new[]
    {
        gathering.Plan.Title.In(language), When.Span(gathering.Plan.Start, gathering.Plan.End).In(language), gathering.Plan.Venue.PlaceOrNone,
        gathering.Plan.Venue.LinkOrNone is null ? null : new Words("Du kan også delta på nett.", "Du kan òg delta på nett.", "You can also take part online.").In(language),
        links.Page(language, gathering.Id),
    }.OfType<string>());

    static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
