using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Solves the parts of a divided problem side by side and puts their answers and proofs together.</summary>
/// <remarks>
/// <para><b>Problem.</b> Where sites, subjects or thresholds leave a graph in several components, they have nothing to do with each other: the best of the whole is the best of each.</para>
/// <para><b>Idea.</b> Each part is a smaller problem with its own units, its own arithmetic and its own λ, solved by one thread; the largest begin. A part is a copy that lives as long as
/// its solve, so no more exist at a time than threads.</para>
/// <para><b>Prices.</b> Under <see cref="AssignmentObjective.BestTotal"/> λ is 0 and the prices of the parts are the prices of the whole: the bound is a sum over rows and columns.</para>
/// <para><b>One λ.</b> Under <see cref="AssignmentObjective.MostMatches"/> each part ends with a λ of its own, and with a cut (R, C) that allows K edges. The whole takes the greatest λ, the union of
/// the cuts, which allows the sum of the K, and in a part whose λ is lower by δ raises the prices of the columns in C by δ. That part's bound B − λK, see <see cref="AssignmentProof"/>, does not
/// rise. For B grows by no more than δK:
/// a column in C costs at most δ × maximum more, since from v &lt; 0 to v + δ ≥ 0 its share changes by δ × maximum + v × (maximum − minimum), and below 0 by δ × minimum;
/// an edge into C is worth what it was, any other δ more, so that a row outside R gains at most δ for each edge it may have, and a row in R at most δ for each of its edges that leave the cut.
/// These are the three sums that make K. A pin is worth δ more unless it leads into C, and then it is among the maximum of its column: each counts once, as in K, beside the bounds that it lowers.
/// Signs of weights, minimums and pins play no other part. Where B − λK was the total, it still is, since no bound is below a solution.</para>
/// <para><b>Infeasible.</b> A part's clash is the whole's. Of several the first part's is given; parts after a clash are not begun.</para>
/// <para><b>Limits.</b> Each part gets what is left of the time and the same token. The answer of a part that was stopped is the best it knows, with the bound it has; without a cut of its own
/// it takes the better of two that always hold: what its rows may have, or what its columns may.</para>
/// <para><b>Ties.</b> Which of several optimal solutions comes out may differ from that of the undivided solve, but not with the number of threads.</para>
/// <para><b>Cost.</b> A copy of the problem in all. Memory: 8 bytes an edge (12 where weights need 64 bits) of the parts at work, beside what their solves take.</para>
/// <para><b>Certificate.</b> One <see cref="AssignmentProof"/> for the whole, which knows nothing of parts.</para>
/// </remarks>
internal sealed class PartsSolve
{
    private readonly AssignmentProblem problem;
    private readonly ProblemParts parts;
    private readonly WarmStart? start;
    private readonly SolveOptions options;
    private readonly StopSignal stop;
    private readonly Func<AssignmentProblem, WarmStart?, SolveOptions, AssignmentSolution> solve;
    private readonly AssignmentSolution?[] solutions;
    private readonly int[] order;
    private int next;
    private int done;
    private int firstClash = int.MaxValue;

    /// <param name="problem">The whole.</param>
    /// <param name="parts">Its division.</param>
    /// <param name="start">What to begin with, if anything.</param>
    /// <param name="options">Limits and progress of the whole.</param>
    /// <param name="stop">Its clock and token.</param>
    /// <param name="solve">Solves one part; called by several threads.</param>
    public PartsSolve(
        AssignmentProblem problem,
        ProblemParts parts,
        WarmStart? start,
        SolveOptions options,
        StopSignal stop,
        Func<AssignmentProblem, WarmStart?, SolveOptions, AssignmentSolution> solve
    )
    {
        this.problem = problem;
        this.parts = parts;
        this.start = start is { Edges.IsDefaultOrEmpty: false } ? start with { Edges = start.Edges.Sort() } : start;
        this.options = options;
        this.stop = stop;
        this.solve = solve;
        solutions = new AssignmentSolution?[parts.Count];
        order = [.. Enumerable.Range(0, parts.Count).OrderByDescending(EdgesOf)];
    }

    /// <summary>Solves every part.</summary>
    /// <returns>The solution of the whole.</returns>
    public AssignmentSolution Run()
    {
        int threads = Math.Min(options.Threads, parts.Count);
        Task[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => Task.Run(() => WorkOff(null)))];
        try
        {
            options.Progress?.Report(new SolveProgress("parts", 0, parts.Count));
            WorkOff(options.Progress);
        }
        finally
        {
            Interlocked.Exchange(ref next, parts.Count);
            Task.WaitAll(others);
        }

        return firstClash < parts.Count ? solutions[firstClash]! : Together();
    }

    private long EdgesOf(int part)
    {
        long edges = 0;
        foreach (int row in parts.Rows(part))
        {
            edges += problem.RowStarts[row + 1] - problem.RowStarts[row];
        }

        return edges;
    }

    private void WorkOff(IProgress<SolveProgress>? progress)
    {
        while (Interlocked.Increment(ref next) - 1 is var turn && turn < parts.Count)
        {
            int number = order[turn];
            if (number < Volatile.Read(ref firstClash))
            {
                ProblemPart part = new(problem, parts, number);
                solutions[number] = OfWhole(part, solve(part.Problem, part.Of(start), OptionsOfPart()));
                if (solutions[number]!.Clash is not null)
                {
                    StopAfter(number);
                }
            }

            int finished = Interlocked.Increment(ref done);
            progress?.Report(new SolveProgress("parts", finished, parts.Count));
        }
    }

    /// <summary>What is left of the time, for one thread where there is work for all, without word of progress: that is the solving thread's to give.</summary>
    private SolveOptions OptionsOfPart() => stop.Remaining() with { Threads = Math.Max(1, options.Threads / parts.Count), Progress = null };

    /// <summary>Nothing after a clash matters; before it there may be another.</summary>
    private void StopAfter(int clash)
    {
        int known = Volatile.Read(ref firstClash);
        while (clash < known && Interlocked.CompareExchange(ref firstClash, clash, known) is var found && found != known)
        {
            known = found;
        }
    }

    /// <summary>A part's answer in the numbers of the whole. Prices stay in the part's order.</summary>
    private AssignmentSolution OfWhole(ProblemPart part, AssignmentSolution solution)
    {
        if (solution.Clash is { } clash)
        {
            return solution with { Clash = part.ToWhole(clash) };
        }

        AssignmentProof proof = solution.Proof!;
        CardinalityCut? cut = problem.Objective == AssignmentObjective.MostMatches ? proof.Cut ?? PlainCut(part.Problem) : null;
        return solution with
        {
            Edges = solution.Edges.IsDefault ? default : part.ToWhole(solution.Edges),
            Proof = proof with { Cut = cut is null ? null : part.ToWhole(cut) },
        };
    }

    /// <summary>A cut that needs no search: it allows as many edges as the rows may have, or the columns if that is fewer. A node may have no more than there are.</summary>
    private static CardinalityCut PlainCut(AssignmentProblem part)
    {
        int[] degrees = new int[part.ColumnCount];
        foreach (int column in part.EdgeColumns)
        {
            degrees[column]++;
        }

        long ofColumns = 0;
        List<int> full = [];
        for (int column = 0; column < degrees.Length; column++)
        {
            ofColumns += Math.Min(part.ColumnBounds[column].Max, degrees[column]);
            if (part.ColumnBounds[column].Max <= degrees[column])
            {
                full.Add(column);
            }
        }

        long ofRows = 0;
        List<int> roomy = [];
        for (int row = 0; row < part.RowCount; row++)
        {
            int degree = part.RowStarts[row + 1] - part.RowStarts[row];
            ofRows += Math.Min(part.RowBounds[row].Max, degree);
            if (part.RowBounds[row].Max > degree)
            {
                roomy.Add(row);
            }
        }

        return ofRows <= ofColumns
            ? new CardinalityCut([.. roomy], [])
            : new CardinalityCut([.. Enumerable.Range(0, part.RowCount)], [.. full]);
    }

    private AssignmentSolution Together()
    {
        long bonus = solutions.Max(s => s!.Proof!.MatchBonus);
        bool hasMatching = !solutions.Any(s => s!.Edges.IsDefault);
        bool hasCut = problem.Objective == AssignmentObjective.MostMatches;
        long[] prices = new long[problem.ColumnCount];
        List<int> edges = [];
        List<int> cutRows = [];
        List<int> cutColumns = [];
        for (int part = 0; part < parts.Count; part++)
        {
            (ImmutableArray<int> chosen, AssignmentProof proof) = (solutions[part]!.Edges, solutions[part]!.Proof!);
            if (hasMatching)
            {
                edges.AddRange(chosen);
            }

            ReadOnlySpan<int> columns = parts.Columns(part);
            for (int column = 0; column < columns.Length; column++)
            {
                prices[columns[column]] = proof.ColumnPrices[column];
            }

            if (proof.Cut is { } cut)
            {
                cutRows.AddRange(cut.Rows);
                cutColumns.AddRange(cut.Columns);
                foreach (int column in cut.Columns)
                {
                    prices[column] += bonus - proof.MatchBonus;
                }
            }
        }

        edges.Sort();
        cutRows.Sort();
        cutColumns.Sort();
        return new AssignmentSolution
        {
            Stop = solutions.Max(s => s!.Stop),
            Edges = hasMatching ? [.. edges] : default,
            Proof = new AssignmentProof([.. prices], bonus, hasCut ? new CardinalityCut([.. cutRows], [.. cutColumns]) : null),
        };
    }
}
