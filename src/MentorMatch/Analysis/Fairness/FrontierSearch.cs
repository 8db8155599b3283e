using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Analysis.Fairness;

/// <summary>Asks for one plan after the other and keeps those that no other dominates.</summary>
internal sealed class FrontierSearch
{
    private const int MostCoverages = 8;
    private const int MostPrices = 6;

    private readonly MatchingPolicy policy;
    private readonly PairingModel model;
    private readonly AssignmentProblem core;
    private readonly bool[]? differs;
    private readonly FrontierSettings settings;
    private readonly MatchOptions options;
    private readonly ISolver<AssignmentProblem, AssignmentSolution> solver;
    private readonly CancellationToken cancellationToken;
    private readonly List<FrontierPoint> points = [];

    public FrontierSearch(
        Cohort cohort,
        MatchingPolicy policy,
        PairingFormat format,
        string? attribute,
        FrontierSettings settings,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        this.policy = policy;
        this.settings = settings;
        this.options = options;
        solver = JudgedSolver.Of(options.Solver);
        this.cancellationToken = cancellationToken;
        model = PairingModel.Of(cohort, policy, format, options, cancellationToken);
        core = model.Problem;
        differs = attribute is null ? null : Differences(AttributeValues.Compile(cohort, attribute, attribute));
    }

    /// <summary>How many plans were not proved in time.</summary>
    public int NotProved { get; private set; }

    /// <summary>Finds the points.</summary>
    /// <returns>The points, and how many more there were.</returns>
    public (ImmutableArray<FrontierPoint> Points, int LeftOut) Run()
    {
        if (!model.PinClashes.IsEmpty || Solved(core) is not { } most)
        {
            return ([], 0);
        }

        FrontierPoint plain = Add(most, FrontierAim.MostMatches, policy);
        FrontierPoint? best = TryAdd(
            Part(AssignmentObjective.BestTotal),
            FrontierAim.BestTotal,
            policy with
            {
                Objective = Objective.BestTotal,
            }
        );
        AddWorstOffFirst();
        AddDiversity(plain);
        int named = points.Count;
        AddMinimumScores();
        AddCoverages(best?.Matched ?? plain.Matched, plain.Matched);
        return Chosen(named);
    }

    private bool[] Differences(AttributeValues values)
    {
        bool[] different = new bool[core.EdgeCount];
        for (int row = 0; row < core.RowCount; row++)
        {
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                int column = core.EdgeColumns[edge];
                different[edge] = values.AreKnown(row, column) && values.Shared(row, column) == 0;
            }
        }

        return different;
    }

    private void AddWorstOffFirst()
    {
        FairAssignmentProblem problem = new(
            core,
            new ScoreBands(Score.Zero, new Score(Score.UnitsPerOne), policy.ScoreBands ?? ScoreBands.DefaultCount).Starts
        );
        FairAssignmentSolution solution = new FairAssignmentSolver(solver).Solve(problem, TimedWork.Limits(options), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (FairAssignmentJudge.Judge(problem, solution).Status == SolutionStatus.Optimal)
        {
            Add(solution.Edges, FrontierAim.WorstOffFirst, policy with { Objective = Objective.WorstOffFirst });
        }
        else
        {
            NotProved++;
        }
    }

    private void AddMinimumScores()
    {
        for (int step = 1; step <= settings.Steps; step++)
        {
            long least = ((long)step * Score.UnitsPerOne) / settings.Steps;
            EdgePart part = Part(AssignmentObjective.MostMatches, edge => core.Weight(edge) >= least);
            Score minimum = new(least);

            // A rule would forbid a pin that scores less: then no policy gives the plan.
            bool isRule = !core.PinnedEdges.ToArray().Any(pin => core.Weight(pin) < least);
            MatchingPolicy stricter = policy with { Rules = [.. policy.Rules, new MinimumScoreRule { Score = minimum.ToDecimal() }] };
            FrontierPoint? point = TryAdd(part, FrontierAim.MinimumScore, isRule ? stricter : null, minimum);
            if (point is null or { Worst: null })
            {
                return;
            }
        }
    }

    private void AddCoverages(int fewest, int most)
    {
        int between = most - fewest - 1;
        int shown = Math.Min(between, MostCoverages);
        for (int k = 1; k <= shown; k++)
        {
            int matched = fewest + (int)((long)k * (between + 1) / (shown + 1));
            TryAdd(Part(AssignmentObjective.BestTotal, exactly: matched), FrontierAim.GivenCoverage, null);
        }
    }

    /// <summary>The most diverse of the plans with most matches, then plans between it and the plain one, best for the price that makes the two neighbours equal.</summary>
    private void AddDiversity(FrontierPoint plain)
    {
        if (differs is null)
        {
            return;
        }

        // One more match that differs outweighs any total.
        long step = checked((core.MaxWeight - core.MinWeight + 1) * Math.Max(1, Math.Min(core.RowCount, model.Places)));
        EdgePart part = Part(AssignmentObjective.MostMatches, weight: edge => core.Weight(edge) + (differs[edge] ? step : 0));
        if (TryAdd(part, FrontierAim.MostDiverse, null) is not { } diverse)
        {
            return;
        }

        Queue<(FrontierPoint Rich, FrontierPoint Diverse)> gaps = new([(plain, diverse)]);
        int found = 0;
        while (found < MostPrices && gaps.TryDequeue(out (FrontierPoint Rich, FrontierPoint Diverse) gap))
        {
            long more = gap.Diverse.Diverse!.Value - gap.Rich.Diverse!.Value;
            long less = gap.Rich.Total.Millionths - gap.Diverse.Total.Millionths;
            if (more <= 1 || less <= 0)
            {
                continue;
            }

            EdgePart priced = Part(
                AssignmentObjective.MostMatches,
                weight: edge => checked((core.Weight(edge) * more) + (differs[edge] ? less : 0))
            );
            if (Solved(priced.Problem) is not { } edges)
            {
                continue;
            }

            FrontierPoint middle = Told(
                [.. edges.Select(edge => priced.Edges[edge])],
                FrontierAim.PricedDiversity,
                null,
                new Score(less / more)
            );
            Int128 value = ((Int128)middle.Total.Millionths * more) + ((Int128)middle.Diverse!.Value * less);
            Int128 ends = ((Int128)gap.Rich.Total.Millionths * more) + ((Int128)gap.Rich.Diverse.Value * less);
            if (value > ends)
            {
                points.Add(middle);
                found++;
                gaps.Enqueue((gap.Rich, middle));
                gaps.Enqueue((middle, gap.Diverse));
            }
        }
    }

    private (ImmutableArray<FrontierPoint> Points, int LeftOut) Chosen(int named)
    {
        List<FrontierPoint> kept = [];
        foreach (FrontierPoint point in points)
        {
            if (!points.Exists(point.IsDominatedBy) && !kept.Exists(point.HasValuesOf))
            {
                kept.Add(point);
            }
        }

        // What is named stays, or what is better in everything that it is.
        HashSet<FrontierPoint> ends =
        [
            .. points
                .Take(named)
                .Where(point => point.Aim < FrontierAim.MinimumScore)
                .Select(point => kept.Find(other => point.HasValuesOf(other) || point.IsDominatedBy(other))!),
        ];
        FrontierPoint[] ordered =
        [
            .. kept.OrderByDescending(point => point.Matched)
                .ThenByDescending(point => point.Total)
                .ThenByDescending(point => point.Worst)
                .ThenByDescending(point => point.Diverse),
        ];
        FrontierPoint[] others = [.. ordered.Where(point => !ends.Contains(point))];
        int room = settings.MostPoints - (ordered.Length - others.Length);
        HashSet<FrontierPoint> shown =
            others.Length <= room ? [.. others] : [.. Enumerable.Range(0, room).Select(k => others[(int)((long)k * others.Length / room)])];
        return ([.. ordered.Where(point => ends.Contains(point) || shown.Contains(point))], others.Length - shown.Count);
    }

    private FrontierPoint? TryAdd(EdgePart part, FrontierAim aim, MatchingPolicy? itsPolicy, Score? setting = null) =>
        Solved(part.Problem) is { } edges
            ? Add([.. edges.Select(edge => part.Edges[edge]).Where(edge => edge >= 0)], aim, itsPolicy, setting)
            : null;

    private FrontierPoint Add(ImmutableArray<int> edges, FrontierAim aim, MatchingPolicy? itsPolicy, Score? setting = null)
    {
        FrontierPoint point = Told(edges, aim, itsPolicy, setting);
        points.Add(point);
        return point;
    }

    private FrontierPoint Told(ImmutableArray<int> edges, FrontierAim aim, MatchingPolicy? itsPolicy, Score? setting)
    {
        long total = 0;
        long? worst = null;
        int diverse = 0;
        foreach (int edge in edges)
        {
            long weight = core.Weight(edge);
            total = checked(total + weight);
            worst = model.IsPinned(edge) ? worst : Math.Min(worst ?? long.MaxValue, weight);
            diverse += differs is not null && differs[edge] ? 1 : 0;
        }

        return new FrontierPoint
        {
            Aim = aim,
            Setting = setting,
            Matched = edges.Length,
            Total = new Score(total),
            Worst = worst is { } lowest ? new Score(lowest) : null,
            Diverse = differs is null ? null : diverse,
            Matches = [.. edges.Order().Select(model.PairingOf)],
            Policy = itsPolicy,
        };
    }

    /// <returns>The chosen edges of a proved optimum; <see langword="null"/> when there is no solution, or none was proved in time.</returns>
    private ImmutableArray<int>? Solved(AssignmentProblem problem)
    {
        AssignmentSolution solution = solver.Solve(problem, TimedWork.Limits(options), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        SolutionStatus status = AssignmentJudge.Judge(problem, solution).Status;
        NotProved += status is SolutionStatus.Optimal or SolutionStatus.Infeasible ? 0 : 1;
        return status == SolutionStatus.Optimal ? solution.Edges : null;
    }

    /// <summary>
    /// The problem with some of its edges (pinned ones always among them), other weights, or an exact number of matches: then a column of its own takes exactly as many
    /// mentees as stay unmatched.
    /// </summary>
    private EdgePart Part(AssignmentObjective objective, Func<int, bool>? keep = null, Func<int, long>? weight = null, int? exactly = null)
    {
        List<int> edges = [];
        List<int> columns = [];
        List<long> weights = [];
        int[] starts = new int[core.RowCount + 1];
        List<int> pins = [];
        int open = 0;
        for (int row = 0; row < core.RowCount; row++)
        {
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                bool isPinned = model.IsPinned(edge);
                if (isPinned || keep is null || keep(edge))
                {
                    pins.AddRange(isPinned ? [edges.Count] : []);
                    edges.Add(edge);
                    columns.Add(core.EdgeColumns[edge]);
                    weights.Add(weight is null ? core.Weight(edge) : weight(edge));
                }
            }

            if (exactly is not null && core.RowBounds[row].Max > 0)
            {
                edges.Add(-1);
                columns.Add(core.ColumnCount);
                weights.Add(0);
                open++;
            }

            starts[row + 1] = edges.Count;
        }

        Bounds[] rowBounds = [.. core.RowBounds];
        List<Bounds> columnBounds = [.. core.ColumnBounds];
        if (exactly is { } matched)
        {
            rowBounds = [.. rowBounds.Select(bounds => Bounds.Exactly(bounds.Max))];
            columnBounds.Add(Bounds.Exactly(open - matched));
        }

        AssignmentProblem problem = AssignmentProblem.FromRows(
            rowBounds,
            columnBounds.ToArray(),
            starts,
            columns.ToArray(),
            weights.ToArray(),
            objective
        );
        return new EdgePart(problem.WithPins(pins), [.. edges]);
    }

    /// <summary>A part of the problem, and the core's number of each of its edges, −1 for one that stands for nobody.</summary>
    private sealed record EdgePart(AssignmentProblem Problem, ImmutableArray<int> Edges);
}
