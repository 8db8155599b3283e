using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis.Reasons;

/// <summary>Formats without a shortcut are solved again with the pair pinned.</summary>
public sealed class WhyNotInFormatsTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Default with { Rules = [Rule.NotInReportingLine] };

    public static TheoryData<string> Formats => ["groups", "suggestions", "peers", "peer-groups", "one-to-one", "ratio"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_pair_is_answered_and_asking_for_it_costs_what_matching_with_the_pin_says(string name)
    {
        Format format = name switch
        {
            "groups" => Format.Groups(minMembers: 1, maxMembers: 3),
            "suggestions" => Format.Suggestions(perMentee: 1, exposure: 2),
            "peers" => Format.Peers(),
            "peer-groups" => Format.PeerGroups(minMembers: 2, maxMembers: 3),
            "ratio" => Format.Ratio(2),
            _ => Format.OneToOne,
        };
        Cohort cohort = name.StartsWith("peer", StringComparison.Ordinal) ? Peers() : TwoSides();
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        string[] first = [.. cohort.Peers.Concat(cohort.Mentees).Select(person => person.Id)];
        string[] second = [.. cohort.Peers.Concat(cohort.Mentors).Select(person => person.Id)];
        int costs = 0;
        foreach (string mentee in first)
        {
            foreach (string mentor in second.Where(id => id != mentee))
            {
                WhyNot asked = result.WhyNot(mentee, mentor, FrozenClock.Options);
                if (asked.Answer is WhyNotAnswer.Matched or WhyNotAnswer.Forbidden)
                {
                    continue;
                }

                MatchResult again = Matcher.Match(cohort.WithPins([new Pairing(mentee, mentor)]), Policy, format, FrozenClock.Options);
                Assert.Equal(again.Status == SolutionStatus.Infeasible ? WhyNotAnswer.Impossible : WhyNotAnswer.Costs, asked.Answer);
                if (asked.Answer == WhyNotAnswer.Costs)
                {
                    costs++;
                    Assert.Equal(
                        result.Status == SolutionStatus.Optimal && again.Status == SolutionStatus.Optimal,
                        asked.Change is not null
                    );
                    Assert.Equal(Again.Change(result, again), asked.Change);
                    Assert.NotEmpty(asked.Moves);
                    Assert.Equal(mentee, asked.Moves[0].Person);
                }

                Assert.NotEmpty(asked.ToText(Language.French));
                Assert.Equal("why-not", asked.ToSection().Id);
            }
        }

        Assert.True(costs > 3, $"Only {costs} pairs were asked for.");
    }

    [Fact]
    public void A_stable_answer_has_no_optimum_to_lose_anything_of()
    {
        MatchResult result = Matcher.Match(Peers(), Policy, Format.Peers(stable: true), FrozenClock.Options);
        string left = result.Matches[0].Mentee;
        string other = result.Matches[1].Mentee;
        Assert.Equal(WhyNotAnswer.NotComparable, result.WhyNot(left, other).Answer);
    }

    [Fact]
    public void What_a_plan_that_was_not_proved_would_lose_is_told_as_an_interval()
    {
        // The solver is content with e0-m0 and e1-m1, which make 10, and proves no more than that nothing makes more than 13.
        MatchResult content = Matcher.Solve(
            OwnScores.Table([9, 5, 0], [8, 1, 0]),
            OwnScores.BestTotal,
            new MatchOptions { Solver = ScriptedSolver.Twisting(solution => solution with { Edges = [0, 4] }) }
        );
        Assert.Equal((SolutionStatus.Feasible, "e0-m0 e1-m1"), (content.Status, content.Words()));
        WhyNot asked = content.WhyNot("e0", "m2", FrozenClock.Options);

        // With e0-m2 the best is 8: what that costs lies between 10 - 8 and 13 - 8.
        Assert.Null(asked.Change);
        Assert.Equal(new PlanChange(0, new Score(-5_000_000)), asked.Least);
        Assert.Equal(new PlanChange(0, new Score(-2_000_000)), asked.Most);
        Assert.Contains(
            "at worst: total 5 lower; at best: total 2 lower. Not all of it was proved.",
            asked.ToText(),
            StringComparison.Ordinal
        );
        Assert.Equal(default(PlanChange), content.WhyNot("e0", "m1", FrozenClock.Options).Change);
    }

    [Fact]
    public void Remedies_are_refused_by_name_where_they_are_not_known()
    {
        MatchResult groups = Matcher.Match(TwoSides(), Policy, Format.Groups(1, 3), FrozenClock.Options);
        Assert.False(Remedies.AreKnownFor(groups));
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() => Remedies.Of(groups, "e0"));
        Assert.Contains("groups", refused.Message, StringComparison.Ordinal);
    }

    private static Cohort TwoSides()
    {
        string[] skills = ["Python", "Leadership", "Spanish"];
        return Cohort.Create(
            mentors: [.. Enumerable.Range(0, 3).Select(k => Someone.Mentor($"m{k}").Offering(skills[k]).At(4 + (k % 2)))],
            mentees:
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(k => Someone.Mentee($"e{k}").Wanting([.. new[] { skills[k % 3], skills[k / 2] }.Distinct()]).At(1 + (k % 3))),
                Someone.Mentee("e5").Wanting("Spanish").Under("m2"),
            ]
        );
    }

    private static Cohort Peers()
    {
        string[] skills = ["Python", "Leadership", "Spanish"];
        return Cohort.Create([
            .. Enumerable
                .Range(0, 6)
                .Select(k =>
                    new Participant { Id = $"p{k}", Role = ParticipantRole.Peer }
                        .Offering(skills[k % 3])
                        .Wanting(skills[(k + 1 + (k / 3)) % 3])
                        .At(k % 4)
                ),
        ]);
    }
}
