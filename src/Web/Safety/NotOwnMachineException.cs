namespace Klynge.Web.Safety;

/// <summary>A demonstration was to be heard by others than its own machine, where anyone could be anybody.</summary>
public sealed class NotOwnMachineException : Exception
{
    NotOwnMachineException(string message) : base(message) { }

    /// <summary>Throws unless every address is the machine's own: localhost, 127.0.0.0/8 or ::1.</summary>
    /// <param name="urls">Addresses to listen at; none is not the machine's own, for then somebody else chooses.</param>
    public static void ThrowUnlessOwn(IEnumerable<string> urls)
    {
        string[] all = [.. urls];
        if (all is []) throw new NotOwnMachineException("The demonstration needs an address of this machine to listen at, for example http://localhost:5080.");
        if (all.Where(url => !OwnMachine.IsOwn(url)).ToArray() is { Length: > 0 } open)
            throw new NotOwnMachineException($"The demonstration lets anyone be anybody, so it answers only its own machine; {string.Join(' ', open)} would be heard by others. Use --urls http://localhost:5080, or leave out --demonstration.");
    }
}
