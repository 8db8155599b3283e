using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Certainty;

/// <summary>
/// Finds for each criterion how far its weight may move: outwards from the policy's weight in growing steps until the plan is no longer a best one, then by halving to the last
/// thousandth at which it is. Each try scores every pair anew and solves anew, and believes nothing that is not proved.
/// </summary>
/// <param name="result">The plan.</param>
/// <param name="origin">Who asked for it.</param>
/// <param name="model">Its problem.</param>
/// <param name="options">How to score and solve.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class WeightSearch(
    MatchResult result,
    QuestionOrigin origin,
    PairingModel model,
    MatchOptions options,
    CancellationToken cancellationToken
)
{
    private const int LowestWeight = 1;
    private const int HighestWeight = PolicyLimits.LargestWeight * PolicyLimits.ThousandthsPerOne;

    /// <summary>The first step is this part of the weight.</summary>
    private const int FirstStep = 16;

    private readonly AuctionPathsSolver solver = new();
    private int tried;

    public ImmutableArray<WeightRange> Run()
    {
        bool isEven = ChangesEvenly();
        return [.. origin.Policy.Criteria.Select((_, k) => RangeOf(k, isEven))];
    }

    private WeightRange RangeOf(int criterion, bool isEven)
    {
        tried = 0;
        decimal weight = origin.Policy.Criteria[criterion].Weight;
        int start = (int)(weight * PolicyLimits.ThousandthsPerOne);
        (int least, int? below) = Reach(criterion, start, LowestWeight, direction: -1);
        (int most, int? above) = Reach(criterion, start, HighestWeight, direction: 1);
        return new WeightRange(origin.Policy.Criteria[criterion].Name, weight, InOnes(least), InOnes(most))
        {
            FailsBelow = below is { } low ? InOnes(low) : null,
            FailsAbove = above is { } high ? InOnes(high) : null,
            HoldsBetween = isEven,
            WeightsTried = tried,
        };
    }

    /// <summary>The last weight in one direction at which the plan holds, and the next, at which it does not.</summary>
    private (int Held, int? Failed) Reach(int criterion, int start, int end, int direction)
    {
        int held = start;
        int step = Math.Max(1, start / FirstStep);
        while (held != end)
        {
            int next = held + (direction * Math.Min(step, Math.Abs(end - held)));
            if (!Holds(criterion, next))
            {
                return Halved(criterion, held, next);
            }

            held = next;
            step *= 2;
        }

        return (held, null);
    }

    private (int Held, int Failed) Halved(int criterion, int held, int failed)
    {
        while (Math.Abs(failed - held) > 1)
        {
            int middle = held + ((failed - held) / 2);
            if (Holds(criterion, middle))
            {
                held = middle;
            }
            else
            {
                failed = middle;
            }
        }

        return (held, failed);
    }

    /// <summary>Whether no plan is better than this one at a weight by more than rounding can explain.</summary>
    private bool Holds(int criterion, int thousandths)
    {
        cancellationToken.ThrowIfCancellationRequested();
        tried++;
        MatchingPolicy policy = origin.Policy with
        {
            Criteria = origin.Policy.Criteria.SetItem(criterion, origin.Policy.Criteria[criterion] with { Weight = InOnes(thousandths) }),
        };
        PairingModel moved = PairingModel.Of(
            origin.Cohort,
            policy,
            (PairingFormat)origin.Format,
            options with
            {
                Progress = null,
            },
            cancellationToken
        );
        Int128 total = 0;
        foreach (Match match in result.Matches)
        {
            if (moved.EdgeOf(match.Pairing) is not { } edge)
            {
                return false;
            }

            total += moved.Problem.Weight(edge);
        }

        AssignmentVerdict best = AssignmentJudge.Judge(
            moved.Problem,
            solver.Solve(moved.Problem, TimedWork.Limits(options) with { Progress = null }, cancellationToken)
        );
        cancellationToken.ThrowIfCancellationRequested();
        bool hasAsMany = moved.Problem.Objective == AssignmentObjective.BestTotal || best.Matched == result.Matches.Length;
        return best.Status == SolutionStatus.Optimal && hasAsMany && best.Total - total <= Rounding(best.Matched, result.Matches.Length);
    }

    /// <summary>Each score is off by half a millionth at most.</summary>
    internal static long Rounding(long matches, long others) => (matches + others + 1) / 2;

    /// <summary>
    /// Whether all pairs share one denominator, so that the lead of a plan over another, times that denominator, is a straight line in each weight: all criteria are known, or
    /// have an assumed value, for every pair, and no pair comes or goes with its score.
    /// </summary>
    private bool ChangesEvenly()
    {
        if (origin.Policy.Rules.Any(rule => rule is MinimumScoreRule))
        {
            return false;
        }

        // A copy that keeps nothing private tells which criteria are known; nothing of it is shown.
        CohortScorer open = CohortScorer.Compile(origin.Cohort, origin.Policy with { PrivateAttributes = [] });
        ScoredPairs pairs = model.Pairs;
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
            {
                if (open.Score(pairs.Mentees[row], pairs.Mentors[pairs.MentorIndexes[edge]]).Contributions.Any(part => part.Value is null))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static decimal InOnes(int thousandths) => (decimal)thousandths / PolicyLimits.ThousandthsPerOne;
}
