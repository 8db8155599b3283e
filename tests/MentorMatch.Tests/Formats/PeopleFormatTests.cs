using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>From people to matches and back.</summary>
public sealed class PeopleFormatTests
{
    [Fact]
    public void The_ratio_keeps_pins_capacities_and_rules_and_is_proved()
    {
        MatchResult result = TinyCohort.Result;
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Contains(result.Matches, match => match is { Mentee: "e3", Mentor: "m1", Pinned: true });
        Assert.All(result.Loads, load => Assert.InRange(load.Mentees, load.Bounds.Min, load.Bounds.Max));
        UnmatchedPerson left = Assert.Single(result.Unmatched);
        Assert.Equal(("e5", UnmatchedReason.NoEligibleMentor), (left.Id, left.Reason));
        Assert.Equal("avoid 2, reporting-line 1", string.Join(", ", left.ForbiddenBy.Select(entry => $"{entry.Rule.Name} {entry.Count}")));
    }

    [Fact]
    public void Contributions_add_up_to_the_score_and_scores_to_the_total()
    {
        Assert.All(
            TinyCohort.Result.Matches,
            match => Assert.Equal(match.Score.ToDecimal(), match.Contributions.Sum(part => part.Score.ToDecimal()))
        );
        Assert.Equal(TinyCohort.Result.Total.ToDecimal(), TinyCohort.Result.Matches.Sum(match => match.Score.ToDecimal()));
    }

    [Fact]
    public void One_to_one_gives_nobody_two_and_warns_of_too_few_places()
    {
        MatchResult result = Matcher.Match(TinyCohort.Cohort, TinyCohort.Policy, Format.OneToOne);
        Assert.All(result.Loads, load => Assert.Equal(1, load.Mentees));
        Assert.Equal(new MatchWarning(WarningCode.FewerPlacesThanMentees, 3, 5), Assert.Single(result.Warnings));
    }

    [Fact]
    public void A_result_of_people_is_verified_against_people()
    {
        ResultDocument document = ResultDocument.From(TinyCohort.Result);
        Format format = Format.Ratio(maxMentees: 3);
        Assert.Empty(ResultVerifier.Verify(document, TinyCohort.Cohort, TinyCohort.Policy, format).Problems);
        Assert.False(ResultVerifier.Verify(document, TinyCohort.Cohort, TinyCohort.Policy, Format.OneToOne).Holds);
        Assert.False(ResultVerifier.Verify(document, TinyCohort.Cohort.Without("e2"), TinyCohort.Policy, format).Holds);
        Assert.False(ResultVerifier.Verify(document, TinyCohort.Cohort.WithPins([]), TinyCohort.Policy, format).Holds);
        Assert.False(
            ResultVerifier
                .Verify(document, TinyCohort.Cohort, TinyCohort.Policy with { Criteria = TinyCohort.Policy.Criteria.RemoveAt(1) }, format)
                .Holds
        );
    }

    [Fact]
    public void The_order_of_people_changes_no_byte()
    {
        Cohort backwards = Cohort
            .Create(TinyCohort.Cohort.Mentors.Reverse(), TinyCohort.Cohort.Mentees.Reverse())
            .WithPins(TinyCohort.Cohort.Pins);
        MatchResult again = Matcher.Match(
            backwards,
            TinyCohort.Policy,
            Format.Ratio(maxMentees: 3),
            FrozenClock.Options with
            {
                Threads = 1,
            }
        );
        Assert.Equal(ResultDocument.From(TinyCohort.Result).ToJson(), ResultDocument.From(again).ToJson());
    }

    [Fact]
    public void A_minimum_of_the_format_is_kept_by_every_mentor()
    {
        Cohort cohort = TinyCohort.Cohort.Without("e5").WithPins([]);
        MatchResult result = Matcher.Match(cohort, TinyCohort.Policy, Format.Ratio(maxMentees: 2, minMentees: 1));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal("m1 m2 m3", string.Join(' ', result.Loads.Select(load => load.Mentor)));
    }

    [Fact]
    public void A_mentors_own_minimum_above_the_formats_maximum_is_an_error_that_names_every_mentor()
    {
        Cohort cohort = Cohort.Create([
            new Participant
            {
                Id = "m1",
                Role = ParticipantRole.Mentor,
                MinCapacity = 4,
                Capacity = 5,
            },
            new Participant
            {
                Id = "m2",
                Role = ParticipantRole.Mentor,
                Capacity = 0,
            },
            new Participant { Id = "e1", Role = ParticipantRole.Mentee },
        ]);
        DataProblemsException fault = Assert.Throws<DataProblemsException>(() =>
            Matcher.Match(cohort, MatchingPolicy.Default, Format.Ratio(maxMentees: 3, minMentees: 1))
        );
        Assert.Equal("m1 m2", string.Join(' ', fault.Problems.Select(problem => problem.PersonId)));
        Assert.All(fault.Problems, problem => Assert.NotNull(problem.Maybe));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1001, 0)]
    [InlineData(3, -1)]
    [InlineData(3, 4)]
    public void A_ratio_out_of_range_is_refused(int max, int min) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Ratio(max, min));

    [Fact]
    public void Private_facts_appear_in_no_output_about_a_person()
    {
        MatchingPolicy secret = TinyCohort.Policy with { PrivateAttributes = ["department", "name"] };
        MatchResult result = Matcher.Match(TinyCohort.Cohort, secret, Format.Ratio(maxMentees: 3));
        ResultDocument document = ResultDocument.From(result);
        string page = HtmlReport.Render(document, PersonNames.Of(TinyCohort.Cohort, secret));
        foreach (string output in (string[])[document.ToJson(), page, result.Explain("e1").ToText()])
        {
            Assert.DoesNotContain("different", output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Finance", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Noor", output, StringComparison.Ordinal);
        }
    }
}
