using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Wishes that cannot all be kept are reported, every one, and never dropped.</summary>
public sealed class ClashTests
{
    [Fact]
    public void Pins_beyond_the_places_of_several_mentors_are_told_in_order_of_the_mentors()
    {
        MatchResult result = OwnScores.Solve(
            OwnScores.MostMatches.Pinned(("e0", "m1"), ("e1", "m1"), ("e2", "m0"), ("e3", "m0")),
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1]
        );
        Assert.Equal(
            [(ClashReason.PinsExceedMentor, "m0"), (ClashReason.PinsExceedMentor, "m1")],
            result.Clashes.Select(clash => (clash.Reason, clash.Mentors.Single()))
        );
    }

    [Fact]
    public void Two_pins_on_one_place_are_a_clash_that_names_both()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e1", "m0"), ("e0", "m0")), [9, 5], [1, 8]);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(ClashReason.PinsExceedMentor, clash.Reason);
        Assert.Equal("m0", string.Join(' ', clash.Mentors));
        Assert.Equal("e0 e1", string.Join(' ', clash.Mentees));
        Assert.Equal("2 mentees are pinned to mentor m0 (e0, e1), who has 1 place.", clash.Message());
        Assert.Equal("Maybe remove pins, or give the mentor 2 places.", clash.Maybe());
        Assert.Empty(result.Matches);
    }

    [Fact]
    public void Every_clash_among_pins_is_reported_not_only_the_first()
    {
        PairingTerms terms = OwnScores.BestTotal.Pinned(("e0", "m0"), ("e0", "m1"), ("e1", "m1"), ("e2", "m1"));
        MatchResult result = OwnScores.Solve(terms, [9, 5], [null, 8], [3, null]);
        Assert.Equal(
            [ClashReason.PinForbidden, ClashReason.PinsExceedMentee, ClashReason.PinsExceedMentor],
            result.Clashes.Select(clash => clash.Reason)
        );
        Assert.All(result.Clashes, clash => Assert.StartsWith("Maybe ", clash.Maybe(), StringComparison.Ordinal));
        Assert.All(result.Clashes, clash => Assert.StartsWith("Peut-être ", clash.Maybe(Language.French), StringComparison.Ordinal));
    }

    [Fact]
    public void Minimums_that_exceed_the_mentees_there_are_name_the_mentors_and_the_numbers()
    {
        PairingTerms terms = OwnScores.BestTotal with { Mentors = PersonBounds.Between(1, 2).With("m2", Bounds.AtMost(1)) };
        MatchResult result = OwnScores.Solve(terms, [1, 1, 1], [null, null, 1]);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(ClashReason.MentorMinimums, clash.Reason);
        Assert.Equal("m0 m1", string.Join(' ', clash.Mentors));
        Assert.Equal("e0", string.Join(' ', clash.Mentees));
        Assert.Equal((2, 1), (clash.Needed, clash.Available));
        Assert.Equal("Mentors m0, m1 must have 2 mentees together, but there can be only 1 (eligible: e0).", clash.Message());
    }

    [Fact]
    public void Pins_and_minimums_at_odds_name_the_pin()
    {
        PairingTerms terms = OwnScores.BestTotal with { Mentors = PersonBounds.AtMost(1).With("m1", Bounds.Exactly(1)) };
        MatchResult result = OwnScores.Solve(terms.Pinned(("e0", "m0")), [1, 1], [1, null]);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(ClashReason.MentorMinimums, clash.Reason);
        Assert.Equal("m1", string.Join(' ', clash.Mentors));
        Assert.Equal(new Pairing("e0", "m0"), Assert.Single(clash.Pins));
        Assert.Contains("the pins e0–m0 being kept", clash.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mentees_who_must_have_a_mentor_and_cannot_all_are_named_with_the_places_there_are()
    {
        // Two places of m0, one of them pinned to e2: e0 and e1 share the other. e3 has m1 alone.
        PairingTerms terms = OwnScores.BestTotal with
        {
            Mentees = PersonBounds.Between(1, 1).With("e2", Bounds.AtMost(1)),
            Mentors = PersonBounds.AtMost(2),
        };
        decimal?[][] rows =
        [
            [1, null],
            [1, null],
            [1, 1],
            [null, 1],
        ];
        MatchResult result = OwnScores.Solve(terms.Pinned(("e2", "m0")), rows);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal((ClashReason.MenteeMinimums, 2, 1), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal(("e0 e1", "m0"), (string.Join(' ', clash.Mentees), string.Join(' ', clash.Mentors)));
        Assert.Equal(new Pairing("e2", "m0"), Assert.Single(clash.Pins));
        ResultDocument document = ResultDocument.From(result);
        PairingTerms pinned = terms.Pinned(("e2", "m0"));
        Assert.True(ResultVerifier.Verify(document, OwnScores.Table(rows), pinned).Holds);
        Assert.False(ResultVerifier.Verify(document, OwnScores.Table(rows), terms).Holds);
        ResultDocument strange = document with { Clashes = [document.Clashes[0] with { Mentees = ["e0", "e1", "zoe"] }] };
        Assert.False(ResultVerifier.Verify(strange, OwnScores.Table(rows), pinned).Holds);
        Assert.Equal(SolutionStatus.Optimal, OwnScores.Solve(terms, rows).Status);
    }

    [Fact]
    public void A_mentee_counts_once_for_a_mentor_however_many_mentors_they_may_have()
    {
        PairingTerms terms = OwnScores.BestTotal with
        {
            Mentees = PersonBounds.AtMost(3),
            Mentors = PersonBounds.Between(2, 4).With("m1", Bounds.AtMost(1)),
        };
        Clash clash = Assert.Single(OwnScores.Solve(terms, [1, 1]).Clashes);
        Assert.Equal((ClashReason.MentorMinimums, 2, 1), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal(("e0", "m0"), (string.Join(' ', clash.Mentees), string.Join(' ', clash.Mentors)));
        Assert.Empty(clash.Pins);
    }

    [Fact]
    public void Mentors_who_share_a_mentee_count_what_the_mentee_can_give()
    {
        // e0 may have two mentors and could have three who each must have somebody; e1 belongs to m3 alone.
        PairingTerms terms = OwnScores.BestTotal with
        {
            Mentees = PersonBounds.AtMost(1).With("e0", Bounds.AtMost(2)),
            Mentors = PersonBounds.Between(1, 1),
        };
        Clash clash = Assert.Single(OwnScores.Solve(terms, [1, 1, 1, null], [null, null, null, 1]).Clashes);
        Assert.Equal((ClashReason.MentorMinimums, 3, 2), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal(("e0", "m0 m1 m2"), (string.Join(' ', clash.Mentees), string.Join(' ', clash.Mentors)));
    }

    [Fact]
    public void Pins_beyond_what_a_mentee_may_have_name_the_mentors_in_order()
    {
        PairingTerms terms = OwnScores.BestTotal.Pinned(("e1", "m1"), ("e0", "m2"), ("e1", "m0"), ("e0", "m0"));
        MatchResult result = OwnScores.Solve(terms with { Mentors = PersonBounds.AtMost(2) }, [1, 1, 1], [1, 1, 1]);
        Assert.Equal(
            ["PinsExceedMentee e0 m0+m2 2 1", "PinsExceedMentee e1 m0+m1 2 1"],
            result.Clashes.Select(clash =>
                $"{clash.Reason} {string.Join('+', clash.Mentees)} {string.Join('+', clash.Mentors)} {clash.Needed} {clash.Available}"
            )
        );
        Assert.Equal(["e0-m0", "e0-m2"], result.Clashes[0].Pins.Select(pin => $"{pin.Mentee}-{pin.Mentor}"));
    }

    [Theory]
    [InlineData("e1", "m1", "ban")]
    [InlineData("e1", "m2", "avoid")]
    [InlineData("e2", "m1", "avoid")]
    public void A_pin_against_a_ban_or_an_avoid_is_a_clash_that_names_it(string mentee, string mentor, string rule)
    {
        Cohort cohort = Cohort
            .Create([
                Person("m1", ParticipantRole.Mentor) with
                {
                    Avoids = ["e2"],
                },
                Person("m2", ParticipantRole.Mentor),
                Person("e1", ParticipantRole.Mentee) with
                {
                    Avoids = ["m2"],
                },
                Person("e2", ParticipantRole.Mentee),
            ])
            .WithBans([new Pairing("e1", "m1")])
            .WithPins([new Pairing(mentee, mentor)]);
        MatchResult result = Matcher.Match(cohort, MatchingPolicy.Default, MentorMatch.Formats.Format.OneToOne);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(ClashReason.PinForbidden, clash.Reason);
        Assert.Contains(rule, clash.BrokenRules.Select(broken => broken.Code));
    }

    [Fact]
    public void A_requested_mentor_who_breaks_a_rule_stays_forbidden_and_the_clash_names_the_rule()
    {
        Cohort cohort = Cohort
            .Create([Person("m1", ParticipantRole.Mentor), Person("e1", ParticipantRole.Mentee) with { ManagerId = "m1" }])
            .WithPins([new Pairing("e1", "m1")]);
        MatchingPolicy policy = MatchingPolicy.Default with { Rules = [Rule.NotInReportingLine] };
        MatchResult result = Matcher.Match(cohort, policy, MentorMatch.Formats.Format.OneToOne);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(ClashReason.PinForbidden, clash.Reason);
        Assert.Equal("reporting-line", Assert.Single(clash.BrokenRules).Name);
        Assert.Contains("e1–m1", clash.Message(), StringComparison.Ordinal);
        Assert.Contains("reporting-line", clash.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_name_unknown_people_are_refused_with_every_name()
    {
        PairingTerms terms = OwnScores.BestTotal with { Mentors = PersonBounds.AtMost(1).With("mX", Bounds.AtMost(2)) };
        ArgumentException fault = Assert.Throws<ArgumentException>(() =>
            OwnScores.Solve(terms.Pinned(("eX", "m0"), ("e0", "m0"), ("e0", "m0")), [1])
        );
        Assert.Contains("mentor mX", fault.Message, StringComparison.Ordinal);
        Assert.Contains("The pin eX, m0 names a mentee", fault.Message, StringComparison.Ordinal);
        Assert.Contains("The pin e0, m0 is listed twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cheapest_matching_of_any_size_is_refused_as_a_question()
    {
        Assert.Throws<ArgumentException>(() => OwnScores.Solve(OwnScores.BestTotal with { Minimize = true }, [1]));
    }

    private static Participant Person(string id, ParticipantRole role) => new() { Id = id, Role = role };
}
