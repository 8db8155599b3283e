using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>Answers, exactly and without solving again, what small changes of an assignment problem would do to its optimum.</summary>
/// <remarks>
/// <para><b>Problem.</b> What is one more place of a column worth, what would losing one cost, what does it cost to choose a given edge or never to choose it,
/// and which edges do all optimal solutions have? Under
/// <see cref="AssignmentObjective.MostMatches"/> matches count first, in the answers as well.</para>
/// <para><b>Idea.</b> A solution is a flow; each of these changes by one unit what one arc may or must carry, and the new optimum is reached by pushing one unit round
/// the cheapest cycle of the residual graph through that arc. Optimal prices, taken as potentials, make every residual arc cost at least 0, so that one search from the
/// outside to all columns, and one back, answer for all places at once (<see cref="ResidualSearch"/>), and one search answers for an edge.</para>
/// <para><b>Most matches.</b> Each weight gets a bonus larger than twice any difference of totals, and the problem is solved once more for its best total: those
/// prices are right for the lexicographic order, where the prices of the first solve need not be. A cost is read as bonus × matches + total.</para>
/// <para><b>Groups.</b> They are nodes of the residual graph; their own potentials follow from those of their members.</para>
/// <para><b>Cost.</b> One solve to prepare; then one Dijkstra search for each question, O(m log n) at worst. Memory about 40 bytes an edge.</para>
/// <para><b>Certificate.</b> Preparation fails (returns <see langword="null"/>) unless the judge proves the potentials optimal for the solution at hand; what follows is
/// then arithmetic. Not safe for concurrent use.</para>
/// <para><b>References.</b> R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network flows" (1993), chapter 9.11, sensitivity analysis.</para>
/// </remarks>
public sealed class AssignmentSensitivity
{
    private readonly ResidualSearch search;
    private readonly long matchWorth;
    private readonly int rowCount;
    private readonly int columnCount;
    private ImmutableArray<ValueChange?> losses;
    private ImmutableArray<ValueChange?> rowLosses;
    private ImmutableArray<ValueChange> gains;
    private TightComponents? components;

    private AssignmentSensitivity(ResidualSearch search, int rowCount, int columnCount, long matchWorth)
    {
        this.search = search;
        this.rowCount = rowCount;
        this.columnCount = columnCount;
        this.matchWorth = matchWorth;
    }

    /// <summary>
    /// What the optimum loses when the maximum of a column falls by one; <see langword="null"/> where its minimum, pins or other minimums then leave no solution. All
    /// columns are answered at the first call.
    /// </summary>
    public ImmutableArray<ValueChange?> PlaceLosses =>
        losses.IsDefault
            ? losses = [.. search.CostsOfLosingPlaces(columnCount).Select(cost => cost is { } c ? Read(c) : (ValueChange?)null)]
            : losses;

    /// <summary>What the optimum gains when the maximum of a column rises by one. All columns are answered at the first call.</summary>
    public ImmutableArray<ValueChange> PlaceGains =>
        gains.IsDefault ? gains = [.. search.GainsOfMorePlaces(columnCount).Select(Read)] : gains;

    /// <summary>
    /// What the optimum loses when the maximum of a row falls by one; <see langword="null"/> where its minimum, pins or other minimums then leave no solution. All rows are
    /// answered at the first call.
    /// </summary>
    /// <remarks>
    /// With these a column that is not in the problem can be judged without solving: its first place is worth the most, over its edges, of the edge's weight (and one match)
    /// less what its row then leaves behind; no place after it is worth more than the one before.
    /// </remarks>
    public ImmutableArray<ValueChange?> RowLosses =>
        rowLosses.IsDefault
            ? rowLosses = [.. search.CostsOfLosingUnits(rowCount).Select(cost => cost is { } c ? Read(c) : (ValueChange?)null)]
            : rowLosses;

    /// <summary>Prepares the questions about a plain problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">An optimal solution of it.</param>
    /// <param name="solver">Solves the problem once more, for prices that count matches first where the objective does.</param>
    /// <param name="options">Limits of that solve.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answers, or <see langword="null"/> when the solution is not proved optimal or the solver was stopped.</returns>
    /// <exception cref="ArgumentException">The weights are too large for a bonus that counts matches first; see <see cref="AssignmentProblem.LargestDual"/>.</exception>
    public static AssignmentSensitivity? Of(
        AssignmentProblem problem,
        AssignmentSolution solution,
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        SolveOptions options,
        CancellationToken cancellationToken = default
    ) =>
        Of(
            new GroupedAssignmentProblem(problem, NodeGroups.None, NodeGroups.None),
            solution,
            new GroupedAssignmentSolver(solver),
            options,
            cancellationToken
        );

    /// <summary>Prepares the questions about a problem with groups.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">An optimal solution of it.</param>
    /// <param name="solver">Solves the problem once more, for prices that count matches first where the objective does.</param>
    /// <param name="options">Limits of that solve.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answers, or <see langword="null"/> when the solution is not proved optimal or the solver was stopped.</returns>
    /// <exception cref="ArgumentException">The weights are too large for a bonus that counts matches first; see <see cref="AssignmentProblem.LargestDual"/>.</exception>
    public static AssignmentSensitivity? Of(
        GroupedAssignmentProblem problem,
        AssignmentSolution solution,
        ISolver<GroupedAssignmentProblem, AssignmentSolution> solver,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(options);
        bool countFirst = problem.Core.Objective == AssignmentObjective.MostMatches;
        long bonus = countFirst ? LexicographicBonus(problem.Core) : 0;
        GroupedAssignmentProblem weighted = countFirst
            ? new(problem.Core.WithBonus(bonus), problem.RowGroups, problem.ColumnGroups)
            : problem;
        AssignmentProof? proof = countFirst ? solver.Solve(weighted, options, cancellationToken).Proof : solution.Proof;
        AssignmentSolution claim = solution with { Proof = proof };
        return proof is not null && GroupedAssignmentJudge.Judge(weighted, claim).Status == SolutionStatus.Optimal
            ? new(new ResidualSearch(weighted, solution.Edges, proof.ColumnPrices), problem.Core.RowCount, problem.Core.ColumnCount, bonus)
            : null;
    }

    /// <summary>What forcing an edge would cost, and which edges would change.</summary>
    /// <param name="edge">An edge, 0 … edges − 1. One that is chosen already costs nothing and changes nothing.</param>
    /// <returns>The cost and the changes, or <see langword="null"/> when no solution has the edge.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such edge.</exception>
    public ForcedEdge? Force(int edge) =>
        search.Force(edge) is (var cost, var added, var removed) ? new ForcedEdge(Read(cost), added, removed) : null;

    /// <summary>What never choosing an edge would cost, and which edges would change.</summary>
    /// <param name="edge">An edge, 0 … edges − 1. One that is not chosen costs nothing and changes nothing.</param>
    /// <returns>The cost and the changes, or <see langword="null"/> when every solution has the edge, by pins or minimums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such edge.</exception>
    public ForcedEdge? Forbid(int edge) =>
        search.Forbid(edge) is (var cost, var added, var removed) ? new ForcedEdge(Read(cost), added, removed) : null;

    /// <summary>What forcing each edge of a row would cost: the numbers of <see cref="Force"/> for the price of one search.</summary>
    /// <param name="row">The row.</param>
    /// <returns>A cost for each edge of the row, ascending by column; <see langword="null"/> where no solution has the edge.</returns>
    public ImmutableArray<ValueChange?> CostsOfForcing(int row) => [.. search.CostsOfForcing(row).Select(ReadIfAny)];

    /// <summary>
    /// What it would cost to add an edge of weight 0 between a row and each column and to choose it: an edge of weight w costs w less. Means nothing for columns that have
    /// an edge with the row. All are answered by one search.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <returns>A cost for each column, below 0 where the optimum would rise; <see langword="null"/> where no solution would have the edge, and for columns in groups.</returns>
    public ImmutableArray<ValueChange?> CostsOfNewEdges(int row) =>
        [.. search.CostsOfNewEdges(row).Select(cost => ReadIfAny(cost - matchWorth))];

    /// <summary>Which of all optimal solutions choose an edge. The first call looks at every edge once; further ones take no time.</summary>
    /// <param name="edge">An edge, 0 … edges − 1.</param>
    /// <returns>Every, some or none of them.</returns>
    public EdgeStanding StandingOf(int edge) => (components ??= search.Components()).Of(edge);

    private ValueChange? ReadIfAny(long? cost) => cost is { } known ? Read(known) : null;

    private ValueChange Read(long cost)
    {
        if (matchWorth == 0)
        {
            return new ValueChange(0, cost);
        }

        // The total's part is less than half of what a match is worth, whatever its sign.
        long matches = cost >= 0 ? (cost + (matchWorth / 2)) / matchWorth : -((-cost + (matchWorth / 2)) / matchWorth);
        return new ValueChange(matches, cost - (matches * matchWorth));
    }

    /// <summary>More than twice any difference between the totals of two solutions, one of which may have a place more than the problem.</summary>
    private static long LexicographicBonus(AssignmentProblem core)
    {
        Int128 rows = 0;
        Int128 columns = 0;
        foreach (Bounds bounds in core.RowBounds)
        {
            rows += bounds.Max;
        }

        foreach (Bounds bounds in core.ColumnBounds)
        {
            columns += bounds.Max;
        }

        Int128 most = Int128.Min(core.EdgeCount, Int128.Min(rows, columns) + 1);
        Int128 bonus = (2 * most * ((Int128)core.MaxWeight - core.MinWeight)) + 1;
        return bonus < long.MaxValue / 4 ? (long)bonus : long.MaxValue / 4;
    }
}
