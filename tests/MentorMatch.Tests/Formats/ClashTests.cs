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
