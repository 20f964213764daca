using System.Globalization;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Lists;

/// <summary>Which page of a list of fixed length is asked for.</summary>
static class Page
{
    /// <summary>From 1; what is no number is the first.</summary>
    public static int Asked(Visit visit) => int.TryParse(visit.Ask("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;
}
