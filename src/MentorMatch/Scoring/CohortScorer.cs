using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Scoring;

/// <summary>A policy compiled for a cohort: scores one pair with its reasons, or every pair at once.</summary>
/// <remarks>Immutable and safe for concurrent use. Compiling takes time and memory linear in the facts of the people.</remarks>
public sealed class CohortScorer
{
    private CohortScorer(Cohort cohort, MatchingPolicy policy)
    {
        Cohort = cohort;
        Policy = policy;
    }

    /// <summary>The people.</summary>
    public Cohort Cohort { get; }

    /// <summary>The policy.</summary>
    public MatchingPolicy Policy { get; }

    /// <summary>Names of the contributions of every pair, in order: the criteria, and <c>private</c> at the end when the policy has private ones.</summary>
    public ImmutableArray<string> ContributionNames { get; } = [];

    /// <summary>What in the policy asks for facts that nobody gave, such as a misspelt attribute.</summary>
    public ImmutableArray<DataProblem> Warnings { get; } = [];

    /// <summary>Compiles a policy for a cohort.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>The scorer.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the policy; all problems are listed.</exception>
    public static CohortScorer Compile(Cohort cohort, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        return new CohortScorer(cohort, policy);
    }

    /// <summary>Scores one pair and gives its reasons, whether it is eligible or not.</summary>
    /// <param name="mentee">Id of the mentee.</param>
    /// <param name="mentor">Id of the mentor.</param>
    /// <returns>The score, its contributions and the rules broken.</returns>
    /// <exception cref="ArgumentException">One of the two is not in the cohort.</exception>
    public PairScore Score(string mentee, string mentor) => throw new NotSupportedException(mentee + mentor);

    /// <summary>Scores every pair and keeps those that are eligible.</summary>
    /// <param name="threads">Most threads to use; 0 for one a processor. The result does not depend on it.</param>
    /// <param name="progress">Told from time to time how far it is, by any of the threads; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The eligible pairs. Takes time linear in the number of all pairs.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ScoredPairs ScoreAll(
        int threads = 0,
        IProgress<ScoringProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    /// <summary>Counts the mentors eligible for one mentee, and what forbids the others.</summary>
    /// <param name="mentee">Id of the mentee.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The mentee is not in the cohort.</exception>
    public Eligibility EligibilityOf(string mentee) => throw new NotSupportedException(mentee);
}
