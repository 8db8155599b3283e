namespace MentorMatch.Optimization.Problems;

/// <summary>
/// An assignment problem in which some columns may stay closed: such a column has either no edge or a number of edges within its bounds, as a group that needs
/// a minimum of members to start. With columns that may close the problem is NP-hard; each of its <see cref="Case"/>s is an assignment problem again.
/// </summary>
/// <remarks>Immutable. A column with a pinned edge has to open, whatever was said about it.</remarks>
public sealed class MinimumOrClosedProblem
{
    private readonly bool[] mayClose;

    /// <summary>Creates a problem.</summary>
    /// <param name="core">Rows, columns, edges and pins; its column bounds are those of an open column.</param>
    /// <param name="closableColumns">The columns that may stay closed, in any order.</param>
    /// <exception cref="ArgumentException">A column does not exist or is listed twice.</exception>
    public MinimumOrClosedProblem(AssignmentProblem core, IEnumerable<int> closableColumns)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(closableColumns);
        Core = core;
        mayClose = new bool[core.ColumnCount];
        foreach (int column in closableColumns)
        {
            if ((uint)column >= (uint)core.ColumnCount || mayClose[column])
            {
                throw new ArgumentException(
                    $"Column {column} is listed twice or does not exist; columns run from 0 to {core.ColumnCount - 1}.",
                    nameof(closableColumns)
                );
            }

            mayClose[column] = true;
        }

        foreach (int pin in core.PinnedEdges)
        {
            mayClose[core.EdgeColumns[pin]] = false;
        }
    }

    /// <summary>Rows, columns, edges, pins and objective. Its column bounds are those of an open column.</summary>
    public AssignmentProblem Core { get; }

    /// <summary>Whether a column may stay closed; never one with a pinned edge.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Whether it may.</returns>
    public bool MayClose(int column) => mayClose[column];

    /// <summary>The assignment problem of one case: columns that may close are closed, open or, as a relaxation, anything from 0 to their maximum.</summary>
    /// <param name="states">What is settled about every column. Ignored for columns that may not close: they are open.</param>
    /// <returns>A problem that shares the edges of <see cref="Core"/>; every solution of this problem that agrees with the states solves it.</returns>
    /// <exception cref="ArgumentException">There is not one state a column.</exception>
    public AssignmentProblem Case(ReadOnlySpan<ColumnState> states)
    {
        if (states.Length != mayClose.Length)
        {
            throw new ArgumentException($"{states.Length} states were given for {mayClose.Length} columns.", nameof(states));
        }

        Bounds[] bounds = Core.ColumnBounds.ToArray();
        for (int column = 0; column < bounds.Length; column++)
        {
            bounds[column] =
                !mayClose[column] || states[column] == ColumnState.Open ? bounds[column]
                : states[column] == ColumnState.Closed ? Bounds.Exactly(0)
                : Bounds.AtMost(bounds[column].Max);
        }

        return Core.WithColumnBounds(bounds);
    }
}
