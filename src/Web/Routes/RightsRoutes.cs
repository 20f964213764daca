using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Pages.Roles;

namespace Klynge.Web.Routes;

/// <summary>Who may what: mandates, roles in cases, the rights as a table, and who has looked at what is confidential.</summary>
public static class RightsRoutes
{
    public static readonly SiteRoute.Page Mandates = new("mandates", typeof(MandatesPage), new("drift/fullmakter", "drift/fullmakter", "admin/mandates"), Act.GiveMandates, "role", "ended=yes", "page");
    public static readonly SiteRoute.Page NewMandate = new("new-mandate", typeof(NewMandatePage), new("drift/fullmakter/ny", "drift/fullmakter/ny", "admin/mandates/new"), Act.GiveMandates);
    public static readonly SiteRoute.Deed Give = new("give-mandate", new("drift/fullmakter/ny/gi", "drift/fullmakter/ny/gje", "admin/mandates/new/give"), Act.GiveMandates, NewMandate,
        ["name", "email", "organisation", "role", "counties", "from", "to", "language"], MandateDeeds.Give)
    { InBrowser = true };
    public static readonly SiteRoute.Page Holder = new("mandate-holder", typeof(HolderPage), new("drift/fullmakter/{person}", "drift/fullmakter/{person}", "admin/mandates/{person}"), Act.GiveMandates)
    { Confidential = new("mandates") };
    public static readonly SiteRoute.Deed End = new("end-mandate",
        new("drift/fullmakter/{person}/avslutt", "drift/fullmakter/{person}/avslutt", "admin/mandates/{person}/end"), Act.GiveMandates, Holder, ["mandate"], MandateDeeds.End);

    public static readonly SiteRoute.Page Rights = new("rights", typeof(RightsPage), new("drift/rettigheter", "drift/rettar", "admin/rights"), Act.ReadRights);
    public static readonly SiteRoute.Page AccessLog = new("access-log", typeof(AccessLogPage), new("drift/innsyn", "drift/innsyn", "admin/access-log"), Act.ReadAccessLog, "page");

    public static readonly SiteRoute.Page People = new("case-people", typeof(PeoplePage), new("initiativ/{id}/folk", "initiativ/{id}/folk", "initiatives/{id}/people"), Act.ReadCase)
    { About = Cases.About, Confidential = new("case-people") };
    public static readonly SiteRoute.Deed Offer = OnPeople("offer-case-role", "spor", "spor", "ask", ["name", "email", "role"], PeopleDeeds.Offer) with { InBrowser = true };
    public static readonly SiteRoute.Deed EndPart = OnPeople("end-case-role", "avslutt", "avslutt", "end", ["part"], PeopleDeeds.End);
    public static readonly SiteRoute.Deed TakeBack = OnPeople("take-back-case-offer", "trekk", "trekk", "take-back", ["offer"], PeopleDeeds.TakeBack);

    public static ImmutableArray<SiteRoute> All => [Mandates, NewMandate, Give, Holder, End, Rights, AccessLog, People, Offer, EndPart, TakeBack];

    static SiteRoute.Deed OnPeople(string name, string nb, string nn, string en, ImmutableArray<string> fields, Func<Forms.Posted, Task<IResult>> run) =>
        new(name, new($"{People.Path.Nb}/{nb}", $"{People.Path.Nn}/{nn}", $"{People.Path.En}/{en}"), Act.InviteToCase, People, fields, run) { About = Cases.About };
}
