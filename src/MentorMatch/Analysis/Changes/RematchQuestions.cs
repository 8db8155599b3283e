using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Formats.Quotas;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>The same people asked again with another number of changes allowed: scored once.</summary>
internal sealed class RematchQuestions
{
    private readonly PairingQuestion plain;
    private readonly ImmutableArray<Demand> quotas;
    private readonly int[] keepable;

    private RematchQuestions(PairingQuestion plain, ImmutableArray<Demand> quotas, int[] keepable)
    {
        this.plain = plain;
        this.quotas = quotas;
        this.keepable = keepable;
    }

    /// <summary>How many current pairs are still eligible.</summary>
    public int Keepable => keepable.Length;

    public static RematchQuestions Of(
        IReadOnlyCollection<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        if (format is not PairingFormat)
        {
            throw Refused(
                "no-rematch-in-format",
                $"the format {format.Name} knows no rematch with few changes",
                "use the format one-to-one or ratio"
            );
        }

        FormatQuestion asked = format.QuestionFor(cohort, policy, options with { StoredPairsLimit = long.MaxValue }, cancellationToken);
        QuotaQuestion.ThrowIfOtherAims(asked);
        PairingModel model = asked is QuotaQuestion under ? under.Model.Pairing : ((PairingQuestion)asked).Model;
        int[] eligible = [.. current.Distinct().Select(model.EdgeOf).OfType<int>().Order()];
        return new RematchQuestions(
            PairingQuestion.Of(model, new ResultHeading(format.Name, policy.Name)),
            asked is QuotaQuestion quota ? quota.Model.Demands : [],
            eligible
        );
    }

    /// <summary>The question with at most so many changes; with any number for <see langword="null"/>.</summary>
    public QuotaQuestion Question(int? changes)
    {
        SideConstraint count = SideConstraint.Count(keepable, 0, null);
        int fewest = Math.Max(0, keepable.Length - (changes ?? keepable.Length));
        Demand kept = new(
            Rematch.ConditionName,
            QuotaUnit.KeptPairs,
            fewest,
            null,
            [(count.WithBounds(fewest, null), 1)],
            edges => count.Sum(plain.Model.Problem, edges),
            _ => false
        );
        return new QuotaQuestion(new SideModel(plain.Model, [.. quotas, kept]), plain.Heading);
    }

    /// <summary>How many changes a result says that its plan was allowed; any number where it says nothing that fits.</summary>
    public int? ChangesSaid(ResultDocument document)
    {
        decimal? fewest = document
            .Quotas?.FirstOrDefault(quota => string.Equals(quota.Name, Rematch.ConditionName, StringComparison.Ordinal))
            ?.AtLeast;
        return fewest is { } kept && kept >= 0 && kept <= Keepable && decimal.IsInteger(kept) ? Keepable - (int)kept : null;
    }

    /// <summary>Solves for a number of changes, beginning with what is known, and adds the matching found to it.</summary>
    public RematchLine Line(int? changes, List<ImmutableArray<int>> known, MatchOptions options, CancellationToken cancellationToken)
    {
        (MatchResult result, SideConstrainedSolution? solution) = Question(changes).Solve(known, options, cancellationToken);
        int keptNow = 0;
        if (solution is { Edges.IsDefault: false })
        {
            known.Add(solution.Edges);
            keptNow = keepable.Count(edge => solution.Edges.BinarySearch(edge) >= 0);
        }

        return new RematchLine(
            changes,
            solution is { Edges.IsDefault: false } ? keepable.Length - keptNow : 0,
            result.Status,
            result.Matches.Length,
            result.MatchedBound,
            result.Total,
            result.Gap
        );
    }

    /// <summary>The plan that a price for each change gives: one solve with that much more for every pair that is kept, under the quotas, tells how many changes it has.</summary>
    /// <exception cref="DataProblemsException">That solve was not proved, or the price is too large for it.</exception>
    public MatchResult Priced(Score price, MatchOptions options, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = plain.Model.Problem;
        long each = (long)Int128.Min(price.Millionths, LargestDifference(problem) + 1);
        long[] weights = new long[problem.EdgeCount];
        for (int edge = 0; edge < weights.Length; edge++)
        {
            weights[edge] = problem.Weight(edge);
        }

        foreach (int edge in keepable)
        {
            weights[edge] = checked(weights[edge] + each);
        }

        AssignmentProblem priced = problem.WithWeights(weights, problem.Objective);
        if (!plain.Model.PinClashes.IsEmpty)
        {
            return Question(null).Solve([], options, cancellationToken).Result;
        }

        (ImmutableArray<int> edges, SolutionStatus status) = Proved(priced, options, cancellationToken);
        if (status is not (SolutionStatus.Optimal or SolutionStatus.Infeasible) && !cancellationToken.IsCancellationRequested)
        {
            throw Refused(
                "change-price-not-proved",
                "which plan is best at this price for a change was not proved before the work was over",
                "allow more time, or say at most how many changes"
            );
        }

        if (edges.IsDefault || status == SolutionStatus.Infeasible)
        {
            return Question(null).Solve([], options, cancellationToken).Result;
        }

        int changes = keepable.Count(edge => edges.BinarySearch(edge) < 0);
        return Question(changes).Solve([edges], options, cancellationToken).Result;
    }

    /// <summary>The best matching of a problem under the quotas, and what is proved of it.</summary>
    private (ImmutableArray<int> Edges, SolutionStatus Status) Proved(
        AssignmentProblem problem,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        ISolver<AssignmentProblem, AssignmentSolution> solver = JudgedSolver.Of(options.Solver);
        if (quotas.IsEmpty)
        {
            AssignmentSolution plan = solver.Solve(problem, TimedWork.Limits(options), cancellationToken);
            return (plan.Edges, AssignmentJudge.Judge(problem, plan).Status);
        }

        SideConstrainedAssignmentProblem whole;
        try
        {
            whole = new SideConstrainedAssignmentProblem(problem, quotas.SelectMany(quota => quota.Parts).Select(part => part.Constraint));
        }
        catch (ArgumentException)
        {
            throw Refused(
                "change-price-too-large",
                "so high a price for a change does not fit beside the scores of so many people under quotas",
                "take a lower price, or say at most how many changes"
            );
        }

        SideConstrainedSolution solution = new SideConstrainedSolver(solver).Solve(whole, TimedWork.Limits(options), cancellationToken);
        return (solution.Edges, SideConstrainedJudge.Judge(whole, solution).Whole.Status);
    }

    /// <summary>No two totals are further apart: a price above it comes before any total, and so does the next one.</summary>
    private static Int128 LargestDifference(AssignmentProblem problem)
    {
        Int128 matches = Int128.Min(Most(problem.RowBounds), Most(problem.ColumnBounds));
        return matches * ((Int128)Math.Max(0, problem.MaxWeight) - Math.Min(0, problem.MinWeight));

        static Int128 Most(ReadOnlySpan<Bounds> side)
        {
            Int128 most = 0;
            foreach (Bounds bounds in side)
            {
                most += bounds.Max;
            }

            return most;
        }
    }

    private static DataProblemsException Refused(string code, string message, string maybe) =>
        new([
            new DataProblem
            {
                Code = code,
                Message = message,
                Maybe = maybe,
            },
        ]);
}
