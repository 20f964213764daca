using System.Collections.Immutable;
using System.Globalization;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Web.Api;
using Klynge.Web.Exports;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Initiatives.Deeds;

/// <summary>What is sent about partners, the host and the board.</summary>
static class Partnering
{
    public static async Task<IResult> Add(Posted posted)
    {
        if (PartnerWords.KindOf(posted.Form["kind"]) is not { } kind)
            return posted.Again(InitiativeRoutes.Partners, new Message("no-kind", "kind", new("Velg hva virksomheten er her.", "Vel kva verksemda er her.", "Choose what the organisation is here.")));
        var who = PartyOf(posted, posted.Form["number"], posted.Form["name"]);
        return posted.Answer(
            await posted.Get<AddPartner>().Run(posted.Initiative(), who, kind, OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Partners, InitiativeRoutes.Partners, new($"{who.Name} er lagt til.", $"{who.Name} er lagt til.", $"{who.Name} is added."));
    }

    /// <summary>Companies of the finding, those that were ticked: each that is not there yet becomes a partner that has not answered.</summary>
    public static async Task<IResult> AddMany(Posted posted)
    {
        var id = posted.Initiative();
        if (await posted.Get<InitiativeQueries>().Get(id, posted.Cancel) is not { Finding: { } finding }) return TypedResults.NotFound();
        var chosen = posted.Form.All("numbers").ToHashSet(StringComparer.Ordinal);
        var parties = finding.Invite.Where(invitee => chosen.Contains(invitee.Number)).Select(invitee => new Party(invitee.Number, invitee.Name)).ToImmutableArray();
        if (parties.IsEmpty)
            return posted.Again(InitiativeRoutes.Finding, new Message("nobody", "numbers", new("Kryss av minst én bedrift.", "Kryss av minst éi bedrift.", "Tick at least one company.")));
        return posted.Answer(
            await posted.Get<AddPartners>().Run(id, parties, PartnerKind.Company, posted.Hand(id), posted.Now, posted.Cancel),
            InitiativeRoutes.Partners, InitiativeRoutes.Finding, new($"{parties.Length} bedrifter er lagt til.", $"{parties.Length} bedrifter er lagde til.", $"{parties.Length} companies are added."));
    }

    public static async Task<IResult> Host(Posted posted) => posted.Answer(
        await posted.Get<ReHostInitiative>().Run(
            posted.Initiative(), PartyOf(posted, posted.Form["host-number"], posted.Form["host"]), OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Partners, InitiativeRoutes.Partners, new("Søkeren er valgt.", "Søkjaren er vald.", "The applicant is chosen."));

    /// <summary>A seat on each line: organisation; then "bedrift" when it is a company, "leder" when it is the chair's.</summary>
    public static async Task<IResult> Board(Posted posted) => posted.Answer(
        await posted.Get<NameBoard>().Run(posted.Initiative(), BoardText.Read(posted.Form["seats"]), OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Partners, InitiativeRoutes.Partners, new("Styret er lagret.", "Styret er lagra.", "The board is saved."));

    public static async Task<IResult> Answer(Posted posted)
    {
        var form = posted.Form;
        if (PartnerWords.AnswerOf(form["answer"]) is not { } answer)
            return posted.Again(InitiativeRoutes.Partner, new Message("no-answer", "answer", new("Velg hva partneren svarte.", "Vel kva partnaren svara.", "Choose what the partner answered.")));
        if (form.WhyNoDay("on").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Partner, faults);
        return posted.Answer(
            await posted.Get<AnswerPartner>().Run(
                posted.Initiative(), Number(posted), answer, form.Maybe("said-by"), form.Day("on") ?? OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Partners, InitiativeRoutes.Partner, new("Svaret er ført.", "Svaret er ført.", "The answer is noted."));
    }

    public static async Task<IResult> Letter(Posted posted)
    {
        var form = posted.Form;
        if (form.WhyNoDay("letter-on").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Partner, faults);
        return posted.Answer(
            await posted.Get<ReceiveLetter>().Run(
                posted.Initiative(), Number(posted), null, form["letter"], form.Day("letter-on") ?? OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Partners, InitiativeRoutes.Partner, new("Intensjonsavtalen er ført.", "Intensjonsavtalen er ført.", "The letter of intent is noted."));
    }

    public static async Task<IResult> LetterFile(Posted posted)
    {
        var form = posted.Form;
        if (form.WhyNoDay("file-on").ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Partner, faults);
        if (form.File("letter-file") is not { } file) return posted.Again(InitiativeRoutes.Partner, Klynge.Clusters.Partners.Letter.NoFile("letter-file"));
        await using var content = file.OpenReadStream();
        return await posted.Get<FileStore>().Keep(content, file.FileName, Klynge.Clusters.Partners.Letter.Taken, Klynge.Clusters.Partners.Letter.Largest, posted.Cancel) switch
        {
            FileOutcome.Refused(var why) => posted.Again(InitiativeRoutes.Partner, why.Message("letter-file")),
            FileOutcome.Kept kept => posted.Answer(
                await posted.Get<ReceiveLetter>().Run(
                    posted.Initiative(), Number(posted), kept.Hash, kept.Name, form.Day("file-on") ?? OsloTime.Day(posted.Now), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
                InitiativeRoutes.Partner, InitiativeRoutes.Partner, PartnerTexts.Uploaded),
        };
    }

    public static async Task<IResult> WithdrawLetter(Posted posted) => posted.Answer(
        await posted.Get<UndoFact>().Run(posted.Initiative(), (int)Math.Clamp(posted.Form.Whole("entry") ?? 0, 0, int.MaxValue), posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
        InitiativeRoutes.Partner, InitiativeRoutes.Partner, PartnerTexts.Withdrawn);

    /// <summary>Gives the file of a partner's letter of intent, while the letter stands.</summary>
    public static async Task<IResult> FetchLetter(string id, string partner, HttpContext http, InitiativeQueries initiatives, FileStore files) =>
        InitiativeId.TryParse(id) is { } which && int.TryParse(partner, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (await initiatives.Get(which, http.RequestAborted))?.Partners.GetValueOrDefault(number)?.Letter is { File: { } file, Name: var name }
            ? UploadedFile.Give(file, name, FileKinds.OfName(name), files, http)
            : ApiAnswers.NotFound(ErrorTexts.NotFound, http);

    public static async Task<IResult> Pledge(Posted posted)
    {
        if (new[] { "kroner", "hours" }.SelectMany(posted.Form.WhyNotWhole).ToImmutableArray() is { IsEmpty: false } faults) return posted.Again(InitiativeRoutes.Partner, faults);
        return posted.Answer(
            await posted.Get<PledgeContribution>().Run(
                posted.Initiative(), Number(posted), posted.Form.Whole("kroner")!.Value, (int)Math.Clamp(posted.Form.Whole("hours")!.Value, int.MinValue, int.MaxValue),
                posted.Hand(posted.Initiative()), posted.Now, posted.Cancel),
            InitiativeRoutes.Partners, InitiativeRoutes.Partner, new("Bidraget er ført.", "Bidraget er ført.", "The contribution is noted."));
    }

    static int Number(Posted posted) => int.TryParse(posted.Value("partner"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // The register's own name stands before what was typed beside a number that it knows.
    static Party PartyOf(Posted posted, string number, string name)
    {
        var figures = string.Concat(number.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
        return figures.Length == 0 ? new(null, name) : new(figures, posted.Get<OrganisationQueries>().Get(figures)?.Name ?? name);
    }
}
