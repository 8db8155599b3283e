using System.Collections.Immutable;
using MentorMatch.Analysis.Learning.Fitting;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Analysis.Learning;

/// <summary>The steps of learning: is there enough, fit, resample, predict, judge.</summary>
internal static class LearningWork
{
    private const decimal Chance = 0.5m;

    public static LearnedWeights Do(
        Cohort cohort,
        MatchingPolicy policy,
        PastMatches past,
        LearningOptions options,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<DataProblem> problems = policy.Problems();
        ILookup<bool, PastMatch> known = past.Matches.ToLookup(match =>
            cohort.FindMentee(match.Mentee) is not null && cohort.FindMentor(match.Mentor) is not null
        );
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        if (!known[true].Any())
        {
            throw new DataProblemsException([NobodyKnown(past)]);
        }

        PastTable table = PastTable.Of(cohort, policy, past, [.. known[true]]);
        LearnedWeights findings = Counts(policy, past, table, [.. known[false]], options);
        return findings.Verdict == LearningVerdict.Suggestion ? Learn(findings, policy, table, options, cancellationToken) : findings;
    }

    /// <summary>What can be said before anything is fitted; the verdict is a suggestion until something speaks against it.</summary>
    private static LearnedWeights Counts(
        MatchingPolicy policy,
        PastMatches past,
        PastTable table,
        ImmutableArray<PastMatch> leftOut,
        LearningOptions options
    )
    {
        int better = table.Outcomes.Count(outcome => outcome > 0);
        int telling =
            past.Kind == PastMatchKind.Outcome ? Math.Min(better, table.Outcomes.Length - better)
            : table.Outcomes.Distinct().Count() > 1 ? table.Outcomes.Length
            : 0;
        int needed = LearnedWeights.NeededPerCriterion * Math.Max(1, table.Columns.Length);
        int mentees = table.OfMentee.Max() + 1;
        int mentors = table.OfMentor.Max() + 1;
        decimal all = table.Columns.Sum(k => policy.Criteria[k].Weight);
        bool isEnough = telling >= needed && mentees >= LearnedWeights.NeededPeople && mentors >= LearnedWeights.NeededPeople;
        return new LearnedWeights
        {
            Kind = past.Kind,
            Scale = (past.Lowest, past.Highest),
            Matches = table.Matches.Length,
            Mentees = mentees,
            Mentors = mentors,
            Telling = telling,
            TellingNeeded = needed,
            LeftOut = leftOut,
            Verdict =
                table.Columns.IsEmpty ? LearningVerdict.NothingVaries
                : isEnough ? LearningVerdict.Suggestion
                : LearningVerdict.TooFewMatches,
            Weights =
            [
                .. policy.Criteria.Select(
                    (criterion, k) =>
                        new LearnedWeight(
                            criterion.Name,
                            table.Known[k],
                            table.Columns.Contains(k),
                            table.Columns.Contains(k) ? Percentiles.Rounded(criterion.Weight / all) : null
                        )
                ),
            ],
            Seed = options.Seed,
        };
    }

    private static LearnedWeights Learn(
        LearnedWeights findings,
        MatchingPolicy policy,
        PastTable table,
        LearningOptions options,
        CancellationToken cancellationToken
    )
    {
        WeightFitter fitter = new(findings.Kind);
        CrossPredictions predictions = CrossPredictions.Of(table, fitter, options.Seed);
        WeightResampling resampling = WeightResampling.Of(table, fitter, predictions, options, cancellationToken);
        double[] once = [.. table.Outcomes.Select(_ => 1.0)];
        decimal[]? shares = WeightFitter.Shares(fitter.Fit(table.Rows, table.Outcomes, once));
        ImmutableArray<LearnedWeight> weights =
        [
            .. findings.Weights.Select(
                (weight, k) =>
                    table.Columns.IndexOf(k) is var column and >= 0
                        ? weight with
                        {
                            Learned = shares?[column],
                            Interval = shares is null ? null : resampling.Shares[column],
                        }
                        : weight
            ),
        ];
        findings = findings with
        {
            Weights = weights,
            Learned = predictions.QualityOf(predictions.Learned, resampling.Learned),
            Current = predictions.QualityOf(predictions.Current, resampling.Current),
            NoModel = predictions.QualityOfMean(),
            Advantage = resampling.Advantage,
            Calibration = predictions.Bins(),
            Resamples = options.ResamplesFor(table.Matches.Length),
            Violation = fitter.WorstViolation,
        };
        LearningVerdict verdict = Verdict(findings, shares);
        return findings with { Verdict = verdict, Suggestion = verdict == LearningVerdict.Suggestion ? Suggested(policy, findings) : null };
    }

    private static LearningVerdict Verdict(LearnedWeights findings, decimal[]? shares)
    {
        if (shares is null || findings.Learned!.Interval is not { } agreement || agreement.Low <= Chance)
        {
            return LearningVerdict.NoBetterThanChance;
        }

        LearnedWeight[] learned = [.. findings.Weights.Where(weight => weight.CanBeLearned)];
        return learned.All(weight => weight.Interval!.Value.Contains(weight.Current!.Value)) ? LearningVerdict.CurrentWeightsFit
            : findings.Learned.Agreement <= findings.Current!.Agreement ? LearningVerdict.NoBetterThanCurrent
            : LearningVerdict.Suggestion;
    }

    /// <summary>
    /// The policy with new weights: those that can be learned share out what they weighed together, the others stay. A weight is above 0 and has three decimals, so a criterion that taught nothing
    /// keeps the least there is, and its place in the list.
    /// </summary>
    private static MatchingPolicy Suggested(MatchingPolicy policy, LearnedWeights findings)
    {
        const decimal least = 1m / PolicyLimits.ThousandthsPerOne;
        decimal together = policy.Criteria.Where((_, k) => findings.Weights[k].CanBeLearned).Sum(criterion => criterion.Weight);
        return policy with
        {
            Criteria =
            [
                .. policy.Criteria.Select(
                    (criterion, k) =>
                        findings.Weights[k].Learned is { } share
                            ? criterion with
                            {
                                Weight = Math.Clamp(
                                    decimal.Round(share * together, PolicyLimits.WeightDecimals, MidpointRounding.AwayFromZero),
                                    least,
                                    PolicyLimits.LargestWeight
                                ),
                            }
                            : criterion
                ),
            ],
        };
    }

    private static DataProblem NobodyKnown(PastMatches past) =>
        new DataProblem
        {
            Code = "no-past-match",
            Message =
                past.Matches.Length == 0
                    ? "there is no past match to learn from"
                    : $"none of the {past.Matches.Length} past matches is of a mentee and a mentor of this cohort",
            Maybe = past.Matches.Length == 0 ? null : "the ids are from another list, or mentee and mentor are exchanged",
        }.At(past.Matches.FirstOrDefault()?.Source);
}
