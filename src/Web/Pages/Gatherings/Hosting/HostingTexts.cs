using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What the pages of those who hold a gathering say.</summary>
public static class HostingTexts
{
    public static readonly Words Title = new("Dine arrangement", "Arrangementa dine", "Your events");
    public static readonly Words Lead = new("Utkast, kommende og avholdte, med hvor mange som er invitert, påmeldt og møtt.", "Utkast, kommande og haldne, med kor mange som er inviterte, påmelde og møtte.", "Drafts, coming and past, with how many are invited, signed up and met.");
    public static readonly Words Empty = new("Ingen arrangement ennå. Seminar i boks har program, invitasjon på tre språk og påminnelser klart: du velger sted og dag.", "Ingen arrangement enno. Seminar i boks har program, invitasjon på tre språk og påminningar klart: du vel stad og dag.", "No events yet. A seminar in a box has programme, invitation in three languages and reminders ready: you choose place and day.");
    public static readonly Words New = new("Nytt arrangement", "Nytt arrangement", "New event");
    public static readonly Words Manage = new("Styr", "Styr", "Manage");
    public static readonly Words ManageThis = new("Styr arrangementet", "Styr arrangementet", "Manage the event");
    public static readonly Words OpenPage = new("Den åpne siden", "Den opne sida", "The open page");
    public static readonly Words Edit = new("Endre", "Endre", "Edit");
    public static readonly Words Guests = new("Påmeldte", "Påmelde", "Signed up");
    public static readonly Words Invite = new("Velg gjester", "Vel gjester", "Choose guests");
    public static readonly Words Letter = new("Invitasjonen", "Invitasjonen", "The invitation");
    public static readonly Words Invited = new("Inviterte", "Inviterte", "Invited");
    public static readonly Words WorkList = new("Arbeidsliste", "Arbeidsliste", "Work list");
    public static readonly Words Paper = new("Brev på papir", "Brev på papir", "Printed letters");
    public static readonly Words State = new("Tilstand", "Tilstand", "State");
    public static readonly Words NarrowTitle = new("Fra invitert til oppfølging", "Frå invitert til oppfølging", "From invited to followed up");
    public static readonly Words Contacts = new("Kontakter", "Kontaktar", "Contacts");

    public static readonly Words Announce = new("Kunngjør", "Kunngjer", "Announce");
    public static readonly Words Announced = new("Arrangementet er kunngjort. Alle kan melde seg på.", "Arrangementet er kunngjort. Alle kan melde seg på.", "The event is announced. Anyone can sign up.");
    public static readonly Words CloseSignUp = new("Steng påmeldingen", "Steng påmeldinga", "Close sign-up");
    public static readonly Words Closed = new("Påmeldingen er stengt.", "Påmeldinga er stengd.", "Sign-up is closed.");
    public static readonly Words OpenAgain = new("Åpne påmeldingen igjen", "Opne påmeldinga igjen", "Open sign-up again");
    public static readonly Words MarkHeld = new("Det er avholdt", "Det er halde", "It has been held");
    public static readonly Words IsHeld = new("Arrangementet er avholdt.", "Arrangementet er halde.", "The event has been held.");
    public static readonly Words CallOff = new("Avlys", "Avlys", "Call off");
    public static readonly Words CallOffTitle = new("Avlys arrangementet", "Avlys arrangementet", "Call the event off");
    public static readonly Words Why = new("Hvorfor", "Kvifor", "Why");
    public static readonly Words Saved = new("Planen er lagret.", "Planen er lagra.", "The plan is saved.");
    public static readonly Words SavedTold = new("Planen er lagret. De påmeldte får e-post om ny tid eller nytt sted.", "Planen er lagra. Dei påmelde får e-post om ny tid eller ny stad.", "The plan is saved. Those who have signed up get an e-mail about the new time or place.");
    public static readonly Words SendAgain = new("Send igjen til dem som ikke har svart", "Send igjen til dei som ikkje har svara", "Send again to those who have not answered");
    public static readonly Words TakenBack = new("Invitasjonene er trukket tilbake. Ingen brev gikk ut.", "Invitasjonane er trekte tilbake. Ingen brev gjekk ut.", "The invitations are taken back. No letter went out.");
    public static readonly Words TakenBackDraft = new("Invitasjonene er trukket tilbake, og arrangementet er et utkast igjen. Ingen brev gikk ut.", "Invitasjonane er trekte tilbake, og arrangementet er eit utkast igjen. Ingen brev gjekk ut.", "The invitations are taken back, and the event is a draft again. No letter went out.");
    public static readonly Words Reminders = new("Påminnelser", "Påminningar", "Reminders");
    public static readonly Words Tasks = new("Å huske på", "Å hugse på", "To remember");

    public static readonly Words BoxLead = new("Program, invitasjon på bokmål, nynorsk og engelsk og påminnelser ligger klare. Skriv sted og dag. Alt kan endres etterpå.", "Program, invitasjon på bokmål, nynorsk og engelsk og påminningar ligg klare. Skriv stad og dag. Alt kan endrast etterpå.", "Programme, invitation in bokmål, nynorsk and English and reminders are ready. Write place and day. Everything can be changed later.");
    public static readonly Words Kind = new("Hva slags?", "Kva slag?", "What kind?");
    public static readonly Words Town = new("Sted", "Stad", "Town");
    public static readonly Words TownHelp = new("Som i navnet: «Klyngeseminar i Haugesund».", "Som i namnet: «Klyngeseminar i Haugesund».", "As in the name: “Cluster seminar in Haugesund”.");
    public static readonly Words Place = new("Lokale og adresse", "Lokale og adresse", "Room and address");
    public static readonly Words Link = new("Lenke til møtet på nett", "Lenkje til møtet på nett", "Link to the meeting online");
    public static readonly Words LinkHelp = new("Begynner med https. Vises bare for dem som er påmeldt.", "Byrjar med https. Blir berre vist for dei som er påmelde.", "Begins with https. Shown to those who have signed up only.");
    public static readonly Words Day = new("Dag", "Dag", "Day");
    public static readonly Words Start = new("Begynner", "Byrjar", "Begins");
    public static readonly Words End = new("Slutter", "Sluttar", "Ends");
    public static readonly Words Capacity = new("Plasser i rommet", "Plassar i rommet", "Seats in the room");
    public static readonly Words CapacityHelp = new("Blir det fullt, får de neste venteliste. De på nett regnes ikke med.", "Blir det fullt, får dei neste venteliste. Dei på nett blir ikkje rekna med.", "When it is full, the next ones wait. Those online are not counted.");
    public static readonly Words Finding = new("Bygger på funnet", "Byggjer på funnet", "Builds on the finding");
    public static readonly Words FindingHelp = new("Adressen, for eksempel F117. Da foreslår vi bedriftene i det som gjester.", "Adressa, til dømes F117. Då føreslår vi bedriftene i det som gjester.", "Its address, for example F117. We then suggest its companies as guests.");
    public static readonly Words Initiative = new("Holdes av initiativet", "Blir halde av initiativet", "Held by the initiative");
    public static readonly Words InitiativeHelp = new("For eksempel I-26-014.", "Til dømes I-26-014.", "For example I-26-014.");
    public static readonly Words Copy = new("Kopier til et nytt", "Kopier til eit nytt", "Copy to a new one");
    public static readonly Words Begin = new("Lag utkastet og velg gjester", "Lag utkastet og vel gjester", "Make the draft and choose guests");
    public static readonly Words Begun = new("Utkastet er laget. Ingen ser det før du kunngjør det.", "Utkastet er laga. Ingen ser det før du kunngjer det.", "The draft is made. Nobody sees it until you announce it.");
    public static readonly Words DeadlineDay = new("Siste dag å melde seg på", "Siste dag å melde seg på", "Last day to sign up");
    public static readonly Words DeadlineClock = new("Klokken", "Klokka", "At");
    public static readonly Words Programme = new("Program", "Program", "Programme");
    public static readonly Words ProgrammeHelp = new("En post på hver linje: «10.00–10.30 Velkommen | Kari Nordmann | Sal A».", "Ein post på kvar linje: «10.00–10.30 Velkomen | Kari Nordmann | Sal A».", "One part on each line: “10.00–10.30 Welcome | Kari Nordmann | Room A”.");
    public static readonly Words Design = new("Tilgjengelighet", "Tilgjenge", "Access");
    public static readonly Words Languages = new("Språk på stedet", "Språk på staden", "Languages spoken");
    public static readonly Words SavePlan = new("Lagre planen", "Lagre planen", "Save the plan");

    public static readonly Words DownloadGuests = new("Last ned gjestelisten", "Last ned gjestelista", "Download the guest list");
    public static readonly Words Search = new("Søk i navn, virksomhet og e-post", "Søk i namn, verksemd og e-post", "Search names, organisations and e-mail");
    public static readonly Words Find = new("Søk", "Søk", "Search");
    public static readonly Words NoGuests = new("Ingen er påmeldt ennå. Send invitasjonene, eller legg til en som ringte.", "Ingen er påmelde enno. Send invitasjonane, eller legg til ein som ringde.", "Nobody has signed up yet. Send the invitations, or add somebody who called.");
    public static readonly Words NoHits = new("Ingen passer til søket.", "Ingen passar til søket.", "Nobody fits the search.");
    public static readonly Words Note = new("Merknad", "Merknad", "Note");
    public static readonly Words NoteKept = new("Merknaden er lagret.", "Merknaden er lagra.", "The note is kept.");
    public static readonly Words NoteTooLong = new($"Merknaden er over {KeepGuests.LongestNote} tegn. Kort den ned.", $"Merknaden er over {KeepGuests.LongestNote} teikn. Kort han ned.", $"The note has more than {KeepGuests.LongestNote} characters. Shorten it.");
    public static readonly Words Cancel = new("Meld avbud for", "Meld avbod for", "Cancel for");
    public static readonly Words CancelDone = new("Avbudet er notert. Sto noen på ventelisten, har den neste fått plassen.", "Avbodet er notert. Stod nokon på ventelista, har den neste fått plassen.", "The cancellation is noted. If somebody was waiting, the next has the seat.");
    public static readonly Words Promote = new("Gi plass", "Gi plass", "Give a seat");
    public static readonly Words PromoteInstead = new("Hvem sin plass?", "Kven sin plass?", "Whose seat?");
    public static readonly Words PromoteHelp = new("Velg først, og trykk «Gi plass» ved den på ventelisten som skal ha den.", "Vel først, og trykk «Gi plass» ved den på ventelista som skal ha han.", "Choose first, and press “Give a seat” beside the one waiting who is to have it.");
    public static readonly Words PromoteFree = new("En ledig plass", "Ein ledig plass", "A free seat");
    public static readonly Words PromoteDone = new("Gjesten har fått plass og får e-post.", "Gjesten har fått plass og får e-post.", "The guest has a seat and gets an e-mail.");
    public static readonly Words Add = new("Legg til en gjest", "Legg til ein gjest", "Add a guest");
    public static readonly Words AddMore = new("For en som ringte. Gjesten får plass med en gang og e-post om det, også etter fristen.", "For ein som ringde. Gjesten får plass med ein gong og e-post om det, òg etter fristen.", "For somebody who called. The guest has a seat at once and gets an e-mail, also after the deadline.");
    public static readonly Words LetterLanguage = new("E-posten skrives på", "E-posten blir skriven på", "The e-mail is written in");
    public static readonly Words AddIt = new("Legg til", "Legg til", "Add");
    public static readonly Words Added = new("Gjesten er lagt til og får e-post.", "Gjesten er lagd til og får e-post.", "The guest is added and gets an e-mail.");
    public static readonly Words AddedHad = new("Adressen er påmeldt alt.", "Adressa er påmeld alt.", "The address has signed up already.");
    public static readonly Words ShowNeeds = new("Vis tilrettelegging og mat", "Vis tilrettelegging og mat", "Show needs and food");
    public static readonly Words HideNeeds = new("Skjul tilrettelegging og mat", "Skjul tilrettelegging og mat", "Hide needs and food");
    public static readonly Words NeedsLogged = new("Det blir notert at du har sett det. Slettes 30 dager etter arrangementet.", "Det blir notert at du har sett det. Blir sletta 30 dagar etter arrangementet.", "It is noted that you have looked. Deleted 30 days after the event.");
    public static readonly Words Needs = new("Tilrettelegging", "Tilrettelegging", "Needs");
    public static readonly Words Diet = new("Mat", "Mat", "Food");

    public static readonly Words By = new("Foreslå fra", "Føreslå frå", "Suggest from");
    public static readonly Words Suggest = new("Foreslå", "Føreslå", "Suggest");
    public static readonly Words WhoSuggested = new("Foreslått, med grunn. Du bestemmer.", "Føreslått, med grunn. Du bestemmer.", "Suggested, with reasons. You decide.");
    public static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words To = new("Til", "Til", "To");
    public static readonly Words OnPaper = new("Brev på papir: ingen kontakt", "Brev på papir: ingen kontakt", "Printed letter: no contact");
    public static readonly Words OptedOut = new("Ønsker ikke brev", "Ønskjer ikkje brev", "Wants no letters");
    public static readonly Words There = new("Valgt alt", "Vald alt", "Chosen already");
    public static readonly Words NoSuggestions = new("Ingen å foreslå herfra. Velg noe annet over, eller les inn kontakter.", "Ingen å føreslå herifrå. Vel noko anna over, eller les inn kontaktar.", "Nobody to suggest from here. Choose something else above, or import contacts.");
    public static readonly Words ChooseThem = new("Velg de avkryssede, og se brevet", "Vel dei avkryssa, og sjå brevet", "Choose those ticked, and see the letter");
    public static readonly Words List = new("Lim inn organisasjonsnummer eller e-postadresser", "Lim inn organisasjonsnummer eller e-postadresser", "Paste organisation numbers or e-mail addresses");
    public static readonly Words ListHelp = new("Én på hver linje. Adressene må stå blant kontaktene, så vi vet hvor de er fra.", "Éi på kvar linje. Adressene må stå blant kontaktane, så vi veit kvar dei er frå.", "One on each line. The addresses must be among the contacts, so that we know where they are from.");
    public static readonly Words ListTitle = new("Fra en liste", "Frå ei liste", "From a list");
    public static readonly Words ChooseList = new("Velg dem på listen", "Vel dei på lista", "Choose those on the list");
    public static readonly Words NoPersons = new("Ingen personer hentes fra registeret. De uten kontakt får brev på papir til virksomhetens adresse.", "Ingen personar blir henta frå registeret. Dei utan kontakt får brev på papir til adressa til verksemda.", "No persons are taken from the register. Those without a contact get a printed letter to the organisation’s address.");
    public static readonly Words SeeLetter = new("Se brevet og send", "Sjå brevet og send", "See the letter and send");

    public static readonly Words Subject = new("Emne", "Emne", "Subject");
    public static readonly Words Body = new("Tekst", "Tekst", "Text");
    public static readonly Words BodyHelp = new("Hilsen, tid, sted, frist, lenker og grunn kommer med av seg selv. Blank linje gir nytt avsnitt.", "Helsing, tid, stad, frist, lenkjer og grunn kjem med av seg sjølv. Blank linje gir nytt avsnitt.", "Greeting, time, place, deadline, links and reason come by themselves. A blank line begins a new paragraph.");
    public static readonly Words ChangeText = new("Endre teksten", "Endre teksten", "Change the text");
    public static readonly Words TextSaved = new("Teksten er lagret. Brevene som sendes fra nå av, får den.", "Teksten er lagra. Breva som blir sende frå no av, får han.", "The text is saved. Letters that are sent from now on have it.");
    public static readonly Words PreviewIn = new("Slik ser brevet ut", "Slik ser brevet ut", "This is the letter");
    public static readonly Words TwoMinutes = new("Det første brevet går etter to minutter. Til da kan du angre.", "Det første brevet går etter to minutt. Til då kan du angre.", "The first letter goes after two minutes. Until then you can undo.");

    public static readonly Words Trial = new("Send prøve til meg", "Send prøve til meg", "Send a trial to me");
    public static readonly Words NoOwnAddress = new(
        "Du har ingen bekreftet e-postadresse å sende prøven til. Logg inn én gang med e-post, så er den bekreftet.",
        "Du har inga stadfesta e-postadresse å sende prøven til. Logg inn éin gong med e-post, så er ho stadfesta.",
        "You have no confirmed e-mail address to send the trial to. Sign in once by e-mail, and it is confirmed.");

    public static readonly Words NobodyInvited = new("Ingen er valgt ennå.", "Ingen er valde enno.", "Nobody is chosen yet.");
    public static readonly Words Status = new("Status", "Status", "Status");
    public static readonly Words Drop = new("Ta bort", "Ta bort", "Remove");
    public static readonly Words Dropped = new("Tatt bort fra listen.", "Teken bort frå lista.", "Removed from the list.");

    public static readonly Words WorkLead = new("Disse virksomhetene har ingen kontakt. Finn en å skrive til, eller skriv ut brevet og send det i posten.", "Desse verksemdene har ingen kontakt. Finn ein å skrive til, eller skriv ut brevet og send det i posten.", "These organisations have no contact. Find somebody to write to, or print the letter and post it.");
    public static readonly Words WorkEmpty = new("Ingen brev å skrive ut: alle som er valgt, har en kontakt.", "Ingen brev å skrive ut: alle som er valde, har ein kontakt.", "No letters to print: everybody chosen has a contact.");
    public static readonly Words Print = new("Skriv ut brevene", "Skriv ut breva", "Print the letters");
    public static readonly Words FoundOne = new("Fant en å skrive til", "Fann ein å skrive til", "Found somebody to write to");
    public static readonly Words FoundIt = new("Legg til kontakten", "Legg til kontakten", "Add the contact");
    public static readonly Words Found = new("Kontakten er lagt til. Brevet går på e-post med de neste invitasjonene.", "Kontakten er lagd til. Brevet går på e-post med dei neste invitasjonane.", "The contact is added. The letter goes by e-mail with the next invitations.");
    public static readonly Words MarkSent = new("Brevene er lagt i posten", "Breva er lagde i posten", "The letters are posted");
    public static readonly Words PostedOn = new("Sendt", "Sendt", "Sent");
    public static readonly Words PaperHelp = new("Ett brev på hver side. Bruk nettleserens utskrift (Ctrl-P).", "Eitt brev på kvar side. Bruk utskrifta i nettlesaren (Ctrl-P).", "One letter on each page. Use your browser’s print (Ctrl-P).");
    public static readonly Words Greeting = new("Hei,", "Hei,", "Hello,");
    public static readonly Words Regards = new("Med hilsen", "Med helsing", "Yours sincerely");

    public static readonly Words AnswerYes = new("Ja, meld meg på", "Ja, meld meg på", "Yes, sign me up");
    public static readonly Words AnswerNo = new("Det passer ikke", "Det passar ikkje", "It does not suit");
    public static readonly Words AnswerNoMore = new("Ingen flere brev", "Ingen fleire brev", "No more letters");
    public static readonly Words AnswerNoMoreMore = new("Da sletter vi ikke bare dette, men skriver aldri til adressen igjen uten at du ber om det.", "Då slettar vi ikkje berre dette, men skriv aldri til adressa igjen utan at du ber om det.", "Then we drop not only this, but never write to the address again unless you ask us to.");
    public static readonly Words AnswerNoTitle = new("Kan eller vil du ikke?", "Kan eller vil du ikkje?", "Can you not come, or do you not want to?");
    public static readonly Words Declined = new("Takk for svaret. Du får ikke flere påminnelser om dette.", "Takk for svaret. Du får ikkje fleire påminningar om dette.", "Thank you for answering. You get no more reminders of this.");
    public static readonly Words OptedOutDone = new("Du får ikke flere brev fra oss.", "Du får ikkje fleire brev frå oss.", "You get no more letters from us.");
    public static readonly Words Reconsider = new("Jeg ombestemte meg", "Eg ombestemte meg", "I changed my mind");
    public static readonly Words Reconsidered = new("Svaret er tatt tilbake.", "Svaret er teke tilbake.", "The answer is taken back.");
    public static readonly Words YouAreIn = new("Du er påmeldt, og bekreftelsen er på vei på e-post.", "Du er påmeld, og stadfestinga er på veg på e-post.", "You are signed up, and the confirmation is on its way by e-mail.");
    public static readonly Words YouWait = new("Rommet er fullt. Du står på ventelisten, og bekreftelsen er på vei på e-post.", "Rommet er fullt. Du står på ventelista, og stadfestinga er på veg på e-post.", "The room is full. You are on the waiting list, and the confirmation is on its way by e-mail.");
    public static readonly Words SomebodyElse = new("Kommer det en annen fra dere?", "Kjem det ein annan frå dykk?", "Is somebody else coming from you?");
    public static readonly Words SignUpThere = new("Meld på en annen", "Meld på ein annan", "Sign somebody else up");
    public static readonly Words InvitationTo = new("Invitasjon", "Invitasjon", "Invitation");

    /// <summary>Where a gathering stands, in a word or two.</summary>
    public static Words Of(GatheringState state) => state switch
    {
        GatheringState.Draft => new("Utkast", "Utkast", "Draft"),
        GatheringState.Open => new("Kunngjort", "Kunngjort", "Announced"),
        GatheringState.Closed => new("Påmelding stengt", "Påmelding stengd", "Sign-up closed"),
        GatheringState.Held => new("Avholdt", "Halde", "Held"),
        GatheringState.Cancelled => new("Avlyst", "Avlyst", "Called off"),
    };

    /// <summary>Where a sign-up stands.</summary>
    public static Words Of(ListedGuest guest) => guest.SignUp.State switch
    {
        SignUpState.Coming => guest.SignUp.Way is Way.Online ? new("Kommer, på nett", "Kjem, på nett", "Coming, online") : new("Kommer", "Kjem", "Coming"),
        SignUpState.Held => new("Ikke bekreftet", "Ikkje stadfesta", "Not confirmed"),
        SignUpState.Waiting => new($"Nr. {guest.PlaceInQueue} på venteliste", $"Nr. {guest.PlaceInQueue} på venteliste", $"No. {guest.PlaceInQueue} waiting"),
        SignUpState.Cancelled => new("Avbud", "Avbod", "Cancelled"),
        SignUpState.Lapsed => new("Ble aldri bekreftet", "Vart aldri stadfesta", "Never confirmed"),
    };

    /// <summary>Where an invited guest stands.</summary>
    public static Words Of(InvitedAs status) => status switch
    {
        InvitedAs.Chosen => new("Valgt, ikke sendt", "Vald, ikkje sendt", "Chosen, not sent"),
        InvitedAs.OnPaper => new("Brev på papir", "Brev på papir", "Printed letter"),
        InvitedAs.Silent => new("Ikke svart", "Ikkje svara", "No answer"),
        InvitedAs.SignedUp => new("Påmeldt", "Påmeld", "Signed up"),
        InvitedAs.Declined => new("Kommer ikke", "Kjem ikkje", "Not coming"),
        InvitedAs.OptedOut => new("Vil ikke ha brev", "Vil ikkje ha brev", "Wants no letters"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There are five."),
    };

    public static Words TrialSent(string address) => new($"Prøven er på vei til {address}.", $"Prøven er på veg til {address}.", $"The trial is on its way to {address}.");

    /// <summary>What a copy takes over.</summary>
    public static Words CopyOf(Words title) => new(
        $"Program, innledere, tilgjengelighet og frist blir som i «{title.Nb}», flyttet til den nye dagen. Er invitasjonen skrevet der, følger teksten med: se over datoer i den.",
        $"Program, innleiarar, tilgjenge og frist blir som i «{title.Nn}», flytta til den nye dagen. Er invitasjonen skriven der, følgjer teksten med: sjå over datoar i han.",
        $"Programme, speakers, access and deadline are as in “{title.En}”, moved to the new day. If the invitation was written there, its text comes along: look through its dates.");

    /// <summary>What calling off does, with so many signed up.</summary>
    public static Words CallOffMore(int signedUp) => signedUp == 0
        ? new("Ingen er påmeldt, så ingen får brev om det. Det kan ikke angres.", "Ingen er påmelde, så ingen får brev om det. Det kan ikkje angrast.", "Nobody has signed up, so nobody is written to. It cannot be undone.")
        : new(
            "Alle påmeldte får e-post med grunnen og en kalenderfil som fjerner avtalen. Det kan ikke angres.",
            "Alle påmelde får e-post med grunnen og ei kalenderfil som fjernar avtalen. Det kan ikkje angrast.",
            "Everybody who has signed up gets an e-mail with the reason and a calendar file that removes the appointment. It cannot be undone.");

    /// <summary>That it is called off, with so many signed up.</summary>
    public static Words IsCalledOff(int signedUp) => signedUp == 0
        ? new("Arrangementet er avlyst. Ingen var påmeldt.", "Arrangementet er avlyst. Ingen var påmelde.", "The event is called off. Nobody had signed up.")
        : new("Arrangementet er avlyst. Alle påmeldte får e-post.", "Arrangementet er avlyst. Alle påmelde får e-post.", "The event is called off. Everybody who has signed up gets an e-mail.");

    public static Words StepOf(int step) => new($"Steg {step} av 3", $"Steg {step} av 3", $"Step {step} of 3");

    public static Words TitleInLanguage(Language language) => language switch
    {
        Language.Nb => new("Navn på bokmål", "Namn på bokmål", "Name in bokmål"),
        Language.Nn => new("Navn på nynorsk", "Namn på nynorsk", "Name in nynorsk"),
        _ => new("Navn på engelsk", "Namn på engelsk", "Name in English"),
    };

    public static Words InLanguage(Words what, Language language) => language switch
    {
        Language.Nb => new($"{what.Nb} på bokmål", $"{what.Nn} på bokmål", $"{what.En} in bokmål"),
        Language.Nn => new($"{what.Nb} på nynorsk", $"{what.Nn} på nynorsk", $"{what.En} in nynorsk"),
        _ => new($"{what.Nb} på engelsk", $"{what.Nn} på engelsk", $"{what.En} in English"),
    };

    public static Words NameOf(Language language) => language switch
    {
        Language.Nb => new("Bokmål", "Bokmål", "Bokmål"),
        Language.Nn => new("Nynorsk", "Nynorsk", "Nynorsk"),
        _ => new("Engelsk", "Engelsk", "English"),
    };

    /// <summary>How many were chosen, and what became of the rest.</summary>
    public static Words Chosen(Choosing choosing)
    {
        var (added, had, refused) = choosing;
        return new(
            $"{added} lagt til." + (had > 0 ? $" {had} var valgt, invitert eller påmeldt alt." : "") + (refused > 0 ? $" {refused} ønsker ikke brev." : ""),
            $"{added} {(added == 1 ? "lagd" : "lagde")} til." + (had > 0 ? $" {had} var {(had == 1 ? "vald, invitert eller påmeld" : "valde, inviterte eller påmelde")} alt." : "") + (refused > 0 ? $" {refused} ønskjer ikkje brev." : ""),
            $"{added} added." + (had > 0 ? $" {had} {(had == 1 ? "was" : "were")} chosen, invited or signed up already." : "") + (refused > 0 ? $" {refused} {(refused == 1 ? "wants" : "want")} no letters." : ""));
    }

    public static Words SignUps(int total) => total == 1 ? new("1 påmelding", "1 påmelding", "1 sign-up") : new($"{total} påmeldinger", $"{total} påmeldingar", $"{total} sign-ups");

    /// <summary>After how many.</summary>
    public static Words ChosenUnsent(int guests) => guests == 1
        ? new("er valgt og har ikke fått brev.", "er vald og har ikkje fått brev.", "is chosen and has no letter yet.")
        : new("er valgt og har ikke fått brev.", "er valde og har ikkje fått brev.", "are chosen and have no letter yet.");

    public static Words SentOnPaper(int letters) => letters == 1
        ? new("Ett brev er notert som sendt.", "Eitt brev er notert som sendt.", "One letter is noted as sent.")
        : new($"{letters} brev er notert som sendt.", $"{letters} brev er noterte som sende.", $"{letters} letters are noted as sent.");

    public static Words Sent(int letters) => letters == 1
        ? new("Én invitasjon er lagt i utboksen. Den går om to minutter.", "Éin invitasjon er lagd i utboksen. Han går om to minutt.", "One invitation is in the outbox. It goes in two minutes.")
        : new($"{letters} invitasjoner er lagt i utboksen. De går om to minutter.", $"{letters} invitasjonar er lagde i utboksen. Dei går om to minutt.", $"{letters} invitations are in the outbox. They go in two minutes.");

    public static Words SendTo(int letters, bool announce) => announce
        ? new($"Kunngjør og send {letters} {(letters == 1 ? "invitasjon" : "invitasjoner")}", $"Kunngjer og send {letters} {(letters == 1 ? "invitasjon" : "invitasjonar")}", $"Announce and send {letters} {(letters == 1 ? "invitation" : "invitations")}")
        : new($"Send {letters} {(letters == 1 ? "invitasjon" : "invitasjoner")}", $"Send {letters} {(letters == 1 ? "invitasjon" : "invitasjonar")}", $"Send {letters} {(letters == 1 ? "invitation" : "invitations")}");

    /// <summary>Which lines of a pasted list are nobody.</summary>
    /// <param name="lines">These.</param>
    /// <param name="added">How many of the others are new on the list of guests.</param>
    public static Words NotFound(IReadOnlyCollection<string> lines, int added)
    {
        var some = string.Join(", ", lines.Take(5).Select(line => line.Length <= 60 ? line : line[..59] + "…")) + (lines.Count > 5 ? " …" : "");
        var (one, rest) = (lines.Count == 1, added == 0 ? new Words("", "", "") : added == 1
            ? new(" En annen er lagt til.", " Ein annan er lagd til.", " One other is added.")
            : new Words($" {added} andre er lagt til.", $" {added} andre er lagde til.", $" {added} others are added."));
        return new(
            $"{(one ? "Én linje" : $"{lines.Count} linjer")} er verken en kjent kontakt eller en virksomhet i registeret: {some}.{rest.Nb} {(one ? "Rett den, eller les den" : "Rett dem, eller les dem")} inn som kontakt{(one ? "" : "er")} først.",
            $"{(one ? "Éi linje" : $"{lines.Count} linjer")} er verken ein kjend kontakt eller ei verksemd i registeret: {some}.{rest.Nn} {(one ? "Rett ho, eller les ho" : "Rett dei, eller les dei")} inn som kontakt{(one ? "" : "ar")} først.",
            $"{(one ? "One line is" : $"{lines.Count} lines are")} neither a known contact nor an organisation of the register: {some}.{rest.En} {(one ? "Mend it, or import it as a contact" : "Mend them, or import them as contacts")} first.");
    }

    public static Words RemindDeadline(DateTimeOffset at, int silent) => new(
        $"{When.DayAndClock(at).Nb} til dem som er invitert og ikke har svart (nå {silent}).", $"{When.DayAndClock(at).Nn} til dei som er inviterte og ikkje har svara (no {silent}).", $"{When.DayAndClock(at).En} to those who are invited and have not answered (now {silent}).");

    public static Words RemindStart(DateTimeOffset at) => new(
        $"{When.DayAndClock(at).Nb} til dem som har plass.", $"{When.DayAndClock(at).Nn} til dei som har plass.", $"{When.DayAndClock(at).En} to those who have a place.");

    public static Words OfSeats(int? capacity) => capacity is { } seats ? new($"meldte seg på, {seats} plasser", $"melde seg på, {seats} plassar", $"signed up, {seats} seats") : new("meldte seg på", "melde seg på", "signed up");
}
