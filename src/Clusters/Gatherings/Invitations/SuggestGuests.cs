using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Initiatives;
using Klynge.Register.Knowledge;
using Klynge.Register.Organisations;
using Klynge.Register.Places;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Finds who may be invited, and says why each. Reads only.</summary>
public sealed class SuggestGuests(ClustersDb db, FindingQueries findings, AddresseeQueries register, KnowledgeEnvironments knowledge, Geography geography)
{
    /// <summary>The most organisations that are suggested from one source; of a pasted list all that stand on it.</summary>
    public const int Most = 500;

    // Of a whole region only so many without a contact: each is a printed letter.
    const int MostOnPaper = 100;

    /// <summary>Looks.</summary>
    public async Task<Suggested> Run(GuestSource source, CancellationToken cancel) => source switch
    {
        GuestSource.Finding(var address) => await Of(Some(await InFinding(address, cancel)), cancel),
        GuestSource.Region(var counties) => await InRegion(counties, cancel),
        GuestSource.Knowledge(var counties) => await Of(Some(KnowledgeIn(counties)), cancel),
        GuestSource.PublicActors(var counties) => await Of(
            Some((await register.PublicActorsIn(Municipalities(counties), cancel)).Select(each => (each.Number, (Why)new Why.PublicActor(Name(each.Municipality, counties))))), cancel),
        GuestSource.Initiative(var id) => await Of(Some(await PartnersOf(id, cancel)), cancel),
        GuestSource.Listed list => await Listed(list.Lines, cancel),
    };

    static IEnumerable<(string Number, Why Why)> Some(IEnumerable<(string Number, Why Why)> all) => all.DistinctBy(each => each.Number).Take(Most);

    async Task<ImmutableArray<(string Number, Why Why)>> InFinding(string address, CancellationToken cancel)
    {
        var finding = await findings.Get(address.ToUpperInvariant(), cancel) switch
        {
            null => null,
            FindingPage.Current(var current, _) => current,
            FindingPage.Superseded(var last, _, _, _) => last,
        };
        return finding is null ? [] : [.. PinnedFinding.Of(finding).Invite.Where(each => OrganisationText.Number(each.Number) is not null).Select(each => (each.Number, (Why)new Why.InFinding(finding.Address, finding.Name, each.Core)))];
    }

    async Task<Suggested> InRegion(ImmutableArray<string> counties, CancellationToken cancel)
    {
        var municipalities = Municipalities(counties);
        var largest = await register.In(municipalities, Most, cancel);
        var known = await db.Set<ContactRow>().Select(row => row.Organisation).Distinct().ToListAsync(cancel);
        var there = (await register.Among(known, municipalities, cancel)).ToHashSet(StringComparer.Ordinal);
        var onPaper = largest.Where(each => !there.Contains(each.Number)).Take(MostOnPaper);
        return await Of(Some(there.Order(StringComparer.Ordinal).Concat(onPaper.Select(each => each.Number)).Select(number => (number, (Why)new Why.InRegion(Names(counties))))), cancel);
    }

    IEnumerable<(string Number, Why Why)> KnowledgeIn(ImmutableArray<string> counties) => knowledge.All
        .Where(each => each.Orgnr is not null && geography.Municipality(each.Municipality) is { } there && counties.Contains(there.CountyCode))
        .Select(each => (each.Orgnr!, (Why)new Why.KnowledgeEnvironment(each.TypeName, each.Place)));

    async Task<ImmutableArray<(string Number, Why Why)>> PartnersOf(string id, CancellationToken cancel)
    {
        var name = await db.Initiatives.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancel);
        return name is null ? [] : [.. (await db.Partners.Where(row => row.Initiative == id && row.Organisation != null && row.Answer != "no").OrderBy(row => row.Number).Select(row => row.Organisation!).ToListAsync(cancel))
            .Select(number => (number, (Why)new Why.Partner(id, name)))];
    }

    async Task<Suggested> Listed(ImmutableArray<string> lines, CancellationToken cancel)
    {
        var read = lines.Select(line => (Line: line, Number: OrganisationText.Number(line), Email: EmailAddress.AllIn(line).Cast<EmailAddress?>().FirstOrDefault())).ToArray();
        var contacts = await new ContactQueries(db).With(read.Select(each => each.Email).OfType<EmailAddress>(), cancel);
        var byAddress = contacts.ToLookup(contact => contact.Email.Key);
        var numbers = read.Select(each => each.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = await Of(read.Select(each => each.Number).OfType<string>().Distinct().Select(number => (number, (Why)new Why.Listed())), cancel);
        var known = found.Suggestions.Select(each => each.Number).ToHashSet(StringComparer.Ordinal);
        var addressed = await register.Of(contacts.Select(contact => contact.Organisation), cancel);
        var people = contacts.Where(contact => !numbers.Contains(contact.Organisation)).GroupBy(contact => contact.Organisation).Select(group =>
            SuggestionOf(group.Key, addressed.GetValueOrDefault(group.Key), group.First().OrganisationName, new Why.Listed(), [.. group]));
        return new(
            [.. found.Suggestions, .. people],
            [.. read.Where(each => each.Number is { } number ? !known.Contains(number) : each.Email is not { } email || !byAddress.Contains(email.Key)).Select(each => each.Line)]);
    }

    async Task<Suggested> Of(IEnumerable<(string Number, Why Why)> wanted, CancellationToken cancel)
    {
        ImmutableArray<(string Number, Why Why)> some = [.. wanted];
        var organisations = await register.Of(some.Select(each => each.Number), cancel);
        var contacts = await new ContactQueries(db).Of(some.Select(each => each.Number), cancel);
        return new(
            [.. some.Where(each => organisations.ContainsKey(each.Number) || contacts.Contains(each.Number))
                .Select(each => SuggestionOf(each.Number, organisations.GetValueOrDefault(each.Number), contacts[each.Number].FirstOrDefault()?.OrganisationName, each.Why, [.. contacts[each.Number]]))], []);
    }

    Suggestion SuggestionOf(string number, AddressedOrganisation? organisation, string? name, Why why, ImmutableArray<Contact> contacts) =>
        new(number, organisation?.Name ?? name ?? number, organisation?.Place, why, contacts, WrittenTo.Of(organisation, geography));

    HashSet<string> Municipalities(ImmutableArray<string> counties) => [.. geography.Municipalities.Where(each => counties.Contains(each.CountyCode)).Select(each => each.Code)];

    string Name(string? municipality, ImmutableArray<string> counties) => municipality is { } code && geography.Municipality(code) is { } there ? there.Name : Names(counties);

    string Names(ImmutableArray<string> counties) => string.Join(", ", counties.Select(code => geography.County(code)?.Name ?? code));
}

/// <summary>The form of Norwegian that an organisation is written to in.</summary>
public static class WrittenTo
{
    /// <summary>Nynorsk when it has registered so, or when its municipality has decided so; else bokmål. In the register bokmål is what stands there when nobody has chosen, so it decides nothing.</summary>
    public static Language Of(AddressedOrganisation? organisation, Geography geography) =>
        organisation is null ? Language.Nb
        : organisation.WrittenLanguage == "nn" ? Language.Nn
        : organisation.Municipality is { } code ? geography.WrittenLanguage(code) : Language.Nb;
}
