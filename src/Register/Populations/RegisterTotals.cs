using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>How large the whole register is, as others have counted it: what a sample is a share of.</summary>
static class RegisterTotals
{
    public const string File = "calibration/register_totals.csv";

    /// <summary>Establishments in the register (June 2026).</summary>
    public static int Establishments(DataFolder data) => data
        .Read(File, r => (Metric: r.Text("metric"), Value: r.Number("value")))
        .Single(r => r.Metric == "underenheter_api_totalElements").Value is var value ? (int)value : 0;
}
