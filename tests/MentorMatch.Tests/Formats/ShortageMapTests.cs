using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>The shortages of all at once, told where the smallest of each would take too long: by hand, and against a search from every unmatched mentee.</summary>
public sealed class ShortageMapTests
{
    [Fact]
    public void Sets_that_touch_are_told_as_one_and_others_apart()
    {
        // e0 to e2 share m0; e3 and e4 share m1 with e5, who could have m0 too: six people, two places. e6 and e7 share m2.
        Assert.Equal(
            [null, new(6, 6, 2, 2), new(6, 6, 2, 2), null, new(6, 6, 2, 2), new(6, 6, 2, 2), null, new(2, 2, 1, 1)],
            Told(
                OwnScores.MostMatches,
                "e0-m0 e3-m1 e6-m2",
                [3, null, null],
                [2, null, null],
                [1, null, null],
                [null, 3, null],
                [null, 2, null],
                [1, 1, null],
                [null, null, 3],
                [null, null, 1]
            )
        );
    }

    [Fact]
    public void Who_holds_a_place_on_the_way_is_counted_with_what_they_ask_for()
    {
        // e1 could only have m0, whose holder e0 could move to m1, whose holder e2 cannot move.
        Assert.Equal([null, new(3, 3, 2, 2), null], Told(OwnScores.MostMatches, "e0-m0 e2-m1", [5, 5], [1, null], [null, 5]));

        // e0 asks for two mentors.
        PairingTerms two = OwnScores.MostMatches with
        {
            Mentees = PersonBounds.AtMost(1).With("e0", Bounds.AtMost(2)),
        };
        Assert.Equal([null, new(3, 4, 2, 2), null], Told(two, "e0-m0 e2-m1", [5, 5], [1, null], [null, 5]));
    }

    [Fact]
    public void Who_asks_for_nobody_is_short_of_nothing()
    {
        PairingTerms terms = OwnScores.MostMatches with { Mentees = PersonBounds.AtMost(1).With("e2", Bounds.AtMost(0)) };
        Assert.Equal([null, new(2, 2, 1, 1), null], Told(terms, "e0-m0", [5], [3], [1]));
    }

    [Fact]
    public void A_free_place_on_the_way_is_no_shortage()
    {
        // e1 could have m0 if e0 moved to m1: nobody is short of places.
        Assert.Equal([null, null], Told(OwnScores.BestTotal, "e0-m0", [5, 1], [1, null]));
        PairingTerms roomy = OwnScores.BestTotal with { Mentors = PersonBounds.AtMost(2) };
        Assert.Equal([null, null], Told(roomy, "e0-m0", [5], [1]));
    }

    [Fact]
    public void Places_pinned_to_others_are_no_places_and_those_who_hold_them_are_not_counted()
    {
        Assert.Equal([null, new(1, 1, 1, 0)], Told(OwnScores.MostMatches.Pinned(("e0", "m0")), "e0-m0", [5, 5], [1, null]));

        // Of the two places of m0 one is pinned to e0, who is not reached; e1 and e2 share the other.
        PairingTerms terms = OwnScores.MostMatches with
        {
            Mentors = PersonBounds.AtMost(2),
        };
        Assert.Equal([null, null, new(2, 2, 1, 1)], Told(terms.Pinned(("e0", "m0")), "e0-m0 e1-m0", [5], [3], [1]));
    }

    [Fact]
    public void Who_has_nobody_eligible_or_asks_for_nobody_is_short_of_nothing()
    {
        PairingTerms terms = OwnScores.MostMatches with { Mentees = PersonBounds.AtMost(1).With("e2", Bounds.AtMost(0)) };
        Assert.Equal([null, null, null], Told(terms, "e0-m0", [5], [null], [1]));
        PairingTerms none = OwnScores.MostMatches with { Mentors = PersonBounds.AtMost(0) };
        Assert.Equal([new(2, 2, 1, 0), new(2, 2, 1, 0)], Told(none, "", [5], [1]));
    }

    [Fact]
    public void Where_the_smallest_shortage_is_found_the_map_finds_one_of_no_fewer_people_and_never_one_where_a_place_is_free()
    {
        int found = 0;
        int larger = 0;
        Seeds.Hold(
            300,
            random =>
            {
                RandomScores drawn = new(random.Next());
                MatchResult result = Matcher.Solve(drawn.Shuffled(1), drawn.Terms, FrozenClock.Options);
                if (result.Matches.IsEmpty && result.Unmatched.IsEmpty)
                {
                    return;
                }

                PairingModel model = PairingModel.Build(drawn.Shuffled(1), drawn.Terms);
                int[] edges = [.. result.Matches.Select(match => model.EdgeOf(match.Pairing)!.Value).Order()];
                ShortageMap map = ShortageMap.Of(model, new MatchingLoads(model.Problem, edges));
                PlaceShortageFinder finder = new(model.Problem, edges);
                foreach (UnmatchedPerson left in result.Unmatched)
                {
                    int row = model.Pairs.IndexOfMentee(left.Id);
                    if (map.For(row) is not { } all)
                    {
                        continue;
                    }

                    PlaceShortage? smallest = finder.Of(row);
                    Assert.NotNull(smallest);
                    Assert.True(all.Mentees >= smallest.Rows.Length && all.Mentors >= smallest.Columns.Length);
                    Assert.True(all.Asked > all.Places);
                    found++;
                    larger += all.Mentees > smallest.Rows.Length ? 1 : 0;
                }
            }
        );
        Assert.True(found > 50 && larger > 5, $"{found} found, {larger} larger");
    }

    private static IEnumerable<Shortage?> Told(PairingTerms terms, string matches, params decimal?[][] rows)
    {
        ScoredPairs pairs = OwnScores.Table(rows);
        PairingModel model = PairingModel.Build(pairs, terms);
        int[] edges =
        [
            .. matches
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(match => model.EdgeOf(new Pairing(match.Split('-')[0], match.Split('-')[1]))!.Value),
        ];
        ShortageMap map = ShortageMap.Of(model, new MatchingLoads(model.Problem, edges));
        return Enumerable.Range(0, rows.Length).Select(row => matches.Contains($"e{row}-", StringComparison.Ordinal) ? null : map.For(row));
    }
}
