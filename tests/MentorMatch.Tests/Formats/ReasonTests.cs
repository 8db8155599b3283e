using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Why somebody is left over.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void A_mentee_whom_every_mentor_is_forbidden_has_no_eligible_mentor()
    {
        UnmatchedPerson left = Assert.Single(OwnScores.Solve(OwnScores.MostMatches, [1, 2], [null, null]).Unmatched);
        Assert.Equal(("e1", UnmatchedReason.NoEligibleMentor), (left.Id, left.Reason));
        Assert.Null(left.Shortage);
    }

    [Fact]
    public void A_shortage_is_told_of_the_people_who_share_the_places_and_not_of_all()
    {
        // e0, e1, e2 share m0; e3 and e4 have m1 and m2 for themselves; e5 and e6 share m3.
        MatchResult result = OwnScores.Solve(
            OwnScores.MostMatches,
            [3, null, null, null],
            [2, null, null, null],
            [1, null, null, null],
            [null, 1, 1, null],
            [null, 1, 1, null],
            [null, null, null, 1],
            [null, null, null, 2]
        );
        Assert.Equal("e1 e2 e5", string.Join(' ', result.Unmatched.Select(left => left.Id)));
        Assert.Equal(
            [new Shortage(2, 2, 1, 1), new Shortage(2, 2, 1, 1), new Shortage(2, 2, 1, 1)],
            result.Unmatched.Select(left => left.Shortage)
        );
        ResultDocument document = ResultDocument.From(result);
        Assert.Equal("2 mentees, this one among them, share 1 place with 1 eligible mentor.", document.Unmatched[0].Detail);
    }

    [Fact]
    public void A_shortage_follows_the_places_that_others_could_give_up()
    {
        // e1 could only have m0, whose holder e0 could move to m1, whose holder e2 cannot move: three people, two places.
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches, [5, 5], [1, null], [null, 5]);
        Assert.Equal(2, result.Matches.Length);
        Assert.Equal(new Shortage(3, 3, 2, 2), Assert.Single(result.Unmatched).Shortage);
    }

    [Fact]
    public void Places_pinned_to_others_do_not_count_as_places()
    {
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches.Pinned(("e0", "m0")), [5, 5], [1, null]);
        Assert.Equal("e0-m0", result.Words());
        Assert.Equal(new Shortage(1, 1, 1, 0), Assert.Single(result.Unmatched).Shortage);
    }

    [Fact]
    public void A_full_mentor_is_the_reason_even_where_moving_somebody_would_cost_too_much()
    {
        UnmatchedPerson left = Assert.Single(OwnScores.Solve(OwnScores.BestTotal, [5, 1], [1, null]).Unmatched);
        Assert.Equal(("e1", UnmatchedReason.Capacity), (left.Id, left.Reason));
        Assert.Null(left.Shortage);
        Assert.Equal(1, left.Places);
    }

    [Fact]
    public void An_idle_mentor_has_a_reason_too()
    {
        PairingTerms terms = OwnScores.MostMatches with { Mentors = PersonBounds.AtMost(1).With("m1", default) };
        MatchResult result = OwnScores.Solve(terms, [5, 5, 1, null]);
        Assert.Equal(
            [
                new IdleMentor("m1", IdleReason.NoPlaces, 1),
                new IdleMentor("m2", IdleReason.MenteesPlaced, 1),
                new IdleMentor("m3", IdleReason.NoEligibleMentee, 0),
            ],
            result.IdleMentors.AsEnumerable()
        );
    }

    [Fact]
    public void A_mentor_who_two_could_have_and_nobody_would_is_not_chosen()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [-1], [-1]);
        Assert.Equal(new IdleMentor("m0", IdleReason.NotChosen, 2), Assert.Single(result.IdleMentors));
        Assert.All(result.Unmatched, left => Assert.Equal((UnmatchedReason.NotChosen, 1, 1L), (left.Reason, left.Eligible, left.Places)));
    }

    [Fact]
    public void Nobody_is_lost_between_the_lists()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [5, 1, null], [1, null, null], [null, null, -3]);
        IEnumerable<string> mentees = [.. result.Matches.Select(match => match.Mentee), .. result.Unmatched.Select(left => left.Id)];
        IEnumerable<string> mentors = [.. result.Loads.Select(load => load.Mentor), .. result.IdleMentors.Select(idle => idle.Id)];
        Assert.Equal("e0 e1 e2", string.Join(' ', mentees.Order(StringComparer.Ordinal)));
        Assert.Equal("m0 m1 m2", string.Join(' ', mentors.Order(StringComparer.Ordinal)));
    }
}
