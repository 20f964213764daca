using System.Collections.Immutable;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Web.Forms;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.SignIn;

/// <summary>What is answered by a letter, with the same page whether there is an account or not.</summary>
static class LetterDeeds
{
    public static async Task<IResult> AskAccount(Posted posted)
    {
        var (name, address) = (OneLine(posted.Form["name"]), posted.Form["email"]);
        ImmutableArray<Message> reasons =
        [
            .. name.Length is 0 or > SignInMessages.LongestName ? [SignInMessages.NoName()] : ImmutableArray<Message>.Empty,
            .. MailAddresses.IsUsable(address) ? ImmutableArray<Message>.Empty : [SignInMessages.NoAddress()],
        ];
        if (!reasons.IsEmpty) return posted.Again(SignInRoutes.Create, reasons);
        await posted.Get<AskForLetter>().ToBegin(name, address, posted.Visit.Language, posted.Now, posted.Cancel);
        return posted.Done(SignInRoutes.LetterSent, null, null);
    }

    public static async Task<IResult> AskRecovery(Posted posted)
    {
        var address = posted.Form["email"];
        if (!MailAddresses.IsUsable(address)) return posted.Again(SignInRoutes.Forgot, SignInMessages.NoAddress());
        await posted.Get<AskForLetter>().ToRecover(address, posted.Visit.Language, posted.Now, posted.Cancel);
        return posted.Done(SignInRoutes.LetterSent, null, null);
    }

    // A name never has a line of its own in a letter's header.
    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
