using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Tests.Doubles;

/// <summary>A small instance drawn from a seed, whose rows can be given in any order.</summary>
internal sealed class RandomScores
{
    private readonly List<(string Mentee, string Mentor, long Score)> pairs = [];
    private readonly string[] mentees;
    private readonly string[] mentors;

    public RandomScores(int seed)
    {
        Random random = new(seed);
        mentees = [.. Enumerable.Range(0, random.Next(1, 9)).Select(k => $"e{k}")];
        mentors = [.. Enumerable.Range(0, random.Next(1, 7)).Select(k => $"m{k}")];
        foreach (string mentee in mentees)
        {
            foreach (string mentor in mentors.Where(_ => random.Next(3) > 0))
            {
                // Few distinct values, so that ties are common.
                pairs.Add((mentee, mentor, random.Next(-1, 4) * 250_000L));
            }
        }

        bool minimize = random.Next(4) == 0;
        Terms = new PairingTerms
        {
            Objective = minimize || random.Next(2) == 0 ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal,
            Minimize = minimize,
            Mentees = PersonBounds.AtMost(random.Next(1, 3)),
            Pins = [.. pairs.Where(_ => random.Next(20) == 0).Select(pair => new Pairing(pair.Mentee, pair.Mentor))],
            Mentors = mentors.Aggregate(PersonBounds.AtMost(1), (bounds, mentor) => bounds.With(mentor, RandomBounds(random))),
        };
    }

    /// <summary>Terms with bounds, minimums and pins, some of which clash.</summary>
    public PairingTerms Terms { get; }

    /// <summary>The pairs, with people and rows in an order of their own.</summary>
    public ScoredPairs Shuffled(int seed)
    {
        Random random = new(seed);
        string[] menteeOrder = [.. mentees];
        string[] mentorOrder = [.. mentors];
        random.Shuffle(menteeOrder);
        random.Shuffle(mentorOrder);
        (string Mentee, string Mentor, long Score)[] rows = [.. pairs];
        random.Shuffle(rows);
        ILookup<string, (string Mentee, string Mentor, long Score)> byMentee = rows.ToLookup(row => row.Mentee, StringComparer.Ordinal);
        List<int> starts = [0];
        foreach (string mentee in menteeOrder)
        {
            starts.Add(starts[^1] + byMentee[mentee].Count());
        }

        (string Mentee, string Mentor, long Score)[] ordered = [.. menteeOrder.SelectMany(mentee => byMentee[mentee])];
        return ScoredPairs.FromRows(
            menteeOrder,
            mentorOrder,
            [.. starts],
            [.. ordered.Select(row => Array.IndexOf(mentorOrder, row.Mentor))],
            [.. ordered.Select(row => row.Score)]
        );
    }

    private static Bounds RandomBounds(Random random)
    {
        int max = random.Next(0, 3);
        return new Bounds(random.Next(4) == 0 ? random.Next(0, max + 1) : 0, max);
    }
}
