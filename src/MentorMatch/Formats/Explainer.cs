using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Answers "why?" from a result and its proof.</summary>
internal static class Explainer
{
    private const int MostAlternatives = 3;

    public static Explanation Of(PairingModel model, MatchResult result, string mentee)
    {
        ThrowIfUnknown(model.Pairs, mentee);
        ImmutableArray<Match> matches = [.. result.Matches.Where(match => string.Equals(match.Mentee, mentee, StringComparison.Ordinal))];
        UnmatchedPerson? unmatched = result.Unmatched.FirstOrDefault(left => string.Equals(left.Id, mentee, StringComparison.Ordinal));
        return new Explanation(mentee)
        {
            Matches = [.. matches.Select(match => model.Reasons.Explain(mentee, match.Mentor))],
            Pinned = [.. matches.Where(match => match.Pinned).Select(match => match.Mentor)],
            Unmatched = unmatched is { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true }
                ? LeftOver.WithRules(model, unmatched)
                : unmatched,
            Alternatives = Alternatives(model, result, mentee, matches),
        };
    }

    public static void ThrowIfUnknown(ScoredPairs pairs, string mentee, string? mentor = null)
    {
        if (pairs.IndexOfMentee(mentee) < 0)
        {
            throw new ArgumentException($"There is no mentee {mentee} among the {pairs.Mentees.Length} mentees.", nameof(mentee));
        }

        if (mentor is not null && pairs.IndexOfMentor(mentor) < 0)
        {
            throw new ArgumentException($"There is no mentor {mentor} among the {pairs.Mentors.Length} mentors.", nameof(mentor));
        }
    }

    private static ImmutableArray<Alternative> Alternatives(
        PairingModel model,
        MatchResult result,
        string mentee,
        ImmutableArray<Match> matches
    )
    {
        ScoredPairs pairs = model.Pairs;
        int row = pairs.IndexOfMentee(mentee);
        Dictionary<string, Score> prices = new(StringComparer.Ordinal);
        foreach (MentorPrice line in result.Certificate?.MentorPrices ?? [])
        {
            prices[line.Mentor] = line.Price;
        }

        Score? profit = Profit(model, result, row, matches, prices);
        bool orAMatch = result.Certificate?.MatchBonus > Score.Zero;
        List<(Alternative Alternative, Score Net)> found = [];
        for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
        {
            string mentor = pairs.Mentors[pairs.MentorIndexes[edge]];
            if (!matches.Any(match => string.Equals(match.Mentor, mentor, StringComparison.Ordinal)))
            {
                Score price = prices.GetValueOrDefault(mentor);
                Score net = new Score(model.Problem.Weight(edge)) - price;
                found.Add((new Alternative(mentor, new Score(pairs.Millionths[edge]), price, profit - net, orAMatch), net));
            }
        }

        return [.. found.OrderByDescending(candidate => candidate.Net).Take(MostAlternatives).Select(candidate => candidate.Alternative)];
    }

    /// <summary>
    /// What the proof grants the mentee, less the bonus of a match: an eligible pair that offers less, after its mentor's price, costs the whole at least the
    /// difference. Only a proven optimum, one place asked for and no pin make that so.
    /// </summary>
    private static Score? Profit(
        PairingModel model,
        MatchResult result,
        int row,
        ImmutableArray<Match> matches,
        Dictionary<string, Score> prices
    )
    {
        Bounds bounds = model.Problem.RowBounds[row];
        if (
            result.Status != SolutionStatus.Optimal
            || result.Certificate is null or { Openings: not null } or { Sides: not null }
            || bounds != Bounds.AtMost(1)
            || matches.Any(match => match.Pinned)
        )
        {
            return null;
        }

        return matches is [Match only] ? model.Shown(only.Score) - prices.GetValueOrDefault(only.Mentor) : -result.Certificate.MatchBonus;
    }
}
