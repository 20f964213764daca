using System.Globalization;
using System.Text;
using QRCoder;

namespace Klynge.Web.Parts;

/// <summary>A text as a QR code to be drawn (ISO/IEC 18004, error correction M, with its quiet zone).</summary>
/// <param name="Width">Modules along a side.</param>
/// <param name="Path">The dark modules as an SVG path, one unit each.</param>
public sealed record QrCode(int Width, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                // A run of dark modules is one bar.
                var from = x;
                while (x < row.Count && row[x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h{from - x}z");
            }
        }
        return new(data.ModuleMatrix.Count, path.ToString());
    }
}
