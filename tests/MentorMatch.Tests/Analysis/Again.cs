using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Analysis;

/// <summary>Solves again with one thing changed, from the very start, so that what an analysis says can be compared.</summary>
internal static class Again
{
    /// <summary>The optimum after a change less the one before; <see langword="null"/> when there is no plan after it.</summary>
    public static PlanChange? Change(MatchResult before, MatchResult after)
    {
        Assert.NotEqual(SolutionStatus.Unknown, after.Status);
        if (after.Status == SolutionStatus.Infeasible)
        {
            return null;
        }

        Assert.Equal(SolutionStatus.Optimal, after.Status);
        bool counts = before.Objective.PutsMatchesFirst;
        return new PlanChange(counts ? after.Matches.Length - before.Matches.Length : 0, after.Total - before.Total);
    }

    public static PlanChange? WithPin(MatchResult before, ScoredPairs pairs, PairingTerms terms, string mentee, string mentor) =>
        terms.Pins.Contains(new Pairing(mentee, mentor))
            ? default(PlanChange)
            : Change(before, Solve(pairs, terms with { Pins = [.. terms.Pins, new Pairing(mentee, mentor)] }));

    public static PlanChange? WithoutPair(MatchResult before, ScoredPairs pairs, PairingTerms terms, string mentee, string mentor) =>
        terms.Pins.Contains(new Pairing(mentee, mentor)) ? null : Change(before, Solve(Without(pairs, mentee, mentor), terms));

    /// <summary>The mentee must be matched.</summary>
    public static PairingTerms Holding(this PairingTerms terms, string mentee) =>
        terms with
        {
            Mentees = terms.Mentees.With(mentee, new Bounds(Math.Max(1, terms.Mentees[mentee].Min), terms.Mentees[mentee].Max)),
        };

    /// <summary>The mentor has one place more.</summary>
    public static PairingTerms Wider(this PairingTerms terms, string mentor) =>
        terms with
        {
            Mentors = terms.Mentors.With(mentor, new Bounds(terms.Mentors[mentor].Min, terms.Mentors[mentor].Max + 1)),
        };

    public static MatchResult Solve(ScoredPairs pairs, PairingTerms terms) => Matcher.Solve(pairs, terms, FrozenClock.Options);

    public static ScoredPairs Without(ScoredPairs pairs, string mentee, string mentor)
    {
        List<int> starts = [0];
        List<int> mentors = [];
        List<long> scores = [];
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
            {
                if (pairs.Mentees[row] != mentee || pairs.Mentors[pairs.MentorIndexes[edge]] != mentor)
                {
                    mentors.Add(pairs.MentorIndexes[edge]);
                    scores.Add(pairs.Millionths[edge]);
                }
            }

            starts.Add(mentors.Count);
        }

        return ScoredPairs.FromRows(pairs.Mentees, pairs.Mentors, [.. starts], [.. mentors], [.. scores]);
    }

    /// <summary>Random tables of scores with bounds, pins, costs and ties, solved.</summary>
    public static void ForEverySolved(int count, Action<ScoredPairs, PairingTerms, MatchResult> test)
    {
        int solved = 0;
        for (int seed = 0; seed < count; seed++)
        {
            RandomScores drawn = new(seed);
            ScoredPairs pairs = drawn.Shuffled(seed);
            MatchResult result = Solve(pairs, drawn.Terms);
            if (result.Status == SolutionStatus.Optimal)
            {
                solved++;
                test(pairs, drawn.Terms, result);
            }
        }

        Assert.True(solved > count / 3, $"Only {solved} of {count} could be solved.");
    }

    /// <summary>Every eligible pair.</summary>
    public static IEnumerable<Pairing> All(ScoredPairs pairs)
    {
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
            {
                yield return new Pairing(pairs.Mentees[row], pairs.Mentors[pairs.MentorIndexes[edge]]);
            }
        }
    }
}
