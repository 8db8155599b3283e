using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

public sealed class ExplanationTests
{
    [Fact]
    public void A_match_is_explained_with_the_next_best_mentor_and_what_forcing_it_costs_at_least()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [9, 5], [8, 1]);
        Explanation explanation = result.Explain("e0");
        Assert.Equal("m1", Assert.Single(explanation.Matches).Mentor);
        Alternative other = Assert.Single(explanation.Alternatives);
        Assert.Equal("m0", other.Mentor);

        // e0-m0 forced leaves e1-m1: 10 in place of 13. The proof says at least something, and never more than that.
        decimal least = other.CostOfForcing!.Value.ToDecimal();
        Assert.InRange(least, 0, 3);
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
            "e1 has no mentor.\n2 mentees, this one among them, share 1 place with 1 eligible mentor.\n",
            explanation.ToText()[..explanation.ToText().IndexOf("The best", StringComparison.Ordinal)]
        );
    }

    [Fact]
    public void A_pin_is_named_as_such_and_its_cost_is_not_guessed()
    {
        Explanation explanation = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m1")), [9, 5], [1, 8]).Explain("e0");
        Assert.Equal("m1", Assert.Single(explanation.Pinned));
        Assert.All(explanation.Alternatives, other => Assert.Null(other.CostOfForcing));
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
