using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>Who has whom instead, from two plans, told as a chain.</summary>
internal static class PlanMoves
{
    /// <summary>The moves from one plan to another.</summary>
    public static ImmutableArray<PlanMove> Between(MatchResult before, MatchResult after, string first)
    {
        ILookup<string, (string Partner, Score Score)> then = ByPerson(before);
        ILookup<string, (string Partner, Score Score)> now = ByPerson(after);
        List<PlanMove> moves = [];
        foreach (
            string person in then.Concat(now).Select(group => group.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        )
        {
            (string Partner, Score Score)[] left = Missing(then[person], now[person]);
            (string Partner, Score Score)[] found = Missing(now[person], then[person]);
            for (int k = 0; k < Math.Max(left.Length, found.Length); k++)
            {
                moves.Add(
                    new PlanMove(
                        person,
                        k < left.Length ? left[k].Partner : null,
                        k < found.Length ? found[k].Partner : null,
                        k < left.Length ? left[k].Score : null,
                        k < found.Length ? found[k].Score : null
                    )
                );
            }
        }

        return InOrder(first, moves);
    }

    /// <summary>The moves as a chain: first the person asked about, then whoever gave up the place that the one before takes, and so on; then the rest by id.</summary>
    public static ImmutableArray<PlanMove> InOrder(string first, List<PlanMove> moves)
    {
        List<PlanMove> rest = [.. moves.OrderBy(move => move.Person, StringComparer.Ordinal)];
        ImmutableArray<PlanMove>.Builder chain = ImmutableArray.CreateBuilder<PlanMove>(rest.Count);
        int next = rest.FindIndex(move => Is(move.Person, first));
        while (rest.Count > 0)
        {
            PlanMove move = rest[Math.Max(next, 0)];
            rest.RemoveAt(Math.Max(next, 0));
            chain.Add(move);
            next = move.To is { } taken ? rest.FindIndex(other => Is(other.From, taken)) : -1;
        }

        return chain.MoveToImmutable();
    }

    /// <summary>The matches of one plan whose partners the other does not have.</summary>
    private static (string Partner, Score Score)[] Missing(
        IEnumerable<(string Partner, Score Score)> matches,
        IEnumerable<(string Partner, Score Score)> others
    ) => [.. matches.ExceptBy(others.Select(match => match.Partner), match => match.Partner, StringComparer.Ordinal)];

    private static ILookup<string, (string Partner, Score Score)> ByPerson(MatchResult result) =>
        result
            .Matches.Select(match => (Person: match.Mentee, Partner: match.Mentor, match.Score))
            .Concat(result.ArePeers ? result.Matches.Select(match => (Person: match.Mentor, Partner: match.Mentee, match.Score)) : [])
            .ToLookup(match => match.Person, match => (match.Partner, match.Score), StringComparer.Ordinal);

    private static bool Is(string? id, string other) => string.Equals(id, other, StringComparison.Ordinal);
}
