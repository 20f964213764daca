using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Storage;

namespace Klynge.Web.Safety;

/// <summary>A demonstration was to be served over an installation that real people use: it would show their letters to whoever asks, and send none.</summary>
public sealed class RealPeopleAreHereException : Exception
{
    RealPeopleAreHereException() : base("Real people use this installation, so it is no demonstration. Leave out --demonstration, or try Klynge in a folder of its own: --data ~/klynge-try") { }

    /// <summary>Throws where anybody real is.</summary>
    /// <param name="database">Brought up to date.</param>
    public static void ThrowIfAny(Database database)
    {
        using var access = AccessDb.Over(database);
        if (RealPeople.AreHere(access)) throw new RealPeopleAreHereException();
    }
}
