namespace MentorMatch.Optimization.Problems;

/// <summary>What a case of a <see cref="MinimumOrClosedProblem"/> has settled about a column.</summary>
public enum ColumnState
{
    /// <summary>Nothing: any number of edges from 0 to the maximum, the relaxation of what the problem allows.</summary>
    Undecided,

    /// <summary>It has no edge.</summary>
    Closed,

    /// <summary>It keeps its minimum and its maximum.</summary>
    Open,
}
