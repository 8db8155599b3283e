using MentorMatch.Analysis.Certainty;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis.Reasons;

/// <summary>Where something else comes before the total, no difference of totals is called a loss.</summary>
public sealed class OtherAimsTests
{
    [Fact]
    public void Where_waiting_comes_first_a_pair_is_answered_with_moves_and_without_a_loss()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m1").Offering("Python")],
            mentees: [Someone.Mentee("e1").Wanting("Python").With("waiting", "0"), Someone.Mentee("e2").With("waiting", "3")]
        );
        MatchingPolicy policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal), Criteria = [Criterion.Skills] };
        MatchResult result = Matcher.Match(cohort, policy, new RatioFormat { MaxMentees = 1, WaitingFirst = true }, FrozenClock.Options);
        Assert.Equal((SolutionStatus.Optimal, "e2-m1"), (result.Status, result.Words()));
        WhyNot asked = result.WhyNot("e1", "m1", FrozenClock.Options);
        Assert.Equal(WhyNotAnswer.Costs, asked.Answer);
        Assert.Null(asked.Change);
        Assert.Null(asked.Least);
        Assert.Equal("e1 e2", string.Join(' ', asked.Moves.Select(move => move.Person)));
        Assert.False(Remedies.AreKnownFor(result));
        Assert.Throws<DataProblemsException>(() => PlanCertainty.Of(result));
        Assert.All(result.Explain("e1").Alternatives, other => Assert.Null(other.IfForced));
    }
}
