namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>How a run of <see cref="ShortestPaths{T}"/> ended.</summary>
internal enum PathsOutcome
{
    /// <summary>Every node is at rest: the matching is optimal.</summary>
    AtRest,

    /// <summary>A limit was reached.</summary>
    Stopped,

    /// <summary>The searches took more than the caller allowed.</summary>
    TooFar,

    /// <summary>A row cannot reach its minimum; the nodes reached show why.</summary>
    RowMinimumImpossible,

    /// <summary>A column cannot reach its minimum; the nodes reached show why.</summary>
    ColumnMinimumImpossible,
}
