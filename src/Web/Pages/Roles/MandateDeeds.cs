using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Clusters.Contacts;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Roles;

/// <summary>What is sent about mandates.</summary>
static class MandateDeeds
{
    public static async Task<IResult> Give(Posted posted)
    {
        var form = posted.Form;
        if (form.WhyNoDay("from").Concat(form.WhyNoDay("to")).ToArray() is { Length: > 0 } faults) return posted.Again(RightsRoutes.NewMandate, [.. faults]);
        var typed = new TypedMandate(form["name"], form["email"], OrganisationText.Number(form["organisation"]), RoleOf(form["role"]), [.. form.All("counties")], form.Day("from"), form.Day("to"),
            Languages.All.Where(language => language.Path() == form["language"]).DefaultIfEmpty(posted.Visit.Language).First());
        return await posted.Get<GiveMandate>().Run(typed, posted.Counties(), posted.SignedIn.Id, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel) switch
        {
            MandateOutcome.Refused(var reasons) => posted.Again(RightsRoutes.NewMandate, reasons),
            MandateOutcome.Given(_, var to, _) => posted.Done(RightsRoutes.Holder, RightsTexts.Given, null, to.Value.ToString()),
        };
    }

    public static async Task<IResult> End(Posted posted) =>
        Guid.TryParse(posted.Form["mandate"], out var mandate) && Guid.TryParse(posted.Value("person"), out var person)
        && await posted.Get<EndMandate>().Run(new(mandate), new(person), posted.SignedIn.Id, posted.SignedIn.ActingFor?.Organisation, posted.Now, posted.Cancel)
            ? posted.Done(RightsRoutes.Holder, RightsTexts.Ended, null, posted.Value("person"))
            : posted.Again(RightsRoutes.Holder, new Message("no-such-mandate", "", RightsTexts.NotThere));

    /// <summary>The role of a word; null when it is none.</summary>
    internal static Role? RoleOf(string word) => Enum.GetNames<Role>().Contains(word) ? Enum.Parse<Role>(word) : null;
}
