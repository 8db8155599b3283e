using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Tests.Doubles;

/// <summary>Small tables of scores: row k is mentee <c>ek</c>, column k is mentor <c>mk</c>, an empty cell is forbidden.</summary>
internal static class OwnScores
{
    public static ScoredPairs Table(params decimal?[][] rows)
    {
        List<int> starts = [0];
        List<int> mentors = [];
        List<long> scores = [];
        foreach (decimal?[] row in rows)
        {
            for (int column = 0; column < row.Length; column++)
            {
                if (row[column] is { } score)
                {
                    mentors.Add(column);
                    scores.Add((long)(score * Score.UnitsPerOne));
                }
            }

            starts.Add(mentors.Count);
        }

        return ScoredPairs.FromRows(
            [.. rows.Select((_, k) => $"e{k}")],
            [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(k => $"m{k}")],
            [.. starts],
            [.. mentors],
            [.. scores]
        );
    }

    public static PairingTerms BestTotal { get; } = new() { Objective = AssignmentObjective.BestTotal };

    public static PairingTerms MostMatches { get; } = new() { Objective = AssignmentObjective.MostMatches };

    public static MatchResult Solve(PairingTerms terms, params decimal?[][] rows) => Matcher.Solve(Table(rows), terms, FrozenClock.Options);

    public static PairingTerms Pinned(this PairingTerms terms, params (string Mentee, string Mentor)[] pins) =>
        terms with
        {
            Pins = [.. pins.Select(pin => new Pairing(pin.Mentee, pin.Mentor))],
        };

    /// <summary>The matches as <c>e0-m1 e1-m0</c>.</summary>
    public static string Words(this MatchResult result) =>
        string.Join(' ', result.Matches.Select(match => $"{match.Mentee}-{match.Mentor}"));
}
