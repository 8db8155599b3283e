using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>
/// Scores peers by scoring both directions, each with one as mentee and the other as mentor: the mean, less what earlier meetings take off.
/// </summary>
internal sealed class PeerScorer
{
    /// <summary>The name of the part of a score that earlier meetings take off.</summary>
    public const string EarlierMeetings = "earlier-meetings";

    private readonly CohortScorer directions;
    private readonly ImmutableArray<string> ids;
    private readonly Dictionary<(string, string), int> meetings = [];
    private readonly long discount;

    public PeerScorer(Cohort cohort, MatchingPolicy policy, decimal repeatDiscount)
    {
        directions = CohortScorer.Compile(cohort.AsPeers(), AmongPeers(policy));
        ids = [.. directions.Cohort.Mentees.Select(person => person.Id)];
        discount = (long)(repeatDiscount * Scoring.Score.UnitsPerOne);
        foreach (Pairing pair in cohort.Meetings)
        {
            (string, string) key = Key(pair.Mentee, pair.Mentor);
            meetings[key] = meetings.GetValueOrDefault(key) + 1;
        }

        // Peers do take part here, and a discount does heed earlier rounds.
        string[] beside = discount == 0 ? ["peers-take-no-part"] : ["peers-take-no-part", "history-without-rule"];
        Warnings = [.. directions.Warnings.Where(warning => !beside.Contains(warning.Code, StringComparer.Ordinal))];
    }

    /// <summary>What in the policy asks for facts that nobody gave.</summary>
    public ImmutableArray<DataProblem> Warnings { get; }

    /// <summary>How often two people met in earlier rounds.</summary>
    public int MeetingsOf(string one, string other) => meetings.GetValueOrDefault(Key(one, other));

    /// <summary>Scores a pair and gives its reasons.</summary>
    public PairScore Score(string one, string other)
    {
        (string a, string b) = Key(one, other);
        PairScore mean = MeanScore.Of(a, b, [directions.Score(a, b), directions.Score(b, a)]);
        if (discount == 0)
        {
            return mean;
        }

        Score taken = new(-discount * MeetingsOf(a, b));
        return mean with
        {
            Score = mean.Score + taken,
            Contributions = mean.Contributions.Add(new Contribution(EarlierMeetings, taken == Scoring.Score.Zero ? 0 : 1, taken)),
        };
    }

    /// <summary>What one person thinks of another, in millionths: the direction in which the other is the mentor, less what earlier meetings take off.</summary>
    public long Liking(string person, string other) =>
        directions.Score(person, other).Score.Millionths - (discount * MeetingsOf(person, other));

    /// <summary>Scores every pair that is eligible in both directions.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ScoredPeers ScoreAll(int threads, IProgress<ScoringProgress>? progress, CancellationToken cancellationToken)
    {
        ScoredPairs pairs = directions.ScoreAll(threads, progress, cancellationToken);
        ReadOnlySpan<int> starts = pairs.RowStarts;
        ReadOnlySpan<int> columns = pairs.MentorIndexes;
        ReadOnlySpan<long> scores = pairs.Millionths;
        int[] back = starts.ToArray();
        List<int> first = [];
        List<int> second = [];
        List<long> means = [];
        for (int one = 0; one < ids.Length; one++)
        {
            for (int e = starts[one]; e < starts[one + 1]; e++)
            {
                int other = columns[e];
                if (other <= one)
                {
                    continue;
                }

                // The lower one asks in ascending order, so each row is walked once.
                while (back[other] < starts[other + 1] && columns[back[other]] < one)
                {
                    back[other]++;
                }

                if (back[other] < starts[other + 1] && columns[back[other]] == one)
                {
                    first.Add(one);
                    second.Add(other);
                    means.Add(MeanScore.Of(scores[e] + scores[back[other]], 2) - (discount * MeetingsAt(one, other)));
                }
            }
        }

        return ScoredPeers.FromOrdered(ids, [.. first], [.. second], [.. means]);
    }

    /// <summary>Among peers the ideal gap between levels is none, whatever it is between mentors and mentees.</summary>
    private static MatchingPolicy AmongPeers(MatchingPolicy policy) =>
        policy with
        {
            Criteria = [.. policy.Criteria.Select(criterion => criterion is LevelGapCriterion gap ? gap with { Ideal = 0 } : criterion)],
        };

    private int MeetingsAt(int one, int other) => meetings.Count == 0 ? 0 : MeetingsOf(ids[one], ids[other]);

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
