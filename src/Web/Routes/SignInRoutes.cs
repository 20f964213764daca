using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Web.Pages.SignIn;

namespace Klynge.Web.Routes;

/// <summary>Making an account, signing in and out, getting back in, and how one signs in.</summary>
public static class SignInRoutes
{
    // A form that was typed before somebody was signed out is carried through: what it holds, sealed.
    const long WithAForm = 2 * 1024 * 1024;
    const long Small = 32 * 1024;

    public static readonly SiteRoute.Page SignIn = new("sign-in", typeof(SignInPage), new("logg-inn", "logg-inn", "sign-in"), Act.SignIn, "next");
    public static readonly SiteRoute.Deed ByPassword = new("sign-in-by-password", new("logg-inn/passord", "logg-inn/passord", "sign-in/password"), Act.SignIn, SignIn,
        ["email", "password", .. Carried.Fields], SignInDeeds.ByPassword)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = WithAForm };

    public static readonly SiteRoute.Page Code = new("sign-in-code", typeof(CodePage), new("logg-inn/kode", "logg-inn/kode", "sign-in/code"), Act.SignIn, "next");
    public static readonly SiteRoute.Deed GiveCode = new("give-code", new("logg-inn/kode/send", "logg-inn/kode/send", "sign-in/code/send"), Act.SignIn, Code,
        ["code", "recovery", .. Carried.Fields], SignInDeeds.GiveCode)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = WithAForm };

    public static readonly SiteRoute.Page Factor = new("second-factor", typeof(FactorPage), new("logg-inn/kodeapp", "logg-inn/kodeapp", "sign-in/authenticator"), Act.SignIn, "next");
    public static readonly SiteRoute.Deed MakeFactor = new("make-second-factor", new("logg-inn/kodeapp/ta-i-bruk", "logg-inn/kodeapp/ta-i-bruk", "sign-in/authenticator/use"), Act.SignIn, Factor,
        ["code", "key", .. Carried.Fields], SignInDeeds.MakeFactor)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = WithAForm };

    // After the recovery codes: on to the form that waited.
    public static readonly SiteRoute.Deed ShowKept = new("show-kept-form", new("logg-inn/skjema", "logg-inn/skjema", "sign-in/form"), Act.SignIn, SignIn, [Carried.Kept], SignInDeeds.ShowKept) { Largest = WithAForm };

    public static readonly SiteRoute.Page Create = new("create-account", typeof(CreatePage), new("ny-konto", "ny-konto", "new-account"), Act.SignIn);
    public static readonly SiteRoute.Deed AskAccount = new("ask-account", new("ny-konto/send", "ny-konto/send", "new-account/send"), Act.SignIn, Create, ["name", "email"], LetterDeeds.AskAccount)
    { Rate = new(Burst: 10, PerMinute: 5), Largest = Small };

    public static readonly SiteRoute.Page Forgot = new("forgot-password", typeof(ForgotPage), new("logg-inn/glemt", "logg-inn/gloymt", "sign-in/forgot"), Act.SignIn);
    public static readonly SiteRoute.Deed AskRecovery = new("ask-recovery", new("logg-inn/glemt/send", "logg-inn/gloymt/send", "sign-in/forgot/send"), Act.SignIn, Forgot, ["email"], LetterDeeds.AskRecovery)
    { Rate = new(Burst: 5, PerMinute: 5), Largest = Small };

    public static readonly SiteRoute.Page LetterSent = new("letter-sent", typeof(LetterSentPage), new("logg-inn/brev", "logg-inn/brev", "sign-in/letter"), Act.SignIn);

    public static readonly SiteRoute.Page Link = new("sign-in-link", typeof(LinkPage), new("logg-inn/lenke/{secret}", "logg-inn/lenkje/{secret}", "sign-in/link/{secret}"), Act.SignIn);
    public static readonly SiteRoute.Deed BeginByPassword = new("begin-by-password",
        new("logg-inn/lenke/{secret}/passord", "logg-inn/lenkje/{secret}/passord", "sign-in/link/{secret}/password"), Act.SignIn, Link, ["password"], LinkDeeds.BeginByPassword)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = Small };
    public static readonly SiteRoute.Deed RecoverByPassword = new("recover-by-password",
        new("logg-inn/lenke/{secret}/nytt-passord", "logg-inn/lenkje/{secret}/nytt-passord", "sign-in/link/{secret}/new-password"), Act.SignIn, Link, ["code", "password"], LinkDeeds.RecoverByPassword)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = Small };

    public static readonly SiteRoute.Deed ConfirmAddress = new("confirm-address",
        new("logg-inn/lenke/{secret}/bekreft", "logg-inn/lenkje/{secret}/stadfest", "sign-in/link/{secret}/confirm"), Act.SignIn, Link, [], SecurityDeeds.ConfirmAddress)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = Small };

    // The browser's answer is some kilobytes, more where the key comes with papers.
    public static readonly SiteRoute.Deed PasskeyChallenge = new("passkey-challenge", new("logg-inn/passnokkel/sporsmal", "logg-inn/passnokkel/sporsmal", "sign-in/passkey/challenge"), Act.SignIn, SignIn,
        ["for", "secret"], PasskeyDeeds.Challenge)
    { Rate = new(Burst: 30, PerMinute: 30), Largest = Small };
    public static readonly SiteRoute.Deed ByPasskey = new("sign-in-by-passkey", new("logg-inn/passnokkel", "logg-inn/passnokkel", "sign-in/passkey"), Act.SignIn, SignIn,
        ["credential", .. Carried.Fields], PasskeyDeeds.SignIn)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = WithAForm };
    public static readonly SiteRoute.Deed BeginByPasskey = new("begin-by-passkey",
        new("logg-inn/lenke/{secret}/passnokkel", "logg-inn/lenkje/{secret}/passnokkel", "sign-in/link/{secret}/passkey"), Act.SignIn, Link, ["credential"], PasskeyDeeds.Begin)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = 128 * 1024 };
    public static readonly SiteRoute.Deed RecoverByPasskey = new("recover-by-passkey",
        new("logg-inn/lenke/{secret}/ny-passnokkel", "logg-inn/lenkje/{secret}/ny-passnokkel", "sign-in/link/{secret}/new-passkey"), Act.SignIn, Link, ["code", "credential"], PasskeyDeeds.Recover)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = 128 * 1024 };

    public static readonly SiteRoute.Deed Elsewhere = new("sign-in-elsewhere", new("logg-inn/annet-sted", "logg-inn/annan-stad", "sign-in/elsewhere"), Act.SignIn, SignIn, ["provider", Carried.Next], ElsewhereDeeds.SignIn)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = Small };
    public static readonly SiteRoute.Deed BeginElsewhere = new("begin-elsewhere",
        new("logg-inn/lenke/{secret}/annet-sted", "logg-inn/lenkje/{secret}/annan-stad", "sign-in/link/{secret}/elsewhere"), Act.SignIn, Link, ["provider"], ElsewhereDeeds.Begin)
    { Rate = new(Burst: 20, PerMinute: 20), Largest = Small };
    public static readonly SiteRoute.Data ElsewhereAnswer = new("sign-in-elsewhere-answer", "sign-in/elsewhere/{provider}", Act.SignIn, "*");
    public static readonly SiteRoute.Page ElsewhereUnknown = new("sign-in-elsewhere-unknown", typeof(ElsewhereUnknownPage),
        new("logg-inn/ukjent/{provider}", "logg-inn/ukjend/{provider}", "sign-in/unknown/{provider}"), Act.SignIn);

    public static readonly SiteRoute.Page Security = new("sign-in-security", typeof(SecurityPage), new("min-side/innlogging", "mi-side/innlogging", "home/sign-in"), Act.UseHome);
    public static readonly SiteRoute.Deed AddPasskey = new("add-passkey", new("min-side/innlogging/passnokkel", "mi-side/innlogging/passnokkel", "home/sign-in/passkey"), Act.UseHome, Security,
        ["credential"], PasskeyDeeds.Add)
    { Largest = 128 * 1024 };
    public static readonly SiteRoute.Deed RemovePasskey = new("remove-passkey",
        new("min-side/innlogging/passnokkel/{passkey}/fjern", "mi-side/innlogging/passnokkel/{passkey}/fjern", "home/sign-in/passkey/{passkey}/remove"), Act.KeepOwnData, Security, [], PasskeyDeeds.Remove)
    { About = PasskeyDeeds.About };
    public static readonly SiteRoute.Deed RenamePasskey = new("rename-passkey",
        new("min-side/innlogging/passnokkel/{passkey}/navn", "mi-side/innlogging/passnokkel/{passkey}/namn", "home/sign-in/passkey/{passkey}/name"), Act.KeepOwnData, Security, ["name"], PasskeyDeeds.Rename)
    { About = PasskeyDeeds.About };
    public static readonly SiteRoute.Deed ChangePassword = new("change-password", new("min-side/innlogging/passord", "mi-side/innlogging/passord", "home/sign-in/password"), Act.UseHome, Security,
        ["current-password", "password"], SecurityDeeds.ChangePassword)
    { Rate = new(Burst: 10, PerMinute: 10), Largest = Small };
    public static readonly SiteRoute.Deed NewCodes = new("new-recovery-codes", new("min-side/innlogging/koder", "mi-side/innlogging/kodar", "home/sign-in/codes"), Act.UseHome, Security, [], SecurityDeeds.NewCodes);
    public static readonly SiteRoute.Deed ChangeAddress = new("change-address", new("min-side/innlogging/e-post", "mi-side/innlogging/e-post", "home/sign-in/e-mail"), Act.UseHome, Security,
        ["email"], SecurityDeeds.ChangeAddress)
    { Rate = new(Burst: 10, PerMinute: 5), Largest = Small };

    public static readonly SiteRoute.Deed LinkElsewhere = new("link-elsewhere", new("min-side/innlogging/annet-sted", "mi-side/innlogging/annan-stad", "home/sign-in/elsewhere"), Act.UseHome, Security, ["provider"], ElsewhereDeeds.Link);
    public static readonly SiteRoute.Deed UnlinkElsewhere = new("unlink-elsewhere",
        new("min-side/innlogging/annet-sted/fjern", "mi-side/innlogging/annan-stad/fjern", "home/sign-in/elsewhere/remove"), Act.UseHome, Security, ["issuer"], ElsewhereDeeds.Unlink);

    public static readonly SiteRoute.Page Sessions = new("sessions", typeof(SessionsPage), new("min-side/enheter", "mi-side/einingar", "home/devices"), Act.UseHome);
    public static readonly SiteRoute.Deed EndOthers = new("end-other-sessions", new("min-side/enheter/avslutt-andre", "mi-side/einingar/avslutt-andre", "home/devices/end-others"), Act.UseHome, Sessions, [], SessionDeeds.EndOthers);
    public static readonly SiteRoute.Deed EndSession = new("end-session",
        new("min-side/enheter/{session}/avslutt", "mi-side/einingar/{session}/avslutt", "home/devices/{session}/end"), Act.KeepOwnData, Sessions, [], SessionDeeds.End)
    { About = SessionDeeds.About };

    // Asking is using: the session is good for two hours more.
    public static readonly SiteRoute.Data StayIn = new("stay-signed-in", "session", Act.UseHome);

    public static readonly SiteRoute.Deed SignOut = new("sign-out", new("logg-ut", "logg-ut", "sign-out"), Act.SignIn, SignIn, [], SessionDeeds.SignOut);

    public static ImmutableArray<SiteRoute> All =>
    [
        SignIn, ByPassword, Code, GiveCode, Factor, MakeFactor, ShowKept, Create, AskAccount, Forgot, AskRecovery, LetterSent, Link, BeginByPassword, RecoverByPassword,
        ConfirmAddress, PasskeyChallenge, ByPasskey, BeginByPasskey, RecoverByPasskey, Elsewhere, BeginElsewhere, ElsewhereAnswer, ElsewhereUnknown, Security, AddPasskey, RemovePasskey, RenamePasskey, ChangePassword, NewCodes, ChangeAddress, LinkElsewhere, UnlinkElsewhere, Sessions, EndOthers, EndSession, StayIn, SignOut,
    ];
}
