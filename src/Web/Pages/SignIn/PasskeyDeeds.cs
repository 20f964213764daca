using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Passkeys;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What is done with passkeys: the challenge that a script asks for, and the forms that carry the browser's answer.</summary>
static class PasskeyDeeds
{
    const string Cookie = "passkey";

    /// <summary>Asks the browser. The state waits in a cookie for the answer, and is used once.</summary>
    public static async Task<IResult> Challenge(Posted posted)
    {
        var passkeys = posted.Get<Passkeys>();
        var challenge = posted.Form["for"] switch
        {
            "sign-in" => await passkeys.AskWho(posted.Http),
            "new" => await passkeys.AskNew(posted.Http, posted.Form["secret"], posted.Now, posted.Cancel),
            "add" when posted.Person is Person.SignedIn person && Asking.IsFresh(posted.Http, posted.Now) => await passkeys.AskNew(posted.Http, person.Id, posted.Cancel),
            _ => null,
        };
        if (challenge is null) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        Sealed.Leave(posted.Http, Cookie, challenge.State, TimeSpan.FromMinutes(5));
        return TypedResults.Text(challenge.Options, "application/json");
    }

    public static async Task<IResult> SignIn(Posted posted) =>
        State(posted) is { } state && await posted.Get<Passkeys>().SignIn(posted.Http, state, posted.Form["credential"], posted.Cancel) is { } person
            ? await Arriving.Arrive(posted, person, SignInMethod.Passkey)
            : posted.Again(SignInRoutes.SignIn, SignInMessages.PasskeyFailed());

    public static async Task<IResult> Begin(Posted posted)
    {
        if (State(posted) is not { } state) return posted.Again(SignInRoutes.Link, SignInMessages.PasskeyFailed());
        switch (await posted.Get<Passkeys>().Begin(posted.Http, posted.Value("secret"), state, posted.Form["credential"], Name(posted), posted.Now, posted.Cancel))
        {
            case BeginOutcome.Refused(var reasons):
                return posted.Again(SignInRoutes.Link, reasons);
            case BeginOutcome.Begun(_, var person, var codes):
                await Arriving.LetIn(posted.Http, person, SignInMethod.Passkey, null);
                return CodesPage.Draw(posted, codes);
            default:
                return Mapping.Draw(posted.Http, SignInRoutes.Link);
        }
    }

    public static async Task<IResult> Recover(Posted posted)
    {
        if (State(posted) is not { } state) return posted.Again(SignInRoutes.Link, SignInMessages.PasskeyFailed());
        switch (await posted.Get<Passkeys>().Recover(posted.Http, posted.Value("secret"), posted.Form["code"], state, posted.Form["credential"], Name(posted), posted.Now, posted.Cancel))
        {
            case RecoverOutcome.Refused(var reasons):
                return posted.Again(SignInRoutes.Link, reasons);
            case RecoverOutcome.Back(_, var person, _):
                Notice.Leave(posted.Http, new Notice(SignInTexts.PasskeyIsNew, null));
                return await Arriving.Arrive(posted, person, SignInMethod.Passkey);
            default:
                return Mapping.Draw(posted.Http, SignInRoutes.Link);
        }
    }

    public static async Task<IResult> Add(Posted posted)
    {
        if (!Asking.IsFresh(posted.Http, posted.Now)) return SecurityDeeds.SignInFirst(posted);
        return State(posted) is { } state && await posted.Get<Passkeys>().Add(posted.Http, posted.SignedIn.Id, state, posted.Form["credential"], Name(posted), posted.Now, posted.Cancel)
            ? posted.Done(SignInRoutes.Security, SignInTexts.PasskeyAdded, null)
            : posted.Again(SignInRoutes.Security, SignInMessages.PasskeyFailed());
    }

    public static async Task<IResult> Remove(Posted posted)
    {
        if (!Asking.IsFresh(posted.Http, posted.Now)) return SecurityDeeds.SignInFirst(posted);
        return await posted.Get<Passkeys>().Remove(posted.SignedIn.Id, posted.Value("passkey"), posted.Now, posted.Cancel)
            ? posted.Done(SignInRoutes.Security, SignInTexts.PasskeyRemoved, null)
            : posted.Again(SignInRoutes.Security, SignInMessages.LastWay());
    }

    public static async Task<IResult> Rename(Posted posted)
    {
        if (!Asking.IsFresh(posted.Http, posted.Now)) return SecurityDeeds.SignInFirst(posted);
        return await posted.Get<Passkeys>().Rename(posted.SignedIn.Id, posted.Value("passkey"), posted.Form["name"], posted.Cancel) is { } reason
            ? posted.Again(SignInRoutes.Security, reason)
            : posted.Done(SignInRoutes.Security, SignInTexts.PasskeyRenamed, null);
    }

    /// <summary>Whose the passkey of an address is.</summary>
    public static async ValueTask<Subject?> About(HttpContext http) =>
        await http.RequestServices.GetRequiredService<Passkeys>().OwnerOf((string)http.Request.RouteValues["passkey"]!, http.RequestAborted) is { } owner ? new Subject.Own(owner) : null;

    // What the browser says of itself is the name by which its owner will know the key again.
    static string Name(Posted posted) => Browsers.Name(posted.Http.Request.Headers.UserAgent.ToString()).In(posted.Visit.Language);

    static string? State(Posted posted)
    {
        var state = Sealed.Find<string>(posted.Http, Cookie);
        Sealed.Remove(posted.Http, Cookie);
        return state;
    }
}
