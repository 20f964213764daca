using Klynge.Atlas.Findings;
using Klynge.Detection;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>Valid things for tests to change what they are about.</summary>
static class A
{
    public static FindingSummary Finding(string address, int rank) => new(
        address, "telemark", rank, new("Sjømat, Kragerø", "Sjømat, Kragerø", "Seafood, Kragerø"),
        new(58.87, 9.41, 150_000, 6_540_000, null, ["4014"], ["301"], ["40"]), Certainty.Certain, GroupKind.Industry, ConcentrationKind.Localisation,
        "industry:03", new("Fiske og akvakultur", "Fiske og akvakultur", "Fishing and aquaculture"), ["03.21"], ["Seafood"], 12, 12, 2.5,
        4.8, 2.1, 9.3, false, 1e-4, 1e-4, null, 140, [], 30 - rank, [], 0);
}
