using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>Two sides, with everything that may be asked of them.</summary>
internal static class AssignmentKinds
{
    private static readonly AuctionPathsSolver Plain = new();

    public static string Assignment(SplitMix64 random, int size)
    {
        AssignmentSketch sketch = Recipes.Assignment(random, size).Draw(random);
        AssignmentProblem problem = sketch.Build();
        using Stopping stopping = new(random);
        AssignmentSolution solution = Plain.Solve(problem, stopping.Options, stopping.Token);
        AssignmentOptimum? best = BruteForceAssignment.Solve(problem);
        string outcome = Verdicts.Hold(AssignmentJudge.Judge(problem, solution), solution.Stop, problem.Objective, Value(best), sketch);
        if (solution is { Edges: { IsDefaultOrEmpty: false } edges, Proof: { } proof })
        {
            // A claim changed at random is never called optimal unless it is as good, and never bounded below the best.
            AssignmentSolution forged = random.Next(3) switch
            {
                0 => solution with { Edges = edges.RemoveAt(random.Next(edges.Length)) },
                1 => solution with { Edges = [.. Enumerable.Range(0, problem.EdgeCount).Where(_ => random.NextBoolean(0.4))] },
                _ => solution with { Proof = Changed(random, proof) },
            };
            AssignmentVerdict verdict = AssignmentJudge.Judge(problem, forged);
            if (verdict.Objections.IsEmpty)
            {
                _ = Verdicts.Hold(verdict, StopReason.Cancelled, problem.Objective, Value(best), sketch, exact: false);
            }
        }

        return outcome;
    }

    public static string AllPairs(SplitMix64 random, int size)
    {
        AssignmentSketch sketch = Recipes.Assignment(random, size, small: true).Draw(random);
        int columns = sketch.Columns.Length;
        int[] weights = new int[sketch.Rows.Length * columns];
        Array.Fill(weights, PairWeights.Absent);
        foreach (SketchEdge edge in sketch.Edges)
        {
            weights[(edge.Row * columns) + edge.Column] = (int)edge.Weight;
        }

        ImmutableArray<NodePair> pins = [.. sketch.Edges.Where(edge => edge.Pinned).Select(edge => new NodePair(edge.Row, edge.Column))];
        AllPairsProblem problem = new(
            new DensePairWeights(sketch.Rows.Length, columns, weights),
            sketch.Rows.AsSpan(),
            sketch.Columns.AsSpan(),
            sketch.Objective,
            pins
        );
        using Stopping stopping = new(random);
        AllPairsSolution solution = new AllPairsSolver().Solve(problem, stopping.Options, stopping.Token);
        (long, Int128)? best = Value(BruteForceAssignment.Solve(sketch.Build()));
        PairReading reading = random.NextBoolean() ? PairReading.EveryPair : PairReading.BestPairs;
        AssignmentVerdict verdict = AllPairsJudge.Judge(problem, solution, reading, threads: 1);
        return Verdicts.Hold(verdict, solution.Claim.Stop, sketch.Objective, best, sketch);
    }

    public static string Grouped(SplitMix64 random, int size)
    {
        RandomGroupedAssignment recipe = new()
        {
            Core = Recipes.Assignment(random, size),
            GroupedRows = random.NextBoolean(0.3) ? 1 : 0.5,
            GroupedColumns = random.NextBoolean(0.3) ? 0 : 0.5,
            MostGroups = random.Next(1, 4),
        };
        GroupedSketch sketch = recipe.Draw(random);
        GroupedAssignmentProblem problem = sketch.Build();
        using Stopping stopping = new(random);
        AssignmentSolution solution = new GroupedAssignmentSolver(Plain).Solve(problem, stopping.Options, stopping.Token);
        AssignmentVerdict verdict = GroupedAssignmentJudge.Judge(problem, solution);
        return Verdicts.Hold(verdict, solution.Stop, problem.Core.Objective, Value(BruteForceAssignment.Solve(problem)), sketch);
    }

    public static string Fair(SplitMix64 random, int size)
    {
        RandomAssignment recipe = Recipes.Assignment(random, size) with
        {
            LeastWeight = -2,
            MostWeight = random.NextBoolean() ? 3 : 9,
            Objective = AssignmentObjective.MostMatches,
        };
        AssignmentSketch sketch = recipe.Draw(random);
        FairAssignmentProblem problem = new(sketch.Build(), FairAssignmentProblem.EqualBands(-2, 10, random.Next(1, 6)));
        using Stopping stopping = new(random);
        FairAssignmentSolution solution = new FairAssignmentSolver().Solve(problem, stopping.Options, stopping.Token);
        FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, solution);
        FairOptimum? best = BruteForceFairAssignment.Solve(problem);
        Verdicts.Unobjected(verdict.Objections, sketch);
        if (solution.Stop == StopReason.Finished)
        {
            FuzzFailureException.Unless(
                verdict.Status == (best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal),
                $"judged {verdict.Status}: {sketch}"
            );
        }

        FuzzFailureException.Unless(
            best is null
                || verdict.Status is not SolutionStatus.Optimal
                || (
                    verdict.Matched == best.Matched
                    && verdict.Worst == best.Worst
                    && verdict.BandCounts.SequenceEqual(best.BandCounts)
                    && verdict.Total == best.Total
                ),
            $"judged optimal at {verdict.Matched}, {verdict.Worst}, {verdict.Total}; the best is {best}: {sketch}"
        );
        FuzzFailureException.Unless(
            best is null || verdict.Status != SolutionStatus.Infeasible,
            $"judged infeasible, {best} is possible: {sketch}"
        );
        FuzzFailureException.Unless(
            best is not null || verdict.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown,
            $"nothing is possible, {verdict.Status}: {sketch}"
        );
        return Verdicts.Word(verdict.Status, solution.Stop);
    }

    public static string SideConstrained(SplitMix64 random, int size)
    {
        RandomAssignment core = Recipes.Assignment(random, size, small: true) with { Demand = random.Next(1, 3) };
        SideConstrainedAssignmentProblem problem = new RandomSideConstraints
        {
            Core = core,
            Most = random.Next(1, 4),
            Signed = random.NextBoolean() ? 0 : 0.4,
        }.Draw(random);
        using Stopping stopping = new(random);
        SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, stopping.Options, stopping.Token);
        AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, solution).Whole;
        (long, Int128)? best = Value(BruteForceSideConstrained.Solve(problem));
        return Verdicts.Hold(verdict, solution.Stop, core.Objective, best, AssignmentSketch.Of(problem.Core), exact: false);
    }

    public static string MinimumOrClosed(SplitMix64 random, int size)
    {
        RandomAssignment recipe = Recipes.Assignment(random, size) with { Capacity = random.Next(1, 5), ColumnMinimums = 0.8 };
        MinimumOrClosedSketch sketch = MinimumOrClosedSketch.Draw(recipe, random);
        MinimumOrClosedProblem problem = sketch.Build();
        using Stopping stopping = new(random);
        MinimumOrClosedSolution solution = new MinimumOrClosedSolver().Solve(problem, stopping.Options, stopping.Token);
        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, solution);
        return Verdicts.Hold(verdict, solution.Stop, problem.Core.Objective, Value(BruteForceMinimumOrClosed.Solve(problem)), sketch);
    }

    private static (long, Int128)? Value(AssignmentOptimum? best) => best is null ? null : (best.Matched, best.Total);

    private static AssignmentProof Changed(SplitMix64 random, AssignmentProof proof)
    {
        long change = random.Next(4) switch
        {
            0 => -1,
            1 => 1,
            2 => long.MaxValue,
            _ => long.MinValue,
        };
        if (proof.ColumnPrices.IsDefaultOrEmpty || random.Next(4) == 0)
        {
            return random.NextBoolean() ? proof with { Cut = null } : proof with { MatchBonus = unchecked(proof.MatchBonus + change) };
        }

        int column = random.Next(proof.ColumnPrices.Length);
        return proof with { ColumnPrices = proof.ColumnPrices.SetItem(column, unchecked(proof.ColumnPrices[column] + change)) };
    }
}
