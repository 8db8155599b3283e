using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.MinimumOrClosed;

/// <summary>A node of the tree of cases: what is settled, the relaxation solved under it, and the two nodes that settle one column more.</summary>
internal sealed class CaseNode(ColumnState[] states)
{
    public ColumnState[] States { get; } = states;

    /// <summary>The evidence found here; until then, and when the solve was interrupted, that of the case around it, which holds here too.</summary>
    public AssignmentProof? Proof { get; set; }

    /// <summary>Why nothing keeps the bounds of this case.</summary>
    public AssignmentClash? Clash { get; set; }

    /// <summary>The edges that solve the relaxation; default when there are none.</summary>
    public System.Collections.Immutable.ImmutableArray<int> Edges { get; set; }

    /// <summary>The value of the relaxation, no less than that of any solution of the case.</summary>
    public CaseValue Value { get; set; }

    /// <summary>Whether <see cref="Value"/> is known.</summary>
    public bool IsSolved => !Edges.IsDefault;

    /// <summary>The column on which the case was split, or −1.</summary>
    public int Column { get; private set; } = -1;

    public CaseNode? IfClosed { get; private set; }

    public CaseNode? IfOpen { get; private set; }

    /// <summary>Makes the two cases of a column. Both start with the evidence of this one.</summary>
    public void Split(int column)
    {
        Column = column;
        IfClosed = With(column, ColumnState.Closed);
        IfOpen = With(column, ColumnState.Open);
    }

    private CaseNode With(int column, ColumnState state)
    {
        ColumnState[] settled = [.. States];
        settled[column] = state;
        return new CaseNode(settled) { Proof = Proof };
    }
}
