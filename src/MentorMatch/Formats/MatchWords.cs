using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Chosen edges as matches: names, score, contributions, ties.</summary>
internal static class MatchWords
{
    private const int MatchesPerBlock = 1024;

    /// <summary>The matches of edges, in their order; where pairs are not stored, and matches many, on as many threads as may be used.</summary>
    public static ImmutableArray<Match> Of(PairingModel model, ImmutableArray<int> edges)
    {
        Match[] matches = new Match[edges.Length];
        Parallel.For(
            0,
            (edges.Length + MatchesPerBlock - 1) / MatchesPerBlock,
            new ParallelOptions { MaxDegreeOfParallelism = model.Beyond?.Threads ?? 1 },
            block =>
            {
                int end = Math.Min(edges.Length, (block + 1) * MatchesPerBlock);
                for (int k = block * MatchesPerBlock; k < end; k++)
                {
                    matches[k] = Of(model, edges[k]);
                }
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(matches);
    }

    private static Match Of(PairingModel model, int edge)
    {
        ScoredPairs pairs = model.Pairs;
        int row = model.Problem.RowOf(edge);
        string mentee = pairs.Mentees[row];
        string mentor = pairs.Mentors[pairs.MentorIndexes[edge]];
        PairExplanation pair = model.Reasons.Explain(mentee, mentor);
        int tiedCount = 0;
        ImmutableArray<string> tiedWith = [];
        for (int other = pairs.RowStarts[row]; model.Beyond is null && other < pairs.RowStarts[row + 1]; other++)
        {
            if (other != edge && pairs.Millionths[other] == pairs.Millionths[edge] && ++tiedCount <= Match.MostTiesNamed)
            {
                tiedWith = tiedWith.Add(pairs.Mentors[pairs.MentorIndexes[other]]);
            }
        }

        return new Match(mentee, mentor, new Score(pairs.Millionths[edge]), model.IsPinned(edge))
        {
            Contributions = pair.Contributions,
            KnownShare = pair.KnownShare,
            TiedCount = tiedCount,
            TiedWith = tiedWith,
        };
    }
}
