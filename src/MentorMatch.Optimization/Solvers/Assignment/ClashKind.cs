namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Which bound an infeasible assignment problem cannot keep.</summary>
public enum ClashKind
{
    /// <summary>More edges are pinned to one row than its maximum.</summary>
    PinsExceedRow,

    /// <summary>More edges are pinned to one column than its maximum.</summary>
    PinsExceedColumn,

    /// <summary>The minimums of a set of rows exceed what the columns next to them can take.</summary>
    RowMinimums,

    /// <summary>The minimums of a set of columns exceed what the rows next to them can give.</summary>
    ColumnMinimums,
}
