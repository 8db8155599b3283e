using System.Collections.Immutable;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>What the first place of every profile gains, exact and without solving again, from what each mentee leaves behind.</summary>
/// <remarks>
/// The best plan in which a new mentor takes a mentee is the best plan of the others, in which that mentee has one match less, and the new pair. So the place is worth the most,
/// over the mentees who may have the mentor, of the pair's score (and one match) less what the mentee's leaving costs: one look at each pair.
/// </remarks>
internal sealed class ProfileJudge(
    ProfileDrawing drawing,
    MatchingPolicy policy,
    ImmutableArray<ValueChange?> rowLosses,
    int mentors,
    int places,
    int threads,
    CancellationToken cancellationToken
)
{
    /// <summary>The fewest profiles scored at a time. Those who are mentors already are scored again with them, so there are as many profiles as mentors at least.</summary>
    private const int Batch = 256;

    /// <summary>Every profile drawn, with the gain of its first place, in the order of drawing.</summary>
    public ImmutableArray<JudgedProfile> Judge() => [.. drawing.Profiles.Chunk(Math.Max(Batch, mentors)).SelectMany(Judge)];

    /// <summary>The scores of mentors of these profiles, and of everybody else, with every mentee; and where those of the first profile stand, the others following.</summary>
    public (ScoredPairs Pairs, int First) Score(IEnumerable<MentorProfile> profiles)
    {
        ScoredPairs pairs = CohortScorer.Compile(drawing.With(profiles), policy).ScoreAll(threads, progress: null, cancellationToken);
        return (pairs, pairs.IndexOfMentor(drawing.FirstId));
    }

    private IEnumerable<JudgedProfile> Judge(MentorProfile[] profiles)
    {
        (ScoredPairs pairs, int first) = Score(profiles);
        List<Gain>[] gains = [.. profiles.Select(_ => new List<Gain>())];
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            if (rowLosses[row] is { } loss)
            {
                for (int pair = pairs.RowStarts[row]; pair < pairs.RowStarts[row + 1]; pair++)
                {
                    int profile = pairs.MentorIndexes[pair] - first;
                    if (profile < 0 || profile >= profiles.Length)
                    {
                        continue;
                    }

                    Gain gain = new(policy.Objective.PutsMatchesFirst ? 1 - loss.Matches : 0, pairs.Millionths[pair] - loss.Total);
                    if (gain > default(Gain))
                    {
                        gains[profile].Add(gain);
                    }
                }
            }
        }

        return profiles.Select((profile, at) => Judged(profile, gains[at]));
    }

    private JudgedProfile Judged(MentorProfile profile, List<Gain> gains)
    {
        gains.Sort((one, other) => other.CompareTo(one));
        Gain promise = default;
        foreach (Gain gain in gains.Take(places))
        {
            promise = new Gain(promise.Matches + gain.Matches, promise.Millionths + gain.Millionths);
        }

        return new JudgedProfile(profile, gains.Count == 0 ? default : gains[0], promise);
    }
}
