using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Formats.Quotas;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
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
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "no-rematch-in-format",
                    Message = $"the format {format.Name} knows no rematch with few changes",
                    Maybe = "use the format one-to-one or ratio",
                },
            ]);
        }

        FormatQuestion asked = format.QuestionFor(cohort, policy, options, cancellationToken);
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
    /// <exception cref="DataProblemsException">That solve was not proved.</exception>
    public MatchResult Priced(Score price, MatchOptions options, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = plain.Model.Problem;
        long[] weights = new long[problem.EdgeCount];
        for (int edge = 0; edge < weights.Length; edge++)
        {
            weights[edge] = problem.Weight(edge);
        }

        foreach (int edge in keepable)
        {
            weights[edge] = checked(weights[edge] + price.Millionths);
        }

        AssignmentProblem priced = AssignmentProblem
            .FromRows(problem.RowBounds, problem.ColumnBounds, problem.RowStarts, problem.EdgeColumns, weights, problem.Objective)
            .WithPins(problem.PinnedEdges.ToArray());
        if (!plain.Model.PinClashes.IsEmpty)
        {
            return Question(null).Solve([], options, cancellationToken).Result;
        }

        SideConstrainedAssignmentProblem whole = new(priced, quotas.SelectMany(quota => quota.Parts).Select(part => part.Constraint));
        SideConstrainedSolution solution = new SideConstrainedSolver(options.Solver).Solve(
            whole,
            TimedWork.Limits(options),
            cancellationToken
        );
        SolutionStatus status = SideConstrainedJudge.Judge(whole, solution).Whole.Status;
        if (solution.Edges.IsDefault || status == SolutionStatus.Infeasible)
        {
            return Question(null).Solve([], options, cancellationToken).Result;
        }

        if (status != SolutionStatus.Optimal && !cancellationToken.IsCancellationRequested)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "change-price-not-proved",
                    Message = "which plan is best at this price for a change was not proved before the work was over",
                    Maybe = "allow more time, or say at most how many changes",
                },
            ]);
        }

        int changes = keepable.Count(edge => solution.Edges.BinarySearch(edge) < 0);
        return Question(changes).Solve([solution.Edges], options, cancellationToken).Result;
    }
}
