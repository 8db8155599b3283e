using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Learning;

/// <summary>What past matches say about the weights of a policy: learned weights, how far to trust them, and a policy to consider, or why there is none.</summary>
/// <remarks>Never changes a policy. Immutable.</remarks>
public sealed record LearnedWeights
{
    /// <summary>Past matches needed for each criterion that can be learned: of the rarer outcome, or rated.</summary>
    public const int NeededPerCriterion = 10;

    /// <summary>Mentees, and mentors, needed at least: intervals come from resampling them.</summary>
    public const int NeededPeople = 10;

    /// <summary>Past matches for which a criterion must be known to be learned.</summary>
    public const int FewestKnown = 10;

    /// <summary>Parts into which mentees are divided to predict each part from the others.</summary>
    public const int Folds = 5;

    /// <summary>What is known of the past matches.</summary>
    public required PastMatchKind Kind { get; init; }

    /// <summary>The scale: its lower and upper end, 0 and 1 for outcomes.</summary>
    public required (decimal Lowest, decimal Highest) Scale { get; init; }

    /// <summary>Past matches that were learned from.</summary>
    public required int Matches { get; init; }

    /// <summary>Different mentees among them.</summary>
    public required int Mentees { get; init; }

    /// <summary>Different mentors among them.</summary>
    public required int Mentors { get; init; }

    /// <summary>Past matches of the rarer outcome; of ratings, all.</summary>
    public required int Telling { get; init; }

    /// <summary>How many of these are needed.</summary>
    public required int TellingNeeded { get; init; }

    /// <summary>Past matches of people who are not in the cohort: their facts are not known, so nothing can be learned from them.</summary>
    public required ImmutableArray<PastMatch> LeftOut { get; init; }

    /// <summary>What comes of it all.</summary>
    public required LearningVerdict Verdict { get; init; }

    /// <summary>The criteria, in the order of the policy.</summary>
    public required ImmutableArray<LearnedWeight> Weights { get; init; }

    /// <summary>How well learned weights predict; <see langword="null"/> when none were learned.</summary>
    public PredictionQuality? Learned { get; init; }

    /// <summary>How well the policy's own scores predict; <see langword="null"/> when nothing was learned.</summary>
    public PredictionQuality? Current { get; init; }

    /// <summary>How well the mean predicts, which knows nothing of anybody; <see langword="null"/> when nothing was learned.</summary>
    public PredictionQuality? NoModel { get; init; }

    /// <summary>Agreement of the learned weights less that of the policy's own; <see langword="null"/> when nothing was learned.</summary>
    public Interval? Advantage { get; init; }

    /// <summary>Predictions of the learned weights beside what happened, from low to high; empty when nothing was learned.</summary>
    public ImmutableArray<CalibrationBin> Calibration { get; init; } = [];

    /// <summary>Resamples of each side behind the intervals; 0 when nothing was learned.</summary>
    public int Resamples { get; init; }

    /// <summary>Where chance started.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The worst <see cref="Fitting.NonNegativeFit.Violation"/> of all fits.</summary>
    public double Violation { get; init; }

    /// <summary>The policy with the learned weights, to consider; <see langword="null"/> unless <see cref="Verdict"/> is <see cref="LearningVerdict.Suggestion"/>.</summary>
    public MatchingPolicy? Suggestion { get; init; }

    /// <summary>Learns from past matches.</summary>
    /// <param name="cohort">The people of the past matches, with their facts.</param>
    /// <param name="policy">The policy whose criteria are weighed.</param>
    /// <param name="past">The past matches.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work with an exception.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, or no past match is of two people of the cohort.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static LearnedWeights Of(
        Cohort cohort,
        MatchingPolicy policy,
        PastMatches past,
        LearningOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(past);
        return LearningWork.Do(cohort, policy, past, options ?? LearningOptions.Default, cancellationToken);
    }

    /// <summary>The findings as a section of a report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language) => LearningSection.Of(this, language);
}
