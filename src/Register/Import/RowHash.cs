using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Register.Import;

/// <summary>Tells whether two snapshots say the same of a unit: 64 bits of SHA-256, so that a change is missed once in 10^19.</summary>
sealed class RowHash
{
    byte[] bytes = new byte[4096];
    int used;

    public long Of(RegisterRow row)
    {
        used = 0;
        Add(row.Orgnr);
        Add(row.Parent ?? 0);
        Add((int)row.Kind << 8 | (int)row.Bearer << 4 | (row.Auxiliary ? 1 : 0) | (row.Bankrupt ? 2 : 0) | (row.WindingUp ? 4 : 0) | (row.Address.IsPostal ? 8 : 0)
            | (row.Address.CareOf ? 1 << 16 : 0) | (row.Address.Box ? 1 << 17 : 0));
        Add(row.Employees ?? -1);
        Add(row.Registered);
        Add(row.Started);
        Add(row.Closed);
        Add(row.Industry1);
        Add(row.Industry2);
        Add(row.Industry3);
        Add(row.LegalForm);
        Add(row.Name);
        Add(row.AuxiliaryCode);
        Add(row.Sector);
        Add(row.Address.Lines);
        Add(row.Address.Postcode);
        Add(row.Address.Place);
        Add(row.Address.Municipality);
        Add(row.Address.Country);
        Add(row.EmployeesBand);
        Add(row.WrittenLanguage);
        Add(row.Description);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, used), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    void Add(IndustryCode? industry)
    {
        Add(industry is { } known ? (int)known.Standard : -1);
        Add(industry?.Code);
    }

    void Add(DateOnly? date) => Add(date?.DayNumber ?? -1);

    void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), number);

    // The length before each text keeps "a" + "bc" and "ab" + "c" apart; -1 keeps null apart from the empty text.
    void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    Span<byte> Room(int length)
    {
        if (bytes.Length - used < length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + length));
        used += length;
        return bytes.AsSpan(used - length, length);
    }
}
