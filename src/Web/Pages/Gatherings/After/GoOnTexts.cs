using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What stands where guests become partners of an initiative.</summary>
static class GoOnTexts
{
    public static readonly Words Title = new("Lag initiativ av dem som vil videre", "Lag initiativ av dei som vil vidare", "Make an initiative of those who want to go on");
    public static readonly Words Lead = new(
        "De du velger, blir partnere som er spurt. Svar og avtaler fører du siden, i initiativet.",
        "Dei du vel, blir partnarar som er spurde. Svar og avtalar fører du sidan, i initiativet.",
        "Those you choose become partners who have been asked. You note answers and letters later, in the initiative.");
    public static readonly Words Who = new("Hvem blir med?", "Kven blir med?", "Who comes along?");
    public static readonly Words Where = new("Hvor blir de med?", "Kvar blir dei med?", "Where do they come along?");
    public static readonly Words New = new("I et nytt initiativ", "I eit nytt initiativ", "In a new initiative");
    public static readonly Words Kind = new("Hva er de?", "Kva er dei?", "What are they?");
    public static readonly Words OnlyNew = new("Bare for et nytt initiativ", "Berre for eit nytt initiativ", "For a new initiative only");
    public static readonly Words Go = new("Legg dem til", "Legg dei til", "Add them");
    public static readonly Words Nobody = new(
        "Ingen er krysset av som møtt ennå, så det er ingen å velge blant.",
        "Ingen er kryssa av som møtte enno, så det er ingen å velje mellom.",
        "Nobody has been ticked as here yet, so there is nobody to choose from.");

    public static Words Started(string name) => new($"{name} er startet, med dem du valgte som partnere.", $"{name} er starta, med dei du valde som partnarar.", $"{name} is started, with those you chose as partners.");

    public static Words Joined(string name) => new($"De er lagt til i {name}.", $"Dei er lagde til i {name}.", $"They are added to {name}.");
}
