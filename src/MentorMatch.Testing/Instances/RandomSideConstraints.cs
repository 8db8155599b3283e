using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A recipe for small random side-constrained problems: an assignment problem, and constraints on rows, columns and edges. A part has no solution.</summary>
public sealed record RandomSideConstraints
{
    /// <summary>The recipe of the assignment problem.</summary>
    public required RandomAssignment Core { get; init; }

    /// <summary>Most constraints, at least 1. Default 2.</summary>
    public int Most { get; init; } = 2;

    /// <summary>Share of the constraints, from 0 to 1, whose coefficients are −3 … 3 instead of 0 and 1. Default 0.</summary>
    public double Signed { get; init; }

    /// <summary>Draws a problem.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public SideConstrainedAssignmentProblem Draw(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        AssignmentProblem core = Core.Draw(random).Build();
        int count = random.Next(1, Most + 1);
        return new SideConstrainedAssignmentProblem(core, [.. Enumerable.Range(0, count).Select(_ => Constraint(core, random))]);
    }

    private SideConstraint Constraint(AssignmentProblem core, SplitMix64 random)
    {
        bool signed = random.NextBoolean(Signed);
        int kind = random.Next(0, 3);
        int length = kind switch
        {
            0 => core.RowCount,
            1 => core.ColumnCount,
            _ => core.EdgeCount,
        };
        int[] coefficients =
        [
            .. Enumerable
                .Range(0, length)
                .Select(_ =>
                    signed ? random.Next(-3, 4)
                    : random.NextBoolean(0.5) ? 1
                    : 0
                ),
        ];
        int most = Math.Max(1, Math.Min(core.RowCount, core.ColumnCount));
        int first = signed ? random.Next(-most, most + 1) : random.Next(0, most + 1);
        (long? low, long? high) = random.Next(0, 3) switch
        {
            0 => ((long?)first, (long?)null),
            1 => (null, first),
            _ => (first, first + random.Next(0, 2)),
        };
        return kind switch
        {
            0 => SideConstraint.OfRows(coefficients, low, high),
            1 => SideConstraint.OfColumns(coefficients, low, high),
            _ => SideConstraint.OfEdges([.. Enumerable.Range(0, length)], coefficients, low, high),
        };
    }
}
