namespace Klynge.Access;

/// <summary>What can be asked of Klynge. Every route names one; the set grows with the rooms.</summary>
public enum Act
{
    /// <summary>Read pages, lists, figures and maps that are for everyone.</summary>
    ReadPublic,

    /// <summary>Take open data home: CSV, JSON, GeoJSON, XLSX, the API.</summary>
    ExportOpenData,

    /// <summary>Start a detection run.</summary>
    StartRun,

    /// <summary>Stop a run that is under way.</summary>
    CancelRun,

    /// <summary>Read a register into the database.</summary>
    ImportRegister,

    /// <summary>See whether the site lives and is ready.</summary>
    ReadHealth,

    /// <summary>See the counters of the running program.</summary>
    ReadMetrics,
}
