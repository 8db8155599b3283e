using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Lists of scored pairs put in order, and what is wrong with lists that do not fit.</summary>
public sealed class ScoredPairsTests
{
    [Fact]
    public void Rows_in_any_order_are_put_in_the_order_of_ids()
    {
        ScoredPairs pairs = ScoredPairs.FromRows(["b", "a", "c"], ["z", "x", "y"], [0, 2, 5, 5], [0, 1, 2, 1, 0], [10, 20, 30, 40, 50]);
        Assert.Equal<string>(["a", "b", "c"], pairs.Mentees);
        Assert.Equal<string>(["x", "y", "z"], pairs.Mentors);
        Assert.Equal([0, 3, 5, 5], pairs.RowStarts.ToArray());
        Assert.Equal([0, 1, 2, 0, 2], pairs.MentorIndexes.ToArray());
        Assert.Equal([40, 30, 50, 20, 10], pairs.Millionths.ToArray());
        Assert.Equal(5, pairs.Count);
    }

    [Fact]
    public void A_pair_is_found_by_its_ids_and_what_is_no_pair_scores_0()
    {
        ScoredPairs pairs = ScoredPairs.FromRows(["a", "b"], ["x", "y", "z"], [0, 2, 3], [0, 2, 1], [10, 20, 30]);
        (string Mentee, string Mentor, long? Millionths)[] cases =
        [
            ("a", "x", 10),
            ("a", "y", null),
            ("a", "z", 20),
            ("b", "x", null),
            ("b", "y", 30),
            ("b", "z", null),
            ("c", "x", null),
            ("a", "w", null),
            ("", "", null),
        ];
        Assert.All(
            cases,
            pair =>
            {
                Assert.Equal(pair.Millionths is not null, pairs.TryGetScore(pair.Mentee, pair.Mentor, out Score score));
                Assert.Equal(pair.Millionths ?? 0, score.Millionths);
            }
        );
        Assert.Equal((0, 1, true), (pairs.IndexOfMentee("a"), pairs.IndexOfMentee("b"), pairs.IndexOfMentee("A") < 0));
        Assert.Equal((0, 2, true), (pairs.IndexOfMentor("x"), pairs.IndexOfMentor("z"), pairs.IndexOfMentor("a") < 0));
    }

    [Fact]
    public void Random_rows_keep_every_pair_with_its_score() =>
        Seeds.Hold(
            100,
            random =>
            {
                string[] mentees = Ids(random, "e");
                string[] mentors = Ids(random, "m");
                List<int> starts = [0];
                List<int> columns = [];
                foreach (string _ in mentees)
                {
                    int[] order = [.. Enumerable.Range(0, mentors.Length).Where(_ => random.Next(2) == 0)];
                    random.Shuffle(order);
                    columns.AddRange(order);
                    starts.Add(columns.Count);
                }

                long[] scores = [.. columns.Select(_ => random.NextInt64(1_000_001))];
                ScoredPairs pairs = ScoredPairs.FromRows(mentees, mentors, [.. starts], [.. columns], scores);
                Assert.Equal(columns.Count, pairs.Count);
                for (int row = 0; row < mentees.Length; row++)
                {
                    for (int at = starts[row]; at < starts[row + 1]; at++)
                    {
                        Assert.True(pairs.TryGetScore(mentees[row], mentors[columns[at]], out Score score));
                        Assert.Equal(scores[at], score.Millionths);
                    }
                }
            }
        );

    [Fact]
    public void Rows_that_do_not_fit_are_refused_with_the_place()
    {
        Refused("rowStarts", "2 mentees need 3 row starts", () => ScoredPairs.FromRows(["a", "b"], ["x"], [0, 1], [0], [1]));
        Refused("rowStarts", "(2 mentors, 2 scores)", () => ScoredPairs.FromRows(["a", "b"], ["x"], [0, 1, 1], [0, 0], [1, 1]));
        Refused("rowStarts", "(1 mentors, 2 scores)", () => ScoredPairs.FromRows(["a", "b"], ["x"], [0, 1, 1], [0], [1, 1]));
        Refused("menteeIds", "The id a occurs twice.", () => ScoredPairs.FromRows(["a", "b", "a"], ["x"], [0, 0, 0, 0], [], []));
        Refused("mentorIds", "The id x occurs twice.", () => ScoredPairs.FromRows(["a"], ["x", "x"], [0, 0], [], []));
        Refused(
            "mentorIndexes",
            "The pair b, y occurs twice.",
            () => ScoredPairs.FromRows(["b", "a"], ["y", "x"], [0, 3, 4], [0, 1, 0, 0], [1, 2, 3, 4])
        );
        Assert.Throws<ArgumentNullException>("menteeIds", () => ScoredPairs.FromRows(null!, [], [0], [], []));
        Assert.Throws<ArgumentNullException>("mentorIds", () => ScoredPairs.FromRows([], null!, [0], [], []));
    }

    [Fact]
    public void Pairs_of_peers_are_put_in_order_the_lower_one_first()
    {
        ScoredPeers pairs = ScoredPeers.FromPairs(["c", "a", "d", "b"], [0, 1, 3, 0], [1, 3, 2, 3], [10, 20, 30, 40]);
        Assert.Equal<string>(["a", "b", "c", "d"], pairs.Peers);
        Assert.Equal([0, 0, 1, 1], pairs.First.ToArray());
        Assert.Equal([1, 2, 2, 3], pairs.Second.ToArray());
        Assert.Equal([20, 10, 40, 30], pairs.Millionths.ToArray());
        Assert.Equal((4, 2, true), (pairs.Count, pairs.IndexOf("c"), pairs.IndexOf("e") < 0));
        int[] found = [.. from one in Enumerable.Range(0, 4) from other in Enumerable.Range(0, 4) select pairs.Find(one, other)];
        Assert.Equal([-1, 0, 1, -1, 0, -1, 2, 3, 1, 2, -1, -1, -1, 3, -1, -1], found);
    }

    [Fact]
    public void Pairs_of_peers_that_do_not_fit_are_refused_with_the_place()
    {
        string[] ids = ["b", "a", "c"];
        Refused("millionths", "2 and 1 peers, 2 scores.", () => ScoredPeers.FromPairs(ids, [0, 1], [2], [1, 2]));
        Refused("millionths", "1 and 1 peers, 2 scores.", () => ScoredPeers.FromPairs(ids, [0], [2], [1, 2]));
        Refused("ids", "The id b occurs twice.", () => ScoredPeers.FromPairs(["b", "a", "b"], [], [], []));
        Refused("otherEnds", "A pair joins a with themself.", () => ScoredPeers.FromPairs(ids, [1], [1], [1]));
        Refused("ends", "The pair a, c occurs twice.", () => ScoredPeers.FromPairs(ids, [1, 0, 2], [2, 1, 1], [1, 2, 3]));
        Assert.Throws<ArgumentNullException>("ids", () => ScoredPeers.FromPairs(null!, [], [], []));
    }

    private static void Refused(string parameter, string words, Action make)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(make);
        Assert.Equal(parameter, error.ParamName);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static string[] Ids(Random random, string prefix)
    {
        string[] ids = [.. Enumerable.Range(0, random.Next(0, 8)).Select(k => $"{prefix}{k}")];
        random.Shuffle(ids);
        return ids;
    }
}
