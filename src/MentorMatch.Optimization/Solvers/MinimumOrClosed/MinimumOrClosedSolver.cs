using System.Collections.Immutable;
using System.Diagnostics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.MinimumOrClosed;

/// <summary>The solver in the box for <see cref="MinimumOrClosedProblem"/>: branch and bound over which columns open.</summary>
/// <remarks>
/// <para><b>Problem.</b> Assignment with minimum quantities: a column that may close has no edge or at least its minimum. NP-hard, and hard to approximate in general.</para>
/// <para><b>Idea.</b> Forget the minimums of the columns that may close: what is left is an assignment problem, solved exactly. If every column is empty or full enough, that
/// is the optimum of the case. Otherwise split on a column that is neither: closed in one case, its minimum hard in the other. Few columns are ever in
/// between, since a mentor whom two mentees want is usually wanted by more.</para>
/// <para><b>Order.</b> Best bound first, so that the proven bound falls with every step; among equals the older case. Solutions come from cases that happen to have no column in
/// between, and from dives: close the emptiest quarter of the columns in between (or open the fullest), solve, repeat; at the first case and then at each power of two.</para>
/// <para><b>Most matches.</b> Values are compared by number, then total; the leaves' cuts bound the number.</para>
/// <para><b>Cost.</b> One assignment solve a case. <see cref="Effort"/> limits the work in edges looked at, never in seconds, so that the answer is the same on every machine.</para>
/// <para><b>Limits.</b> When the effort is spent, at a time limit or on cancellation, the cases not yet split stay leaves with the evidence they have: a coarser bound, and true.</para>
/// <para><b>Certificate.</b> The tree with the evidence of each leaf, see <see cref="MinimumOrClosedProof"/>; subtrees that their own root already rules out are cut off.</para>
/// <para><b>References.</b> S. O. Krumke, C. Thielen, "The generalized assignment problem with minimum quantities", Eur. J. Oper. Res. 228 (2013); A. H. Land, A. G. Doig, "An
/// automatic method of solving discrete programming problems", Econometrica 28 (1960).</para>
/// </remarks>
/// <param name="cases">An exact solver for the assignment problem of a case; <see langword="null"/> for the one in the box.</param>
public sealed class MinimumOrClosedSolver(ISolver<AssignmentProblem, AssignmentSolution>? cases = null)
    : ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution>
{
    private const long MostProofNumbers = 4_000_000;

    private readonly ISolver<AssignmentProblem, AssignmentSolution> cases = cases ?? new AuctionPathsSolver();

    /// <summary>Most edges to look at, counted as edges and columns of every case solved, at least 0; the first case is always solved. Default 30 million, some seconds.</summary>
    public long Effort { get; init; } = 30_000_000;

    /// <inheritdoc/>
    public string Name => "opening-tree";

    /// <inheritdoc/>
    public MinimumOrClosedSolution Solve(
        MinimumOrClosedProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        Search search = new(problem, cases, Effort, options, cancellationToken);
        return search.Run();
    }

    private sealed class Search(
        MinimumOrClosedProblem problem,
        ISolver<AssignmentProblem, AssignmentSolution> cases,
        long effort,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        private readonly StopSignal stop = new(options, cancellationToken);
        private readonly long started = Stopwatch.GetTimestamp();
        private readonly long caseCost = problem.Core.EdgeCount + problem.Core.RowCount + problem.Core.ColumnCount;
        private ImmutableArray<int> bestEdges;
        private CaseValue bestValue;
        private long spent;
        private long leaves = 1;
        private StopReason innerStop = StopReason.Finished;

        private bool IsSpent => spent + caseCost > effort || leaves * problem.Core.ColumnCount > MostProofNumbers;

        public MinimumOrClosedSolution Run()
        {
            CaseNode root = new(new ColumnState[problem.Core.ColumnCount]);
            Evaluate(root);
            PriorityQueue<CaseNode, (CaseValue Value, long Age)> open = new(
                Comparer<(CaseValue Value, long Age)>.Create(
                    (one, other) => other.Value.Against(one.Value) is var order && order != 0 ? order : one.Age.CompareTo(other.Age)
                )
            );
            long age = 0;
            Enqueue(open, root, age);
            long taken = 0;
            while (open.TryDequeue(out CaseNode? node, out _) && IsPromising(node.Value) && !IsSpent && !stop.IsRaised())
            {
                taken++;
                options.Progress?.Report(new SolveProgress("cases", taken, 0));
                if (long.IsPow2(taken))
                {
                    Dive(node, closing: true);
                    Dive(node, closing: false);
                    if (!IsPromising(node.Value))
                    {
                        break;
                    }
                }

                List<int> between = Loads.Short(problem, Loads.Of(problem.Core, node.Edges.AsSpan()));
                node.Split(between[between.Count / 2]);
                leaves++;
                foreach (CaseNode child in (CaseNode[])[node.IfClosed!, node.IfOpen!])
                {
                    Evaluate(child);
                    Enqueue(open, child, ++age);
                }
            }

            return new MinimumOrClosedSolution
            {
                Stop = stop.Reason == StopReason.Finished ? innerStop : stop.Reason,
                Edges = bestEdges,
                Proof = root.Proof is null && root.Clash is null ? null : new MinimumOrClosedProof(Listed(root)),
            };
        }

        private bool IsPromising(CaseValue value) => bestEdges.IsDefault || value.Against(bestValue) > 0;

        private void Enqueue(PriorityQueue<CaseNode, (CaseValue Value, long Age)> open, CaseNode node, long age)
        {
            if (node.IsSolved && IsPromising(node.Value))
            {
                open.Enqueue(node, (node.Value, age));
            }
        }

        /// <summary>Solves the relaxation of a case, and keeps its edges as the best solution when every column happens to be empty or full enough.</summary>
        private void Evaluate(CaseNode node)
        {
            spent += caseCost;
            TimeSpan? left = options.TimeLimit is { } limit ? limit - Stopwatch.GetElapsedTime(started) : null;
            AssignmentSolution solution = cases.Solve(
                problem.Case(node.States),
                options with
                {
                    TimeLimit = left < TimeSpan.Zero ? TimeSpan.Zero : left,
                    Progress = null,
                },
                cancellationToken
            );
            bool finished = solution.Stop == StopReason.Finished;
            node.Clash = solution.Clash;
            node.Proof = finished ? solution.Proof : node.Proof ?? solution.Proof;
            if (!solution.Edges.IsDefault)
            {
                Consider(solution.Edges);
                if (finished)
                {
                    node.Edges = solution.Edges;
                    node.Value = CaseValue.Of(problem.Core, solution.Edges.AsSpan());
                }
            }

            if (!finished)
            {
                // The plain solver may have stopped for a reason of its own: then the search is not finished either.
                _ = stop.IsRaised();
                innerStop = solution.Stop;
            }
        }

        private void Consider(ImmutableArray<int> edges)
        {
            int[] loads = Loads.Of(problem.Core, edges.AsSpan());
            if (Loads.Short(problem, loads).Count > 0)
            {
                return;
            }

            CaseValue value = CaseValue.Of(problem.Core, edges.AsSpan());
            if (IsPromising(value))
            {
                (bestEdges, bestValue) = (edges, value);
            }
        }

        /// <summary>Settles columns in between, a quarter at a time, until none is left or nothing keeps the bounds.</summary>
        private void Dive(CaseNode from, bool closing)
        {
            CaseNode node = from;
            while (node.IsSolved && IsPromising(node.Value) && !IsSpent && !stop.IsRaised())
            {
                List<int> between = Loads.Short(problem, Loads.Of(problem.Core, node.Edges.AsSpan()));
                if (between.Count == 0)
                {
                    return;
                }

                int settled = (between.Count + 3) / 4;
                ColumnState[] states = [.. node.States];
                foreach (int column in closing ? between.Take(settled) : between.TakeLast(settled))
                {
                    states[column] = closing ? ColumnState.Closed : ColumnState.Open;
                }

                CaseNode next = new(states);
                Evaluate(next);
                node = next;
            }
        }

        private ImmutableArray<ColumnCase> Listed(CaseNode root)
        {
            ImmutableArray<ColumnCase>.Builder listed = ImmutableArray.CreateBuilder<ColumnCase>();
            Stack<CaseNode> rest = new([root]);
            while (rest.TryPop(out CaseNode? node))
            {
                bool ruledOut = node.IsSolved && !IsPromising(node.Value);
                if (node.Column < 0 || ruledOut)
                {
                    listed.Add(node.Clash is null ? new ColumnCase { Proof = node.Proof } : new ColumnCase { Clash = node.Clash });
                    continue;
                }

                listed.Add(new ColumnCase { Column = node.Column });
                rest.Push(node.IfOpen!);
                rest.Push(node.IfClosed!);
            }

            return listed.ToImmutable();
        }
    }
}
