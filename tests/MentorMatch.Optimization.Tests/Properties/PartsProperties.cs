using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>A problem that falls apart, solved part by part: the same value as solved whole, and proved by the judge who knows nothing of parts.</summary>
public sealed class PartsProperties
{
    [Fact]
    public void Parts_together_are_worth_what_the_whole_is_and_prove_it()
    {
        int optimal = 0;
        int infeasible = 0;
        ForDisconnected(problem =>
        {
            AssignmentVerdict whole = AssignmentJudge.Judge(problem, Whole(problem));
            if (Divided(problem) is not { } divided)
            {
                return;
            }

            AssignmentVerdict together = AssignmentJudge.Judge(problem, divided);
            Assert.True(together.Objections.IsEmpty, string.Join(' ', together.Objections));
            Assert.Equal(
                (whole.Status, whole.Matched, whole.MatchedBound, whole.Total, whole.Bound),
                (together.Status, together.Matched, together.MatchedBound, together.Total, together.Bound)
            );
            optimal += together.Status == SolutionStatus.Optimal ? 1 : 0;
            infeasible += together.Status == SolutionStatus.Infeasible ? 1 : 0;
        });
        Assert.True(optimal > 400 && infeasible > 400, $"{optimal} optimal, {infeasible} infeasible");
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_number_of_threads() =>
        ForDisconnected(problem =>
        {
            if (Divided(problem, threads: 1) is { } one)
            {
                AssertSame(one, Divided(problem, threads: 3)!);
            }
        });

    [Fact]
    public void A_start_is_cut_along_the_parts()
    {
        SplitMix64 random = new(5);
        ForDisconnected(problem =>
        {
            AssignmentSolution whole = Whole(problem);
            if (whole.Proof is null || random.Next(4) == 0)
            {
                return;
            }

            AssignmentProblem after = problem.WithWeights(
                [.. Enumerable.Range(0, problem.EdgeCount).Select(e => problem.Weight(e) + random.Next(-2, 3))],
                problem.Objective
            );
            WarmStart start = new(whole.Proof.ColumnPrices, random.NextBoolean(0.3) ? [] : [.. whole.Edges.Reverse()], random.Next(3));
            if (Divided(after, start: start) is { } divided)
            {
                Assert.Equal(AssignmentJudge.Judge(after, Whole(after)).Total, AssignmentJudge.Judge(after, divided).Total);
                Assert.Equal(SolutionStatus.Optimal, AssignmentJudge.Judge(after, divided).Status);
            }
        });
    }

    [Fact]
    public void Stopped_at_once_the_bound_is_no_worse_than_the_sum_of_the_parts_bounds()
    {
        int stopped = 0;
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        ForDisconnected(problem =>
        {
            if (ProblemParts.Of(problem, edgesOfPart: 1) is not { } parts)
            {
                return;
            }

            Int128? bounds = 0;
            long matched = 0;
            AssignmentSolution divided = new PartsSolve(problem, parts, null, SolveOptions.Default, Signal(), Stopped).Run();
            AssignmentVerdict together = AssignmentJudge.Judge(problem, divided);
            Assert.Empty(together.Objections);
            if (together.Status == SolutionStatus.Infeasible)
            {
                return;
            }

            for (int part = 0; part < parts.Count; part++)
            {
                AssignmentProblem alone = new ProblemPart(problem, parts, part).Problem;
                AssignmentVerdict verdict = AssignmentJudge.Judge(alone, Stopped(alone, null, SolveOptions.Default));
                bounds += verdict.Bound;
                matched += verdict.MatchedBound;
            }

            bool isMostMatches = problem.Objective == AssignmentObjective.MostMatches;
            Assert.True(!isMostMatches || together.MatchedBound <= matched);
            Assert.True((isMostMatches && together.MatchedBound < matched) || together.Bound <= bounds, $"{together.Bound}, {bounds}");
            AssignmentVerdict whole = AssignmentJudge.Judge(problem, Whole(problem));
            Assert.True(whole.Status == SolutionStatus.Infeasible || whole.Matched <= together.MatchedBound);
            stopped += divided.Stop == StopReason.Cancelled ? 1 : 0;
        });
        Assert.True(stopped > 200, $"{stopped} stopped");

        AssignmentSolution Stopped(AssignmentProblem problem, WarmStart? start, SolveOptions options) =>
            new AuctionPathsSolver().Solve(problem, options, cancelled.Token);
    }

    /// <summary>Checks a property of random problems made of two to five that have nothing to do with each other, their rows and columns mixed.</summary>
    private static void ForDisconnected(Action<AssignmentProblem> property)
    {
        RandomAssignment recipe = Sketches.Everything with { RowMinimums = 0.1, ColumnMinimums = 0.1 };
        for (int round = 0; round < 2000; round++)
        {
            SplitMix64 random = new((ulong)round);
            AssignmentObjective objective = round % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches;
            AssignmentSketch all = new()
            {
                Rows = [],
                Columns = [],
                Edges = [],
                Objective = objective,
            };
            for (int more = random.Next(2, 6); more > 0; more--)
            {
                all = Beside(all, (recipe with { MostWeight = 1 + random.Next(2000) }).Draw(random));
            }

            property(all.Shuffled(random).Build());
        }
    }

    private static AssignmentSketch Beside(AssignmentSketch one, AssignmentSketch other) =>
        one with
        {
            Rows = [.. one.Rows, .. other.Rows],
            Columns = [.. one.Columns, .. other.Columns],
            Edges =
            [
                .. one.Edges,
                .. other.Edges.Select(e => e with { Row = e.Row + one.Rows.Length, Column = e.Column + one.Columns.Length }),
            ],
        };

    private static StopSignal Signal() => new(SolveOptions.Default, CancellationToken.None);

    private static AssignmentSolution Whole(AssignmentProblem problem) => new AuctionPathsSolver().Solve(problem, SolveOptions.Default);

    private static AssignmentSolution? Divided(AssignmentProblem problem, int threads = 2, WarmStart? start = null)
    {
        SolveOptions options = new() { Threads = threads };
        return ProblemParts.Of(problem, edgesOfPart: 1 + (problem.EdgeCount % 7)) is { } parts
            ? new PartsSolve(problem, parts, start, options, Signal(), SolvePart).Run()
            : null;

        static AssignmentSolution SolvePart(AssignmentProblem part, WarmStart? startOfPart, SolveOptions optionsOfPart) =>
            startOfPart is null
                ? new AuctionPathsSolver().Solve(part, optionsOfPart)
                : AuctionPathsSolver.SolveFrom(part, startOfPart, optionsOfPart, CancellationToken.None);
    }

    private static void AssertSame(AssignmentSolution one, AssignmentSolution other) => Assert.Equal(AllOf(one), AllOf(other));

    private static string AllOf(AssignmentSolution solution) =>
        string.Join(
            '|',
            solution.Stop,
            Numbers(solution.Edges),
            solution.Proof?.MatchBonus,
            Numbers(solution.Proof?.ColumnPrices ?? default),
            Numbers(solution.Proof?.Cut?.Rows ?? default),
            Numbers(solution.Proof?.Cut?.Columns ?? default),
            solution.Clash?.Kind,
            Numbers(solution.Clash?.Rows ?? default),
            Numbers(solution.Clash?.Columns ?? default),
            Numbers(solution.Clash?.PinnedEdges ?? default)
        );

    private static string Numbers<T>(ImmutableArray<T> numbers) => numbers.IsDefault ? "none" : string.Join(' ', numbers);
}
