using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>Why two peers score what they do, or are forbidden: from the policy where there is one, otherwise from the list of pairs alone.</summary>
internal sealed class PeerReasons(ScoredPeers pairs, PeerScorer? scorer)
{
    /// <summary>What in the policy asks for facts that nobody gave; empty for own scores.</summary>
    public ImmutableArray<DataProblem> PolicyWarnings => scorer?.Warnings ?? [];

    /// <summary>Explains a pair of people who exist, the first in ordinal order named first.</summary>
    public PairExplanation Explain(string one, string other)
    {
        (string a, string b) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
        if (scorer is not null)
        {
            return PairExplanation.Of(scorer.Score(a, b));
        }

        int pair = pairs.Find(pairs.IndexOf(a), pairs.IndexOf(b));
        return pair < 0 ? new PairExplanation(a, b, false, Score.Zero) : new PairExplanation(a, b, true, new Score(pairs.Millionths[pair]));
    }

    /// <summary>How many others each rule forbids for a person; empty for own scores. Takes time linear in the people.</summary>
    public ImmutableArray<ForbiddenMentors> ForbiddenTo(string person)
    {
        if (scorer is null)
        {
            return [];
        }

        return
        [
            .. pairs
                .Peers.Where(other => !string.Equals(other, person, StringComparison.Ordinal))
                .SelectMany(other => scorer.Score(person, other).BrokenRules.DistinctBy(rule => rule.Name, StringComparer.Ordinal))
                .GroupBy(rule => rule.Name, StringComparer.Ordinal)
                .Select(group => new ForbiddenMentors(group.First(), group.Count()))
                .OrderByDescending(entry => entry.Count)
                .ThenBy(entry => entry.Rule.Name, StringComparer.Ordinal),
        ];
    }
}
