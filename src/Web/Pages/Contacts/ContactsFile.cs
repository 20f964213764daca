using Klynge.Atlas.Exports;
using Klynge.Clusters.Contacts;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Contacts;

/// <summary>The contacts as a file, with the headings that a list is read by.</summary>
static class ContactsFile
{
    static readonly Listing<Contact> Columns = new Listing<Contact>()
        .Text("orgnr", ContactsTexts.Number, contact => contact.Organisation)
        .Text("virksomhet", ContactsTexts.Organisation, contact => contact.OrganisationName)
        .Text("navn", ContactsTexts.Name, contact => contact.Name)
        .Text("e-post", ContactsTexts.Email, contact => contact.Email.Text)
        .Text("rolle", ContactsTexts.Role, contact => contact.Role)
        .Text("språk", ContactsTexts.LanguageHead, contact => contact.Language?.Path())
        .Text("kilde", ContactsTexts.Source, contact => contact.Source)
        .Words("grunnlag", ContactsTexts.Basis, contact => ContactsTexts.Of(contact.Basis))
        .Date("fra", ContactsTexts.Since, contact => contact.Since)
        .Truth("reservert", ContactsTexts.OptOutHead, contact => contact.OptedOut is not null);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var (contacts, _) = await http.RequestServices.GetRequiredService<ContactQueries>().List(visit.Ask("q"), 1, int.MaxValue, http.RequestAborted);
        return await Download.Table(Columns.Of(ContactsTexts.Title.In(visit.Language), contacts, null, visit.Language), visit.Language, format);
    }
}
