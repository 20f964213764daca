using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Atlas.Exports;
using Klynge.Clusters.Contacts;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Pages.Contacts;

/// <summary>What is sent about contacts: a list to look at, to take in, to mend; and one to delete.</summary>
static class ContactDeeds
{
    /// <summary>How the fields of choices begin; the line follows.</summary>
    public const string ChoicePrefix = "choice-";

    static readonly Listing<(ContactText Text, string Reason)> AsideColumns = new Listing<(ContactText Text, string Reason)>()
        .Text("orgnr", ContactsTexts.Number, row => row.Text.Number)
        .Text("virksomhet", ContactsTexts.Organisation, row => row.Text.Organisation)
        .Text("sted", new("Sted", "Stad", "Place"), row => row.Text.Place)
        .Text("navn", ContactsTexts.Name, row => row.Text.Name)
        .Text("e-post", ContactsTexts.Email, row => row.Text.Email)
        .Text("rolle", ContactsTexts.Role, row => row.Text.Role)
        .Text("språk", ContactsTexts.LanguageHead, row => row.Text.Language)
        .Whole("linje", ContactsTexts.Line, row => row.Text.Line)
        .Text("grunn", ContactsTexts.Reason, row => row.Reason);

    public static async Task<IResult> Preview(Posted posted)
    {
        if (posted.Form.Has("rows")) return Kept(posted) is { } kept ? await Show(posted, kept, null, []) : posted.Again(HostingRoutes.Import, Unreadable);
        return await Read(posted) switch
        {
            ContactFileReading.Unreadable(var why) => posted.Again(HostingRoutes.Import, why),
            ContactFileReading.Rows(var rows, var note) => await Show(posted, rows, note, []),
        };
    }

    public static async Task<IResult> TakeIn(Posted posted)
    {
        if (Kept(posted) is not { } rows) return posted.Again(HostingRoutes.Import, Unreadable);
        return await posted.Get<ImportContacts>().Run(rows, Chosen(posted), new(posted.Form["source"], posted.Form["basis"]), posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel) switch
        {
            Import.Done(var taken, _) => posted.Done(HostingRoutes.Contacts, ContactsTexts.TakenIn(taken), null),
            Import.Refused(var reasons) => await Show(posted, rows, null, reasons),
        };
    }

    /// <summary>The rows that are set aside as a file with the same headings that are read, so that it can be mended and sent again.</summary>
    public static async Task<IResult> Aside(Posted posted)
    {
        if (Kept(posted) is not { } rows) return posted.Again(HostingRoutes.Import, Unreadable);
        var (preview, language) = (await posted.Get<ImportContacts>().Preview(rows, Chosen(posted), posted.Cancel), posted.Visit.Language);
        var aside = preview.Rows.Select(row => (row.Text, Reason: row.Fate switch
        {
            RowFate.Taken => "",
            RowFate.Choose => ContactsTexts.ToChooseTitle.In(language),
            RowFate.Aside(var reasons) => string.Join(" ", reasons.Select(reason => reason.Text.In(language))),
        })).Where(row => row.Reason.Length > 0);
        return await Download.Table(AsideColumns.Of(ContactsTexts.AsideTitle.In(language), aside, null, language), language, "csv");
    }

    public static async Task<IResult> Drop(Posted posted) => await Answer(posted, ContactsTexts.Dropped, (deed, id) => deed.Run(id, posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel));

    public static async Task<IResult> NoMore(Posted posted) => await Answer(posted, ContactsTexts.NoMoreDone, (deed, id) => deed.NoMore(id, posted.SignedIn.Id.Pseudonym, posted.Now, posted.Cancel));

    /// <summary>The word of a basis in forms.</summary>
    public static string KeyOf(LegalBasis basis) => basis switch
    {
        LegalBasis.PublicTask => "public-task",
        LegalBasis.LegitimateInterest => "legitimate-interest",
        LegalBasis.Consent => "consent",
        LegalBasis.Agreement => "agreement",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There are four."),
    };

    static Message Unreadable => new("rows-unreadable", "list", new(
        "Radene kom ikke hele frem. Lim inn listen, eller velg filen, på nytt.", "Radene kom ikkje heile fram. Lim inn lista, eller vel fila, på nytt.", "The rows did not arrive whole. Paste the list, or choose the file, again."));

    static async Task<IResult> Answer(Posted posted, Words said, Func<DropContact, Guid, Task<bool>> deed) =>
        Guid.TryParse(posted.Form["contact"], out var id) && await deed(posted.Get<DropContact>(), id) ? posted.Done(HostingRoutes.Contacts, said, null) : TypedResults.NotFound();

    static async Task<ContactFileReading> Read(Posted posted)
    {
        if (posted.Form.File("file") is not { } file) return ContactFile.Read(posted.Form["list"]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, posted.Cancel);
        return ContactFile.Read(content.ToArray());
    }

    static Func<int, string?> Chosen(Posted posted) => line =>
        posted.Form[ChoicePrefix + line.ToString(System.Globalization.CultureInfo.InvariantCulture)] switch { "" => null, "none" => "", var number => number };

    // The rows as the page carries them between looking and taking in: nothing of a list is stored until it is confirmed.
    static ImmutableArray<ContactText>? Kept(Posted posted)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<ContactText[]>(posted.Form["rows"]);
            return rows is { Length: > 0 and <= ContactFile.MostRows }
                && rows.All(row => row is { Number: not null, Organisation: not null, Place: not null, Name: not null, Email: not null, Role: not null, Language: not null }) ? [.. rows] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task<IResult> Show(Posted posted, ImmutableArray<ContactText> rows, Message? note, ImmutableArray<Message> reasons)
    {
        var preview = await posted.Get<ImportContacts>().Preview(rows, Chosen(posted), posted.Cancel);
        var visit = posted.Visit with { Route = HostingRoutes.Import, Values = [], Typed = posted.Form, Reasons = reasons, Path = "/" + HostingRoutes.Import.Path.In(posted.Visit.Language) };
        visit.Take(posted.Http);
        return new RazorComponentResult<ImportPage>(new { Preview = preview, Note = note, Rows = JsonSerializer.Serialize(rows) })
        {
            PreventStreamingRendering = true,
            StatusCode = reasons.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
