using System.Collections.Immutable;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Lists;
using static Klynge.Access.Act;

namespace Klynge.Web.Routes;

/// <summary>Gatherings: seminars and meetings, sign-up, the door, contacts.</summary>
public static class GatheringRoutes
{
    public static readonly SiteRoute.Page List = new("gatherings", typeof(GatheringsPage), new("arrangement", "arrangement", "events"), ReadPublic, [.. Turning.Fields, "format"]) { File = GatheringsFile.Answer };
    public static readonly SiteRoute.Page Gathering = new("gathering", typeof(GatheringPage),
        new("arrangement/{gathering}", "arrangement/{gathering}", "events/{gathering}"), ReadPublicCase)
    { About = ShowGathering.About };

    public static readonly SiteRoute.Page SignUp = new("sign-up", typeof(SignUpPage),
        new("arrangement/{gathering}/pamelding", "arrangement/{gathering}/pamelding", "events/{gathering}/registration"), Klynge.Access.Act.SignUp)
    { About = ShowGathering.About };
    public static readonly SiteRoute.Deed SendSignUp = new("send-sign-up",
        new("arrangement/{gathering}/pamelding/send", "arrangement/{gathering}/pamelding/send", "events/{gathering}/registration/send"), Klynge.Access.Act.SignUp, SignUp,
        ["name", "organisation", "email", "way", "access", "diet"], SignUpDeeds.Send)
    { About = ShowGathering.About, Rate = new(Burst: 30, PerMinute: 30), Largest = 32 * 1024, InBrowser = true };
    public static readonly SiteRoute.Page Thanks = new("sign-up-thanks", typeof(ThanksPage),
        new("arrangement/{gathering}/pamelding/takk", "arrangement/{gathering}/pamelding/takk", "events/{gathering}/registration/thanks"), Klynge.Access.Act.SignUp)
    { About = ShowGathering.About };

    public static readonly SiteRoute.Page Own = new("own-sign-up", typeof(OwnSignUpPage),
        new("arrangement/{gathering}/min/{token}", "arrangement/{gathering}/mi/{token}", "events/{gathering}/mine/{token}"), KeepOwnSignUp)
    { About = ShowGathering.AboutGuest };
    public static readonly SiteRoute.Deed Confirm = new("confirm-sign-up",
        new("arrangement/{gathering}/min/{token}/bekreft", "arrangement/{gathering}/mi/{token}/stadfest", "events/{gathering}/mine/{token}/confirm"), KeepOwnSignUp, Own, [], SignUpDeeds.Confirm)
    { About = ShowGathering.AboutGuest };
    public static readonly SiteRoute.Deed Change = new("change-sign-up",
        new("arrangement/{gathering}/min/{token}/endre", "arrangement/{gathering}/mi/{token}/endre", "events/{gathering}/mine/{token}/change"), KeepOwnSignUp, Own,
        ["name", "way", "access", "diet"], SignUpDeeds.Change)
    { About = ShowGathering.AboutGuest, InBrowser = true };
    public static readonly SiteRoute.Deed Cancel = new("cancel-sign-up",
        new("arrangement/{gathering}/min/{token}/avbud", "arrangement/{gathering}/mi/{token}/avbod", "events/{gathering}/mine/{token}/cancel"), KeepOwnSignUp, Own, [], SignUpDeeds.Cancel)
    { About = ShowGathering.AboutGuest };

    public static readonly SiteRoute.Data Calendar = new("gathering-calendar", "calendar/{gathering}.ics", ReadPublicCase, "language") { About = ShowGathering.About };

    public static ImmutableArray<SiteRoute> All => [List, Gathering, SignUp, SendSignUp, Thanks, Own, Confirm, Change, Cancel, Calendar];
}
