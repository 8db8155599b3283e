using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Baselines;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>Other ways of choosing on a plan's own eligible pairs, each told by the same measures.</summary>
internal sealed class BaselineWork
{
    private readonly PairingModel model;
    private readonly AssignmentProblem open;
    private readonly WishLists? wishes;

    private BaselineWork(Cohort cohort, PairingModel model)
    {
        this.model = model;
        wishes = WishLists.ByWishes(cohort, model);
        open = Open(model.Problem, model.Problem.Objective);
    }

    public static PlanBaselines Of(
        Cohort cohort,
        ComparedPlan plan,
        PairingModel model,
        ComparisonOptions options,
        MatchOptions work,
        CancellationToken cancellationToken
    )
    {
        BaselineWork baselines = new(cohort, model);
        ImmutableArray<int> chosen = [.. plan.Result.Matches.Select(match => model.EdgeOf(new Pairing(match.Mentee, match.Mentor))!.Value)];
        AssignmentVerdict highest = baselines.Best(AssignmentObjective.BestTotal, work, cancellationToken);
        AssignmentVerdict most = baselines.Best(AssignmentObjective.MostMatches, work, cancellationToken);
        SolveOptions limits = new() { Threads = 1 };
        ImmutableArray<int> greedy = new GreedySolver().Solve(baselines.open, limits, cancellationToken).Edges;
        cancellationToken.ThrowIfCancellationRequested();
        return new PlanBaselines
        {
            Plan = plan.Contender.Name,
            HighestTotal = new Score((long)highest.Bound!.Value),
            MostMatched = most.MatchedBound,
            Chosen = baselines.Quality(chosen),
            Greedy = baselines.Quality(greedy),
            StableByScore = baselines.Quality(WishLists.ByScore(model).Choose(cancellationToken)),
            StableByWishes = baselines.wishes is null ? null : baselines.Quality(baselines.wishes.Choose(cancellationToken)),
            Drawn = baselines.Draw(options, work, cancellationToken),
        };
    }

    /// <summary>The problem without minimums, which nobody who draws or chooses one by one can promise to keep.</summary>
    private static AssignmentProblem Open(AssignmentProblem problem, AssignmentObjective objective) =>
        problem
            .WithRowBounds([.. problem.RowBounds.ToArray().Select(bounds => Bounds.AtMost(bounds.Max))])
            .WithColumnBounds([.. problem.ColumnBounds.ToArray().Select(bounds => Bounds.AtMost(bounds.Max))])
            .WithObjective(objective);

    private AssignmentVerdict Best(AssignmentObjective objective, MatchOptions work, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = open.WithObjective(objective);
        AssignmentSolution solution = work.Solver.Solve(problem, new SolveOptions { Threads = work.Threads }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        return verdict.Status == SolutionStatus.Optimal
            ? verdict
            : throw new RejectedSolutionException(
                $"The answer of the solver {work.Solver.Name} was not proved best: {string.Join(' ', verdict.Objections)}"
            );
    }

    private PlanQuality Quality(ImmutableArray<int> edges)
    {
        (long total, long? worst) = Sums(edges);
        int[] loads = new int[open.ColumnCount];
        foreach (int edge in edges)
        {
            loads[open.EdgeColumns[edge]]++;
        }

        return new PlanQuality(
            edges.Length,
            new Score(total),
            worst is { } least ? new Score(least) : null,
            WeightBlocking.Count(open, edges.AsSpan()),
            wishes?.Blocking(edges),
            loads.Where((load, column) => load < model.Problem.ColumnBounds[column].Min).Count()
        );
    }

    private (long Total, long? Worst) Sums(ImmutableArray<int> edges)
    {
        long total = 0;
        long? worst = null;
        foreach (int edge in edges)
        {
            long weight = open.Weight(edge);
            total += weight;
            worst = worst is null || weight < worst ? weight : worst;
        }

        return (total, worst);
    }

    private DrawnPlans? Draw(ComparisonOptions options, MatchOptions work, CancellationToken cancellationToken)
    {
        int draws = options.Draws ?? Math.Max(ComparisonOptions.FewestRepetitions, ComparisonOptions.UsualFor(open.EdgeCount));
        if (draws == 0)
        {
            return null;
        }

        (int Matched, long Total, long? Worst, long Blocking)[] outcomes = new (int, long, long?, long)[draws];
        ParallelOptions threads = new() { MaxDegreeOfParallelism = work.Threads, CancellationToken = cancellationToken };
        Parallel.For(
            0,
            draws,
            threads,
            draw =>
            {
                RandomDrawSolver lots = new(SeededDraws.SeedOf(options.Seed, (ulong)draw));
                ImmutableArray<int> edges = lots.Solve(open, new SolveOptions { Threads = 1 }, cancellationToken).Edges;
                (long total, long? worst) = Sums(edges);
                outcomes[draw] = (edges.Length, total, worst, WeightBlocking.Count(open, edges.AsSpan()));
            }
        );
        cancellationToken.ThrowIfCancellationRequested();
        return new DrawnPlans
        {
            Draws = draws,
            Matched = Figure(outcomes.Select(outcome => (decimal)outcome.Matched))!,
            Total = Figure(outcomes.Select(outcome => new Score(outcome.Total).ToDecimal()))!,
            Worst = Figure(
                outcomes.Where(outcome => outcome.Worst is not null).Select(outcome => new Score(outcome.Worst!.Value).ToDecimal())
            ),
            Blocking = Figure(outcomes.Select(outcome => (decimal)outcome.Blocking))!,
        };
    }

    private static DrawnFigure? Figure(IEnumerable<decimal> outcomes)
    {
        decimal[] all = [.. outcomes];
        return Percentiles.Mean(all) is { } mean ? new DrawnFigure(mean, Percentiles.Of(all)!.Value) : null;
    }
}
