using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Chosen edges as matches: names, score, contributions, ties.</summary>
internal static class MatchWords
{
    public static ImmutableArray<Match> Of(PairingModel model, ImmutableArray<int> edges)
    {
        ImmutableArray<Match>.Builder matches = ImmutableArray.CreateBuilder<Match>(edges.Length);
        foreach (int edge in edges)
        {
            matches.Add(Of(model, edge));
        }

        return matches.MoveToImmutable();
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
