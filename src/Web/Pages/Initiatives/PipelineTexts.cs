using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The words of the pipeline.</summary>
static class PipelineTexts
{
    public static readonly Words Alike = new("Ligner på", "Liknar på", "Like");
    public static readonly Words Lead = new("Alle initiativ etter hvor de står. Søylene er modenheten i åtte deler, streken er kravet for Arena.", "Alle initiativ etter kvar dei står. Søylene er mogninga i åtte delar, streken er kravet for Arena.", "All initiatives by where they stand. The bars are readiness in eight respects, the line is what Arena requires.");
    public static readonly Words PublicLead = new("Initiativ som har valgt å vise seg fram. Logg inn for å se dem du arbeider med.", "Initiativ som har valt å vise seg fram. Logg inn for å sjå dei du arbeider med.", "Initiatives that have chosen to show themselves. Sign in to see those you work with.");
    public static readonly Words Start = new("Start et initiativ", "Start eit initiativ", "Start an initiative");
    public static readonly Words Board = new("Tavle", "Tavle", "Board");
    public static readonly Words AsTable = new("Tabell", "Tabell", "Table");
    public static readonly Words View = new("Vis som", "Vis som", "Show as");
    public static readonly Words Filter = new("Velg ut", "Vel ut", "Filter");
    public static readonly Words Show = new("Vis initiativ", "Vis initiativ", "Show initiatives");
    public static readonly Words Any = new("Alle", "Alle", "All");
    public static readonly Words Stage = new("Tilstand", "Tilstand", "Stage");
    public static readonly Words County = new("Fylke", "Fylke", "County");
    public static readonly Words Ready = new("Møter kravene for", "Møter krava for", "Meets the requirements for");
    public static readonly Words Weak = new("Svakest i", "Svakast i", "Weakest in");
    public static readonly Words Contact = new("Kontakt", "Kontakt", "Contact");
    public static readonly Words LeftAlone = new("Ikke kontaktet på 90 dager", "Ikkje kontakta på 90 dagar", "Not contacted for 90 days");
    public static readonly Words Text = new("Ord i navn, tema eller søker", "Ord i namn, tema eller søkjar", "Words in name, theme or applicant");
    public static readonly Words Sort = new("Rekkefølge", "Rekkjefølgje", "Order");
    public static readonly Words BySilence = new("Lengst uten kontakt", "Lengst utan kontakt", "Longest without contact");
    public static readonly Words ByMoved = new("Sist flyttet", "Sist flytta", "Last moved");
    public static readonly Words ByName = new("Navn", "Namn", "Name");
    public static readonly Words Last = new("Siste kontakt", "Siste kontakt", "Last contact");
    public static readonly Words Never = new("aldri", "aldri", "never");
    public static readonly Words Partners = new("Partnere", "Partnarar", "Partners");
    public static readonly Words Weakest = new("Svakest", "Svakast", "Weakest");
    public static readonly Words None = new("Ingen initiativ passer. Ta bort et valg.", "Ingen initiativ passar. Ta bort eit val.", "No initiative fits. Take a choice away.");
    public static readonly Words NoPublic = new("Ingen initiativ har gjort noe offentlig ennå. Funnene er for alle.", "Ingen initiativ har gjort noko offentleg enno. Funna er for alle.", "No initiative has made anything public yet. The findings are for everyone.");
    public static readonly Words Empty = new("Ingen initiativ ennå. Et initiativ begynner med noen som har det samme å løse: disse stedene er de sterkeste funnene nå.", "Ingen initiativ enno. Eit initiativ byrjar med nokon som har det same å løyse: desse stadene er dei sterkaste funna no.", "No initiatives yet. An initiative begins with some who have the same to solve: these places are the strongest findings now.");
    public static readonly Words StartFrom = new("Start fra dette", "Start frå dette", "Start from this");
    public static readonly Words Clear = new("Ta bort alle valg", "Ta bort alle val", "Clear all choices");
    public static readonly Words AdviceToAll = new("Råd til alle", "Råd til alle", "Advice to all");
    public static readonly Words Nobody = new("Ingen", "Ingen", "None");

    public static Words Count(int shown, int all) => shown == all
        ? all == 1 ? new("1 initiativ", "1 initiativ", "1 initiative") : new($"{all} initiativ", $"{all} initiativ", $"{all} initiatives")
        : new($"{shown} av {all} initiativ", $"{shown} av {all} initiativ", $"{shown} of {all} initiatives");

    public static Words Alone(int count) => count == 1
        ? new("1 er ikke kontaktet på 90 dager", "1 er ikkje kontakta på 90 dagar", "1 has not been contacted for 90 days")
        : new($"{count} er ikke kontaktet på 90 dager", $"{count} er ikkje kontakta på 90 dagar", $"{count} have not been contacted for 90 days");

    public static Words Days(int days) => days == 0 ? new("i dag", "i dag", "today") : days == 1 ? new("i går", "i går", "yesterday") : new($"for {days} dager siden", $"for {days} dagar sidan", $"{days} days ago");

    public static Words More(int count) => new($"Vis {count} til i tabellen", $"Vis {count} til i tabellen", $"Show {count} more in the table");

    public static Words In(int partners) => partners == 1 ? new("1 partner med", "1 partnar med", "1 partner in") : new($"{partners} partnere med", $"{partners} partnarar med", $"{partners} partners in");

    public static Words Unknown(string field, string typed, IEnumerable<string> known) => new(
        $"«{field}» kan være {string.Join(", ", known)}, ikke «{typed}».", $"«{field}» kan vere {string.Join(", ", known)}, ikkje «{typed}».", $"“{field}” can be {string.Join(", ", known)}, not “{typed}”.");
}
