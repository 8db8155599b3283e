using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using Xunit;

namespace MentorMatch.Tests.Issues;

/// <summary>Earlier rounds were ignored in silence by a policy without the rule, the built-in one included; peers were left out in silence.</summary>
public sealed class FactsThatCountForNothingTests
{
    private static readonly Cohort People = Cohort.Create([
        new Participant { Id = "m", Role = ParticipantRole.Mentor },
        new Participant { Id = "e", Role = ParticipantRole.Mentee },
    ]);

    private static readonly Cohort SecondRound = People.WithHistory([new Pairing("e", "m")]);

    [Fact]
    public void The_built_in_policy_matches_nobody_again()
    {
        Assert.True(CohortScorer.Compile(People, MatchingPolicy.Default).Score("e", "m").IsEligible);
        Assert.False(CohortScorer.Compile(SecondRound, MatchingPolicy.Default).Score("e", "m").IsEligible);
    }

    [Fact]
    public void A_policy_that_does_not_heed_earlier_rounds_says_so()
    {
        MatchingPolicy forgetful = new() { Objective = Objective.BestTotal };
        DataProblem warning = Assert.Single(CohortScorer.Compile(SecondRound, forgetful).Warnings);
        Assert.Equal("history-without-rule", warning.Code);
        Assert.Empty(CohortScorer.Compile(People, forgetful).Warnings);
        Assert.Empty(CohortScorer.Compile(SecondRound, forgetful with { Rules = [Rule.NotAgain] }).Warnings);
    }

    [Fact]
    public void Peers_who_take_no_part_are_named()
    {
        Cohort mixed = Cohort.Create([.. People.Mentors, .. People.Mentees, new Participant { Id = "p7", Role = ParticipantRole.Peer }]);
        DataProblem warning = Assert.Single(CohortScorer.Compile(mixed, new MatchingPolicy { Objective = Objective.BestTotal }).Warnings);
        Assert.Equal("peers-take-no-part", warning.Code);
        Assert.Contains("\"p7\"", warning.Message, StringComparison.Ordinal);
    }
}
