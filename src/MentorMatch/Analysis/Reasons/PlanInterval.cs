using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>Compares a plan with one that was solved again with a pair pinned: exactly where both are proved, otherwise from what their bounds leave open.</summary>
internal static class PlanInterval
{
    /// <summary>The answer for the pair.</summary>
    public static WhyNot Between(MatchResult before, MatchResult after, WhyNot asked)
    {
        WhyNot answer = asked with { Answer = WhyNotAnswer.Costs, Moves = PlanMoves.Between(before, after, asked.Mentee) };
        if (!before.Question.IsOfTotals)
        {
            // Whoever waits, or is worst off, comes before the total: a difference of totals is no loss.
            return answer;
        }

        long matches = before.Objective.PutsMatchesFirst ? after.Matches.Length - before.Matches.Length : 0;
        PlanChange found = new(matches, after.Total - before.Total);
        if (before.Status == SolutionStatus.Optimal && after.Status == SolutionStatus.Optimal)
        {
            return answer with { Change = found, Least = found, Most = found };
        }

        // Totals of plans with different numbers of matches say nothing of each other, unless both numbers are proved.
        bool matchesAreProved =
            !before.Objective.PutsMatchesFirst
            || (before.Matches.Length == before.MatchedBound && after.Matches.Length == after.MatchedBound);
        if (!matchesAreProved || before.Bound is not { } limit || after.Bound is not { } limitWith)
        {
            return answer;
        }

        Score least = before.Minimize ? limitWith - before.Total : after.Total - limit;
        Score most = before.Minimize ? after.Total - limit : limitWith - before.Total;

        // One more wish never makes the best plan better.
        bool isBest = matches == 0;
        PlanChange atLeast = new(matches, isBest && before.Minimize && least < Score.Zero ? Score.Zero : least);
        PlanChange atMost = new(matches, isBest && !before.Minimize && most > Score.Zero ? Score.Zero : most);
        return answer with { Change = atLeast == atMost ? atLeast : null, Least = atLeast, Most = atMost };
    }
}
