using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>The traps that other tools of the field fall into, with scores given.</summary>
public sealed class OwnScoresTrapTests
{
    [Fact]
    public void A_minimum_load_is_part_of_the_optimum_and_not_filled_first()
    {
        PairingTerms terms = OwnScores.BestTotal with { Mentors = PersonBounds.AtMost(1).With("m0", new Bounds(1, 1)) };
        MatchResult result = OwnScores.Solve(terms, [10, 10], [9, 1]);
        Assert.Equal(19m, result.Total.ToDecimal());
        Assert.Equal("e0-m1 e1-m0", result.Words());
        AssertProved(result);
    }

    [Fact]
    public void Pairs_worth_nothing_are_matched_where_most_matches_come_first()
    {
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches, [0, 0], [0, 0]);
        Assert.Equal("e0-m0 e1-m1", result.Words());
        AssertProved(result);
    }

    [Fact]
    public void Most_matches_and_best_total_disagree_and_each_is_kept()
    {
        decimal?[][] scores =
        [
            [5, 1],
            [1, null],
        ];
        MatchResult most = OwnScores.Solve(OwnScores.MostMatches, scores);
        Assert.Equal("e0-m1 e1-m0", most.Words());
        Assert.Equal(2m, most.Total.ToDecimal());
        AssertProved(most);

        MatchResult best = OwnScores.Solve(OwnScores.BestTotal, scores);
        Assert.Equal("e0-m0", best.Words());
        Assert.Equal(5m, best.Total.ToDecimal());
        AssertProved(best);
    }

    [Fact]
    public void A_pin_is_kept_and_the_rest_is_best_around_it()
    {
        MatchResult good = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m0")), [9, 5], [1, 8]);
        Assert.Equal("e0-m0 e1-m1", good.Words());
        Assert.Equal([true, false], good.Matches.Select(match => match.Pinned));
        Assert.Equal(17m, good.Total.ToDecimal());
        AssertProved(good);

        MatchResult costly = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m1")), [9, 5], [1, 8]);
        Assert.Equal("e0-m1 e1-m0", costly.Words());
        Assert.Equal(6m, costly.Total.ToDecimal());
        AssertProved(costly);
    }

    [Fact]
    public void Scores_that_differ_in_the_third_decimal_are_told_apart()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [.501m, .509m], [.502m, .501m]);
        Assert.Equal(1.011m, result.Total.ToDecimal());
        Assert.Equal("e0-m1 e1-m0", result.Words());
        AssertProved(result);
    }

    [Fact]
    public void Scores_below_a_hundredth_still_count()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [.009m, .001m], [.002m, .000001m]);
        Assert.Equal(.009001m, result.Total.ToDecimal());
        AssertProved(result);
    }

    [Fact]
    public void Eight_people_and_six_places_leave_two_people_with_the_reason()
    {
        decimal?[] sixOnes = [1, 1, 1, 1, 1, 1];
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches, [.. Enumerable.Repeat(sixOnes, 8)]);
        Assert.Equal(6, result.Matches.Length);
        Assert.Equal(2, result.Unmatched.Length);
        Assert.All(result.Unmatched, left => Assert.Equal(UnmatchedReason.Capacity, left.Reason));

        // Each of the two and the six matched people: the other one is not needed for the proof.
        Assert.All(result.Unmatched, left => Assert.Equal(new Shortage(7, 7, 6, 6), left.Shortage));
        MatchWarning warning = Assert.Single(result.Warnings);
        Assert.Equal(new MatchWarning(WarningCode.FewerPlacesThanMentees, 6, 8), warning);
        Assert.StartsWith(
            "There are 6 places for 8 mentees: at least 2 must stay without a mentor.",
            warning.Message(),
            StringComparison.Ordinal
        );
        AssertProved(result);
    }

    [Fact]
    public void Among_equal_scores_the_first_id_wins_and_the_others_are_shown_as_tied()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [2, 3, 3]);
        Match match = Assert.Single(result.Matches);
        Assert.Equal("m1", match.Mentor);
        Assert.Equal(1, match.TiedCount);
        Assert.Equal("m2", string.Join(' ', match.TiedWith));

        Assert.Equal("e0-m0", OwnScores.Solve(OwnScores.BestTotal, [4], [4]).Words());
    }

    [Fact]
    public void The_best_total_beats_the_best_pair_first()
    {
        // Mentees A, B; mentors M1, M2: M1 likes A 8 and B 5, M2 likes A 9 and B 4.
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [8, 9], [5, 4]);
        Assert.Equal(14m, result.Total.ToDecimal());
        Assert.Equal("e0-m1 e1-m0", result.Words());
        AssertProved(result);
    }

    [Fact]
    public void A_pair_of_negative_score_is_never_chosen_for_the_best_total()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [-1, null], [null, 2]);
        Assert.Equal("e1-m1", result.Words());
        Assert.Equal(UnmatchedReason.NotChosen, Assert.Single(result.Unmatched).Reason);
        Assert.Equal(IdleReason.NotChosen, Assert.Single(result.IdleMentors).Reason);
        AssertProved(result);
    }

    [Fact]
    public void Costs_are_minimised_over_the_largest_matching_and_shown_as_costs()
    {
        PairingTerms terms = OwnScores.MostMatches with { Minimize = true };
        MatchResult result = OwnScores.Solve(terms, [7, 3, null], [4, 1, null], [null, 2, null]);
        Assert.Equal("e1-m0 e2-m1", result.Words());
        Assert.Equal(6m, result.Total.ToDecimal());
        Assert.Equal([4m, 2m], result.Matches.Select(match => match.Score.ToDecimal()));
        AssertProved(result);
    }

    [Fact]
    public void Every_mentee_may_ask_for_several_mentors()
    {
        PairingTerms terms = OwnScores.MostMatches with { Mentees = PersonBounds.AtMost(2), Mentors = PersonBounds.AtMost(2) };
        MatchResult result = OwnScores.Solve(terms, [5, 4, 3], [9, null, null]);
        Assert.Equal(3, result.Matches.Length);
        Assert.Equal("e0-m0 e0-m1 e1-m0", result.Words());
        Assert.Equal("e1", Assert.Single(result.Warnings, warning => warning.Code == WarningCode.DemandNotMet).Note);
        AssertProved(result);
    }

    private static void AssertProved(MatchResult result)
    {
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal(result.Total, result.Bound);
        Assert.Equal(0, result.Gap!.Value.Millionths);
        Assert.Equal(result.Matches.Sum(match => match.Score.ToDecimal()), result.Total.ToDecimal());
    }
}
