using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>Solves the contenders on resampled cohorts, the same ones for all of them, and tells where the figures lie.</summary>
internal sealed class Resampler
{
    private readonly ImmutableArray<ResampledContender> contenders;
    private readonly ImmutableArray<Yardstick> yardsticks;
    private readonly ImmutableArray<ScoredPairs> tables;
    private readonly ISolver<Optimization.Problems.AssignmentProblem, AssignmentSolution> solver;

    private Resampler(
        ImmutableArray<ResampledContender> contenders,
        ImmutableArray<Yardstick> yardsticks,
        MatchOptions work,
        CancellationToken cancellationToken
    )
    {
        this.contenders = contenders;
        this.yardsticks = yardsticks;
        solver = work.Solver;

        // With one policy, every pair chosen has the weight it was chosen by.
        tables = yardsticks.Length == 1 ? [] : [.. yardsticks.Select(yardstick => yardstick.Table(work, cancellationToken))];
    }

    /// <summary>The findings; <see langword="null"/> when nothing is to be drawn.</summary>
    public static ResamplingFindings? Findings(
        ImmutableArray<ResampledContender> contenders,
        ImmutableArray<Yardstick> yardsticks,
        ComparisonOptions options,
        MatchOptions work,
        CancellationToken cancellationToken
    )
    {
        int resamples = options.Resamples ?? ComparisonOptions.UsualFor(contenders.Sum(contender => (long)contender.Model.Pairs.Count));
        if (contenders.IsEmpty || resamples == 0)
        {
            return null;
        }

        Resampler resampler = new(contenders, yardsticks, work, cancellationToken);
        ImmutableArray<Figures>?[] outcomes = new ImmutableArray<Figures>?[resamples];
        ParallelOptions threads = new() { MaxDegreeOfParallelism = work.Threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, resamples, threads, number => outcomes[number] = resampler.Solve(options.Seed, number, cancellationToken));
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<RejectedSolutionException>().FirstOrDefault() is { } first)
        {
            // One refusal says it, whichever thread came first.
            ExceptionDispatchInfo.Throw(first);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<ImmutableArray<Figures>> counted = [.. outcomes.OfType<ImmutableArray<Figures>>()];
        return new ResamplingFindings
        {
            Resamples = resamples,
            Infeasible = resamples - counted.Length,
            Plans = counted.IsEmpty ? [] : [.. contenders.Select((contender, k) => Plan(contender, [.. counted.Select(all => all[k])]))],
            Differences = counted.IsEmpty
                ? []
                :
                [
                    .. contenders.SelectMany(
                        (_, first) =>
                            Enumerable
                                .Range(first + 1, contenders.Length - first - 1)
                                .Select(second => resampler.Difference(first, second, counted))
                    ),
                ],
        };
    }

    /// <summary>One resampled cohort; <see langword="null"/> when some contender has no plan on it.</summary>
    private ImmutableArray<Figures>? Solve(ulong seed, int number, CancellationToken cancellationToken)
    {
        SeededDraws draws = new(seed, (ulong)number);
        int[] mentees = draws.Resample(contenders[0].Model.Problem.RowCount);
        int[] mentors = draws.Resample(contenders[0].Model.Problem.ColumnCount);
        ImmutableArray<Figures>.Builder figures = ImmutableArray.CreateBuilder<Figures>(contenders.Length);
        foreach (ResampledContender contender in contenders)
        {
            ResampledProblem resampled = ResampledProblem.Of(contender.Model, mentees, mentors);
            AssignmentSolution solution = solver.Solve(resampled.Problem, new SolveOptions { Threads = 1 }, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            AssignmentVerdict verdict = AssignmentJudge.Judge(resampled.Problem, solution);
            if (verdict.Status == SolutionStatus.Infeasible)
            {
                return null;
            }

            figures.Add(
                verdict.Status == SolutionStatus.Optimal
                    ? Measure(contender, resampled, solution.Edges)
                    : throw new RejectedSolutionException(
                        $"The answer of the solver {solver.Name} was not proved best: {string.Join(' ', verdict.Objections)}"
                    )
            );
        }

        return figures.MoveToImmutable();
    }

    private Figures Measure(ResampledContender contender, ResampledProblem resampled, ImmutableArray<int> edges)
    {
        long[] totals = new long[yardsticks.Length];
        long[] worst = new long[yardsticks.Length];
        Array.Fill(worst, long.MaxValue);
        foreach (int edge in edges)
        {
            for (int yardstick = 0; yardstick < yardsticks.Length; yardstick++)
            {
                long score =
                    yardstick == contender.Own ? resampled.Problem.Weight(edge) : Look(tables[yardstick], resampled.PeopleOf(edge));
                totals[yardstick] += score;
                worst[yardstick] = Math.Min(worst[yardstick], score);
            }
        }

        int mentees = resampled.Problem.RowCount;
        return new Figures(
            mentees == 0 ? 1 : (decimal)edges.Length / mentees,
            edges.IsEmpty ? [] : [.. totals.Select(total => new Score(total).ToDecimal() / edges.Length)],
            edges.IsEmpty ? [] : [.. worst.Select(score => new Score(score).ToDecimal())]
        );
    }

    private static long Look(ScoredPairs table, (int Mentee, int Mentor) pair)
    {
        (int start, int end) = (table.RowStarts[pair.Mentee], table.RowStarts[pair.Mentee + 1]);
        return table.Millionths[start + table.MentorIndexes[start..end].BinarySearch(pair.Mentor)];
    }

    private static ResampledPlan Plan(ResampledContender contender, ImmutableArray<Figures> figures)
    {
        Figures[] matched = [.. figures.Where(one => one.HasMatches)];
        return new ResampledPlan(
            contender.Name,
            Percentiles.Of(figures.Select(one => one.Coverage))!.Value,
            Percentiles.Of(matched.Select(one => one.Means[contender.Own])),
            Percentiles.Of(matched.Select(one => one.Worst[contender.Own]))
        );
    }

    private ResampledDifference Difference(int first, int second, ImmutableArray<ImmutableArray<Figures>> counted)
    {
        ImmutableArray<(Figures First, Figures Second)> both = [.. counted.Select(all => (all[first], all[second]))];
        ImmutableArray<(Figures First, Figures Second)> matched = [.. both.Where(one => one.First.HasMatches && one.Second.HasMatches)];
        return new ResampledDifference(
            contenders[first].Name,
            contenders[second].Name,
            Percentiles.Of(both.Select(one => one.First.Coverage - one.Second.Coverage))!.Value,
            [
                .. yardsticks.Select(
                    (yardstick, k) =>
                        new ScoreDifference(
                            yardstick.Name,
                            Percentiles.Of(matched.Select(one => one.First.Means[k] - one.Second.Means[k])),
                            Percentiles.Of(matched.Select(one => one.First.Worst[k] - one.Second.Worst[k]))
                        )
                ),
            ]
        );
    }

    /// <summary>What one contender comes to on one resampled cohort: means and worst scores under each yardstick, empty without a match.</summary>
    private readonly record struct Figures(decimal Coverage, ImmutableArray<decimal> Means, ImmutableArray<decimal> Worst)
    {
        public bool HasMatches => !Means.IsEmpty;
    }
}
