using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Optimization.Solvers.TrioMatching;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>One side: pairs, pairs with a trio, circles.</summary>
internal static class GeneralKinds
{
    public static string Matching(SplitMix64 random, int size)
    {
        GeneralMatchingSketch sketch = Sketch(random, size + 2);
        GeneralMatchingProblem problem = sketch.Build();
        using Stopping stopping = new(random);
        GeneralMatchingSolution solution = new BlossomSolver().Solve(problem, stopping.Options, stopping.Token);
        AssignmentOptimum best = BruteForceGeneralMatching.Solve(problem);
        return Verdicts.Hold(
            GeneralMatchingJudge.Judge(problem, solution),
            solution.Stop,
            problem.Objective,
            (best.Matched, best.Total),
            sketch
        );
    }

    public static string Trios(SplitMix64 random, int size)
    {
        GeneralMatchingSketch sketch = Sketch(random, size + 1);
        TrioMatchingProblem problem = new(sketch.Build());
        using Stopping stopping = new(random);
        TrioMatchingSolution solution = new TrioMatchingSolver().Solve(problem, stopping.Options, stopping.Token);
        TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(problem, solution);
        (long placed, Int128 total) = BruteForceTrioMatching.Solve(problem);
        Verdicts.Unobjected(verdict.Objections, sketch);
        bool counts = problem.Objective == AssignmentObjective.MostMatches;
        bool isBest = verdict.Total == total && (!counts || verdict.Placed == placed);
        FuzzFailureException.Unless(
            verdict.Status != SolutionStatus.Optimal || isBest,
            $"{verdict.Total} judged optimal, {total} is: {sketch}"
        );
        FuzzFailureException.Unless(
            solution.Stop != StopReason.Finished || verdict.Status == SolutionStatus.Optimal,
            $"{verdict.Status}: {sketch}"
        );
        FuzzFailureException.Unless(
            verdict.Bound is null
                || verdict.Bound + ((Int128)problem.VertexBonus * verdict.Placed)
                    >= total + ((Int128)problem.VertexBonus * (counts ? placed : verdict.Placed)),
            $"the bound {verdict.Bound} of {verdict.Placed} is below {total} of {placed}: {sketch}"
        );
        return Verdicts.Word(verdict.Status, solution.Stop);
    }

    public static string Circles(SplitMix64 random, int size)
    {
        CirclesProblem problem = new RandomCircles
        {
            MostMembers = size + 1,
            LeastWeight = random.NextBoolean(0.2) ? -9 : -3,
            MostWeight = random.NextBoolean(0.2) ? -1 : 20,
            Forbidden = random.NextBoolean(0.4) ? 0.15 : 0,
            Pins = random.NextBoolean(0.3) ? 2 : 0,
            Rules =
            [
                .. new[] { CompositionKind.Spread, CompositionKind.AtMost, CompositionKind.Present, CompositionKind.NeverAlone }.Where(_ =>
                    random.NextBoolean(0.25)
                ),
            ],
        }.Draw(random);
        using Stopping stopping = new(random);
        CirclesSolution solution = new CirclesSolver().Solve(problem, stopping.Options, stopping.Token);
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        long? best = BruteForceCircles.Solve(problem);
        Verdicts.Unobjected(verdict.Objections, "circles");
        bool finished = solution.Stop == StopReason.Finished;
        FuzzFailureException.Unless(
            !finished || verdict.Status == (best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal),
            $"judged {verdict.Status}, the best is {best}"
        );
        FuzzFailureException.Unless(verdict.Status != SolutionStatus.Infeasible || best is null, $"judged infeasible, {best} is possible");
        FuzzFailureException.Unless(
            verdict.Status != SolutionStatus.Optimal || verdict.Total == best,
            $"{verdict.Total} judged optimal, {best} is"
        );
        FuzzFailureException.Unless(
            verdict.Status != SolutionStatus.Feasible || (best is not null && verdict.Total <= best),
            $"{verdict.Total} is more than {best}"
        );
        FuzzFailureException.Unless(
            best is null || verdict.Bound is null || verdict.Bound >= best,
            $"the bound {verdict.Bound} is below {best}"
        );
        return Verdicts.Word(verdict.Status, solution.Stop);
    }

    private static GeneralMatchingSketch Sketch(SplitMix64 random, int vertices)
    {
        (long least, long most) = random.Next(4) switch
        {
            0 => (0L, 1L),
            1 => (-3, 9),
            2 => (-9, -1),
            _ => (0, 1_000_000),
        };
        return new RandomGeneralMatching
        {
            MostVertices = vertices,
            LeastDensity = random.NextBoolean() ? 0.15 : 0.7,
            LeastWeight = least,
            MostWeight = most,
            Bipartite = random.NextBoolean(0.1),
            Objective = Recipes.Objective(random),
        }.Draw(random);
    }
}
