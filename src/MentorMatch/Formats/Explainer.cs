using System.Collections.Immutable;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Answers "why?" from a result and its proof.</summary>
internal static class Explainer
{
    private const int MostAlternatives = 3;

    /// <summary>Explains a mentee.</summary>
    /// <param name="model">The problem and its people.</param>
    /// <param name="result">The plan.</param>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="sensitivity">What changes would do to the plan; <see langword="null"/> where that is not worked out.</param>
    public static Explanation Of(PairingModel model, MatchResult result, string mentee, PlanSensitivity? sensitivity)
    {
        ThrowIfUnknown(model.Pairs, mentee);
        ImmutableArray<Match> matches = [.. result.Matches.Where(match => string.Equals(match.Mentee, mentee, StringComparison.Ordinal))];
        UnmatchedPerson? unmatched = result.Unmatched.FirstOrDefault(left => string.Equals(left.Id, mentee, StringComparison.Ordinal));
        return new Explanation(mentee)
        {
            Matches = [.. matches.Select(match => model.Reasons.ExplainWithSkills(mentee, match.Mentor))],
            Pinned = [.. matches.Where(match => match.Pinned).Select(match => match.Mentor)],
            Standings = [.. matches.Select(match => StandingOf(model, match, matches, sensitivity))],
            Unmatched = unmatched is { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true }
                ? LeftOver.WithRules(model, unmatched)
                : unmatched,
            Shortage = unmatched is null ? null : ShortageProofs.Of(model, result, mentee),
            Alternatives = Alternatives(model, result, mentee, matches, sensitivity),
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

    private static MatchStanding StandingOf(PairingModel model, Match match, ImmutableArray<Match> matches, PlanSensitivity? sensitivity)
    {
        ScoredPairs pairs = model.Pairs;
        int row = pairs.IndexOfMentee(match.Mentee);
        int edge = model.EdgeOf(match.Pairing)!.Value;
        int? best = null;
        for (int other = pairs.RowStarts[row]; other < pairs.RowStarts[row + 1]; other++)
        {
            string mentor = pairs.Mentors[pairs.MentorIndexes[other]];
            if (
                (best is not { } known || model.Problem.Weight(other) > model.Problem.Weight(known))
                && !matches.Any(held => string.Equals(held.Mentor, mentor, StringComparison.Ordinal))
            )
            {
                best = other;
            }
        }

        PlanChange? without = sensitivity?.Without(edge)?.Change;
        PairBlanks? blanks = model.Reasons.BlanksOf(match.Mentee, match.Mentor);
        return new MatchStanding(match.Mentor, sensitivity?.StandingOf(edge), without)
        {
            Blanks = blanks,
            StandsAtWorst = blanks is null || sensitivity is null ? null : StandsAtWorst(match.Score, blanks, without),
            NextBest = best is { } next ? pairs.Mentors[pairs.MentorIndexes[next]] : null,
            Ahead = best is { } second ? match.Score - new Score(pairs.Millionths[second]) : null,
        };
    }

    /// <summary>
    /// Whether a match stays in a best plan when its own score falls: the best plan with it falls by as much, the best without it stays. No plan without it leaves it in place,
    /// and so does a match less, which no score makes up for.
    /// </summary>
    internal static bool StandsAtWorst(Score score, PairBlanks blanks, PlanChange? without) =>
        blanks.IsAllowedAtWorst && (without is not { Matches: 0 } change || blanks.Worst - score >= change.Total);

    private static ImmutableArray<Alternative> Alternatives(
        PairingModel model,
        MatchResult result,
        string mentee,
        ImmutableArray<Match> matches,
        PlanSensitivity? sensitivity
    )
    {
        ScoredPairs pairs = model.Pairs;
        int row = pairs.IndexOfMentee(mentee);
        Dictionary<string, Score> prices = new(StringComparer.Ordinal);
        foreach (MentorPrice line in result.Certificate?.MentorPrices ?? [])
        {
            prices[line.Mentor] = line.Price;
        }

        // The prices of stages, and those beside the charges of quotas, are evidence for a bound and no worth of a place.
        bool arePrices = result.Certificate is { Stages: null, Sides: null };
        ImmutableArray<PlanChange?>? changes = sensitivity?.WithEach(row);
        List<(Alternative Alternative, Score Net)> found = [];
        for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
        {
            string mentor = pairs.Mentors[pairs.MentorIndexes[edge]];
            if (!matches.Any(match => string.Equals(match.Mentor, mentor, StringComparison.Ordinal)))
            {
                Score price = prices.GetValueOrDefault(mentor);
                PlanChange? change = changes?[edge - pairs.RowStarts[row]];
                if (model.Waiting is not { } waiting || waiting.IsOfScores(price))
                {
                    // Where waiting comes before scores, a place that somebody who waited has is not for sale, and its price is no score.
                    found.Add(
                        (
                            new Alternative(
                                mentor,
                                new Score(pairs.Millionths[edge]),
                                arePrices ? price : null,
                                change,
                                changes is null || change is not null
                            ),
                            new Score(model.Problem.Weight(edge)) - (arePrices ? price : Score.Zero)
                        )
                    );
                }
            }
        }

        return [.. found.OrderByDescending(candidate => candidate.Net).Take(MostAlternatives).Select(candidate => candidate.Alternative)];
    }
}
