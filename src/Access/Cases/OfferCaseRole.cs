using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Cases;

/// <summary>Asks somebody, by letter, to take a role in a case. It is theirs when they have said yes.</summary>
public sealed class OfferCaseRole(AccessDb db, AccessLinks links)
{
    /// <param name="case">The case.</param>
    /// <param name="caseName">What it is called, for the letter.</param>
    /// <param name="name">What the person is called.</param>
    /// <param name="address">Their e-mail address.</param>
    /// <param name="role">The role; null when none was chosen.</param>
    /// <param name="language">What a new person is written to in.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="actingFor">Organisation number acted for; null for nobody.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<OfferOutcome> Run(
        string @case, string caseName, string name, string address, Role? role, Language language, Person.SignedIn by, string? actingFor, DateTimeOffset now, CancellationToken cancel)
    {
        if (WhyNot(name, address, role).ToImmutableArray() is { IsEmpty: false } reasons) return new OfferOutcome.Refused(reasons);
        return await db.InOneTransaction<OfferOutcome>(async inside =>
        {
            var (id, word, roleName) = (Guid.CreateVersion7(now), role!.Value.ToString(), role.Value.Name());
            var known = await InvitedPeople.With(db, address, inside);
            if (known is not null && (await db.Offers.Waiting(now).AnyAsync(row => row.PersonId == known.Id && row.Case == @case && row.Role == word, inside)
                || await db.CaseRoles.AnyAsync(row => row.PersonId == known.Id && row.Case == @case && row.Role == word && row.EndedAt == null, inside)))
            {
                return new OfferOutcome.Refused([new("has-the-role", "email", new(
                    "Denne personen har rollen her alt, eller er spurt og har ikke svart ennå.", "Denne personen har rolla her alt, eller er spurd og har ikkje svart enno.", "This person has the role here already, or has been asked and has not answered yet."))]);
            }
            if (!LetterCadence.Allows(await Links.MadeFor(db, PersonTable.Fold(address), now, inside), now))
            {
                return new OfferOutcome.Refused([new("written-to", "email", new(
                    "Vi har skrevet til denne adressen nettopp, eller mange ganger i dag. Ingenting er sendt nå. Vent litt, og prøv igjen.",
                    "Vi har skrive til denne adressa nett no, eller mange gonger i dag. Ingenting er sendt no. Vent litt, og prøv igjen.",
                    "We have just written to this address, or many times today. Nothing has been sent now. Wait a little, and try again."))]);
            }
            // One that was never answered is over: a new one takes its place.
            if (known is not null)
                await db.Offers.Where(row => row.PersonId == known.Id && row.Case == @case && row.Role == word && row.Answer == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, CaseOfferTable.Withdrawn).SetProperty(row => row.AnsweredAt, now), inside);
            var (person, _) = await InvitedPeople.Tell(db, links, name, address, language, new(
                $"{by.Name} spør om du vil være {roleName.Nb} i initiativet «{caseName}» ({@case}). Svar ja eller nei når du har logget inn.",
                $"{by.Name} spør om du vil vere {roleName.Nn} i initiativet «{caseName}» ({@case}). Svar ja eller nei når du har logga inn.",
                $"{by.Name} asks you to be {roleName.En} in the initiative “{caseName}” ({@case}). Say yes or no when you have signed in."), $"case-offer/{id:N}", now, inside);
            db.Offers.Add(new CaseOfferRow { Id = id, PersonId = person.Id, Name = name.Trim(), Case = @case, Role = word, OfferedBy = by.Id.Value, OfferedAt = now });
            await db.Write(new JournalEntry(@case, now, by.Id.Pseudonym, actingFor, "offer-case-role", null, word, JsonSerializer.Serialize(new { offer = id, to = new PersonId(person.Id).Pseudonym })), inside);
            await db.SaveChangesAsync(inside);
            return new OfferOutcome.Offered();
        }, cancel);
    }

    static IEnumerable<Message> WhyNot(string name, string address, Role? role)
    {
        if (TypedMandate.WhyNoName(name) is { } noName) yield return noName;
        if (TypedMandate.WhyNoAddress(address) is { } noAddress) yield return noAddress;
        if (role is not { } given || !CaseOffer.Roles.Contains(given)) yield return new("no-role", "role", new("Velg en rolle.", "Vel ei rolle.", "Choose a role."));
    }
}
