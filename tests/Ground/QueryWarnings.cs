using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Klynge.Tests.Ground;

/// <summary>A query that does not say how it takes several collections along is a fault in a test: EF warns of it once in a log, which nobody reads.</summary>
sealed class QueryWarnings : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>From now on, in this process.</summary>
    public static void Refuse() => DiagnosticListener.AllListeners.Subscribe(new QueryWarnings());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, name => name == RelationalEventId.MultipleCollectionIncludeWarning.Name);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value) => throw new InvalidOperationException($"{value.Value}");

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
