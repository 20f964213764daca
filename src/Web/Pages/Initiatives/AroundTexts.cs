using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>What pages of findings, regions and organisations say of initiatives.</summary>
static class AroundTexts
{
    public static readonly Words OnThis = new("Initiativ på dette funnet", "Initiativ på dette funnet", "Initiatives on this finding");
    public static readonly Words Here = new("Initiativ her", "Initiativ her", "Initiatives here");
    public static readonly Words NoneHere = new("Ingen initiativ er offentlige her ennå.", "Ingen initiativ er offentlege her enno.", "No initiative is public here yet.");
    public static readonly Words TakesPart = new("Med i disse initiativene", "Med i desse initiativa", "Takes part in these initiatives");
    public static readonly Words InviteToMeet = new("Inviter til et møte", "Inviter til eit møte", "Invite to a meeting");

    /// <summary>"Inviter med i Kraft på kjøl".</summary>
    public static Words InviteInto(string name) => new($"Inviter med i {name}", $"Inviter med i {name}", $"Invite into {name}");

    /// <summary>"To initiativ arbeider alt med dette funnet."</summary>
    public static Words Work(int count) => count == 1
        ? new("Ett initiativ arbeider alt med dette funnet.", "Eitt initiativ arbeider alt med dette funnet.", "One initiative works on this finding already.")
        : new($"{count} initiativ arbeider alt med dette funnet.", $"{count} initiativ arbeider alt med dette funnet.", $"{count} initiatives work on this finding already.");

    public static Words Hidden(int count) => count == 1
        ? new("Ett av dem er ikke offentlig. Spør klyngerådgiveren.", "Eitt av dei er ikkje offentleg. Spør klyngerådgjevaren.", "One of them is not public. Ask the cluster adviser.")
        : new($"{count} av dem er ikke offentlige. Spør klyngerådgiveren.", $"{count} av dei er ikkje offentlege. Spør klyngerådgjevaren.", $"{count} of them are not public. Ask the cluster adviser.");
}
