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
