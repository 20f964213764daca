namespace Klynge.Cli.Check;

/// <summary>What an earlier, slightly different implementation found. Nothing is tuned towards it; a difference is told with its figures.</summary>
/// <param name="Population">Where.</param>
/// <param name="Earlier">In words.</param>
/// <param name="Then">What it said: <c>found</c>, <c>not found</c>, …</param>
/// <param name="Groups">Groups that would show it.</param>
/// <param name="Place">A word of the place's name; empty for anywhere.</param>
/// <param name="Municipalities">The place itself, to be looked at when nothing is found there; empty where the place is anywhere.</param>
sealed record Trial(string Population, string Earlier, string Then, string[] Groups, string Place, params string[] Municipalities)
{
    /// <summary>In the order in which they were told.</summary>
    public static readonly Trial[] All =
    [
        new("telemark", "Process industry of Grenland (strong by jobs, weak by count)", "found", ["chain:Process industry and metals", "industry:20"], "Porsgrunn", "4001", "4012"),
        new("telemark", "Engineering consultants in Grenland", "found", ["industry:71", "category:Business Services"], "Porsgrunn", "4001", "4003", "4012"),
        new("telemark", "Research laboratories in Grenland", "found", ["industry:72", "industry:72.1"], "Porsgrunn", "4001", "4003", "4012"),
        new("telemark", "Fruit and farm services in Midt-Telemark", "found", ["category:Agricultural Inputs and Services", "industry:01"], "Midt-Telemark", "4020"),
        new("telemark", "Mountain tourism in Vest-Telemark", "found", ["industry:55", "chain:Tourism and experiences"], "Vinje", "4036"),
        new("telemark", "Boat repair in Bamble", "found", ["chain:Maritime", "industry:33.15"], "Bamble", "4012"),
        new("telemark", "Aquaculture in Kragerø", "found", ["industry:03", "industry:03.2", "chain:Seafood"], "Kragerø", "4014"),
        new("telemark", "Metal products in Porsgrunn", "not found", ["industry:25"], "Porsgrunn", "4001"),
        new("telemark", "Electrical equipment in Skien", "not found", ["industry:27"], "Skien", "4003"),
        new("norway-preview", "Seafood at Austevoll", "found", ["chain:Seafood", "category:Fishing and Fishing Products"], "Austevoll", "4625"),
        new("norway-preview", "Fishing at Nordkapp", "found", ["industry:03.11", "industry:03"], "Nordkapp", "5620"),
        new("norway-preview", "Oil and gas around Stavanger", "found", ["industry:06", "industry:06.1", "industry:09", "chain:Oil, gas and offshore supply"], "Stavanger", "1103"),
        new("norway-preview", "Shipping at Karmøy and Haugesund", "found", ["industry:50", "chain:Maritime"], "Haugesund", "1106", "1149"),
        new("norway-preview", "Tourism Geiranger-Valldal", "found", ["industry:55", "category:Hospitality and Tourism", "chain:Tourism and experiences"], "Stranda", "1525", "1578"),
        new("norway-preview", "ICT in Oslo", "found", ["industry:62", "chain:Information and communication technology"], "Oslo", "0301"),
        new("norway-preview", "Finance in Oslo", "found", ["industry:64", "chain:Finance and fintech"], "Oslo", "0301"),
        new("norway-preview", "Film in Oslo", "found", ["industry:59", "chain:Culture, media and creative"], "Oslo", "0301"),
        new("norway-preview", "Design and marketing in Oslo", "city life", ["industry:73", "industry:74", "category:Marketing, Design, and Publishing"], "Oslo", "0301"),
        new("norway-preview", "Restaurants in Oslo", "may or may not", ["industry:56"], "Oslo", "0301"),
        new("norway-preview", "Offshore units of one owner at Fosnavåg", "folded, no cluster", ["industry:09", "chain:Oil, gas and offshore supply"], "Herøy", "1515"),
        new("norway-preview", "Retail", "not found", ["industry:47"], ""),
        new("norway-preview", "Personal services", "not found", ["industry:96"], ""),
        new("usa", "Carpets in Dalton", "found", ["industry:314110"], "Dalton"),
        new("usa", "Travel trailers in Elkhart", "found", ["industry:336214"], "Elkhart"),
        new("usa", "Wine in Napa", "found", ["industry:312130"], "Napa"),
        new("usa", "Oilfield services in Midland", "found", ["industry:213112"], "Midland"),
        new("usa", "Casinos in Las Vegas", "found", ["industry:721120"], "Las Vegas"),
        new("usa", "Upholstered furniture in Hickory", "found", ["industry:337121"], "Hickory"),
        new("usa", "Upholstered furniture in Tupelo", "found", ["industry:337121"], "Tupelo"),
    ];

    /// <summary>Known clusters that the preview was expected to be too small for, by their ids.</summary>
    public static readonly (string Population, string Id)[] KnownClusters =
        [("norway-preview", "K010"), ("norway-preview", "K009"), ("norway-preview", "K008"), ("norway-preview", "K001")];
}
