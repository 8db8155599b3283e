namespace MentorMatch.Optimization.Problems;

/// <summary>A row and a column.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
public readonly record struct NodePair(int Row, int Column) : IComparable<NodePair>
{
    /// <summary>Orders by row, then by column.</summary>
    /// <inheritdoc/>
    public int CompareTo(NodePair other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    /// <summary>Whether the left pair comes first.</summary>
    public static bool operator <(NodePair left, NodePair right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left pair comes last.</summary>
    public static bool operator >(NodePair left, NodePair right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left pair comes first or is the same.</summary>
    public static bool operator <=(NodePair left, NodePair right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left pair comes last or is the same.</summary>
    public static bool operator >=(NodePair left, NodePair right) => left.CompareTo(right) >= 0;
}
