using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Passwords;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Signing in: password, code, and the second factor that is made the first time.</summary>
static class SignInDeeds
{
    public static async Task<IResult> ByPassword(Posted posted) =>
        await posted.Get<SignInByPassword>().Run(posted.Form["email"], Typed(posted, "password"), posted.Now, posted.Cancel) switch
        {
            PasswordStep.Wrong => posted.Again(SignInRoutes.SignIn, SignInMessages.Wrong()),
            PasswordStep.AskCode(var account) => GoOn(posted, new HalfWay(account, MakesFactor: false)),
            PasswordStep.MakeFactor(var account) => GoOn(posted, new HalfWay(account, MakesFactor: true)),
        };

    public static async Task<IResult> GiveCode(Posted posted)
    {
        if (HalfWay.Of(posted.Http) is not { MakesFactor: false } half) return Again(posted);
        var code = posted.Form["recovery"] is { Length: > 0 } recovery ? recovery : posted.Form["code"];
        return await posted.Get<GiveCode>().Run(half.Account, code, posted.Now, posted.Cancel) is { } person
            ? await Arriving.Arrive(posted, person, SignInMethod.Password)
            : posted.Again(SignInRoutes.Code, SignInMessages.WrongCode());
    }

    public static async Task<IResult> MakeFactor(Posted posted)
    {
        if (await FactorOwner.Of(posted.Http, posted.Now, posted.Cancel) is not { } owner) return Again(posted);
        if (owner.Key(posted.Http, posted.Form["key"]) is not { } key) return posted.Again(SignInRoutes.Factor, SignInMessages.NotFromThisCode());
        switch (await posted.Get<MakeFactor>().Run(owner.Account, key, posted.Form["code"], posted.Now, posted.Cancel))
        {
            case FactorOutcome.Made(var person, var codes):
                if (owner.OnTheWayIn) await Arriving.LetIn(posted.Http, person, SignInMethod.Password, null);
                return CodesPage.Draw(posted, codes);
            default:
                return posted.Again(SignInRoutes.Factor, SignInMessages.NotFromThisCode());
        }
    }

    public static async Task<IResult> ShowKept(Posted posted) => KeptForm.Open(posted.Http, posted.Form[Carried.Kept]) is { } kept
        ? await kept.Show(posted.Http, posted.Visit.Language)
        : TypedResults.Extensions.SeeOther(Arriving.Home(posted.Visit));

    /// <summary>A password as it was typed, blanks and all.</summary>
    public static string Typed(Posted posted, string field) => posted.Http.Request.Form[field].ToString();

    /// <summary>On to the second step; at once when a form is carried along, which no address can hold.</summary>
    public static IResult GoOn(Posted posted, HalfWay half)
    {
        half.Leave(posted.Http);
        var page = half.MakesFactor ? SignInRoutes.Factor : SignInRoutes.Code;
        if (posted.Form[Carried.Kept].Length == 0) return TypedResults.Extensions.SeeOther(posted.Visit.To(page) + Carried.Query(LocalAddress.Read(posted.Form[Carried.Next])));
        posted.Http.Items[typeof(HalfWay)] = half;
        (posted.Visit with { Route = page, Values = [], Typed = posted.Form, Path = "/" + page.Path.In(posted.Visit.Language) }).Take(posted.Http);
        return new RazorComponentResult(page.Component) { PreventStreamingRendering = true };
    }

    static IResult Again(Posted posted) => posted.Again(SignInRoutes.SignIn, SignInMessages.TooSlow());
}
