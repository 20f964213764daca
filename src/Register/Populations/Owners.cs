using System.Globalization;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Who decides over a unit: its parent; else a distinctive first word of the name that units of the same municipality and division share.</summary>
/// <remarks>
/// Within one municipality and division, units of one parent and units that share such a word are one decision-maker, step by step
/// (A and B share a parent, B and C a word: all three are one). A word is distinctive when it is the first word of units in at most
/// <see cref="MostMunicipalities"/> municipalities, has four letters or more, and is no place or word of trade. Where the source has marked
/// a unit as its owner's further one, three letters and more municipalities will do.
/// </remarks>
static class Owners
{
    /// <summary>A word that begins names in more municipalities than this says nothing about who owns them.</summary>
    public const int MostMunicipalities = 5;

    /// <summary>The same where the source has marked the unit.</summary>
    public const int MostMunicipalitiesMarked = 30;

    static readonly HashSet<string> Common = new(
        ("norsk norske norges norge norway norwegian nordic nord soer vest oest scandinavian skandinavisk stiftelsen foreningen den det new first "
        + "advokat advokatfirma advokatfirmaet tannlege tannlegene lege legene restaurant hotel hotell cafe kafe kiosk frisoer salong bygg "
        + "byggmester maskin elektro roerlegger transport eiendom eiendomsmegler entreprenoer murmester snekker taxi regnskap arkitekt "
        + "fiskebaat fiskeri gaard gard drift service team gruppen group senter studio butikk apotek avdeling selskapet aksjeselskapet "
        + "advokatene advokatselskapet tannlegesenter tannklinikk legesenter klinikk klinikken psykolog the and one per jan ole olav odd kjell "
        + "svein arne knut lars erik bjoern tor geir terje hans john einar stein skole skolen barnehage barnehagen kommune fond legat").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The owner key of each unit, in the units' order. Equal keys in one municipality and division are one decision-maker.</summary>
    /// <param name="units">The risk set.</param>
    /// <param name="places">Folded first words of place names, which are never distinctive.</param>
    public static string[] Keys(IReadOnlyList<Candidate> units, IReadOnlySet<string> places)
    {
        var words = units.Select(unit => FirstWord(unit.Name)).ToArray();
        var spread = units.Zip(words, (unit, word) => (word, unit.Municipality)).Distinct().CountBy(t => t.word, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        bool Distinctive(string word, bool marked) =>
            word.Length >= (marked ? 3 : 4) && word.Any(char.IsAsciiLetter) && !Common.Contains(word) && !places.Contains(word)
            && spread[word] <= (marked ? MostMunicipalitiesMarked : MostMunicipalities);

        var keys = new string[units.Count];
        var neutral = 0;
        foreach (var cell in Enumerable.Range(0, units.Count).GroupBy(i => (units[i].Municipality, Division: units[i].Leaf[..2])))
        {
            var members = cell.ToArray();
            var root = members.ToDictionary(i => i, i => i);
            int Find(int i) => root[i] == i ? i : root[i] = Find(root[i]);
            void Join(IEnumerable<int> same)
            {
                var all = same.ToArray();
                for (var i = 1; i < all.Length; i++) root[Find(all[i])] = Find(all[0]);
            }
            foreach (var same in members.Where(i => units[i].Parent is not null).GroupBy(i => units[i].Parent)) Join(same);
            foreach (var same in members.GroupBy(i => words[i], StringComparer.Ordinal))
                if (Distinctive(same.Key, same.Any(i => units[i].DoubleByName))) Join(same);

            foreach (var maker in members.GroupBy(Find))
            {
                // The key is a parent's number where that may be shown, so that one owner is recognised across municipalities.
                var shown = maker.All(i => units[i].MayBeNamed) ? maker.Min(i => units[i].Parent ?? units[i].Orgnr) : (int?)null;
                var key = shown?.ToString(CultureInfo.InvariantCulture) ?? string.Create(CultureInfo.InvariantCulture, $"o{++neutral:000000}");
                foreach (var i in maker) keys[i] = key;
            }
        }
        return keys;
    }

    /// <summary>The first word of a name, folded: what tells an owner.</summary>
    public static string FirstWord(string name)
    {
        var folded = FoldedText.Of(name);
        var blank = folded.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? folded : folded[..blank];
    }
}
