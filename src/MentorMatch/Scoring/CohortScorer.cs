using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>A policy compiled for a cohort: scores one pair with its reasons, or every pair at once.</summary>
/// <remarks>Immutable and safe for concurrent use. Compiling takes time and memory linear in the facts of the people.</remarks>
public sealed class CohortScorer
{
    private const long DefaultCacheBytes = 1 << 27;

    private readonly ScoreKernel scores;
    private readonly EligibilityKernel rules;
    private readonly Lazy<RowScorer> rows;

    private CohortScorer(Cohort cohort, MatchingPolicy policy, int threads)
    {
        Cohort = cohort;
        Policy = policy;
        bool isAlone = (threads == 0 ? Environment.ProcessorCount : threads) == 1;
        Task<EligibilityKernel>? second = isAlone ? null : Task.Run(() => EligibilityKernel.Compile(cohort, policy));
        scores = ScoreKernel.Compile(cohort, policy);
        Warnings = [.. MissingFacts.Warnings(cohort, policy)];
        rules = second is null ? EligibilityKernel.Compile(cohort, policy) : second.GetAwaiter().GetResult();
        rows = new Lazy<RowScorer>(() => PrepareRows(VectorWidths.Best));
        ContributionNames = scores.Count == scores.Names.Length ? scores.Names : scores.Names.Add(PolicyLimits.PrivateName);
    }

    /// <summary>The people.</summary>
    public Cohort Cohort { get; }

    /// <summary>The policy.</summary>
    public MatchingPolicy Policy { get; }

    /// <summary>Names of the contributions of every pair, in order: the criteria, and <c>private</c> at the end when the policy has private ones.</summary>
    public ImmutableArray<string> ContributionNames { get; }

    /// <summary>Attributes that the policy names and nobody in the cohort has, perhaps because they are misspelt.</summary>
    public ImmutableArray<DataProblem> Warnings { get; }

    /// <summary>Compiles a policy for a cohort.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="threads">Most threads to use; 0 for one a processor. The result does not depend on it.</param>
    /// <returns>The scorer.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the policy; all problems are listed.</exception>
    public static CohortScorer Compile(Cohort cohort, MatchingPolicy policy, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ImmutableArray<DataProblem> problems = policy.Problems();
        return problems.IsEmpty ? new CohortScorer(cohort, policy, threads) : throw new DataProblemsException(problems);
    }

    /// <summary>Scores one pair and gives its reasons, whether it is eligible or not.</summary>
    /// <param name="mentee">Id of the mentee.</param>
    /// <param name="mentor">Id of the mentor.</param>
    /// <returns>The score, its contributions and the rules broken.</returns>
    /// <exception cref="ArgumentException">One of the two is not in the cohort.</exception>
    public PairScore Score(string mentee, string mentor) =>
        Score(Position(Cohort.Mentees, mentee, nameof(mentee)), Position(Cohort.Mentors, mentor, nameof(mentor)));

    /// <summary>Scores every pair and keeps those that are eligible.</summary>
    /// <param name="threads">Most threads to use; 0 for one a processor. The result does not depend on it.</param>
    /// <param name="progress">Told from time to time how far it is, by any of the threads; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The eligible pairs. Takes time linear in the number of all pairs.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="InvalidOperationException">There are 2^31 eligible pairs or more.</exception>
    public ScoredPairs ScoreAll(int threads = 0, IProgress<ScoringProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        RowBlock[] blocks = RowBlock.Divide(Cohort.Mentees.Length);
        ParallelOptions options = new()
        {
            MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads,
            CancellationToken = cancellationToken,
        };
        int done = 0;
        Parallel.ForEach(
            blocks,
            options,
            block =>
            {
                block.Fill(Rows, cancellationToken);
                int soFar = Interlocked.Add(ref done, block.Rows);
                progress?.Report(new ScoringProgress(soFar, Cohort.Mentees.Length));
            }
        );
        return RowBlock.Join(blocks, [.. Cohort.Mentees.Select(person => person.Id)], [.. Cohort.Mentors.Select(person => person.Id)]);
    }

    /// <summary>Counts the mentors eligible for one mentee, and what forbids the others. Takes time linear in the mentors.</summary>
    /// <param name="mentee">Id of the mentee.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The mentee is not in the cohort.</exception>
    public Eligibility EligibilityOf(string mentee)
    {
        int row = Position(Cohort.Mentees, mentee, nameof(mentee));
        int mentors = 0;
        int eligible = 0;
        Dictionary<BrokenRule, int> counts = [];
        List<BrokenRule> order = [];
        for (int mentor = 0; mentor < Cohort.Mentors.Length; mentor++)
        {
            if (string.Equals(Cohort.Mentors[mentor].Id, mentee, StringComparison.Ordinal))
            {
                continue;
            }

            mentors++;
            ImmutableArray<BrokenRule> broken = Score(row, mentor).BrokenRules;
            eligible += broken.IsEmpty ? 1 : 0;
            foreach (BrokenRule rule in broken.Distinct())
            {
                counts[rule] = counts.GetValueOrDefault(rule) + 1;
                if (counts[rule] == 1)
                {
                    order.Add(rule);
                }
            }
        }

        return new Eligibility(
            mentee,
            mentors,
            eligible,
            [
                .. order
                    .Select(rule => new ForbiddenMentors(rule, counts[rule]))
                    .OrderByDescending(entry => entry.Count)
                    .ThenBy(entry => entry.Rule.Name, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The mentors eligible for one mentee, ascending by position, each with the score in millionths. Takes time linear in the mentors.</summary>
    internal IEnumerable<(int Mentor, long Millionths)> MentorsFor(int mentee) =>
        Eligible(Cohort.Mentors.Length, mentor => (mentee, mentor));

    /// <summary>The mentees for whom one mentor is eligible, ascending by position, each with the score in millionths. Takes time linear in the mentees.</summary>
    internal IEnumerable<(int Mentee, long Millionths)> MenteesFor(int mentor) =>
        Eligible(Cohort.Mentees.Length, mentee => (mentee, mentor));

    /// <summary>Scores one mentee against all mentors at once. Made when first asked for, in time and memory linear in the facts of the people.</summary>
    internal RowScorer Rows => rows.Value;

    /// <summary>The same made anew.</summary>
    /// <param name="width">How many bits to work on at a time. The scores do not depend on it.</param>
    /// <param name="cacheBytes">How much memory may be taken to keep what serves many mentees.</param>
    internal RowScorer PrepareRows(VectorWidth width, long cacheBytes = DefaultCacheBytes) =>
        new(scores, rules, Cohort.Mentees.Length, Cohort.Mentors.Length, width, cacheBytes);

    /// <summary>The scores of all pairs, mentees as rows and mentors as columns, none of them stored. Takes time and memory linear in the facts of the people.</summary>
    internal IPairWeights AllPairs() => new ScoreWeights(Rows);

    private static int Position(ImmutableArray<Participant> side, string id, string parameter)
    {
        int position = Roster.IndexOf(side, id);
        return position >= 0 ? position : throw new ArgumentException($"No {parameter} has the id {Quoted.Text(id)}.", parameter);
    }

    private IEnumerable<(int Other, long Millionths)> Eligible(int others, Func<int, (int Mentee, int Mentor)> pairWith)
    {
        int[] counts = new int[scores.Count];
        Part[] parts = new Part[scores.MostParts];
        for (int other = 0; other < others; other++)
        {
            (int mentee, int mentor) = pairWith(other);
            if (rules.Forbids(mentee, mentor))
            {
                continue;
            }

            scores.Read(mentee, mentor, counts, parts);
            long score = WeightedMean.Round(scores.Weights, counts, parts, counts.Length);
            if (score >= rules.LeastMillionths)
            {
                yield return (other, score);
            }
        }
    }

    private PairScore Score(int mentee, int mentor)
    {
        int[] counts = new int[scores.Count];
        Part[] parts = new Part[scores.MostParts];
        long known = scores.Read(mentee, mentor, counts, parts);
        long score = WeightedMean.Round(scores.Weights, counts, parts, counts.Length);
        long all = 0;
        foreach (long weight in scores.Weights)
        {
            all += weight;
        }

        return new PairScore
        {
            Mentee = Cohort.Mentees[mentee].Id,
            Mentor = Cohort.Mentors[mentor].Id,
            Score = new Score(score),
            KnownShare = all == 0 ? 0 : decimal.Round((decimal)known / all, 6, MidpointRounding.AwayFromZero),
            Contributions = Contributions(counts, parts, score),
            BrokenRules = rules.Broken(mentee, mentor, score),
        };
    }

    /// <summary>Differences of the rounded running means: rounded each by itself, the parts would not add up to the score.</summary>
    private ImmutableArray<Contribution> Contributions(int[] counts, Part[] parts, long score)
    {
        ImmutableArray<Contribution>.Builder shown = ImmutableArray.CreateBuilder<Contribution>(ContributionNames.Length);
        long before = 0;
        int at = 0;
        for (int k = 0; k < scores.Names.Length; k++)
        {
            long upTo = WeightedMean.Round(scores.Weights, counts, parts, k + 1);
            shown.Add(new Contribution(scores.Names[k], Mean(parts.AsSpan(at, counts[k])), new Score(upTo - before)));
            before = upTo;
            at += counts[k];
        }

        if (scores.Count > scores.Names.Length)
        {
            shown.Add(new Contribution(PolicyLimits.PrivateName, null, new Score(score - before)));
        }

        return shown.DrainToImmutable();
    }

    private static decimal? Mean(ReadOnlySpan<Part> parts)
    {
        if (parts.IsEmpty)
        {
            return null;
        }

        decimal sum = 0;
        foreach (Part part in parts)
        {
            sum += (decimal)part.Numerator / part.Denominator;
        }

        return sum / parts.Length;
    }
}
