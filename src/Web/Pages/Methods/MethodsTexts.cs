using Klynge.Storage;

namespace Klynge.Web.Pages.Methods;

/// <summary>The words of the methods page.</summary>
public static class MethodsTexts
{
    public static readonly Words Title = new("Metode", "Metode", "Methods");
    public static readonly Words Lead = new(
        "Slik finner vi steder der en næring ligger tettere enn tilfeldig plassering kan forklare, og slik vet vi hvor sikkert det er.",
        "Slik finn vi stader der ei næring ligg tettare enn tilfeldig plassering kan forklare, og slik veit vi kor sikkert det er.",
        "How we find places where an industry lies closer together than random placement can explain, and how we know how certain it is.");
    public static readonly Words Steps = new("Steg for steg", "Steg for steg", "Step by step");
    public static readonly Words Source = new("Kilde", "Kjelde", "Source");
    public static readonly Words Test = new("Prøven som holder det på plass", "Prøva som held det på plass", "The test that holds it");
    public static readonly Words Glossary = new("Ordliste", "Ordliste", "Glossary");
    public static readonly Words Term = new("Ord", "Ord", "Term");
    public static readonly Words Full = new(
        "Utledningene står i docs/methods.md i kildekoden, på engelsk.", "Utleiingane står i docs/methods.md i kjeldekoden, på engelsk.", "The derivations are in docs/methods.md in the source code.");
}
