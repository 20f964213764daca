using Klynge.Storage.Mail;
using Klynge.Web.Safety;

namespace Klynge.Web.Mail;

/// <summary>
/// Whether letters may be read by whoever sits here: in the demonstration, where no letter leaves the machine, and asked from that machine itself.
/// Anywhere else what stands in a letter is its recipient's: its links are keys.
/// </summary>
static class LettersHere
{
    /// <summary>Whether this request may.</summary>
    public static bool May(HttpContext http) => OwnMachine.MayTry(http) && http.RequestServices.GetRequiredService<Carrier>() is Carrier.ToFolder;
}
