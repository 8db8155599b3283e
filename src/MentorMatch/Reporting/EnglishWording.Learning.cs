using System.Collections.Immutable;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Learning;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences about weights learned from past matches, in English.</summary>
internal sealed partial class EnglishWording
{
    public override LearningLabels Learning { get; } =
        new()
        {
            Title = "What past matches say about the weights",
            Weights = "Weights, as shares of those that can be learned",
            Criterion = "Criterion",
            Known = "Known for",
            Current = "Policy now",
            Learned = "Learned",
            Interval = "95 of 100",
            SuggestedWeight = "Suggested weight",
            CannotBeLearned = "cannot be learned",
            Prediction = "How well each predicts matches of mentees it has not seen",
            Model = "Predicted by",
            Agreement = "Right order (AUC)",
            SquaredError = "Squared error",
            Slope = "Calibration slope",
            LearnedWeights = "learned weights",
            CurrentWeights = "the policy's scores",
            NoModel = "the mean alone",
            Calibration = "Predictions of the learned weights, and what happened",
            Matches = "Matches",
            Predicted = "Predicted",
            Observed = "Happened",
            WeightsChart = "Share of each criterion, in percent",
            Percent = "percent",
        };

    public override string LearnedFrom(LearnedWeights learned) =>
        $"{Count(learned.Matches, "past match", "past matches")} of {Count(learned.Mentees, "mentee", "mentees")} and {Count(learned.Mentors, "mentor", "mentors")}, "
        + (
            learned.Kind == PastMatchKind.Outcome
                ? $"accepted or declined ({Number(learned.Telling)} of the rarer kind)."
                : $"rated from {Plain(learned.Scale.Lowest)} to {Plain(learned.Scale.Highest)}."
        );

    public override string LeftOut(ImmutableArray<PastMatch> matches) =>
        $"{Count(matches.Length, "past match is", "past matches are")} of people whose facts are not known here, and left out: {Pairs(matches)}.";

    public override string Verdict(LearnedWeights learned) =>
        learned.Verdict switch
        {
            LearningVerdict.Suggestion =>
                "Past matches speak for other weights: they order unseen matches better than chance, and not every interval holds the weight that the policy has. Below is a policy to consider; nothing was changed.",
            LearningVerdict.NothingVaries =>
                $"Too little to say: no criterion of the policy differs between past matches and is known for {Number(LearnedWeights.FewestKnown)} of them. Nothing is suggested.",
            LearningVerdict.TooFewMatches =>
                $"Too little to say: {Number(learned.TellingNeeded)} past matches{(learned.Kind == PastMatchKind.Outcome ? " of the rarer outcome" : " with different ratings")} ({Number(LearnedWeights.NeededPerCriterion)} a criterion), "
                    + $"{Number(LearnedWeights.NeededPeople)} mentees and {Number(LearnedWeights.NeededPeople)} mentors are needed; there are {Number(learned.Telling)}, {Number(learned.Mentees)} and {Number(learned.Mentors)}. Nothing is suggested.",
            LearningVerdict.NoBetterThanChance =>
                "Too little to say: no weights of these criteria order unseen matches better than chance for certain. Nothing is suggested.",
            LearningVerdict.CurrentWeightsFit =>
                "Too little to say anything else than what the policy says: every interval holds its present weight. Nothing is suggested.",
            _ => "The learned weights order unseen matches no better than the policy does. Nothing is suggested.",
        };

    public override string Advantage(LearnedWeights learned) =>
        $"Of two matches that turned out differently, the learned weights put the better one first in {FinePercent(learned.Learned!.Agreement ?? 0.5m)} of cases, the policy in {FinePercent(learned.Current!.Agreement ?? 0.5m)}; chance is {FinePercent(0.5m)}."
        + (
            learned.Advantage is { } advantage
                ? $" The difference lies between {FinePercent(advantage.Low)} and {FinePercent(advantage.High)}{(advantage.Low <= 0 ? ", so that a gain is not certain" : "")}."
                : ""
        );

    public override ImmutableArray<string> LearningNotes(LearnedWeights learned)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(
            "Only pairs that were matched are seen. They were chosen, by a policy or by hand, so a criterion by which all were chosen well hardly differs among them and looks unimportant here; and pairs nobody tried teach nothing. Ratings may say as much about the mood or the generosity of the person as about the match. What goes with good matches need not cause them."
        );
        if (learned.Learned is null)
        {
            return notes.ToImmutable();
        }

        notes.Add(
            "Weights are the coefficients, none below 0, of a "
                + (
                    learned.Kind == PastMatchKind.Outcome
                        ? "logistic regression of accepted or declined"
                        : "least-squares regression of the rating"
                )
                + " on the values of the criteria, as shares of their sum. A criterion that is not known for a match takes the mean of those that are (or the policy's own value for the unknown), and so says nothing about it."
        );
        notes.Add(
            $"Intervals: mentees, and then mentors, were drawn {Number(learned.Resamples)} times with replacement, each bringing all their matches; the wider interval of the two is shown. The right order is counted for mentees whose own matches were not used for the weights ({Number(LearnedWeights.Folds)} parts), and of ratings over all pairs that differ."
        );
        notes.Add(
            "Squared error: of the prediction, 0 to 1, against what happened (Brier score)"
                + (learned.Kind == PastMatchKind.Rating ? ", ratings with their scale as 0 to 1" : "")
                + ". A calibration slope of 1 says that predictions are as far apart as what happened; below 1, they promise too much."
        );
        if (learned.Suggestion is not null && learned.Weights.Any(weight => weight.Learned == 0))
        {
            notes.Add(
                "A criterion whose learned weight is 0 keeps the least weight, 0.001, since a weight is above 0; take it out of the policy if it should not count at all."
            );
        }

        if (learned.Weights.Any(weight => !weight.CanBeLearned))
        {
            notes.Add(
                $"A criterion cannot be learned when it has the same value in all past matches, or is known for fewer than {Number(LearnedWeights.FewestKnown)}; its weight stays."
            );
        }

        notes.Add($"Chance started from seed {learned.Seed}; the same seed gives the same numbers.");
        return notes.ToImmutable();
    }
}
