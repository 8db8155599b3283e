using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Juniors teach seniors: the same people, sides exchanged.</summary>
public sealed class ReverseMentoringTests
{
    private static readonly Cohort Reversed = TinyCohort.Cohort.Reversed();

    [Fact]
    public void Mentees_teach_and_mentors_learn()
    {
        Assert.Equal(TinyCohort.Cohort.Mentees.Select(person => person.Id), Reversed.Mentors.Select(person => person.Id));
        Assert.Equal(TinyCohort.Cohort.Mentors.Select(person => person.Id), Reversed.Mentees.Select(person => person.Id));
        Assert.Equal(new Pairing("m1", "e3"), Assert.Single(Reversed.Pins));
    }

    [Fact]
    public void A_level_gap_counts_as_much_from_either_side()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
            Rules = [Rule.LevelGap(min: 1, max: 3)],
        };
        CohortScorer down = CohortScorer.Compile(TinyCohort.Cohort, policy);
        CohortScorer up = CohortScorer.Compile(Reversed, policy.Reversed());
        foreach (Participant junior in TinyCohort.Cohort.Mentees)
        {
            foreach (Participant senior in TinyCohort.Cohort.Mentors)
            {
                PairScore one = down.Score(junior.Id, senior.Id);
                PairScore other = up.Score(senior.Id, junior.Id);
                Assert.Equal((one.Score, one.IsEligible), (other.Score, other.IsEligible));
            }
        }
    }

    [Fact]
    public void Reversed_twice_is_as_before()
    {
        Assert.Equal(TinyCohort.Policy, TinyCohort.Policy.Reversed().Reversed());
        Cohort twice = Reversed.Reversed();
        Assert.Equal(TinyCohort.Cohort.Mentors.AsEnumerable(), twice.Mentors);
        Assert.Equal(TinyCohort.Cohort.Mentees.AsEnumerable(), twice.Mentees);
        Assert.Equal(TinyCohort.Cohort.Pins.AsEnumerable(), twice.Pins);
    }

    [Fact]
    public void Skills_flow_from_the_junior_to_the_senior()
    {
        Cohort cohort = Cohort.Create(
            mentors:
            [
                new Participant
                {
                    Id = "chief",
                    Role = ParticipantRole.Mentor,
                    Level = 9,
                    Wants = [new WantedSkill("Machine learning")],
                },
            ],
            mentees:
            [
                new Participant
                {
                    Id = "intern",
                    Role = ParticipantRole.Mentee,
                    Level = 1,
                    Skills = [new Skill("Machine learning", 4)],
                },
                new Participant
                {
                    Id = "clerk",
                    Role = ParticipantRole.Mentee,
                    Level = 1,
                    Skills = [new Skill("Filing", 5)],
                },
            ]
        );
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills] };
        MatchResult result = Matcher.Match(cohort.Reversed(), policy.Reversed(), Format.OneToOne);
        Match match = Assert.Single(result.Matches);
        Assert.Equal(("chief", "intern"), (match.Mentee, match.Mentor));
        Assert.Equal(0.8m, match.Score.ToDecimal());
        Assert.Equal(SolutionStatus.Optimal, result.Status);
    }

    [Fact]
    public void A_kept_match_is_pinned_and_the_rest_is_matched_anew()
    {
        MatchResult first = Matcher.Match(TinyCohort.Cohort, TinyCohort.Policy, Format.OneToOne);
        Match kept = first.Matches[0];
        MatchResult second = Matcher.Match(TinyCohort.Cohort.WithPins([kept.Pairing]), TinyCohort.Policy, Format.Ratio(maxMentees: 2));
        Assert.Contains(second.Matches, match => match.Pairing == kept.Pairing && match.Pinned);
    }
}
