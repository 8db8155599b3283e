using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

public sealed class ExplanationTests
{
    [Fact]
    public void A_match_is_explained_with_the_next_best_mentor_and_what_asking_for_it_costs()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [9, 5], [8, 1]);
        Explanation explanation = result.Explain("e0");
        Assert.Equal("m1", Assert.Single(explanation.Matches).Mentor);
        Alternative other = Assert.Single(explanation.Alternatives);
        Assert.Equal("m0", other.Mentor);

        // e0-m0 asked for leaves e1-m1: 10 in place of 13.
        Assert.Equal(new PlanChange(0, new Score(-3_000_000)), other.IfForced);
        Assert.Contains("m0: score 9, price", explanation.ToText(), StringComparison.Ordinal);
        Assert.Contains("; if asked for: total 3 lower\n", explanation.ToText(), StringComparison.Ordinal);
        Assert.Contains(" ; s’il était demandé : total inférieur de 3\n", explanation.ToText(Language.French), StringComparison.Ordinal);
        MatchStanding standing = Assert.Single(explanation.Standings);
        Assert.Equal(PairStanding.InEvery, standing.Standing);
        Assert.Equal(new PlanChange(0, new Score(-3_000_000)), standing.Without);
        Assert.Equal(("m0", new Score(-4_000_000)), (standing.NextBest, standing.Ahead));
        Assert.Contains("e0 has m1.", explanation.ToText(), StringComparison.Ordinal);
        Assert.Contains("e0 a m1.", explanation.ToText(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unmatched_mentee_is_explained_with_the_reason()
    {
        Explanation explanation = OwnScores.Solve(OwnScores.MostMatches, [3], [1]).Explain("e1");
        Assert.Empty(explanation.Matches);
        Assert.Equal(UnmatchedReason.Capacity, explanation.Unmatched!.Reason);
        Assert.Equal(
            "e1 has no mentor.\n2 mentees, this one among them, share 1 place with 1 eligible mentor.\nThe mentees: e0, e1; the mentor: m0.\n",
            explanation.ToText()[..explanation.ToText().IndexOf("The best", StringComparison.Ordinal)]
        );
    }

    [Fact]
    public void A_pin_is_named_as_such_and_others_are_impossible()
    {
        Explanation explanation = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m1")), [9, 5], [1, 8]).Explain("e0");
        Assert.Equal("m1", Assert.Single(explanation.Pinned));
        Assert.All(explanation.Alternatives, other => Assert.True(other is { IfForced: null, IsPossible: false }));
    }

    [Fact]
    public void The_three_best_alternatives_are_named_best_first_and_nobody_who_is_held()
    {
        Explanation explanation = OwnScores.Solve(OwnScores.BestTotal, [5, 9, 7, 8, 6]).Explain("e0");
        Assert.Equal("m1", Assert.Single(explanation.Matches).Mentor);
        Assert.Equal(
            ["m3 8", "m2 7", "m4 6"],
            explanation.Alternatives.Select(other => $"{other.Mentor} {other.Score.Millionths / Score.UnitsPerOne}")
        );
        Assert.Equal(("m3", new Score(1_000_000)), (explanation.Standings[0].NextBest, explanation.Standings[0].Ahead));
        PairingTerms two = OwnScores.BestTotal with { Mentees = PersonBounds.AtMost(2) };
        Explanation several = OwnScores.Solve(two, [5, 9, 7, 8, 6]).Explain("e0");
        Assert.Equal(
            ["m1 m2 2", "m3 m2 1"],
            several.Standings.Select(each => $"{each.Mentor} {each.NextBest} {each.Ahead!.Value.Millionths / Score.UnitsPerOne}")
        );
        Assert.Equal(["m2", "m4", "m0"], several.Alternatives.Select(other => other.Mentor));
        Explanation alone = OwnScores.Solve(OwnScores.BestTotal, [5]).Explain("e0");
        Assert.Equal((null, null), (alone.Standings[0].NextBest, alone.Standings[0].Ahead));
        Assert.Empty(alone.Alternatives);
    }

    [Fact]
    public void Alternatives_are_told_with_the_price_of_the_place_and_stand_by_what_is_left_after_it()
    {
        int priced = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            RandomScores drawn = new(seed);
            MatchResult result = Matcher.Solve(drawn.Shuffled(1), drawn.Terms with { Minimize = false }, FrozenClock.Options);
            if (result.Certificate is not { } certificate)
            {
                continue;
            }

            foreach (
                string mentee in result.Matches.Select(match => match.Mentee).Concat(result.Unmatched.Select(left => left.Id)).Distinct()
            )
            {
                Explanation explanation = result.Explain(mentee);
                Assert.All(
                    explanation.Alternatives,
                    other => Assert.Equal(certificate.MentorPrices.FirstOrDefault(line => line.Mentor == other.Mentor).Price, other.Price)
                );
                long[] left = [.. explanation.Alternatives.Select(other => (other.Score - other.Price!.Value).Millionths)];
                Assert.Equal(left.OrderDescending(), left);
                priced += explanation.Alternatives.Count(other => other.Price > Score.Zero);
                Assert.True(explanation.Unmatched is null || explanation.Matches.IsEmpty);
            }
        }

        Assert.True(priced > 20, $"{priced}");
    }

    [Fact]
    public void Where_costs_are_kept_low_the_next_best_is_the_next_cheapest()
    {
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches with { Minimize = true }, [5, 3, 4]);
        MatchStanding standing = Assert.Single(result.Explain("e0").Standings);
        Assert.Equal(("m1", "m2", new Score(-1_000_000)), (standing.Mentor, standing.NextBest, standing.Ahead));
        Assert.Equal(["m2", "m0"], result.Explain("e0").Alternatives.Select(other => other.Mentor));
    }

    [Fact]
    public void Among_many_equal_scores_all_are_counted_and_some_are_named()
    {
        Match match = Assert.Single(OwnScores.Solve(OwnScores.BestTotal, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4]).Matches);
        Assert.Equal(("m0", 10, Match.MostTiesNamed), (match.Mentor, match.TiedCount, match.TiedWith.Length));
        Assert.Equal("m1", match.TiedWith[0]);
    }

    [Theory]
    [InlineData(5, "e0, e1, e2, e3, e4")]
    [InlineData(6, "e0, e1, e2, e3, e4, …")]
    public void Who_has_fewer_mentors_than_they_ask_for_is_named_five_of_them(int mentees, string note)
    {
        PairingTerms terms = OwnScores.BestTotal with
        {
            Mentees = PersonBounds.AtMost(2).With($"e{mentees}", Bounds.AtMost(1)),
            Mentors = PersonBounds.AtMost(mentees + 1),
        };
        MatchResult result = OwnScores.Solve(terms, [.. Enumerable.Repeat<decimal?[]>([1], mentees + 1)]);
        Assert.Equal(new MatchWarning(WarningCode.DemandNotMet, mentees, mentees, note), Assert.Single(result.Warnings));
    }

    [Fact]
    public void As_many_places_as_mentees_are_enough()
    {
        Assert.Empty(OwnScores.Solve(OwnScores.BestTotal, [1, 1], [1, 1]).Warnings);
        Assert.Equal(
            new MatchWarning(WarningCode.FewerPlacesThanMentees, 1, 2),
            Assert.Single(OwnScores.Solve(OwnScores.BestTotal, [1], [1]).Warnings)
        );
    }

    [Fact]
    public void Any_pair_can_be_asked_about_and_strangers_are_refused()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [9, null]);
        Assert.True(result.Explain("e0", "m0").Eligible);
        Assert.False(result.Explain("e0", "m1").Eligible);
        Assert.Equal("e0 with m1 is forbidden: the pair is not among the eligible pairs.\n", result.Explain("e0", "m1").ToText());
        Assert.Throws<ArgumentException>(() => result.Explain("nobody"));
        Assert.Throws<ArgumentException>(() => result.Explain("e0", "nobody"));
    }
}
